"""The figures, against values worked out by hand."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.evaluation import metrics
from index.evaluation.figures import Estimate
from index.evaluation.intervals import RESAMPLES, contrast, mean

SECOND, THIRD = 1 / math.log2(3), 1 / math.log2(4)


@pytest.mark.parametrize(
    ("ranking", "golds", "depth", "ndcg"),
    [
        ("abc", "a", 10, 1.0),
        ("abc", "b", 10, SECOND),
        ("abc", "c", 10, THIRD),
        ("abc", "c", 2, 0.0),
        ("abc", "z", 10, 0.0),
        ("", "a", 10, 0.0),
        # several right ones: what is best possible has all of them in front
        ("abc", "ab", 10, 1.0),
        ("abc", "ac", 10, (1 + THIRD) / (1 + SECOND)),
        ("abc", "bz", 10, SECOND / (1 + SECOND)),
        # more of them than places: one place, filled rightly, is all that can be had
        ("abc", "abc", 1, 1.0),
    ],
)
def test_ndcg(ranking: str, golds: str, depth: int, ndcg: float) -> None:
    assert metrics.ndcg(list(ranking), set(golds), depth) == pytest.approx(ndcg)


@pytest.mark.parametrize(
    ("ranking", "golds", "depth", "recall", "reciprocal"),
    [
        ("abc", "a", 1, 1.0, 1.0),
        ("abc", "b", 1, 0.0, 0.0),
        ("abc", "bc", 3, 1.0, 0.5),
        ("abc", "cz", 3, 0.5, 1 / 3),
        ("abc", "cz", 2, 0.0, 0.0),
    ],
)
def test_recall_and_reciprocal_rank(
    ranking: str, golds: str, depth: int, recall: float, reciprocal: float
) -> None:
    assert metrics.recall(list(ranking), set(golds), depth) == recall
    assert metrics.reciprocal_rank(list(ranking), set(golds), depth) == reciprocal


@pytest.mark.parametrize(
    ("given", "right", "f1", "em"),
    [
        ("The  Station, at Hallow-Cross!", ["station at hallowcross"], 1.0, 1.0),
        ("a red lamp", ["lamp"], 2 / 3, 0.0),
        ("lamp lamp", ["lamp"], 2 / 3, 0.0),
        ("lamp", ["a stove", "the lamp", "lamps and stoves"], 1.0, 1.0),
        ("one two three four", ["three four five"], 4 / 7, 0.0),
        ("nothing of it", ["something else"], 0.0, 0.0),
        ("", ["lamp"], 0.0, 0.0),
        # articles alone are nothing, and equal
        ("the", ["a"], 1.0, 1.0),
        ("“lamp”", ["lamp"], 0.0, 0.0),  # SQuAD knows the punctuation of ASCII alone
    ],
)
def test_answers_are_compared_as_squad_does(
    given: str, right: list[str], f1: float, em: float
) -> None:
    assert metrics.f1(given, right) == pytest.approx(f1)
    assert metrics.exact_match(given, right) == em


@pytest.mark.parametrize(
    ("positive", "negative", "area"),
    [
        ([3, 4], [1, 2], 1.0),
        ([1, 2], [3, 4], 0.0),
        ([1, 3], [2, 4], 0.25),
        ([1], [1], 0.5),
        ([1, 2], [1, 1], 0.75),
        ([0, 1, 1], [1, 0], 7 / 12),  # 0: ½ and 0; each 1: 1 and ½
    ],
)
def test_area_under_the_curve(positive: list[float], negative: list[float], area: float) -> None:
    assert metrics.auroc(np.array(positive), np.array(negative)) == pytest.approx(area)


SCORES = st.lists(st.integers(0, 5).map(float), min_size=1, max_size=20)


@given(SCORES, SCORES)
def test_the_area_is_that_of_counting_pairs(positive: list[float], negative: list[float]) -> None:
    wins = sum((p > n) + (p == n) / 2 for p in positive for n in negative)
    area = metrics.auroc(np.array(positive), np.array(negative))
    assert area == pytest.approx(wins / (len(positive) * len(negative)))


@pytest.mark.parametrize(
    ("coverage", "share"),
    # Ten positives, 1 to 10: nine of them are answered from 2 on, all from 1 on.
    [(0.9, 2 / 4), (1.0, 3 / 4), (0.1, 0.0), (0.95, 3 / 4)],
)
def test_false_answers_at_a_coverage(coverage: float, share: float) -> None:
    positive, negative = np.arange(1.0, 11.0), np.array([0.0, 1.0, 2.0, 9.0])
    assert metrics.false_answers(positive, negative, coverage) == share


def test_false_answers_among_ties_are_answered_with_them() -> None:
    assert metrics.false_answers(np.array([1.0, 1.0]), np.array([1.0, 0.0]), 0.9) == 0.5


def test_an_interval_is_always_the_same_and_holds_the_figure() -> None:
    values = np.array([0.0, 1.0] * 50)
    estimate = mean(values)
    assert estimate == mean(values)
    assert estimate.value == 0.5
    # The mean of 100 coins is off by 0.05 twice in three times, by 0.1 once in twenty.
    assert estimate.low == pytest.approx(0.4, abs=0.02)
    assert estimate.high == pytest.approx(0.6, abs=0.02)


def test_an_interval_narrows_with_the_number_of_questions() -> None:
    widths = [(e := mean(np.array([0.0, 1.0] * n))).high - e.low for n in (10, 100, 1000)]
    assert all(wide > 2 * narrow for wide, narrow in pairwise(widths))


def test_groups_are_drawn_each_by_itself() -> None:
    sizes = set()

    def size(positive: metrics.Figures, negative: metrics.Figures) -> float:
        assert set(positive) <= {1.0, 2.0}
        assert set(negative) <= {3.0}
        sizes.add((len(positive), len(negative)))
        return float(positive.mean())

    estimate = contrast(size, np.array([1.0, 2.0]), np.array([3.0]))
    assert sizes == {(2, 1)}
    assert estimate == Estimate(1.5, 1.0, 2.0)
    assert RESAMPLES == 1000
