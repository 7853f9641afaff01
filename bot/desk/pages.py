"""A text cut into pages for reading on a screen. Pure."""

from dataclasses import dataclass
from itertools import groupby

from bot.desk.replies import Chapter, PagePart
from index.documents import Document
from index.surroundings import cite

# About half a minute of reading, and within one Discord message with its citations.
PAGE_CHARACTERS = 1500


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph by its numbers, both from 0."""

    section: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Page:
    """Whole paragraphs of a document, in order."""

    document: Document
    places: tuple[_Place, ...]

    @property
    def sections(self) -> tuple[int, ...]:
        """The numbers of the sections that it touches."""
        return tuple(dict.fromkeys(place.section for place in self.places))

    @property
    def last(self) -> int:
        """Where its last paragraph begins in the text."""
        last = self.places[-1]
        return self.document.sections[last.section].paragraphs[last.paragraph].start

    @property
    def parts(self) -> tuple[PagePart, ...]:
        """Its paragraphs, under one citation for each section; of a book nobody reads them all."""
        groups = groupby(self.places, key=lambda place: place.section)
        return tuple(_part(self.document, section, [*group]) for section, group in groups)


def paginate(document: Document) -> tuple[Page, ...]:
    """Pages of whole paragraphs: a page ends before the paragraph that would overfill it."""
    pages: list[list[_Place]] = [[]]
    size = 0
    for section, content in enumerate(document.sections):
        for paragraph, offsets in enumerate(content.paragraphs):
            length = offsets.end - offsets.start
            if size and size + length > PAGE_CHARACTERS:
                pages.append([])
                size = 0
            pages[-1].append(_Place(section, paragraph))
            size += length
    return tuple(Page(document, tuple(places)) for places in pages if places)


def outline(document: Document, pages: tuple[Page, ...]) -> tuple[Chapter, ...]:
    """The heading paths in order, each with its length and the page on which it begins."""
    begins: dict[int, int] = {}
    for number, page in enumerate(pages, start=1):
        for touched in page.sections:
            begins.setdefault(touched, number)
    chapters: list[Chapter] = []
    for number, section in enumerate(document.sections):
        count = len(section.paragraphs)
        if chapters and chapters[-1].headings == section.headings:
            known = chapters[-1]
            chapters[-1] = Chapter(
                known.headings, known.author, known.year, known.paragraphs + count, known.page
            )
            continue
        chapters.append(
            Chapter(section.headings, section.author, section.year, count, begins.get(number, 1))
        )
    return tuple(chapters)


def _part(document: Document, number: int, places: list[_Place]) -> PagePart:
    section = document.sections[number]
    numbers = [place.paragraph for place in places]
    offsets = [section.paragraphs[each] for each in numbers]
    return PagePart(
        cite(document, section, section.first + numbers[0], section.first + numbers[-1]),
        tuple(document.text[each.start : each.end] for each in offsets),
    )
