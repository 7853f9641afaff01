"""Run files: read as trec_eval does, they give our very order."""

import random

import numpy as np
import pytest

from index.evaluation.trec import run_lines


def order(lines: list[str]) -> list[str]:
    """The passages of one question as trec_eval sorts them: by score, ties by name, downwards."""
    rows = [line.split() for line in lines]
    assert all(len(row) == 6 and row[1] == "Q0" for row in rows)
    return [
        passage
        for _, passage in sorted(
            ((np.float32(row[4]), row[2]) for row in rows), key=lambda each: each, reverse=True
        )
    ]


@pytest.mark.parametrize(
    "scores",
    [
        [3.0, 2.0, 1.0],
        [1.0, 1.0, 1.0],
        [0.0, 0.0, -0.0],
        [1e-12, 1e-12, 0.0],
        [1.0, 1.0 - 1e-12, 0.5],
        [0.5, 0.7, 0.6],  # a score that is not in order is no reason to change the order
    ],
)
def test_ties_stay_in_our_order(scores: list[float]) -> None:
    for names in (["a", "b", "c"], ["c", "b", "a"]):
        lines = list(run_lines([("q", list(zip(names, scores, strict=True)))]))
        assert order(lines) == names
        assert [line.split()[3] for line in lines] == ["1", "2", "3"]


def test_any_scores_stay_in_their_order() -> None:
    rng = random.Random(3)  # noqa: S311 - nothing secret
    for _ in range(200):
        scores = sorted((rng.choice([rng.random(), 0.5]) for _ in range(10)), reverse=True)
        names = [str(number) for number in range(10)]
        assert order(list(run_lines([("q", list(zip(names, scores, strict=True)))]))) == names


def test_names_are_one_word_each() -> None:
    [line] = run_lines([("q 1", [("a\tb c#3\u2028é", 1.0)])])
    assert line == "q%201 Q0 a%09b%20c#3%E2%80%A8é 1 1 study-circle"


def test_a_question_without_passages_has_no_line() -> None:
    assert list(run_lines([("q", [])])) == []
