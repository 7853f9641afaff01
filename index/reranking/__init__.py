"""Reranking: a model that reads question and passage together puts the best passages in order.

It says which passage is best, never whether any of them answers: that is decided before, by
signals that are the same with and without it.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from index.ranking import Ranked

# So many of the best are put in order: reading a pair takes a hundred times as long as fusing.
RERANKED = 20


class NotAReranker(Exception):
    """A model without a trained head for pairs. ``args[0]`` is its name or path."""


class Reranker(Protocol):
    """A model that reads a question together with each passage."""

    name: str

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """How well each passage fits the question, in the order of ``passages``; higher is better.

        Comparable within one call only.
        """


def reordered(ranked: Sequence[Ranked], scores: Sequence[float]) -> list[Ranked]:
    """The passages by ``scores``; equals keep their order, and so do all if a score is none.

    The new first gets the fused score that the first had, and so on: what comes after goes on
    comparing passages on the scale that it knows.
    """
    if not all(math.isfinite(score) for score in scores):
        return list(ranked)
    order = sorted(range(len(ranked)), key=lambda place: -scores[place])
    return [
        replace(ranked[place], score=former.score)
        for place, former in zip(order, ranked, strict=True)
    ]
