"""What the best passages for a question are, from what is known of each. Pure; ties by id.

Every signal is on a scale of its own that means the same for every question, so they are weighed
as they are: stretching each over its candidates, as is often done, forgets how good the best is.
The weights were fitted on encyclopaedia paragraphs, tales, papers and long documents together
(docs/retrieval.md).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from index.lexical import Closeness, Evidence

NEAREST = 100
"""Passages of either side that are candidates."""
RERANKED = 40
"""Candidates that are looked at closely: fewer lose what the first look has too far down."""

# Sums of floats differ in their seventh digit with what stands beside them in memory. Rounded,
# passages of the same words tie, and the first of them in the library comes first.
_DIGITS = 5
# What a cosine counts beside the share of the ideal score when candidates are chosen.
_COSINE_AT_FIRST = 0.5
_TEXT, _SENTENCE, _MATCH, _PAIRS = 0.30, 0.18, 0.46, 0.06


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage with its score, at most 1, and what led to it.

    ``lexical`` is its BM25, ``dense`` its cosine (0 where it is not among the nearest);
    ``sentence`` and ``pairs`` as in ``index.lexical.Closeness``, ``match`` as in
    ``index.interaction``; these are 0 below the candidates that were looked at closely.
    """

    passage: int
    score: float
    lexical: float
    dense: float
    sentence: float = 0.0
    match: float = 0.0
    pairs: float = 0.0


def highest(scores: Mapping[int, float], count: int) -> list[int]:
    """The ids of the ``count`` highest scores, the highest first, ties by id."""
    ids = np.fromiter(scores, dtype=np.int64, count=len(scores))
    values = np.fromiter(scores.values(), dtype=np.float64, count=len(scores))
    if len(ids) > count:
        # Only those that tie with the last one, or are above it, need to be put in order.
        last = np.partition(values, -count)[-count]
        ids, values = ids[values >= last], values[values >= last]
    best: list[int] = ids[np.lexsort((ids, -values))[:count]].tolist()
    return best


def candidates(evidence: Evidence, dense: Mapping[int, float]) -> list[Ranked]:
    """The best passages of either side by a first look, best first.

    One that is not among the nearest counts as the farthest of them.
    """
    scores = evidence.scores
    best = highest(scores, NEAREST)
    farthest = min(dense.values(), default=0.0)
    ideal = evidence.ideal or 1.0
    ranked = [
        Ranked(
            passage,
            _rounded(
                _TEXT * scores.get(passage, 0.0) / ideal
                + _TEXT * _COSINE_AT_FIRST * dense.get(passage, farthest)
            ),
            scores.get(passage, 0.0),
            dense.get(passage, 0.0),
        )
        for passage in {*best, *dense}
    ]
    return sorted(ranked, key=_order)


def ranked(
    first: Collection[Ranked],
    evidence: Evidence,
    close: Mapping[int, Closeness],
    match: Mapping[int, float],
) -> list[Ranked]:
    """Candidates after a close look, best first.

    A passage without a ``match``, in a language that the model does not know, counts there as
    the average one: nothing is known for it or against it.
    """
    average = sum(match.values()) / len(match) if match else 0.0
    ideal = evidence.ideal or 1.0
    looked_at = []
    for each in first:
        near, matched = close[each.passage], match.get(each.passage, average)
        score = _rounded(
            _TEXT * each.lexical / ideal
            + _SENTENCE * near.sentence
            + _MATCH * matched
            + _PAIRS * near.pairs
        )
        looked_at.append(
            Ranked(
                each.passage, score, each.lexical, each.dense, near.sentence, matched, near.pairs
            )
        )
    return sorted(looked_at, key=_order)


def below(rest: Collection[Ranked], last: float) -> list[Ranked]:
    """Those that were not looked at closely, in their order, scored below ``last``."""
    best = max((each.score for each in rest), default=0.0)
    drop = max(0.0, best - last)
    if not drop:
        return list(rest)
    return [
        Ranked(each.passage, _rounded(each.score - drop), each.lexical, each.dense) for each in rest
    ]


def _rounded(score: float) -> float:
    # Adding nothing makes a plain zero of a negative one.
    return round(score, _DIGITS) + 0.0


def _order(each: Ranked) -> tuple[float, int]:
    return -each.score, each.passage
