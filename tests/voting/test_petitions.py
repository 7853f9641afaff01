"""What all petitions have in common, whoever may sign (V13, V14)."""

from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Reason, Refusal
from bot.voting.ledger.events import Event
from bot.voting.petitions.deciding import (
    LONGEST_ANSWER,
    Threshold,
    answer,
    find,
    majority_of,
    open_petition,
    share_of,
    sign,
    unsign,
)
from bot.voting.petitions.events import Aim, End, PetitionQualified, Target
from bot.voting.petitions.petition import Petition, Petitions, State, end, expire
from bot.voting.steps import Step
from tests.voting.ledger_house import START, Seeded

TARGET = Target(Aim.RECALL_DECISION, "decision")


@dataclass
class Desk:
    """Petitions alone, with what happened to them."""

    petitions: Petitions = field(default_factory=Petitions)
    chance: Seeded = field(default_factory=Seeded)
    events: list[Event] = field(default_factory=list)

    def do(self, step: Step) -> None:
        for event in step.events:
            self.events.append(event)
            self.petitions.apply(len(self.events), event)

    def opened(self, member: str, weight: int, threshold: Threshold) -> Step:
        return open_petition(
            self.petitions, TARGET, member, weight, threshold, START, self.chance, days=14
        )

    def open(self, needed: int, weight: int = 1, electors: int = 9) -> Petition:
        threshold = Threshold(electors, needed)
        self.do(self.opened("m0", weight, threshold))
        return list(self.petitions.all.values())[-1]


@given(roll=st.integers(1, 5_000))
def test_a_share_of_the_roll_can_always_be_reached_and_is_never_less_than_agreed(
    roll: int,
) -> None:
    needed = share_of(roll, Fraction(1, 5), 3)
    assert 1 <= needed <= roll
    assert needed == roll or (needed >= 3 and Fraction(needed, roll) >= Fraction(1, 5))
    assert needed in (roll, 3) or Fraction(needed - 1, roll) < Fraction(1, 5)


@given(weight=st.integers(1, 10**12))
def test_a_majority_is_more_than_half_and_one_less_is_not(weight: int) -> None:
    assert 2 * majority_of(weight) > weight
    assert 2 * (majority_of(weight) - 1) <= weight


@given(
    weights=st.lists(st.integers(0, 9), min_size=1, max_size=12),
    acts=st.lists(st.tuples(st.booleans(), st.integers(0, 11), st.integers(0, 400)), max_size=60),
    needed=st.integers(1, 30),
)
def test_only_electors_count_and_a_petition_qualifies_once_in_time(
    weights: list[int], acts: list[tuple[bool, int, int]], needed: int
) -> None:
    desk = Desk()
    weights = [max(weights[0], 1), *weights[1:]]
    petition = desk.open(needed, weights[0])
    signed = {0}
    for signs, at, hours in sorted(acts, key=lambda act: act[2]):
        now = START + timedelta(hours=hours)
        if now >= petition.until and petition.state is State.COLLECTING:
            desk.do(expire(petition, desk.chance))
        weight = weights[at] if at < len(weights) else 0
        over = petition.state is not State.COLLECTING
        allowed = not over and (at not in signed and weight > 0 if signs else at in signed)
        try:
            if signs:
                desk.do(sign(petition, f"m{at}", weight, now, desk.chance))
            else:
                desk.do(unsign(petition, f"m{at}", now))
        except Refusal:
            assert not allowed
            continue
        assert allowed
        signed = signed | {at} if signs else signed - {at}
        reached = sum(weights[each] for each in signed) >= needed
        assert (petition.state is State.QUALIFIED) == reached
        assert (petition.state is State.WITHDRAWN) == (not signed)
    qualified = [event for event in desk.events if isinstance(event, PetitionQualified)]
    assert len(qualified) <= 1
    assert all(event.at < petition.until for event in qualified)


@pytest.mark.parametrize(
    ("signed", "quarters"), [(1, 0), (2, 0), (3, 1), (5, 2), (6, 2), (8, 3), (9, 3)]
)
def test_progress_is_shown_in_whole_quarters(signed: int, quarters: int) -> None:
    desk = Desk()
    petition = desk.open(10, 1)
    for number in range(1, signed):
        desk.do(sign(petition, f"m{number}", 1, START, desk.chance))
    assert petition.quarters() == quarters
    assert petition.quarters(electors=4) is None


def test_progress_is_not_shown_among_fewer_than_five_nor_afterwards() -> None:
    assert Desk().open(3, electors=4).quarters() is None
    over = Desk()
    petition = over.open(3)
    over.do(end(petition, End.WITHDRAWN, START))
    assert petition.quarters() is None


def test_one_petition_at_a_time_and_none_by_whoever_may_not_sign() -> None:
    desk = Desk()
    desk.open(3)
    for weight, reason in [(0, Reason.NOT_AN_ELECTOR), (1, Reason.PETITION_RUNNING)]:
        with pytest.raises(Refusal) as refusal:
            desk.opened("m1", weight, Threshold(9, 3))
        assert refusal.value.reason is reason
    with pytest.raises(Refusal) as refusal:
        find(desk.petitions, "forged")
    assert refusal.value.reason is Reason.UNKNOWN_PETITION


def test_an_answer_has_five_hundred_characters_at_most_and_replaces_the_last() -> None:
    desk = Desk()
    petition = desk.open(3)
    desk.do(answer(petition, "x" * LONGEST_ANSWER, START, desk.chance))
    first = petition.answer_entry
    step = answer(petition, " I heard you. ", START, desk.chance)
    assert step.erase == (first,)
    desk.do(step)
    assert petition.answer == "I heard you."
    with pytest.raises(Refusal):
        answer(petition, "x" * (LONGEST_ANSWER + 1), START, desk.chance)
