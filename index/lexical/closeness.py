"""How close together a passage has a question's words: in one sentence, and side by side. Pure.

Looked at for the best candidates only, all of them at once.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.lexical.evidence import Evidence
from index.lexical.layout import Layout
from index.lexical.streams import Streams

# A sentence is read with the ones beside it, fitted with the weights of index.ranking.
_BEFORE, _AFTER = 0.2, 0.1
_K1 = 0.6
_B = 0.3
# Terms of a sentence of prose with those beside it: a scope of one text has no average to trust.
_USUAL = 40

Ints = NDArray[np.intp]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close the words of a question are in a passage.

    ``sentence`` is BM25 of its best sentence, as a share of the ideal; ``pairs`` the idf share
    of the question's neighbouring words that are neighbours in it.
    """

    sentence: float
    pairs: float


def closeness(
    evidence: Evidence, layout: Layout, passages: Sequence[int], streams: Streams
) -> dict[int, Closeness]:
    """How close the words are in some passages of a scope, whose terms ``streams`` has."""
    spoken: defaultdict[str, list[int]] = defaultdict(list)
    for passage in passages:
        spoken[layout.place(passage).language].append(passage)
    found: dict[int, Closeness] = {}
    for code, those in spoken.items():
        places = _places(evidence, streams, evidence.forms(code))
        sentence = _sentences(evidence, layout, those, streams, places)
        pairs = _pairs(evidence, those, streams, places)
        shares = zip(those, sentence.tolist(), pairs.tolist(), strict=True)
        found |= {passage: Closeness(one, other) for passage, one, other in shares}
    return found


def _places(evidence: Evidence, streams: Streams, forms: Mapping[str, str]) -> NDArray[np.int16]:
    """By a term's number, which of the question's terms it is, from 1; 0 for none of them."""
    places = np.zeros(len(streams.numbers), dtype=np.int16)
    numbered = {term: place for place, term in enumerate(evidence.idf, start=1)}
    for form, term in forms.items():
        if form in streams.numbers:
            places[streams.numbers[form]] = numbered[term]
    return places


def _sentences(
    evidence: Evidence,
    layout: Layout,
    passages: Sequence[int],
    streams: Streams,
    places: NDArray[np.int16],
) -> Floats:
    """BM25 of the best sentence of each passage, as a share of the ideal; ``[passages]``."""
    rows = np.array([streams.rows[each] for each in passages], dtype=np.intp)
    # Of each passage its sentences, between the last one before and the first one behind it.
    first, last = streams.first[rows] - 1, streams.first[rows + 1]
    lines, starts = _ranges(first, last + 1)
    ends = starts + (last - first)
    beside = np.zeros(len(lines), dtype=np.bool_)
    beside[starts] = beside[ends] = True
    nothing = np.zeros(len(lines), dtype=np.bool_)
    nothing[starts] = [layout.before(each) is None for each in passages]
    nothing[ends] = [layout.after(each) is None for each in passages]
    # What stands beyond another text's end is not looked at, and may not be there.
    lines[nothing] = 0
    lengths = np.where(nothing, 0, streams.ends[lines + 1] - streams.ends[lines])
    at, _ = _ranges(streams.ends[lines], streams.ends[lines] + lengths)
    which = places[streams.terms[at]]
    kinds = len(evidence.idf) + 1
    cells = np.repeat(np.arange(len(lines)), lengths) * kinds + which
    times = np.bincount(cells, minlength=len(lines) * kinds).reshape(-1, kinds)[:, 1:]
    frequencies = _with_beside(times.astype(np.float64))
    norms = _K1 * (1 - _B + _B * _with_beside(lengths.astype(np.float64)) / _USUAL)
    idf = np.array(list(evidence.idf.values()), dtype=np.float64)
    scores = (frequencies / (frequencies + norms[:, None])) @ idf
    scores[beside] = 0.0
    ideal = float(idf.sum()) or 1.0
    best: Floats = np.maximum.reduceat(scores, starts) / ideal
    return best


def _with_beside(values: Floats) -> Floats:
    """Values of sentences, those of the sentences beside each added by weight."""
    spread = values.copy()
    spread[1:] += _BEFORE * values[:-1]
    spread[:-1] += _AFTER * values[1:]
    return spread


def _pairs(
    evidence: Evidence, passages: Sequence[int], streams: Streams, places: NDArray[np.int16]
) -> Floats:
    """The share of the question's neighbouring terms that are neighbours, too; ``[passages]``.

    In order, and with nothing but stop words between them.
    """
    kinds = len(evidence.idf) + 1
    numbered = {term: place for place, term in enumerate(evidence.idf, start=1)}
    weights = np.zeros(kinds * kinds, dtype=np.float64)
    for one, other in pairwise(evidence.terms):
        weight = evidence.idf[one.term] + evidence.idf[other.term]
        weights[numbered[one.term] * kinds + numbered[other.term]] = weight
    rows = np.array([streams.rows[each] for each in passages], dtype=np.intp)
    starts, ends = streams.ends[streams.first[rows]], streams.ends[streams.first[rows + 1]]
    at, _ = _ranges(starts, ends)
    owners = np.repeat(np.arange(len(rows)), ends - starts)
    telling = streams.telling[at]
    which, owners = places[streams.terms[at[telling]]].astype(np.intp), owners[telling]
    side_by_side = np.flatnonzero((which[:-1] > 0) & (which[1:] > 0) & (owners[:-1] == owners[1:]))
    has = np.zeros((len(rows), kinds * kinds), dtype=np.bool_)
    has[owners[side_by_side], which[side_by_side] * kinds + which[side_by_side + 1]] = True
    shares: Floats = (has @ weights) / (weights.sum() or 1.0)
    return shares


def _ranges(starts: NDArray[np.int32], ends: NDArray[np.int32]) -> tuple[Ints, Ints]:
    """All numbers of some ranges, end exclusive, and where each range begins among them."""
    lengths = (ends - starts).astype(np.intp)
    begins = np.cumsum(lengths) - lengths
    return np.arange(lengths.sum()) + np.repeat(starts - begins, lengths), begins
