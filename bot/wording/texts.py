"""The library and its texts: the list, a text's card, its pages, and what was changed."""

from collections import Counter
from datetime import datetime

from bot.desk.replies import (
    AlreadyAdded,
    Cancelled,
    Chapter,
    PageAhead,
    Suggestions,
    TextAdded,
    TextBack,
    TextCard,
    TextEdited,
    TextList,
    TextPage,
    TextRemoved,
    TextRevised,
)
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text, Title
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import DOT, listed, quoted
from index.documents import Source, Warned

# So many lines of a list are still read.
_MOST_TEXTS = 50
_MOST_CHAPTERS = 40


def text_list(reply: TextList, locale: str) -> Message:
    """Every text with its author, its length and when it came."""
    if not reply.sources:
        return Message(
            (
                Text(phrase(locale, "library-empty")),
                Fine(phrase(locale, "library-empty-hint")),
            ),
            (Control("sample", "", phrase(locale, "control-sample")),),
        )
    count = len(reply.sources)
    titles = Counter(source.title for source in reply.sources)
    shown = reply.sources[:_MOST_TEXTS]
    blocks: list[Block] = [
        Title(phrase(locale, "library-title", count=count)),
        Items(tuple((each.title, _line(each, titles, locale)) for each in shown)),
    ]
    if count > len(shown):
        blocks.append(Text(phrase(locale, "library-more", count=count - len(shown))))
    blocks.append(Fine(phrase(locale, "library-hint")))
    return Message(tuple(blocks))


def suggestions(reply: Suggestions, locale: str) -> Message:
    """The titles that fit, for a front without completion."""
    if not reply.texts:
        return Message((Text(phrase(locale, "suggestions-none")),))
    return Message((Items(tuple((title, "") for _, title in reply.texts)),))


def text_card(reply: TextCard, locale: str) -> Message:
    """One text: by whom, how long, and its outline with the pages."""
    source = reply.source
    blocks: list[Block] = [Title(source.title)]
    if _byline(source):
        blocks.append(Text(_byline(source)))
    shown = reply.outline[:_MOST_CHAPTERS]
    if len(shown) > 1 or any(chapter.headings for chapter in shown):
        blocks.append(Items(tuple(_chapter(each, locale) for each in shown)))
    if len(reply.outline) > len(shown):
        count = len(reply.outline) - len(shown)
        blocks.append(Text(phrase(locale, "outline-more", count=count)))
    if reply.editions:
        blocks.append(_editions(reply.editions, locale))
    figures = (
        phrase(locale, "words", count=source.words),
        phrase(locale, "passages", count=source.passages),
        _added(source, locale),
        phrase(locale, "text-file", file=source.filename),
    )
    blocks.append(Fine(DOT.join(figures)))
    return Message(tuple(blocks), (_read(source, locale),))


def page_ahead(reply: PageAhead, locale: str) -> Message:
    """That a page goes further than the group has read, and the way to it all the same."""
    anyway = Control(
        "page-ahead", f"{reply.page}:{reply.source.id}", phrase(locale, "control-page-ahead")
    )
    text = phrase(locale, "page-ahead", text=quoted(locale, reply.source.title), page=reply.page)
    return Message((Text(text),), (anyway,))


def text_page(reply: TextPage, locale: str) -> Message:
    """A page in reading order; the buttons keep their places at both ends."""
    blocks: list[Block] = [
        Quote("\n\n".join(part.paragraphs), str(part.citation)) for part in reply.parts
    ]
    if reply.pages == 1:
        return Message(tuple(blocks))
    blocks.append(Fine(phrase(locale, "page-place", page=reply.page, pages=reply.pages)))
    # Whoever reads on knows already.
    action = "page-ahead" if reply.ahead else "page"
    turns = (
        Control(
            action,
            f"{reply.page - 1}:{reply.source.id}",
            phrase(locale, "control-page-previous"),
            disabled=reply.page == 1,
        ),
        Control(
            action,
            f"{reply.page + 1}:{reply.source.id}",
            phrase(locale, "control-page-next"),
            disabled=reply.page == reply.pages,
        ),
    )
    return Message(tuple(blocks), turns)


def text_added(reply: TextAdded, locale: str) -> Message:
    """That it is in, its figures, and what its reader was unsure of."""
    source = reply.source
    figures = (
        phrase(locale, "words", count=source.words),
        phrase(locale, "passages", count=source.passages),
        phrase(locale, "seconds", count=reply.took_ms / 1000),
    )
    keys = [_read(source, locale)]
    if reply.first:
        keys.append(Control("setup-ask", "", phrase(locale, "control-setup-ask")))
    return Message(
        (
            Title(phrase(locale, "text-added", title=source.title)),
            Text(DOT.join(part for part in (_byline(source), *figures) if part)),
            *(Text(each) for each in warned(reply.warnings, locale)),
            Fine(phrase(locale, "text-added-hint")),
        ),
        tuple(keys),
    )


def text_revised(reply: TextRevised, locale: str) -> Message:
    """How many passages of a text are what they were."""
    source = reply.source
    counts = (("changed", reply.changed), ("added", reply.added), ("removed", reply.removed))
    figures = (
        *(phrase(locale, f"passages-{name}", count=count) for name, count in counts if count),
        phrase(locale, "passages-kept", count=reply.kept),
        phrase(locale, "seconds", count=reply.took_ms / 1000),
    )
    return Message(
        (
            Title(phrase(locale, "text-revised", title=source.title)),
            Text(DOT.join(figures)),
            *(Text(each) for each in warned(reply.warnings, locale)),
            Fine(phrase(locale, "text-revised-hint")),
        ),
        (_read(source, locale),),
    )


def warned(warnings: tuple[Warned, ...], locale: str) -> list[str]:
    """What a reader was unsure of; codes that have no words yet are passed over."""
    keys = ((f"warning-{each.code.replace('_', '-')}", dict(each.facts)) for each in warnings)
    return [phrase(locale, key, **facts) for key, facts in keys if has_phrase(locale, key)]


def already_added_sentence(reply: AlreadyAdded, locale: str) -> str:
    """That nothing was changed."""
    return phrase(locale, "already-added", title=reply.source.title)


def already_added(reply: AlreadyAdded, locale: str) -> Message:
    """That nothing was changed, and where the text stands."""
    return Message((Text(already_added_sentence(reply, locale)),), (_read(reply.source, locale),))


def cancelled(_: Cancelled, locale: str) -> Message:
    """That nothing of the file was stored."""
    return Message((Text(phrase(locale, "cancelled")),))


def text_edited(reply: TextEdited, locale: str) -> Message:
    """The details as they are now."""
    source = reply.source
    items = [(source.title, _byline(source))]
    for extract in reply.extracts:
        by = (extract.author, extract.year)
        items.append((extract.headings[-1], ", ".join(part for part in by if part)))
    blocks: list[Block] = [Text(phrase(locale, "text-edited")), Items(tuple(items))]
    if reply.editions:
        blocks.append(_editions(reply.editions, locale))
    return Message(tuple(blocks))


def _editions(editions: tuple[Source, ...], locale: str) -> Text:
    titles = [quoted(locale, each.title) for each in editions]
    return Text(phrase(locale, "card-editions", titles=listed(locale, titles)))


def text_removed(reply: TextRemoved, locale: str) -> Message:
    """What is gone, and how to get it back."""
    source = reply.source
    planned = (Text(phrase(locale, "text-removed-planned")),) if reply.planned else ()
    return Message(
        (
            Text(phrase(locale, "text-removed", title=source.title)),
            *planned,
            Text(phrase(locale, "text-removed-day")),
            Fine(phrase(locale, "text-removed-hint", file=source.filename)),
        ),
        (Control("putback", str(reply.removal), phrase(locale, "control-putback")),),
    )


def text_back(reply: TextBack, locale: str) -> Message:
    """That a text is there again."""
    return Message(
        (Text(phrase(locale, "text-back", title=reply.source.title)),),
        (_read(reply.source, locale),),
    )


def _byline(source: Source) -> str:
    return ", ".join(part for part in (source.author, source.year) if part)


def _line(source: Source, titles: Counter[str], locale: str) -> str:
    """What tells a text from the others; its id where another has the same title."""
    parts = [
        _byline(source),
        phrase(locale, "words", count=source.words),
        _added(source, locale),
    ]
    if titles[source.title] > 1:
        parts.append(phrase(locale, "text-id", id=source.id))
    return DOT.join(part for part in parts if part)


def _chapter(chapter: Chapter, locale: str) -> tuple[str, str]:
    name = " › ".join(chapter.headings) or phrase(locale, "outline-opening")
    byline = ", ".join(part for part in (chapter.author, chapter.year) if part)
    place = phrase(locale, "outline", paragraphs=chapter.paragraphs, page=chapter.page)
    return name, DOT.join(part for part in (byline, place) if part)


def _added(source: Source, locale: str) -> str:
    try:
        day = datetime.fromisoformat(source.added).date()
    except ValueError:
        return source.added
    return phrase(locale, "added-on", date=day)


def _read(source: Source, locale: str) -> Control:
    return Control("page", f"1:{source.id}", phrase(locale, "control-page"))
