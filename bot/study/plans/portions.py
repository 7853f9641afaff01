"""A text divided into portions of nearly equal length that begin where something begins.

Each border lies where a portion of equal words would end, or up to a quarter of a portion away:
rather where a chapter or a section begins than in the middle of one. No paragraph is cut, and no
passage of the library.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from index.documents import Document

LEEWAY = 0.25
"""How far a border may be moved to a better place, as a share of a portion."""

_INSIDE = 0.25  # what a border inside a section costs: as much as being the whole leeway away
_BREAK = 0.2  # one at a break without a heading
_LEVEL = 0.05  # one at a heading, for each heading above it: chapters before their sections


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph by its number under its headings."""

    headings: tuple[str, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Portion:
    """What is read for one meeting: ``text[start:end]`` of the document. Numbers run from 1."""

    number: int
    start: int
    end: int
    words: int
    opening: Spot
    closing: Spot


@dataclass(frozen=True, slots=True)
class Unit:
    """What is never divided: whole paragraphs that share a passage."""

    section: int
    start: int
    end: int
    words: int
    opening: Spot
    closing: Spot


def units(document: Document, bounds: Sequence[tuple[int, int, int]]) -> tuple[Unit, ...]:
    """The units of a text. ``bounds`` are section, start and end of each passage, in order."""
    begins = {each.start for section in document.sections for each in section.paragraphs}
    groups: list[tuple[int, int, int]] = []
    for section, start, end in bounds:
        if groups and groups[-1][0] == section and start not in begins:
            groups[-1] = (section, groups[-1][1], end)  # the rest of a paragraph begun before
        else:
            groups.append((section, start, end))
    return tuple(_unit(document, *group) for group in groups)


def portions(found: Sequence[Unit], count: int) -> tuple[Portion, ...]:
    """The text in ``count`` portions; fewer where it has fewer units, none where it has none."""
    count = min(count, len(found))
    if count < 1:
        return ()
    borders = (0, *_borders(found, count), len(found))
    return tuple(
        Portion(
            number,
            found[first].start,
            found[after - 1].end,
            sum(each.words for each in found[first:after]),
            found[first].opening,
            found[after - 1].closing,
        )
        for number, (first, after) in enumerate(pairwise(borders), start=1)
    )


def _borders(found: Sequence[Unit], count: int) -> list[int]:
    """Which units begin the second and all further portions."""
    before = [0, *accumulate(each.words for each in found)]
    portion = max(before[-1] / count, 1)
    borders: list[int] = []
    for number in range(1, count):
        ideal = number * before[-1] / count
        least = (borders[-1] if borders else 0) + 1
        most = len(found) - (count - number)
        low = bisect_left(before, ideal - LEEWAY * portion, least, most)
        high = bisect_right(before, ideal + LEEWAY * portion, low, most + 1)
        # Where no unit begins near enough, the nearest on either side.
        options = range(low, high) or range(max(least, low - 1), low + 1)
        borders.append(
            min(options, key=lambda at: abs(before[at] - ideal) / portion + _cost(found, at))
        )
    return borders


def _cost(found: Sequence[Unit], at: int) -> float:
    """How bad it is to begin a portion with a unit."""
    one, other = found[at - 1], found[at]
    if one.section == other.section:
        return _INSIDE
    above, here = one.closing.headings, other.opening.headings
    if above == here:
        return _BREAK
    shared = next(
        (level for level, (a, b) in enumerate(zip(above, here, strict=False)) if a != b),
        min(len(above), len(here)),
    )
    return min(_LEVEL * shared, _BREAK)


def _unit(document: Document, number: int, start: int, end: int) -> Unit:
    section = document.sections[number]
    held = [
        section.first + place
        for place, each in enumerate(section.paragraphs)
        if each.start < end and start < each.end
    ]
    first, last = (held[0], held[-1]) if held else (section.first, section.first)
    return Unit(
        number,
        start,
        end,
        len(document.text[start:end].split()),
        Spot(section.headings, first),
        Spot(section.headings, last),
    )
