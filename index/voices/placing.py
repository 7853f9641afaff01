"""Each quotation of a section with the words around it that may say who speaks. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.documents import Section
from index.reading.bylines import is_credit
from index.voices.marks import Enclosed


@dataclass(slots=True)
class Placed:
    """A quotation and its surroundings, within its paragraph and the quotation around it.

    ``text[left:lead]`` stands before it, ``text[span.end:right]`` behind it: up to its
    neighbours. ``before`` is the place of the neighbour before it. ``filled``: it holds nothing
    but another quotation, which has the words before it as its own. ``begin`` is where the words
    begin among which somebody was mentioned before.
    """

    span: Enclosed
    begin: int
    left: int
    lead: int
    right: int
    before: int | None
    around: int | None
    filled: bool = False


def place(text: str, section: Section, spans: Sequence[Enclosed]) -> list[Placed]:
    """Quotations of a section, which come in order, with their surroundings."""
    paragraphs = section.paragraphs
    placed: list[Placed] = []
    around: list[int] = []
    latest: dict[int | None, int] = {}
    first = last = 0  # the paragraphs in which a quotation begins and ends
    for span in spans:
        while paragraphs[first].end <= span.start:
            first += 1
        last = max(first, last if paragraphs[last].start < span.end else first)
        while paragraphs[last].end < span.end:
            last += 1
        while around and placed[around[-1]].span.end <= span.start:
            around.pop()
        parent = around[-1] if around else None
        outer = placed[parent].span if parent is not None else None
        begin = max(paragraphs[first].start, outer.start + 1 if outer else 0)
        ahead = latest.get(parent)
        if ahead is not None and placed[ahead].span.end <= begin:
            ahead = None
        left = placed[ahead].span.end if ahead is not None else begin
        if ahead is not None:
            placed[ahead].right = min(placed[ahead].right, span.start)
        right = paragraphs[last].end
        right = min(right, outer.end - 1) if outer else right
        each = Placed(span, begin, left, span.start, max(right, span.end), ahead, parent)
        latest[parent] = len(placed)
        around.append(len(placed))
        placed.append(each)
    _fill(text, placed)
    return placed


def _fill(text: str, placed: Sequence[Placed]) -> None:
    for each in placed:
        if each.around is None:
            continue
        outer = placed[each.around]
        inside = (outer.span.start + 1, each.span.start, each.span.end, outer.span.end - 1)
        if not any(text[a:b].strip() for a, b in (inside[:2], inside[2:])):
            outer.filled = True
            each.begin, each.left, each.lead = outer.begin, outer.left, outer.lead


def is_extract(text: str, section: Section, spans: Sequence[Enclosed]) -> bool:
    """Whether the first quotation is all of the section, but for the lines that credit it."""
    if not spans or not spans[0].closed or spans[0].start != section.paragraphs[0].start:
        return False
    end = spans[0].end
    return any(each.end == end for each in section.paragraphs) and all(
        is_credit(text[each.start : each.end]) for each in section.paragraphs if each.start >= end
    )
