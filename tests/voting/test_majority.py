"""Majority: the quorum counts abstentions, the majority does not."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.counting import Election, Kind, Pile, Terms
from bot.voting.lot import seeded_lot
from bot.voting.rules.majority import majority
from tests.voting.elections import CASES, HALF, SHARES, read

LOT = seeded_lot("lamp")
NAMES = ("yes", "no", "abstain")
TWO_THIRDS = Fraction(2, 3)


def motion(*votes: int, names: tuple[str, ...] = NAMES, terms: Terms) -> Election:
    piles = tuple(Pile((frozenset({at}),), count) for at, count in enumerate(votes, start=1))
    return Election(names, piles, terms=terms, kind=Kind.MOTION)


def outcome(*votes: int, terms: Terms = Terms()) -> object:  # noqa: B008 - frozen
    return majority(motion(*votes, terms=terms), LOT).facts["outcome"]


@pytest.mark.parametrize(
    ("votes", "share", "or_equal", "result"),
    [
        ((5, 5, 0), HALF, False, "rejected"),
        ((5, 5, 0), HALF, True, "adopted"),
        ((6, 5, 90), HALF, False, "adopted"),
        ((8, 4, 0), TWO_THIRDS, False, "rejected"),
        ((8, 4, 0), TWO_THIRDS, True, "adopted"),
        ((0, 0, 9), Fraction(0), True, "rejected"),
        ((0, 0, 0), HALF, True, "rejected"),
    ],
)
def test_more_than_and_at_least(
    votes: tuple[int, ...], share: Fraction, or_equal: bool, result: str
) -> None:
    assert outcome(*votes, terms=Terms(majority=share, or_equal=or_equal)) == result


def test_the_quorum_counts_abstentions() -> None:
    terms = Terms(roll=30, quorum=Fraction(1, 3))
    assert outcome(5, 2, 3, terms=terms) == "adopted"
    assert outcome(5, 2, 2, terms=terms) == "no quorum"
    assert outcome(5, 2, 2, terms=Terms(roll=28, quorum=Fraction(1, 3))) == "no quorum"
    assert outcome(5, 2, 2, terms=Terms(roll=27, quorum=Fraction(1, 3))) == "adopted"


def test_the_answer_that_carries_wins() -> None:
    def winners(*votes: int, terms: Terms) -> list[int]:
        election = motion(*votes, names=("Nein", "Enthaltung", "Ja"), terms=terms)
        return [winner.option for winner in majority(election, LOT).winners]

    assert winners(2, 1, 3, terms=Terms()) == [3]
    assert winners(3, 1, 3, terms=Terms()) == [1]
    assert winners(2, 1, 3, terms=Terms(roll=100)) == []


def test_a_file_of_ones_own() -> None:
    record = majority(read(CASES / "motion_stove.json"), LOT)
    assert record.facts["outcome"] == "adopted"
    assert record.facts["turnout"] == "14"


VOTES = st.tuples(*[st.integers(0, 40)] * 3)


@given(VOTES, SHARES, st.booleans())
def test_one_more_yes_never_harms(
    votes: tuple[int, int, int], share: Fraction, or_equal: bool
) -> None:
    terms = Terms(majority=share, or_equal=or_equal, roll=90)
    yes, no, abstain = votes
    if outcome(*votes, terms=terms) == "adopted":
        assert outcome(yes + 1, no, abstain, terms=terms) == "adopted"


@given(VOTES, SHARES, st.integers(0, 30))
def test_abstaining_changes_no_majority(
    votes: tuple[int, int, int], share: Fraction, more: int
) -> None:
    yes, no, abstain = votes
    terms = Terms(majority=share)
    assert outcome(*votes, terms=terms) == outcome(yes, no, abstain + more, terms=terms)
