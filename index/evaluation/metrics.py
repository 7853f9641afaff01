"""The figures of the field, for one question or over many. Pure.

Ranking: Järvelin and Kekäläinen 2002 (nDCG), as trec_eval computes it with gains of 0 and 1.
Answers: exact match and F1 of SQuAD (Rajpurkar et al. 2016) with its normalisation.
Abstention: the area under the ROC curve, and the false answers at a coverage.
"""

import math
import re
import string
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float64]

_ARTICLES = re.compile(r"\b(a|an|the)\b")
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def ndcg(ranking: Sequence[str], golds: Collection[str], depth: int) -> float:
    """The discounted gain of a ranking's first ``depth``, as a share of the best possible."""
    gains = (1 / math.log2(rank + 1) for rank in _ranks(ranking, golds, depth))
    ideal = (1 / math.log2(rank + 1) for rank in range(1, min(len(golds), depth) + 1))
    return sum(gains) / sum(ideal)


def recall(ranking: Sequence[str], golds: Collection[str], depth: int) -> float:
    """The share of the right passages that are among the first ``depth``."""
    return len(_ranks(ranking, golds, depth)) / len(golds)


def reciprocal_rank(ranking: Sequence[str], golds: Collection[str], depth: int) -> float:
    """One over the rank of the first right passage; 0 where none is among ``depth``."""
    return 1 / min(_ranks(ranking, golds, depth), default=math.inf)


def _ranks(ranking: Sequence[str], golds: Collection[str], depth: int) -> list[int]:
    return [rank for rank, each in enumerate(ranking[:depth], start=1) if each in golds]


def normalised(answer: str) -> str:
    """An answer as SQuAD compares it: no case, punctuation, articles or extra white space."""
    plain = answer.lower().translate(_NO_PUNCTUATION)
    return " ".join(_ARTICLES.sub(" ", plain).split())


def exact_match(answer: str, right: Sequence[str]) -> float:
    """1 where an answer is one of the right ones, else 0."""
    return float(normalised(answer) in {normalised(each) for each in right})


def f1(answer: str, right: Sequence[str]) -> float:
    """The best overlap in words with one of the right answers, 0 to 1."""
    return max(_overlap(normalised(answer).split(), normalised(each).split()) for each in right)


def _overlap(given: list[str], right: list[str]) -> float:
    if not given or not right:
        return float(given == right)
    common = sum((Counter(given) & Counter(right)).values())
    return 2 * common / (len(given) + len(right))


def auroc(positive: Figures, negative: Figures) -> float:
    """How often a positive has a higher score than a negative; ties count half.

    Mann and Whitney's U over all pairs, ``[n]`` and ``[m]``, neither empty.
    """
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left")
    not_above = np.searchsorted(ordered, positive, "right")
    return float((below + not_above).sum() / (2 * len(positive) * len(negative)))


def false_answers(positive: Figures, negative: Figures, coverage: float) -> float:
    """The share of negatives that are answered where ``coverage`` of the positives are."""
    # Products such as 0.9 × 10 are a hair above their whole number.
    answered = max(1, math.ceil(coverage * len(positive) - 1e-9))
    threshold = np.sort(positive)[-answered]
    return float((negative >= threshold).mean())
