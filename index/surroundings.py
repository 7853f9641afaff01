"""What stands around a span: whole paragraphs of its section, for reading. Pure."""

from index.anchoring import Anchored, Fit, anchor
from index.answers import Surroundings
from index.documents import Citation, Document, Section, touching


def cite(document: Document, section: Section, first: int, last: int) -> Citation:
    """The citation of paragraphs of a section, under the section's own byline if it has one."""
    own = section.author is not None
    place = section.paragraphs[first - section.first], section.paragraphs[last - section.first]
    pages = touching(document.pages, place[0].start, place[1].end)
    return Citation(
        title=document.title,
        headings=section.headings,
        first=first,
        last=last,
        author=section.author if own else document.author,
        year=section.year if own else document.year,
        pages=tuple(page.label for page in pages),
        ocr=any(page.ocr for page in pages),
    )


def anchored(document: Document, quote: str, start: int) -> tuple[int, Anchored] | None:
    """Where words that stood at ``start`` are now, and the number of that section from 0.

    ``None`` where they are nowhere that would be sure.
    """
    places = [
        (number, (each.start, each.end))
        for number, section in enumerate(document.sections)
        for each in section.paragraphs
    ]
    # A paragraph of a word or two is in many a quotation, and is not what became of it.
    likely = [each for _, each in places if 2 * (each[1] - each[0]) >= len(quote)]
    found = anchor(quote, start, document.text, likely)
    for number, (begin, end) in places:
        if found.fit is not Fit.ORPHANED and begin <= found.start < end:
            return number, found
    return None


def surroundings(document: Document, section: int, start: int, end: int) -> Surroundings:
    """The paragraphs that ``document.text[start:end]`` touches, with one neighbour each side."""
    place = document.sections[section]
    touched = [
        number
        for number, paragraph in enumerate(place.paragraphs)
        if paragraph.start < end and start < paragraph.end
    ]
    if not touched:
        raise LookupError((section, start, end))
    first, last = touched[0], touched[-1]
    begin = place.paragraphs[first].start
    text = document.text[begin : place.paragraphs[last].end]
    return Surroundings(
        citation=cite(document, place, place.first + first, place.first + last),
        before=_paragraph(document, place, first - 1),
        text=text,
        start=max(0, start - begin),
        end=min(len(text), end - begin),
        after=_paragraph(document, place, last + 1),
    )


def _paragraph(document: Document, section: Section, number: int) -> str | None:
    if not 0 <= number < len(section.paragraphs):
        return None
    paragraph = section.paragraphs[number]
    return document.text[paragraph.start : paragraph.end]
