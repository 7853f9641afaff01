"""References, notes and marks: the text's words as quotations, members' words never as such."""

from collections.abc import Callable
from typing import Any

from bot.desk.notes import replies
from bot.study.references import Beyond, Several
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Field,
    Fine,
    Form,
    Items,
    Menu,
    Message,
    Quote,
    Text,
    Title,
)
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, listed, quoted, shortened
from bot.wording.marks import person
from bot.wording.pictures.unclear import strip
from index.anchoring import Fit

LONGEST_NOTE = 1000
_LONGEST_NAME = 60
_LONGEST_SHOWN = 600
_LONGEST_BESIDE = 240
_MOST_PATHS = 5
_STEP = " › "


def looked_up(reply: replies.LookedUp, locale: str) -> Message:
    """The paragraphs, each with its place; a sentence for each reference that means none."""
    blocks: list[Block] = []
    shown = [each for each in reply.found if isinstance(each, replies.Looked)]
    for each in reply.found:
        if isinstance(each, replies.Looked):
            blocks.append(Quote(each.text, str(each.citation)))
        else:
            blocks.append(Text(_missed(each, locale)))
    if reply.more:
        blocks.append(Fine(phrase(locale, "references-more")))
    controls: list[Control] = []
    for each in shown:
        which = "" if len(shown) == 1 else _short(each)
        controls += _buttons(each.spot, each.notes, locale, which)
    return Message(tuple(blocks), tuple(controls), error=not shown)


def place_buttons(spot: str, notes: int, locale: str) -> tuple[Control, ...]:
    """What can be done about a paragraph: mark it, note something, read the notes."""
    return tuple(_buttons(spot, notes, locale, ""))


def _buttons(spot: str, notes: int, locale: str, which: str) -> list[Control]:
    found = [("unclear", phrase(locale, "control-unclear"))]
    found.append(("note", phrase(locale, "control-note")))
    if notes:
        found.append(("notes", phrase(locale, "control-notes", count=notes)))
    return [
        Control(action, spot, f"{label}: {which}" if which else label) for action, label in found
    ]


def _short(looked: replies.Looked) -> str:
    name = looked.citation.headings[-1] if looked.citation.headings else looked.citation.title
    return f"{shortened(name, 40)} ¶ {looked.citation.first}"


def _missed(missed: replies.Missed, locale: str) -> str:
    typed = f"[{shortened(missed.typed, _LONGEST_NAME)}]"
    match missed.why:
        case Several(paths=paths):
            named = [quoted(locale, _STEP.join(each)) for each in paths[:_MOST_PATHS]]
            more = len(paths) - len(named)
            return phrase(
                locale, "reference-several", typed=typed, places=listed(locale, named), more=more
            )
        case Beyond(path=path, count=count):
            name = quoted(locale, _STEP.join(path))
            return phrase(locale, "reference-beyond", name=name, count=count)
        case _:
            return phrase(locale, "reference-unknown", typed=typed)


def note_form(reply: replies.NoteForm, locale: str) -> Message:
    """The form, with the paragraph above what is typed."""
    looked = reply.looked
    words = shortened(looked.text, _LONGEST_SHOWN)
    form = Form(
        "savenote",
        looked.spot,
        phrase(locale, "note-form"),
        (
            Field(
                "text",
                phrase(locale, "note-field"),
                hint=phrase(locale, "note-field-hint"),
                long=True,
                longest=LONGEST_NOTE,
            ),
        ),
        text=f"{words}\n— {looked.citation}",
    )
    return Message((), form=form)


def note_kept(reply: replies.NoteKept, locale: str) -> Message:
    """The note, and that nobody else reads it yet."""
    number = str(reply.note.number)
    return Message(
        (
            Text(phrase(locale, "note-kept", number=reply.note.number)),
            *_note(reply.note, locale),
        ),
        (
            Control("sharenote", number, phrase(locale, "control-sharenote")),
            Control("dropnote", number, phrase(locale, "control-dropnote")),
        ),
    )


def note_list(reply: replies.NoteList, locale: str) -> Message:
    """The notes, newest or fittest first, with what their author can do about them."""
    if not reply.notes:
        key = "notes-none-found" if reply.query else "notes-none"
        return Message(
            (
                Text(phrase(locale, key, query=shortened(reply.query, _LONGEST_NAME))),
                Fine(phrase(locale, "notes-hint")),
            )
        )
    title = "notes-found" if reply.query else "notes-title"
    blocks: list[Block] = [
        Title(phrase(locale, title, query=shortened(reply.query, _LONGEST_NAME))),
        Text(phrase(locale, "notes-whose")),
    ]
    for each in reply.notes:
        blocks += _note(each, locale)
    if reply.left:
        blocks.append(Fine(phrase(locale, "notes-left", count=reply.left)))
    mine = [each for each in reply.notes if each.mine]
    return Message(tuple(blocks), menus=_menus(mine, locale))


def notes_shown(reply: replies.NotesShown, locale: str) -> Message:
    """The notes on a paragraph, below it."""
    looked = reply.looked
    blocks: list[Block] = [Quote(looked.text, str(looked.citation))]
    if reply.notes:
        blocks.append(Title(phrase(locale, "notes-here")))
        blocks += [_said(each, locale) for each in reply.notes]
    else:
        blocks.append(Text(phrase(locale, "notes-none-here")))
    mine = [each for each in reply.notes if each.mine]
    return Message(tuple(blocks), place_buttons(looked.spot, 0, locale), _menus(mine, locale))


def _menus(mine: list[replies.NoteShown], locale: str) -> tuple[Menu, ...]:
    private = [each for each in mine if not each.shared]
    menus = (("sharenotes", private), ("dropnotes", mine))
    return tuple(
        Menu(
            action,
            "",
            phrase(locale, f"control-{action}"),
            tuple(_choice(e, locale) for e in notes),
        )
        for action, notes in menus
        if notes
    )


def _choice(note: replies.NoteShown, locale: str) -> Choice:
    label = phrase(locale, "note-number", number=note.number)
    return Choice(str(note.number), label, shortened(" ".join(note.text.split()), 100))


def _note(note: replies.NoteShown, locale: str) -> list[Block]:
    """A note under who wrote it, then the words that it is on."""
    blocks: list[Block] = [_said(note, locale)]
    if note.removed:
        blocks.append(Quote(phrase(locale, "removed"), note.citation))
    elif note.quote is not None:
        blocks.append(Quote(note.quote, note.citation))
    else:
        blocks.append(Text(phrase(locale, "note-text-gone", citation=note.citation)))
    if note.fit is not Fit.SAME and note.quote is not None:
        blocks.append(Fine(phrase(locale, f"note-{note.fit}")))
    return blocks


def _said(note: replies.NoteShown, locale: str) -> Items:
    """Who notes what: a member's words, in no quotation."""
    number = phrase(locale, "note-number", number=note.number)
    state = "shared" if note.shared else "private"
    who = phrase(locale, f"note-mine-{state}") if note.mine else person(note.member)
    return Items(((f"{number}{DOT}{who}", note.text),))


def notes_beside(reply: replies.Beside, locale: str) -> list[Block]:
    """What members noted on a question, below its answer: who, on what, and the beginning of it."""
    if not reply.notes:
        return []
    lines = tuple(
        (f"{_whose(each, locale)}{DOT}{each.citation}", _beginning(each.text))
        for each in reply.notes
    )
    blocks: list[Block] = [Text(phrase(locale, "notes-beside")), Items(lines)]
    if reply.left:
        blocks.append(Fine(phrase(locale, "notes-left", count=reply.left)))
    return blocks


def _whose(note: replies.NoteShown, locale: str) -> str:
    """Who wrote it; of what nobody else reads, that it is private."""
    private = note.mine and not note.shared
    return phrase(locale, "note-mine-private") if private else person(note.member)


def _beginning(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST_BESIDE)


def note_shared(reply: replies.NoteShared, locale: str) -> Message:
    """That everybody may read it."""
    key = "note-shared-before" if reply.before else "note-shared"
    return Message((Text(phrase(locale, key, number=reply.number)),))


def note_removed(reply: replies.NoteRemoved, locale: str) -> Message:
    """That it is gone."""
    return Message((Text(phrase(locale, "note-removed", number=reply.number)),))


def marked(reply: replies.Marked, locale: str) -> Message:
    """That it is marked, and by how many; never by whom."""
    key = "marked" if reply.on else "unmarked"
    said = phrase(locale, key, citation=str(reply.citation))
    label = phrase(locale, "control-unmark" if reply.on else "control-unclear")
    return Message(
        (Text(said), Fine(phrase(locale, "marked-by", count=reply.count))),
        (Control("unclear", reply.spot, label),),
    )


def unclear_shown(reply: replies.UnclearShown, locale: str) -> Message:
    """Where the text is unclear: the strip, then the paragraphs to talk about."""
    title = reply.source.title
    if not reply.most:
        blocks: list[Block] = [Text(phrase(locale, "unclear-none", title=title))]
        if reply.lost:
            blocks.append(Fine(phrase(locale, "unclear-lost", count=reply.lost)))
        return Message((*blocks, Fine(phrase(locale, "unclear-hint"))))
    blocks = [
        Title(phrase(locale, "unclear-title", title=title)),
        *strip(reply, locale),
        Text(phrase(locale, "unclear-session")),
    ]
    for number, each in enumerate(reply.most, start=1):
        count = phrase(locale, "marked-by", count=each.count)
        blocks.append(Text(f"{number}. {count}"))
        blocks.append(Quote(each.looked.text, str(each.looked.citation)))
    if reply.lost:
        blocks.append(Fine(phrase(locale, "unclear-lost", count=reply.lost)))
    return Message(
        tuple(blocks),
        (Control("astext", f"unclearin:{reply.source.id}", phrase(locale, "control-astext")),),
    )


NOTES_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.LookedUp: looked_up,
    replies.NoteForm: note_form,
    replies.NoteKept: note_kept,
    replies.NoteList: note_list,
    replies.NotesShown: notes_shown,
    replies.NoteShared: note_shared,
    replies.NoteRemoved: note_removed,
    replies.Marked: marked,
    replies.UnclearShown: unclear_shown,
}
