"""Headers, footers, running titles and page numbers: what stands at the edge of page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from rapidfuzz import fuzz

from index.reading.pdf.layout import Segment, by_row, joined
from index.reading.pdf.pages import PageText

_DEPTH = 3  # lines at an edge that may belong to it
_FEWEST = 3  # pages that repeat a line; all of two
_OTHER_SIZE = 1.12  # ratio of two sizes from which on they are different text
_SOLID = 1.6  # ems between two lines of one paragraph, at most
_ALIKE = 85  # per cent; recognised running titles differ by a letter
_COMPARED = 100  # running titles with which others are compared, the most usual ones
_HIGHER = 8.0  # points by which a line may stand higher or lower on another page
_SLOT = 4.0  # points
_USUAL = 0.25  # of the pages whose running titles stand at the same height
_LONGEST = 120  # characters

_NUMBER = re.compile(
    r"\W*(?:pages?|seite|p\.)?\s*(?P<number>\d{1,4}|[ivxlc]{1,8})"
    r"(?:\s*(?:of|/|von|de|sur)\s*\d{1,4}[\s\d./:,-]*)?\W*",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class _Row:
    """A line at an edge of a page, in the order from that edge."""

    page: int
    number: int
    text: str
    y: float

    @property
    def words(self) -> str:
        """Its text without the page's number and all that differs between editions of it."""
        return " ".join(re.sub(r"[\W\d_]+", " ", self.text).casefold().split())


def without_running(pages: Sequence[PageText], labels: Sequence[str]) -> None:
    """Take the lines at the edges out of the pages' segments."""
    for edge in (1, -1):
        rows = {page.number: list(_rows(page, edge)) for page in pages if page.segments}
        running = _repeated(rows) | _page_numbers(rows, labels)
        running |= _at_their_height(rows, running)
        for page in pages:
            dropped = set()
            for row in rows.get(page.number, ()):
                if row not in running:
                    break
                dropped.add(row.number)
            page.segments = [s for s in page.segments if s.row not in dropped]


def _rows(page: PageText, edge: int) -> Iterator[_Row]:
    """The lines at an edge, as far as a gap parts them from the text; and what is numbered."""
    found = [joined(row) for row in by_row(page.segments)[::edge][: _DEPTH + 1]]
    apart = max(
        (place for place in range(1, len(found)) if not _solid(found[place - 1], found[place])),
        default=0,
    )
    for place, line in enumerate(found[:_DEPTH]):
        if place < apart or any(c.isdecimal() for c in line.text):
            yield _Row(page.number, line.row, line.text, line.y)


def _solid(line: Segment, other: Segment) -> bool:
    """Whether two lines are set as closely as those of a paragraph."""
    small, large = sorted((line.size, other.size))
    return large <= _OTHER_SIZE * small and abs(line.y - other.y) <= _SOLID * large


def _repeated(rows: dict[int, list[_Row]]) -> set[_Row]:
    """Find what stands at one height with the same words on several pages."""
    alike: dict[str, list[_Row]] = defaultdict(list)
    for page in rows.values():
        for row in page:
            if row.words and len(row.text) <= _LONGEST:
                alike[row.words].append(row)
    fewest = min(_FEWEST, max(2, len(rows)))
    found: set[_Row] = set()
    usual: dict[str, float] = {}  # what was found, and its height
    for words, group in alike.items():
        height = median(row.y for row in group)
        level = [row for row in group if abs(row.y - height) <= _HIGHER]
        if len({row.page for row in level}) >= fewest:
            found.update(level)
            usual[words] = height
    likely = sorted(usual, key=lambda words: -len(alike[words]))[:_COMPARED]
    for words, group in alike.items():
        alike_to = (other for other in likely if fuzz.ratio(words, other) >= _ALIKE)
        heights = [usual[other] for other in alike_to]
        found.update(row for row in group if any(abs(row.y - y) <= _HIGHER for y in heights))
    return found


def _page_numbers(rows: dict[int, list[_Row]], labels: Sequence[str]) -> set[_Row]:
    """Find lines that are the number of their page, or count on from page to page."""
    numbers = {row: value for page in rows.values() for row in page if (value := _number(row.text))}
    votes = Counter(value - row.page for row, value in numbers.items())
    return {
        row
        for row, value in numbers.items()
        if votes[value - row.page] >= _FEWEST
        or value == row.page + 1
        or row.text.strip() == labels[row.page]
    }


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    number = found["number"].lower()
    if number.isdecimal():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    following = (*values[1:], 0)
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def _at_their_height(rows: dict[int, list[_Row]], running: set[_Row]) -> set[_Row]:
    """Find lines at the height of most pages' running titles: those of short chapters."""
    heights = Counter(_slot(row) for row in running)
    usual = {slot for slot, pages in heights.items() if pages > max(_FEWEST, _USUAL * len(rows))}
    return {
        row
        for page in rows.values()
        for row in page
        if _slot(row) in usual and len(row.text) <= _LONGEST
    }


def _slot(row: _Row) -> int:
    return round(row.y / _SLOT)
