"""When a text does not answer: what was seen of a question, weighed, against what is needed."""

import math

import pytest

from index.abstaining import BY_HAND, Strictness, operating_point, weighed
from index.weights import BIAS, BORDER, WEIGHTS

NOTHING = dict.fromkeys(WEIGHTS, 0.0)
AGAINST = ("names", "numbers")
FOR = [name for name in WEIGHTS if name not in AGAINST]
# Without the pronoun that refers to the text: so much speaks for an answer that floats end.
ALL = {name: float(name not in (*AGAINST, "refers")) for name in WEIGHTS}


def likely(observed: dict[str, float]) -> float:
    return weighed(observed, Strictness.BALANCED).probability


@pytest.mark.parametrize("signal", FOR)
def test_a_signal_speaks_for_an_answer(signal: str) -> None:
    rising = [likely({**NOTHING, signal: share / 10}) for share in range(11)]
    assert rising == sorted(set(rising))
    assert all(0 < each < 1 for each in rising)


@pytest.mark.parametrize("signal", AGAINST)
def test_what_is_missing_speaks_against_one(signal: str) -> None:
    falling = [likely({**ALL, signal: share / 10}) for share in range(11)]
    assert falling == sorted(set(falling), reverse=True)


def test_without_any_sign_a_text_does_not_answer_and_with_all_it_does() -> None:
    assert likely(NOTHING) < operating_point(Strictness.GENEROUS) / 10
    assert likely({**NOTHING, "meaning": -1.0}) > 0
    assert likely(ALL) > 0.99


def test_contributions_add_up_to_the_probability() -> None:
    signals = weighed({**BORDER, "words": 0.9, "names": 0.3}, Strictness.STRICT)
    assert signals.needed == operating_point(Strictness.STRICT)
    assert [part.name for part in signals.parts] == list(WEIGHTS)
    odds = math.log(signals.probability / (1 - signals.probability))
    border = BIAS + sum(weight * BORDER[name] for name, weight in WEIGHTS.items())
    assert odds == pytest.approx(border + sum(part.contribution for part in signals.parts))


def test_a_signal_on_the_border_says_nothing() -> None:
    parts = weighed(BORDER, Strictness.BALANCED).parts
    assert {part.contribution for part in parts} == {0.0}
    assert [part.value for part in parts] == [BORDER[name] for name in WEIGHTS]


def test_a_signal_that_was_not_seen_says_nothing() -> None:
    without = {name: value for name, value in ALL.items() if name != "meaning"}
    assert likely(without) == pytest.approx(likely({**ALL, "meaning": BORDER["meaning"]}))
    assert [part.name for part in weighed(without, None).parts] == list(without)


def test_without_a_word_of_the_question_and_any_other_sign_there_is_no_answer() -> None:
    unseen = {"words": 0.0, "phrases": 0.0, "agreement": 0.0, "names": 0.0, "numbers": 0.0}
    assert likely(unseen) == 0.0
    assert likely({**unseen, "words": 0.5}) > 0.0
    assert likely({**unseen, "match_ahead": 0.2}) > 0.0


def test_who_is_stricter_answers_less() -> None:
    points = [operating_point(each) for each in Strictness]
    assert points == sorted(points, reverse=True)
    assert all(0 < point < 1 for point in points)
    assert weighed(NOTHING, None).needed == 0.0


def test_what_is_weighed_by_hand_is_in_the_table() -> None:
    assert {name: WEIGHTS[name] for name in BY_HAND} == BY_HAND
