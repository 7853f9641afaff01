"""Paragraphs → blocks: which are headings, by the file's outline or else by their look."""

from collections import Counter
from collections.abc import Iterator, Sequence

from index.documents import Page
from index.reading.blocks import Block, Heading, Prose
from index.reading.headlines import strong
from index.reading.pdf.bookmarks import Bookmark, Placed, joined, placed
from index.reading.pdf.flow import Piece
from index.reading.title_page import key

_LARGER = 1.12  # times the body's size
_NO_SMALLER = 0.95  # times the body's size, of bold headings
_LONGEST = 160  # characters
_MOST_LINES = 4
_FEWEST_LETTERS = 2
_RARE = 0.2  # of all characters, at most, have a heading's look
_DEEPEST = 6
_NO_END = (".", ",", ";", ":", "…")

Look = tuple[float, bool]


def blocks(
    pieces: Sequence[Piece],
    marks: Sequence[Bookmark],
    body: float,
    title: str | None,
    pages: Sequence[Page],
) -> list[Block]:
    """Lay out headings and paragraphs; ``pages`` are the file's, their ``start`` unused.

    The title is of level 1, all others are below it: a first chapter is no title.
    """
    headings = placed(marks, pieces, body) or _by_look(pieces, body)
    return list(_Layer(pages, key(title or "")).lay(pieces, headings))


class _Layer:
    """Notes which page is reached, so that only changes are marked."""

    def __init__(self, pages: Sequence[Page], title: str) -> None:
        self._pages = pages
        self._title = title
        self._reached: int | None = None

    def lay(self, pieces: Sequence[Piece], headings: Sequence[Placed]) -> Iterator[Block]:
        done = 0
        for heading in headings:
            for piece in pieces[done : heading.first]:
                yield Prose(piece.text, item=piece.item, pages=self._marks(piece))
            parts = pieces[heading.first : heading.end]
            words = joined(parts).text if parts else heading.title
            marks = self._marks(pieces[heading.first], only_first=True)
            level = 1 if key(words) == self._title else 1 + heading.level
            yield Heading(words, level, pages=marks)
            done = heading.end
        for piece in pieces[done:]:
            yield Prose(piece.text, item=piece.item, pages=self._marks(piece))

    def _marks(self, piece: Piece, *, only_first: bool = False) -> tuple[Page, ...]:
        found = []
        for start, number in piece.pages[: 1 if only_first else None]:
            if number != self._reached:
                page = self._pages[number]
                found.append(Page(start, page.label, page.ocr))
                self._reached = number
        return tuple(found)


def _by_look(pieces: Sequence[Piece], body: float) -> list[Placed]:
    """Find short lines that are larger or bolder than the text, or in capitals."""
    characters = Counter[Look]()
    for piece in pieces:
        characters[piece.size, piece.bold] += len(piece.text)
    total = characters.total()
    rare = {look for look, count in characters.items() if count <= _RARE * total}
    looks = sorted(
        {
            (piece.size, piece.bold)
            for piece in pieces
            if (piece.size, piece.bold) in rare and _stands_out(piece, body) and _can_be(piece)
        },
        reverse=True,
    )
    found = []
    for place, piece in enumerate(pieces[:-1]):
        level = None
        if _can_be(piece):
            look = (piece.size, piece.bold)
            if look in looks:
                level = min(looks.index(look) + 1, _DEEPEST)
            elif piece.lines == 1 and (found_level := strong(piece.text)) is not None:
                level = min(len(looks) + found_level, _DEEPEST)
        if level is not None:
            words = " ".join(piece.text.split())
            found.append(Placed(words, level, place, place + 1))
    return found


def _stands_out(piece: Piece, body: float) -> bool:
    return piece.size >= _LARGER * body or (piece.bold and piece.size >= _NO_SMALLER * body)


def _can_be(piece: Piece) -> bool:
    words = piece.text
    return (
        not piece.note
        and not piece.item
        and len(piece.pages) == 1
        and piece.lines <= _MOST_LINES
        and len(words) <= _LONGEST
        and not words.endswith(_NO_END)
        and sum(c.isalpha() for c in words) >= _FEWEST_LETTERS
    )
