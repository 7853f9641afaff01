"""Paragraphs, cells and notes that stand inside of each other → blocks, one after another."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from index.reading.blocks import Block, Prose, Quote
from index.reading.cells import row
from index.reading.inline import Line


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is being read; ``notes`` come below it, and so do boxes inside of it."""

    line: Line = field(default_factory=Line)
    notes: list[str] = field(default_factory=list)
    below: list[Block] = field(default_factory=list)


class Pile:
    """What is open at the place reached, and the blocks laid so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._inside: list[list[Block]] = [self.blocks]
        self._paragraphs: list[Paragraph] = []
        self._rows: list[list[list[Block]]] = []

    @property
    def paragraph(self) -> Paragraph | None:
        """The innermost open paragraph."""
        return self._paragraphs[-1] if self._paragraphs else None

    def begin_paragraph(self) -> Paragraph:
        """Begin a paragraph, perhaps in a box inside of another."""
        paragraph = Paragraph()
        self._paragraphs.append(paragraph)
        self._inside.append(paragraph.below)
        return paragraph

    def end_paragraph(self, blocks: Sequence[Block]) -> None:
        """End the innermost paragraph, which has become ``blocks``."""
        paragraph = self._paragraphs.pop()
        self._inside.pop()
        for block in blocks:
            self._lay(block)
        self._inside[-1].extend(Prose(note) for note in paragraph.notes)
        self._inside[-1].extend(paragraph.below)

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append([])

    def end_row(self) -> None:
        """End a row: its cells become a line or paragraphs."""
        if self._rows:
            self._inside[-1].extend(row(self._rows.pop()))

    def begin_part(self) -> None:
        """Begin to collect apart: a cell, a note."""
        self._inside.append([])

    def end_cell(self) -> None:
        """End a cell."""
        cell = self.end_part()
        if self._rows:
            self._rows[-1].append(cell)

    def end_part(self) -> list[Block]:
        """End what was collected apart and give it."""
        return self._inside.pop()

    def _lay(self, block: Block) -> None:
        """Add a block; quoted paragraphs that follow each other are one quotation."""
        blocks = self._inside[-1]
        match blocks[-1:], block:
            case [Quote() as above], Quote():
                blocks[-1] = Quote(above.blocks + block.blocks)
            case _:
                blocks.append(block)
