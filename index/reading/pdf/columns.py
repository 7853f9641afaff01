"""The order of reading: segments of a frame → regions of lines, column after column.

A gutter is a gap that runs down through several lines with prose on both sides; what crosses it
(a title, a wide table) parts what stands above from what stands below. Cells of a table are no
prose, so a table is read row by row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from index.reading.pdf.layout import Segment, by_row, joined, mostly_rtl

_FEWEST = 4  # lines on each side of a gutter
_FEW = 2  # the same where nothing on the page crosses it
_TOLERANCE = 1.5  # points
_PROSE = 14  # characters of a usual line in a column
_FILLED = 0.5  # of a column's width that a usual line fills
_CANDIDATES = 12

Region = list[Segment]


@dataclass(frozen=True, slots=True)
class _Gutter:
    left: float
    right: float


def regions(segments: Sequence[Segment]) -> list[Region]:
    """Put a frame's lines into the order of reading, each region from the top."""
    return list(_regions(segments, rtl=mostly_rtl(segments)))


def _regions(segments: Sequence[Segment], *, rtl: bool) -> Iterator[Region]:
    gutter = _gutter(segments)
    if gutter is None:
        if segments:
            yield [joined(row) for row in by_row(segments)]
        return
    for left, wide, right in _bands(segments, gutter):
        for part in (right, left) if rtl else (left, right):
            yield from _regions(part, rtl=rtl)
        if wide:
            yield [joined(row) for row in by_row(wide)]


def _bands(segments: Sequence[Segment], gutter: _Gutter) -> Iterator[tuple[Region, Region, Region]]:
    """Cut a page where lines cross the gutter: what stands left and right above such lines."""
    left, wide, right = list[Segment](), list[Segment](), list[Segment]()
    for row in by_row(segments):
        crosses = any(_side(segment, gutter) is None for segment in row)
        if crosses:
            wide += row
            continue
        if wide:
            yield left, wide, right
            left, wide, right = [], [], []
        for segment in row:
            (left if _side(segment, gutter) == "left" else right).append(segment)
    yield left, wide, right


def _side(segment: Segment, gutter: _Gutter) -> str | None:
    if segment.end <= gutter.left + _TOLERANCE:
        return "left"
    return "right" if segment.x >= gutter.right - _TOLERANCE else None


def _gutter(segments: Sequence[Segment]) -> _Gutter | None:
    """Find the gap with most lines along it."""
    rows = by_row(segments)
    scored = [(_lines_along(rows, gutter), gutter) for gutter in _candidates(rows)]
    # Hanging numbers make a second, narrower gap beside the same lines.
    lines, _, best = max(
        ((lines, gutter.right - gutter.left, gutter) for lines, gutter in scored),
        key=lambda one: one[:2],
        default=(0, 0.0, None),
    )
    return best if lines else None


def _candidates(rows: Sequence[Region]) -> list[_Gutter]:
    """Gaps inside of lines, joined where they stand above one another, the most usual first."""
    starts: dict[int, list[tuple[float, float]]] = {}
    for row in rows:
        for before, after in pairwise(row):
            if after.x > before.end:
                starts.setdefault(round(after.x / 4), []).append((before.end, after.x))
    usual = sorted(starts.values(), key=len, reverse=True)[:_CANDIDATES]
    # The longest lines of a column end at the gutter; a single one may stick out.
    return [
        _Gutter(sorted(end for end, _ in gaps)[-1 - len(gaps) // 10], min(x for _, x in gaps))
        for gaps in usual
    ]


def _lines_along(rows: Sequence[Region], gutter: _Gutter) -> int:
    """Count the lines of the longest stretches of prose on both sides of a gap; 0 if none."""
    total, crossed = 0, False
    left, right = list[Segment](), list[Segment]()
    stretches = []
    for row in rows:
        if any(_side(segment, gutter) is None for segment in row):
            crossed = True
            stretches.append((left, right))
            left, right = [], []
            continue
        for segment in row:
            (left if _side(segment, gutter) == "left" else right).append(segment)
    stretches.append((left, right))
    for one, other in stretches:
        fewest = _FEWEST if crossed else _FEW
        if _is_column(one, fewest) and _is_column(other, fewest):
            total += len(one) + len(other)
    return total


def _is_column(side: Region, fewest: int) -> bool:
    lines = [joined(row) for row in by_row(side)]
    if len(lines) < fewest:
        return False
    width = max(line.end for line in lines) - min(line.x for line in lines)
    usual = median(line.end - line.x for line in lines)
    return median(len(line.text) for line in lines) >= _PROSE and usual >= _FILLED * width
