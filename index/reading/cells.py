"""Rows of tables: cells of a few words are one line, cells of prose are paragraphs."""

from collections.abc import Sequence

from index.documents import Page
from index.reading.blocks import Block, Prose

_LONGEST = 1_500  # characters; a longer row is a layout, not a line of a table
_MOST_IN_CELL = 4  # paragraphs

SEPARATOR = " | "


def row(cells: Sequence[Sequence[Block]]) -> list[Block]:
    """Make the blocks of a row: one item, unless its cells hold whole pieces of text."""
    filled = [list(cell) for cell in cells if cell]
    if len(filled) <= 1:
        return filled[0] if filled else []
    parts: list[str] = []
    pages: list[Page] = []
    length = 0
    for cell in filled:
        texts: list[str] = []
        for block in cell:
            if not isinstance(block, Prose) or len(cell) > _MOST_IN_CELL:
                return [block for cell in filled for block in cell]
            gap = len(" ") if texts else len(SEPARATOR) if parts else 0
            pages += (Page(length + gap + p.start, p.label, p.ocr) for p in block.pages)
            texts.append(" ".join(block.text.split("\n")))
            length += gap + len(texts[-1])
        parts.append(" ".join(texts))
    if length > _LONGEST:
        return [block for cell in filled for block in cell]
    return [Prose(SEPARATOR.join(parts), item=True, pages=tuple(pages))]
