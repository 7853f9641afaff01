"""Fusing two rankings."""

from hypothesis import given
from hypothesis import strategies as st

from index.ranking import fuse

SCORES = st.dictionaries(st.integers(1, 50), st.floats(0, 30), max_size=20)


def test_the_best_of_both_is_first() -> None:
    fused = fuse({1: 5.0, 2: 1.0}, {1: 0.9, 3: 0.2})
    assert [each.passage for each in fused] == [1, 2, 3]
    assert fused[0].score == 1.0


def test_ties_are_broken_by_id() -> None:
    assert [each.passage for each in fuse({9: 1.0, 4: 1.0, 6: 1.0}, {})] == [4, 6, 9]


def test_nothing_found_is_nothing_ranked() -> None:
    assert fuse({}, {}) == []


@given(SCORES, SCORES)
def test_every_candidate_once_between_nought_and_one(
    lexical: dict[int, float], dense: dict[int, float]
) -> None:
    fused = fuse(lexical, dense)
    assert {each.passage for each in fused} == lexical.keys() | dense.keys()
    assert len(fused) == len(lexical.keys() | dense.keys())
    assert all(0 <= each.score <= 1 + 1e-9 for each in fused)
    assert fused == sorted(fused, key=lambda each: (-each.score, each.passage))
