"""The circle's texts, for everyone: the list, one text's card, its pages."""

from bot.desk.office import Office
from bot.desk.pages import outline, paginate
from bot.desk.plans.reading import scope_of
from bot.desk.replies import PageAhead, Suggestions, TextCard, TextList, TextPage
from bot.desk.requests import ListTexts, OpenAhead, OpenText, SuggestTexts, TextInfo
from bot.errors import Reason, Refusal
from index.documents import Document, Source
from index.library import Library
from index.progress import Report
from index.titles import folded

# As many as Discord shows in an autocomplete.
MOST_SUGGESTIONS = 25


async def list_texts(office: Office, request: ListTexts, _: Report) -> TextList:
    """Every text of the circle."""
    return TextList(await office.libraries.use(request.caller.circle, _sources))


async def text_info(office: Office, request: TextInfo, _: Report) -> TextCard:
    """One text with its outline."""
    source, document = await _opened(office, request.caller.circle, request.text)
    pages = paginate(document)
    editions = await office.libraries.use(
        request.caller.circle, lambda library: library.editions(source)
    )
    return TextCard(source, outline(document, pages), len(pages), editions)


async def open_text(
    office: Office, request: OpenText | OpenAhead, _: Report
) -> TextPage | PageAhead:
    """A page of a text; of what the channel has not read yet, first whether to open it."""
    source, document = await _opened(office, request.caller.circle, request.text)
    pages = paginate(document)
    if not 1 <= request.page <= len(pages):
        raise Refusal(Reason.UNKNOWN_PAGE, page=request.page, pages=len(pages))
    page = pages[request.page - 1]
    read = await scope_of(office, request.caller, request.caller.circle)
    ahead = not read.reaches(source.id, page.last)
    if ahead and isinstance(request, OpenText):
        return PageAhead(source, request.page)
    return TextPage(source, request.page, len(pages), page.parts, ahead)


async def suggest_texts(office: Office, request: SuggestTexts, _: Report) -> Suggestions:
    """Texts whose title or author holds what was typed; those that begin with it come first."""
    typed = folded(request.typed)
    sources = await office.libraries.use(request.caller.circle, _sources)
    fitting = [
        source
        for source in sources
        if any(typed in folded(each) for each in (source.title, source.author or "", source.id))
    ]
    fitting.sort(key=lambda source: not folded(source.title).startswith(typed))
    return Suggestions(tuple((each.id, each.title) for each in fitting[:MOST_SUGGESTIONS]))


async def known_text(office: Office, circle: str, name: str) -> Source:
    """The text of that id or title; refuses an unknown one."""
    source = await office.libraries.use(circle, lambda library: library.find(name))
    if source is None:
        if not await office.libraries.use(circle, _sources):
            raise Refusal(Reason.NO_TEXTS)
        raise Refusal(Reason.UNKNOWN_TEXT, text=name)
    return source


async def _opened(office: Office, circle: str, name: str) -> tuple[Source, Document]:
    source = await known_text(office, circle, name)
    document = await office.libraries.use(circle, lambda library: library.document(source.id))
    if document is None:
        raise Refusal(Reason.UNKNOWN_TEXT, text=name)
    return source, document


def _sources(library: Library) -> tuple[Source, ...]:
    return library.sources()
