"""Finding the words of a quotation again in a text that was edited since. Pure.

A quotation keeps its own words and citation for ever; an anchor only says where they stand now.
It is never moved silently: what was found elsewhere, or only nearly, says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

# Percent of likeness that makes words the same ones, edited, and how far ahead of the next best
# they must be: a phrase that stands twice in a text must not be taken for the other one.
LIKE = 90.0
MARGIN = 5.0


class Fit(StrEnum):
    """How well an anchor fits the text as it is now."""

    SAME = "same"  # the very words at the very place
    MOVED = "moved"  # the very words, once, at another place
    EDITED = "edited"  # nearly these words, in one paragraph and no other
    ORPHANED = "orphaned"  # nowhere that would be sure


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where ``text[start:end]`` holds the words now; both 0 where they are orphaned."""

    fit: Fit
    start: int = 0
    end: int = 0


def anchor(quote: str, start: int, text: str, paragraphs: Sequence[tuple[int, int]]) -> Anchored:
    """Find ``quote``, which stood at the offset ``start``, in a text with these paragraphs."""
    if text[start : start + len(quote)] == quote:
        return Anchored(Fit.SAME, start, start + len(quote))
    found = text.find(quote)
    if found >= 0:
        if text.find(quote, found + 1) >= 0:
            return Anchored(Fit.ORPHANED)
        return Anchored(Fit.MOVED, found, found + len(quote))
    bodies = [text[begin:end] for begin, end in paragraphs]
    best = process.extract(quote, bodies, scorer=fuzz.partial_ratio, score_cutoff=LIKE, limit=2)
    if not best or (len(best) > 1 and best[0][1] - best[1][1] < MARGIN):
        return Anchored(Fit.ORPHANED)
    begin = paragraphs[best[0][2]][0]
    place = fuzz.partial_ratio_alignment(quote, bodies[best[0][2]], score_cutoff=LIKE)
    # A quotation longer than the paragraph is aligned the other way round: show all of it.
    if place is None or len(quote) > len(bodies[best[0][2]]):
        return Anchored(Fit.EDITED, *paragraphs[best[0][2]])
    return Anchored(Fit.EDITED, begin + place.dest_start, begin + place.dest_end)
