"""Pages' regions → one sequence of lines, each with what tells whether a paragraph ends there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.reading.decoding import clean
from index.reading.pdf.bidi import logical
from index.reading.pdf.columns import regions
from index.reading.pdf.layout import Segment
from index.reading.pdf.pages import PageText

_NEAR = 3  # lines above and below that show how wide a column is
_SAME_COLUMN = 1.2  # ems by which the beginnings of its lines may differ
_NOTE_SIZE = 0.93  # of the body's, at most
_LARGEST = 1.1  # of the body's, at most; above it stand headings
# A line of a table of contents or an index, and how many such lines must be near it.
_ENTRY = re.compile(r"\S.*[\s.…,–](?:\d{1,4}n?|[ivxl]{1,6})$")
_ENTRIES, _ENTRIES_NEAR = 3, 2
_NOTE = re.compile(r"(?:\(?[0-9]{1,3}[.)]?|[*†‡§¶]{1,3})\s*[^\W\d_“‘\"'(]")


@dataclass(slots=True)
class Line:
    """A line in the order of reading, as it is read.

    ``left`` and ``right`` are where the lines around it begin and end; ``opens``: the first of
    its region; ``entry``: it belongs to a table of contents or an index; ``note``: to a footnote;
    ``aside``: it stands in another direction than the page's text.
    """

    text: str
    x: float
    end: float
    left: float
    right: float
    y: float
    size: float
    look: str
    page: int
    opens: bool = False
    entry: bool = False
    note: bool = False
    aside: bool = False


def lines(pages: Sequence[PageText]) -> list[Line]:
    """Put all lines of a file into the order of reading."""
    found = [line for page in pages for line in _of_page(page)]
    body = body_size(found)
    start = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or found[place].opens:
            _mark_notes(found[start:place], body)
            _mark_entries(found[start:place])
            start = place
    return found


def body_size(found: Sequence[Line]) -> float:
    """The size, in half points, that most characters have."""
    sizes = Counter[float]()
    for line in found:
        sizes[half_points(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def half_points(size: float) -> float:
    """Round a size, so that what looks the same is the same."""
    return round(2 * size) / 2


def _of_page(page: PageText) -> Iterator[Line]:
    for region in regions(page.segments):
        yield from _of_region(region, page.number, aside=False)
    for frame in page.turned:
        for region in regions(frame):
            yield from _of_region(region, page.number, aside=True)


def _of_region(region: Sequence[Segment], page: int, *, aside: bool) -> Iterator[Line]:
    opens = True
    for place, segment in enumerate(region):
        text = _readable(logical(segment.text))
        if not text:
            continue
        around = region[max(0, place - _NEAR) : place + _NEAR + 1]
        left = min(other.x for other in around)
        right = max(
            other.end for other in around if abs(other.x - segment.x) <= _SAME_COLUMN * segment.size
        )
        yield Line(
            text,
            segment.x,
            segment.end,
            left,
            right,
            segment.y,
            segment.size,
            segment.look,
            page,
            opens=opens,
            aside=aside,
        )
        opens = False


def _readable(text: str) -> str:
    """Clean a line, but leave a soft hyphen at its end: it divides a word."""
    text = " ".join(text.split())
    return clean(text) + ("\u00ad" if text.endswith("\u00ad") else "")


def _mark_notes(region: Sequence[Line], body: float) -> None:
    """Mark the small lines below a region's text, if a note's number stands before one."""
    place = len(region)
    while place > 0 and half_points(region[place - 1].size) <= _NOTE_SIZE * body:
        place -= 1
    below = region[place:]
    above = any(half_points(line.size) <= _LARGEST * body for line in region[:place])
    if above and below and _NOTE.match(below[0].text):
        for line in below:
            line.note = True


def _mark_entries(region: Sequence[Line]) -> None:
    """Mark the lines that end in a number like most lines near them."""
    numbered = [_ENTRY.match(line.text) is not None for line in region]
    for place, line in enumerate(region):
        near = numbered[max(0, place - _ENTRIES_NEAR) : place + _ENTRIES_NEAR + 1]
        line.entry = numbered[place] and sum(near) >= _ENTRIES
