"""Lines → paragraphs, over columns and pages; footnotes wait for the paragraph to end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from index.reading.pdf.breaks import Habits, is_bullet
from index.reading.pdf.lines import Line, half_points
from index.reading.pdf.mending import Words, run_on


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a heading: its text, at which characters of it which page begins, its look.

    ``lines`` counts them; ``size`` is in half points.
    """

    text: str
    pages: tuple[tuple[int, int], ...]
    size: float
    bold: bool
    lines: int
    item: bool = False
    note: bool = False

    @property
    def page(self) -> int:
        """The number of the page that it begins on, from 0."""
        return self.pages[0][1]


def pieces(lines: Sequence[Line]) -> list[Piece]:
    """Join the lines of a file to paragraphs."""
    words = Words(lines)
    return [_piece(paragraph, words) for paragraph in _paragraphs(lines, Habits.of(lines))]


def _paragraphs(lines: Sequence[Line], habits: Habits) -> Iterator[list[Line]]:
    text, notes = list[Line](), list[Line]()
    waiting: list[list[Line]] = []
    for line, after in zip_longest(lines, lines[1:]):
        if line.note or line.aside:
            if notes and habits.begins(notes, line, after):
                waiting.append(notes)
                notes = []
            notes.append(line)
            continue
        if not text or habits.begins(text, line, after):
            if text:
                yield text
            yield from waiting
            if notes:
                yield notes
            text, notes, waiting = [], [], []
        text.append(line)
    yield from (paragraph for paragraph in (text, *waiting, notes) if paragraph)


def _piece(paragraph: Sequence[Line], words: Words) -> Piece:
    text, pages = run_on(paragraph, words)
    longest = max(paragraph, key=lambda line: len(line.text))
    return Piece(
        text,
        tuple(pages),
        half_points(longest.size),
        all("b" in line.look for line in paragraph),
        len(paragraph),
        item=is_bullet(text) or paragraph[0].entry,
        note=paragraph[0].note,
    )
