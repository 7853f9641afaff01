"""Blocks of any format → a Document: title page, sections, extracts, paragraph numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.documents import Document, Page, Paragraph, Section, Warned
from index.reading.blocks import Block, Heading, Prose, Quote, Rule, without_structure
from index.reading.bylines import Byline, attribution, byline_under, credited_year
from index.reading.labels import Meta
from index.reading.outline import Outline
from index.reading.title_page import TitlePage, key, title_page
from index.reading.unreadable import Reason, Unreadable

TITLE_FROM_FILENAME = "title_from_filename"


def compose(
    blocks: Sequence[Block],
    filename_title: str,
    known: Meta,
    warnings: tuple[Warned, ...] = (),
) -> Document:
    """Make the Document of a text's blocks.

    ``known`` is what the file states about itself; ``filename_title`` stands in where neither
    it nor the text has a title, and a warning says so, beside the reader's own ``warnings``.
    Raises Unreadable where no block has text.
    """
    page = title_page(blocks, known)
    composer = _Composer(page)
    composer.run(blocks)
    if not composer.sections:
        composer = _Composer(TitlePage(page.meta, frozenset()))
        composer.run(without_structure(blocks))
    if not composer.sections:
        raise Unreadable(Reason.NO_TEXT)
    text = "".join(composer.parts)
    return Document(
        title=page.meta.title or filename_title,
        text=text,
        sections=_credited(composer.sections, text),
        author=page.meta.author,
        year=page.meta.year,
        warnings=(*(() if page.meta.title else (Warned(TITLE_FROM_FILENAME),)), *warnings),
        pages=tuple(composer.pages),
        language=page.meta.language,
    )


def _credited(sections: Sequence[Section], text: str) -> tuple[Section, ...]:
    """Give the years of credit lines to the extracts that they stand in."""
    years: dict[tuple[tuple[str, ...], str], str] = {}
    for section in sections:
        if section.author is not None and section.year is None:
            for paragraph in section.paragraphs:
                year = credited_year(text[paragraph.start : paragraph.end], section.author)
                if year is not None:
                    years[section.headings, section.author] = year
    return tuple(
        replace(section, year=years.get((section.headings, section.author)))
        if section.author is not None and section.year is None
        else section
        for section in sections
    )


class _Composer:
    """Lays the blocks one after another and keeps account of where they stand."""

    def __init__(self, page: TitlePage) -> None:
        self.parts: list[str] = []
        self.sections: list[Section] = []
        self.pages: list[Page] = []
        self._page = page
        self._length = 0
        self._after_item = False
        self._paragraphs: list[Paragraph] = []
        self._numbers: Counter[tuple[str, ...]] = Counter()
        self._outline = Outline()
        self._signature: Byline | None = None  # the attribution of the quotation being laid

    def run(self, blocks: Sequence[Block]) -> None:
        """Lay all blocks of a text."""
        self._lay_all(blocks, set(self._page.blocks))
        self._close()

    def _lay_all(
        self, blocks: Sequence[Block], unnumbered: set[int], box: int | None = None
    ) -> None:
        """Lay blocks, those at the places ``unnumbered`` not as paragraphs.

        ``box`` is how many headings are open outside the box that the blocks stand in.
        """
        for place, block in enumerate(blocks):
            match block:
                case _ if place in unnumbered:
                    self._lay_unnumbered(block)
                case Heading():
                    if self._heading(block, blocks, place, box):
                        unnumbered.add(place + 1)
                case Prose():
                    self._paragraphs.append(self._lay(block, item=block.item))
                case Rule():
                    self._close()
                case Quote():
                    self._quote(block.blocks)

    def _heading(
        self, block: Heading, blocks: Sequence[Block], place: int, box: int | None
    ) -> bool:
        """Open the heading at a place among blocks; returns whether its byline follows."""
        self._lay_unnumbered(block)
        title = key(self._page.meta.title or "")
        if box is None and block.level <= 1 and key(block.text) == title:
            self._outline.reset()
            return False
        found = _byline_of(block, blocks[place + 1 : place + 3])
        if box is None:
            right_below = place > 0 and isinstance(blocks[place - 1], Heading)
            self._outline.enter(block.text, block.level, found, right_below=right_below)
        else:
            self._outline.nest(block.text, found, outside=box)
        return found is not None

    def _quote(self, blocks: Sequence[Block]) -> None:
        """Lay a box with headings, an extract with an attribution below it, or a quotation."""
        last = blocks[-1] if len(blocks) > 1 else None
        signature = attribution(last.text) if isinstance(last, Prose) else None
        extract = signature is not None or any(isinstance(block, Heading) for block in blocks)
        if not extract:
            self._lay_all(blocks, set())
            return
        depth = len(self._outline.path)
        self._close()
        self._signature = signature
        self._lay_all(blocks[:-1] if signature else blocks, set(), box=depth)
        self._close()
        if signature is not None and last is not None:
            self._lay_unnumbered(last)
        self._signature = None
        self._outline.leave(depth)

    def _close(self) -> None:
        """End the section reached, if it has paragraphs."""
        if not self._paragraphs:
            return
        path = self._outline.path
        byline = self._signature or self._outline.byline
        self.sections.append(
            Section(
                headings=path,
                paragraphs=tuple(self._paragraphs),
                first=self._numbers[path] + 1,
                author=byline.author if byline else None,
                year=byline.year if byline else None,
            )
        )
        self._numbers[path] += len(self._paragraphs)
        self._paragraphs = []

    def _lay_unnumbered(self, block: Block) -> None:
        """Lay words that a reader sees but that are no paragraph: titles, author lines."""
        self._close()
        if isinstance(block, Heading | Prose):
            self._lay(block)

    def _lay(self, block: Heading | Prose, *, item: bool = False) -> Paragraph:
        text = block.text
        gap = ("\n" if item and self._after_item else "\n\n") if self.parts else ""
        self._after_item = item
        start = self._length + len(gap)
        self._length = start + len(text)
        self.pages += (replace(page, start=start + page.start) for page in block.pages)
        self.parts += (gap, text)
        return Paragraph(start, self._length)


def _byline_of(heading: Heading, following: Sequence[Block]) -> Byline | None:
    """Read the author line right below a heading, where a text by that author follows."""
    match following:
        case [Prose(text=line), Prose() | Quote()]:
            return byline_under(heading.text, line)
    return None
