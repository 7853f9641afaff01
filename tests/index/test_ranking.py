"""The order of passages from what is known of each."""

from hypothesis import given
from hypothesis import strategies as st

from index.lexical import Closeness, Evidence, Term
from index.ranking import below, candidates, ranked

SCORES = st.dictionaries(st.integers(1, 50), st.floats(0, 4), max_size=20)
SHARES = st.floats(0, 1)
FAR = Closeness(0.0, 0.0)


def evidence(scores: dict[int, float]) -> Evidence:
    return Evidence((Term("lamp", "lamp"),), scores, {"lamp": 2.5}, (), 4.0)


def order(scores: dict[int, float], dense: dict[int, float]) -> list[int]:
    return [each.passage for each in candidates(evidence(scores), dense)]


def test_the_best_of_both_is_first() -> None:
    assert order({1: 3.0, 2: 1.0}, {1: 0.9, 3: 0.2}) == [1, 2, 3]


def test_ties_are_broken_by_id() -> None:
    assert order({9: 1.0, 4: 1.0, 6: 1.0}, {}) == [4, 6, 9]


def test_the_same_words_tie_whatever_the_last_digits_of_their_scores_say() -> None:
    assert order({9: 1.0000001, 4: 1.0, 6: 1.0000002}, {}) == [4, 6, 9]


def test_nothing_found_is_nothing_ranked() -> None:
    assert order({}, {}) == []
    assert ranked([], evidence({}), {}, {}) == []
    assert below([], 0.5) == []


def test_what_is_in_one_sentence_side_by_side_and_meant_comes_first() -> None:
    known = evidence({1: 2.0, 2: 2.0, 3: 2.0, 4: 2.0})
    first = candidates(known, {})
    close = {1: FAR, 2: Closeness(0.5, 0.0), 3: Closeness(0.5, 1.0), 4: Closeness(0.5, 1.0)}
    match = {1: 0.3, 2: 0.3, 3: 0.3, 4: 0.6}
    assert [each.passage for each in ranked(first, known, close, match)] == [4, 3, 2, 1]


def test_a_passage_that_the_model_cannot_judge_is_neither_helped_nor_harmed() -> None:
    known = evidence({1: 2.0, 2: 2.0, 3: 2.0})
    close = dict.fromkeys((1, 2, 3), FAR)
    found = ranked(candidates(known, {}), known, close, {1: 0.6, 3: 0.2})
    assert [each.passage for each in found] == [1, 2, 3]
    assert found[1].match == 0.4


@given(SCORES, SCORES)
def test_every_candidate_comes_once_and_in_order(
    lexical: dict[int, float], dense: dict[int, float]
) -> None:
    found = candidates(evidence(lexical), dense)
    assert {each.passage for each in found} == lexical.keys() | dense.keys()
    assert len(found) == len(lexical.keys() | dense.keys())
    assert found == sorted(found, key=lambda each: (-each.score, each.passage))


@given(SCORES, st.dictionaries(st.integers(1, 50), st.tuples(SHARES, SHARES, SHARES)))
def test_those_below_never_come_before_those_looked_at(
    lexical: dict[int, float], seen: dict[int, tuple[float, float, float]]
) -> None:
    known = evidence(lexical)
    first = candidates(known, {})
    close = {each: Closeness(*seen.get(each, (0, 0, 0))[:2]) for each in lexical}
    match = {each: seen[each][2] for each in lexical if each in seen}
    best = ranked(first[:5], known, close, match)
    assert {each.passage for each in best} == {each.passage for each in first[:5]}
    everything = [*best, *below(first[5:], best[-1].score if best else 0.0)]
    scores = [each.score for each in everything]
    assert scores == sorted(scores, reverse=True)
    assert len(everything) == len(first)


@given(SCORES, st.floats(0, 1), st.floats(0, 1))
def test_a_better_match_never_ranks_lower(
    lexical: dict[int, float], low: float, high: float
) -> None:
    known = evidence(lexical)
    first = candidates(known, {})
    close = dict.fromkeys(lexical, FAR)
    if not lexical:
        return
    rising = min(lexical)
    rank = [
        [
            each.passage
            for each in ranked(first, known, close, {**dict.fromkeys(lexical, 0.5), rising: match})
        ].index(rising)
        for match in sorted((low, high))
    ]
    assert rank[1] <= rank[0]
