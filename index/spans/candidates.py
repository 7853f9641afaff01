"""The spans of chosen sentences that read as a phrase: runs of words that begin and end well."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.spans.choosing import Chosen, Wanted
from index.spans.tags import Tag

LONGEST = 25
"""Words of a span, at most."""

_KINDS = len(Tag)


def table(*tags: Tag) -> NDArray[np.bool_]:
    """Whether a tag is one of these, by tag."""
    found = np.zeros(_KINDS, dtype=bool)
    found[list(tags)] = True
    return found


MARKS = table(Tag.COMMA, Tag.STOP, Tag.OPEN, Tag.CLOSE, Tag.DASH, Tag.QUOTE, Tag.SYMBOL)
_NO_BEGIN = table(
    Tag.NONE, Tag.COMMA, Tag.STOP, Tag.CLOSE, Tag.DASH, Tag.AND, Tag.GENITIVE, Tag.OF,
    Tag.PARTICLE, Tag.AUXILIARY, Tag.MODAL,
)  # fmt: skip
_NO_END = table(
    Tag.NONE, Tag.COMMA, Tag.STOP, Tag.OPEN, Tag.DASH, Tag.AND, Tag.OF, Tag.PREPOSITION, Tag.BY,
    Tag.TO, Tag.ARTICLE, Tag.POSSESSIVE, Tag.RELATIVE, Tag.BECAUSE, Tag.AUXILIARY, Tag.MODAL,
    Tag.SYMBOL, Tag.NOT,
)  # fmt: skip

# Pairs that no span may part at its end: *9 November | 2017*, *two | million*, *Ruth | Adeyemi*.
_TOGETHER = np.zeros((_KINDS, _KINDS), dtype=bool)
for _last, _following in (
    (Tag.MONTH, Tag.YEAR),
    (Tag.MONTH, Tag.NUMBER),
    (Tag.NUMBER, Tag.MONTH),
    (Tag.ORDINAL, Tag.MONTH),
    (Tag.NUMBER, Tag.NUMBER),
    (Tag.NUMBER, Tag.UNIT),
    (Tag.NAME, Tag.NAME),
):
    _TOGETHER[_last, _following] = True


def before(values: NDArray[np.generic]) -> NDArray[np.float64]:
    """The sum of all values before each place, so that ``s[j] - s[i]`` is that of ``[i, j)``."""
    summed = np.zeros(len(values) + 1)
    np.cumsum(values, out=summed[1:])
    return summed


@dataclass(frozen=True, slots=True)
class Row:
    """The words of the chosen sentences in one row, each sentence between two empty words.

    ``tag``, ``matched``, ``low`` and ``keys`` are by word; ``mass`` is the share of the question
    that a word is; ``alike`` [words, 3] as in ``Chosen``; ``apart``: white space is before it.
    ``first`` and ``last`` are the range of each sentence's words, by sentence.
    """

    tag: NDArray[np.int64]
    matched: NDArray[np.int64]
    surely: NDArray[np.float64]
    mass: NDArray[np.float64]
    alike: NDArray[np.float64]
    apart: NDArray[np.bool_]
    low: list[str]
    keys: list[str]
    first: NDArray[np.int64]
    last: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Spans ``[start, end)`` of a row's words, the sentence of each, and how many words it has."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    sentence: NDArray[np.int64]
    words: NDArray[np.int64]


def in_a_row(chosen: Sequence[Chosen], needed: Wanted) -> Row:
    """Put the words of the sentences in one row."""
    tag: list[NDArray[np.int8 | np.int64]] = []
    matched: list[NDArray[np.int64]] = []
    surely: list[NDArray[np.float64]] = []
    low: list[str] = []
    keys: list[str] = []
    first: list[int] = []
    alike: list[NDArray[np.float64]] = []
    apart: list[NDArray[np.bool_]] = []
    unlike = np.zeros((1, chosen[0].alike.shape[1]))
    no_tag, nothing, not_at_all = np.zeros(1, np.int64), np.array([-1]), np.zeros(1)
    for each in chosen:
        here = slice(each.first, each.last)
        first.append(len(low) + 1)
        tag += [no_tag, each.words.tag[here], no_tag]
        matched += [nothing, each.matched[here], nothing]
        surely += [not_at_all, each.surely[here], not_at_all]
        alike += [unlike, each.alike[here], unlike]
        gaps = (
            each.words.start[each.first + 1 : each.last]
            > each.words.end[each.first : each.last - 1]
        )
        apart += [np.zeros(2, dtype=bool), gaps, np.zeros(1, dtype=bool)]
        low += ["", *each.words.low[here], ""]
        keys += ["", *each.words.keys[here], ""]
    places, sure = np.concatenate(matched), np.concatenate(surely)
    weight = np.append(needed.weight, 0.0)  # the last one is that of no word of the question
    begins = np.array(first, dtype=np.int64)
    lengths = np.array([each.last - each.first for each in chosen], dtype=np.int64)
    return Row(
        np.concatenate(tag).astype(np.int64), places, sure, weight[places] * sure,
        np.concatenate(alike), np.concatenate(apart), low, keys, begins, begins + lengths,
    )  # fmt: skip


def candidates(row: Row) -> Candidates:
    """All spans of the row that begin and end well; brackets and quotation marks in pairs."""
    word = before(~MARKS[row.tag] & (row.tag != Tag.GENITIVE))
    depth = before((row.tag == Tag.OPEN).astype(np.int64) - (row.tag == Tag.CLOSE))
    quotes = before(row.tag == Tag.QUOTE)
    gaps = before(row.apart)
    starts, ends, owners = [], [], []
    for number, (first, last) in enumerate(zip(row.first, row.last, strict=True)):
        begin = np.flatnonzero(~_NO_BEGIN[row.tag[first:last]]) + first
        end = np.flatnonzero(~_NO_END[row.tag[first:last]]) + first + 1
        end = end[~_TOGETHER[row.tag[end - 1], row.tag[end]]]
        start = begin[:, np.newaxis]  # against all ends, [begins, ends]
        size = word[end] - word[start]
        good = (
            (end > start)
            & (size >= 1)
            & (size <= LONGEST)
            & (gaps[end] - gaps[np.minimum(start + 1, len(row.tag))] < LONGEST)
            & (depth[end] == depth[start])
            & (quotes[end] % 2 == quotes[start] % 2)
        )
        low, high = np.nonzero(good)
        starts.append(begin[low])
        ends.append(end[high])
        owners.append(np.full(len(low), number))
    start, end = np.concatenate(starts), np.concatenate(ends)
    return Candidates(start, end, np.concatenate(owners), (word[end] - word[start]).astype(int))
