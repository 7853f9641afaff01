"""Signs of nearness: how the question's words lie in a span and around it."""

import numpy as np
from numpy.typing import NDArray

from index.spans.candidates import MARKS, Row, before, table
from index.spans.tags import Tag
from index.spans.view import Column, Columns, View

_CONTENT = table(
    Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.ADJECTIVE, Tag.ING, Tag.PARTICIPLE, Tag.YEAR, Tag.ORDINAL,
    Tag.UNIT, Tag.MONTH,
)  # fmt: skip
_CLAUSE_ENDS = table(
    Tag.COMMA, Tag.STOP, Tag.OPEN, Tag.CLOSE, Tag.AND, Tag.RELATIVE, Tag.BECAUSE, Tag.DASH,
    Tag.QUOTE,
)  # fmt: skip
_BESIDE = 4  # words before and behind a span that say what it is about
_DECAYS = (2.0, 6.0)  # words over which nearness falls to a third


def word_signs(view: View) -> Columns:
    """The question's words inside the span and outside of it."""
    row, spans = view.row, view.spans
    count = len(view.needed.weight)
    here = np.zeros((count, len(row.tag)))
    known = np.flatnonzero(row.matched >= 0)
    here[row.matched[known], known] = row.surely[known]
    summed = np.concatenate([np.zeros((count, 1)), np.cumsum(here, axis=1)], axis=1)
    inside = summed[:, view.end] - summed[:, view.start]
    outside = summed[:, view.last] - summed[:, view.first] - inside
    new = (row.matched < 0) & _CONTENT[row.tag]
    return {
        "outside": view.needed.weight @ np.minimum(1, outside),
        "inside": view.needed.weight @ np.minimum(1, inside),
        "asked_share": view.inside(row.matched >= 0, np.inf) / np.maximum(spans.words, 1),
        "nothing_new": view.inside(new) < 1,
    }


def nearness_signs(view: View) -> Columns:
    """How near the question's words are on both sides, and whether the span is a clause."""
    row = view.row
    found: Columns = {}
    for decay in _DECAYS:
        left, right = _nearness(row, decay)
        to_left, to_right = left[view.start], right[view.end - 1]
        name = f"{decay:.0f}"
        found |= {
            "left" + name: to_left,
            "right" + name: to_right,
            "either" + name: np.maximum(to_left, to_right),
        }
    low, high = _clause(view)
    inside = view.mass[view.end] - view.mass[view.start]
    begins, ends = low == view.start, high == view.end
    real_end = view.last - MARKS[row.tag[view.last - 1]]
    to_end, from_start = view.end >= real_end, view.start == view.first
    return found | {
        "clause": view.mass[np.maximum(high, view.end)]
        - view.mass[np.minimum(low, view.start)]
        - inside,
        "clause_begins": begins,
        "clause_ends": ends,
        "whole_clause": begins & ends,
        "whole": from_start & to_end,
        "to_end": to_end,
        "from_start": from_start,
    }


def _clause(view: View) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the clause of each span begins and ends."""
    ends = _CLAUSE_ENDS[view.row.tag]
    place = np.arange(len(ends))
    last = np.maximum.accumulate(np.where(ends, place, -1))
    following = np.minimum.accumulate(np.where(ends, place, len(ends))[::-1])[::-1]
    low = np.maximum(last[np.maximum(view.start - 1, 0)] + 1, 0)
    return low, following[np.minimum(view.end, view.last_word)]


def _nearness(row: Row, decay: float) -> tuple[Column, Column]:
    """The question's mass to the left and to the right of each word, the nearer the more."""
    keep = float(np.exp(-1 / decay))
    mass, words = row.mass.tolist(), row.low
    left, right = [0.0] * len(words), [0.0] * len(words)
    held = 0.0
    for place, word in enumerate(words):
        held = held if word else 0.0
        left[place] = held
        held = held * keep + mass[place]
    held = 0.0
    for place in range(len(words) - 1, -1, -1):
        right[place] = held
        held = held * keep + mass[place] if words[place] else 0.0
    return np.array(left), np.array(right)


def alike_signs(view: View) -> Columns:
    """How the words of the span and those beside it match the question, as the model sees it."""
    found: Columns = {}
    low, high = (
        np.maximum(view.start - _BESIDE, view.first),
        np.minimum(view.end + _BESIDE, view.last),
    )
    for name, values in zip(("all", "nearest", "first"), view.row.alike.T, strict=True):
        summed, counted = before(values), before(values != 0)
        inside, number = (
            summed[view.end] - summed[view.start],
            counted[view.end] - counted[view.start],
        )
        around = summed[high] - summed[low] - inside
        beside = counted[high] - counted[low] - number
        found |= {
            "alike_" + name: inside / np.maximum(number, 1),
            "beside_" + name: around / np.maximum(beside, 1),
        }
    return found
