"""Answers, and what is shown where there is none: quotations with their places."""

from bot.desk.asked import Quoted
from bot.desk.replies import (
    Answered,
    Context,
    MorePassages,
    NotAnswered,
    Orphaned,
    Reworded,
    ShareAsked,
    Unread,
)
from bot.wording.blocks import Block, Control, Fine, Message, Quote, Text, Title
from bot.wording.catalogue import language_name, phrase
from bot.wording.lists import listed, quoted
from bot.wording.missing import never_occurring
from bot.wording.notes import notes_beside, place_buttons
from bot.wording.plans.pages import read_to
from bot.wording.voices import cited
from index.anchoring import Fit
from index.answers import Answer, Hit
from index.answers import Quote as Found

# From these probabilities on, an answer is called very likely, and probable.
_VERY_LIKELY = 0.8
_PROBABLE = 0.5
# Passages beside a missing answer: whole ones, so few.
_MOST_RELATED = 2


def answered(reply: Answered, locale: str) -> Message:
    """The words of the text first, then how sure they are to answer."""
    answer = reply.answer
    blocks: list[Block] = [Title(_question(answer.question, locale))] if reply.shared else []
    first = _quotation(answer, locale)
    blocks.append(first)
    if answer.second:
        blocks.append(Text(phrase(locale, "second-place")))
        second = _quotation(answer.second, locale)
        # A paragraph that is shown already is not shown twice: of it, only the words.
        blocks.append(_words(answer.second, locale) if second.text == first.text else second)
    blocks.append(Fine(phrase(locale, _confidence(answer.confidence))))
    blocks += read_to(reply.read, locale)
    blocks += notes_beside(reply.beside, locale)
    controls = [_control("context", reply.id, locale)]
    if answer.more:
        controls.append(_control("more", reply.id, locale))
    if answer.passage.many_voiced:
        controls.append(_control("voices", reply.id, locale))
    if answer.signals:
        controls.append(_control("why", reply.id, locale))
    if reply.own:
        controls += place_buttons(reply.id, 0, locale)
    if reply.rewords:
        controls.append(_control("reword", reply.id, locale))
    if not reply.shared:
        controls.append(_share(reply, locale))
    return Message(tuple(blocks), (*controls, *_whole(reply, locale)))


def share_asked(reply: ShareAsked, locale: str) -> Message:
    """That an answer goes further than the group has read, and the way to share it all the same."""
    anyway = Control("share", reply.answer, phrase(locale, "control-share-anyway"))
    return Message((Text(phrase(locale, "share-ahead")),), (anyway,))


def _share(reply: Answered | NotAnswered, locale: str) -> Control:
    """The way to everybody; of what they have not read, with a word before."""
    action = "share-ahead" if reply.ahead else "share"
    return Control(action, reply.id, phrase(locale, "control-share"))


def reworded(reply: Reworded, locale: str) -> Message:
    """The answer in other words, by whom, and below it the words of the text as they stand."""
    first = _quotation(reply.answer, locale)
    second = _quotation(reply.answer.second, locale) if reply.answer.second else first
    quotes = (first,) if second.text == first.text else (first, second)
    return Message(
        (
            Title(phrase(locale, "reworded", model=reply.by.model)),
            Text(reply.wording),
            Text(phrase(locale, "reworded-from")),
            *quotes,
            Fine(phrase(locale, "reworded-note")),
        )
    )


def _whole(reply: Answered | NotAnswered, locale: str) -> tuple[Control, ...]:
    """The way to what the channel has not read yet."""
    if not reply.read:
        return ()
    return (_control("whole", f"{reply.id}:{reply.text or ''}", locale),)


def not_answered(reply: NotAnswered, locale: str) -> Message:
    """That the texts do not answer, which words they never use, and what comes near."""
    outcome = reply.outcome
    related = outcome.related[:_MOST_RELATED]
    verdict = _verdict(reply, locale)
    blocks: list[Block] = (
        [Title(_question(outcome.question, locale)), Text(verdict)]
        if reply.shared
        else [Title(verdict)]
    )
    if reply.unread:
        blocks.append(Text(phrase(locale, "unread", **_languages(reply.unread, locale))))
    elif outcome.missing and reply.read:
        words = listed(locale, [quoted(locale, each) for each in outcome.missing])
        blocks.append(Text(phrase(locale, "reading-read-missing", words=words)))
    elif outcome.missing:
        blocks.append(Text(never_occurring(outcome.missing, locale)))
    else:
        blocks.append(Text(phrase(locale, "not-answered")))
    if related:
        blocks.append(Text(phrase(locale, "related")))
        blocks.extend(_passage(hit, locale) for hit in related)
    hint = "unread-hint" if reply.unread else "not-answered-hint"
    blocks.append(Fine(phrase(locale, hint)))
    blocks += read_to(reply.read, locale)
    blocks += notes_beside(reply.beside, locale)
    controls = []
    if len(outcome.related) > _MOST_RELATED:
        controls.append(_control("more", reply.id, locale))
    # What is said there, and to everybody, would be said of the whole text.
    if (outcome.signals or outcome.missing) and not reply.read:
        controls.append(Control("why", reply.id, phrase(locale, "control-why-refused")))
    if not reply.shared and not reply.read:
        controls.append(_share(reply, locale))
    return Message(tuple(blocks), (*controls, *_whole(reply, locale)))


def context(reply: Context, locale: str) -> Message:
    """The paragraph before, the answer's own with its place, the paragraph after."""
    blocks: list[Block] = [Title(phrase(locale, "context-title"))]
    if reply.fit is not Fit.SAME:
        blocks.append(Text(phrase(locale, f"context-{reply.fit}")))
    if reply.fit is Fit.EDITED and reply.quoted:
        blocks.append(_as_quoted(reply.quoted, locale))
        blocks.append(Text(phrase(locale, "context-now")))
    blocks += _surroundings(reply)
    if reply.second:
        blocks.append(Text(phrase(locale, "second-place")))
        blocks += _surroundings(reply.second)
    controls = place_buttons(reply.spot, reply.notes, locale) if reply.spot else ()
    return Message(tuple(blocks), controls)


def orphaned(reply: Orphaned, locale: str) -> Message:
    """Words that are gone, as they stood, and that they are gone."""
    blocks: list[Block] = [Title(_question(reply.question, locale))] if reply.shared else []
    blocks.append(_as_quoted(reply.quoted, locale))
    gone = "orphaned" if reply.quoted.text is not None else "orphaned-on-request"
    blocks.append(Text(phrase(locale, gone)))
    return Message(tuple(blocks))


def _as_quoted(quoted: Quoted, locale: str) -> Quote:
    """Words as an answer once quoted them."""
    text = phrase(locale, "removed") if quoted.text is None else quoted.text
    return Quote(text, quoted.citation)


def more_passages(reply: MorePassages, locale: str) -> Message:
    """The next passages, none of them claimed to answer."""
    if not reply.hits:
        return Message((Text(phrase(locale, "more-none")),))
    return Message(
        (
            Title(phrase(locale, "more-title")),
            Text(phrase(locale, "more-note")),
            *(_passage(hit, locale) for hit in reply.hits),
        )
    )


def _quotation(answer: Answer | Found, locale: str) -> Quote:
    """The whole paragraphs that hold the answer, as the citation names them, its words bold."""
    around = answer.paragraphs
    bold = (answer.start - around.start, answer.end - around.start)
    return Quote(
        around.text,
        _place(answer, locale),
        # Where all of it is the answer, nothing needs to stand out.
        None if bold == (0, len(around.text)) else bold,
    )


def _surroundings(reply: Context) -> list[Quote]:
    before = [Quote(reply.before)] if reply.before else []
    after = [Quote(reply.after)] if reply.after else []
    return [*before, Quote(reply.text, str(reply.citation), reply.bold), *after]


def _words(found: Found, locale: str) -> Quote:
    return Quote(found.text, _place(found, locale))


def _place(answer: Answer | Found, locale: str) -> str:
    reported = answer.passage.reported(answer.start, answer.end)
    return cited(answer.citation, answer.voices, locale, reported)


def _verdict(reply: NotAnswered, locale: str) -> str:
    """That the texts do not answer, or that nobody can tell."""
    which = "text" if reply.texts == 1 else "texts"
    if reply.read and reply.unread is None:
        return phrase(locale, "reading-not-in-read")
    if reply.unread is None:
        return phrase(locale, f"not-in-{which}")
    return phrase(locale, f"unread-{which}", **_languages(reply.unread, locale))


def _languages(unread: Unread, locale: str) -> dict[str, str]:
    tags = {"asked": unread.question, "read": unread.texts, "model": unread.model}
    return {fact: language_name(tag, locale) for fact, tag in tags.items()}


def _passage(hit: Hit, locale: str) -> Quote:
    return Quote(hit.text, cited(hit.citation, hit.voices, locale))


def _question(question: str, locale: str) -> str:
    return phrase(locale, "question-asked", question=question)


def _confidence(probability: float) -> str:
    if probability >= _VERY_LIKELY:
        return "confidence-high"
    return "confidence-middle" if probability >= _PROBABLE else "confidence-low"


def _control(action: str, answer: str, locale: str) -> Control:
    return Control(action, answer, phrase(locale, f"control-{action}"))
