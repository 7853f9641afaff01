"""Mandates: tied to a seat, compared with recorded votes, and nothing automatic (S12)."""

from functools import partial

import pytest

from bot.errors import Reason
from bot.voting.bodies.mandates import deciding
from bot.voting.bodies.mandates.part import Mandate
from bot.voting.counting import Preference
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.steering import annul
from bot.voting.votes.terms import Draft, Kind, Names
from tests.voting.council_house import VOTERS, A, CouncilHouse, elected
from tests.voting.recall_house import ABSTAIN, MOTION, NO, YES, Forum


def given() -> tuple[CouncilHouse, Mandate]:
    """The delegate of seat 1 is to vote yes in the vote ``v``."""
    house, _ = elected()
    mandates, decisions = house.circle.mandates, house.circle.decisions
    house.do(
        deciding.give(mandates, decisions, house.body, 1, "Peace.", "War", house.now, house.chance)
    )
    mandate = next(iter(mandates.all.values()))
    house.do(open_vote(house.circle.roll, MOTION, house.now, house.chance, vote="v"))
    house.do(deciding.bind(mandates, mandate.id, "v", 1, house.now))
    return house, mandate


def ballot(house: CouncilHouse, vote: str, choice: Preference) -> None:
    house.do(cast(house.circle.votes, vote, A, choice, house.now, house.chance))
    house.until(vote)


@pytest.mark.parametrize(("choice", "broken"), [(YES, False), (ABSTAIN, False), (NO, True)])
def test_a_recorded_vote_against_the_mandate_tells_the_electors(
    choice: Preference, broken: bool
) -> None:
    house, mandate = given()
    ballot(house, "v", choice)
    assert ("v" in mandate.broken) is broken
    assert house.sitting(next(iter(house.council.constituencies)))[0] == "p00"
    told = deciding.electors(house.circle.mandates, mandate)
    assert told == {who.member for who in VOTERS[:4]}
    assert deciding.petition_against(house.circle.petitions, mandate) is None
    petition = house.petition(1, VOTERS[0])
    assert deciding.petition_against(house.circle.petitions, mandate) == petition.id
    house.restart()


def test_who_did_not_vote_did_not_vote_against_it() -> None:
    house, mandate = given()
    house.until("v")
    assert not mandate.broken
    assert not house.circle.mandates.awaited
    house.restart()


def test_an_annulled_vote_is_no_record_and_the_next_run_is() -> None:
    house, mandate = given()
    ballot(house, "v", NO)
    house.do(annul(house.circle.votes, "v", "a leak", house.now, house.chance))
    assert not mandate.broken
    again = house.circle.votes["v"].again or ""
    ballot(house, again, NO)
    assert list(mandate.broken) == [again]
    house.restart()


def test_what_a_mandate_cannot_be() -> None:
    house, mandate = given()
    mandates, decisions = house.circle.mandates, house.circle.decisions

    def gives(seat: int, text: str, scope: str, decision: str | None = None) -> Reason:
        give = partial(deciding.give, mandates, decisions, house.body, seat, text, scope)
        return house.refuses(partial(give, house.now, house.chance, decision=decision))

    def binds(vote: str, option: int) -> Reason:
        bind = partial(deciding.bind, mandates, mandate.id, vote, option)
        return house.refuses(partial(bind, house.now))

    assert gives(9, "Peace.", "War") is Reason.UNKNOWN_SEAT
    assert gives(1, " ", "War") is Reason.EMPTY_DETAIL
    assert gives(1, "Peace.", "x" * 2001) is Reason.LONG_DETAIL
    assert gives(1, "Peace.", "War", decision="forged") is Reason.UNKNOWN_DECISION
    secret = Draft(Kind.MOTION, "Secretly?", names=Names.SECRET)
    house.do(open_vote(house.circle.roll, secret, house.now, house.chance, vote="s"))
    assert binds("s", 1) is Reason.NO_RECORD
    assert binds("v", 4) is Reason.UNKNOWN_CHOICE
    assert binds("v", 1) is Reason.NOTHING_TO_CHANGE
    house.do(deciding.take_back(mandates, mandate.id, house.now))
    assert binds("v", 1) is Reason.UNKNOWN_MANDATE
    assert not [text for text in house.openings.values() if "Peace." in text]
    ballot(house, "v", NO)
    assert not mandate.broken
    house.restart()


def test_a_mandate_comes_from_a_decision_in_force() -> None:
    house, _ = elected()
    assert isinstance(house, Forum)
    decision = house.held(MOTION, ())
    mandates, decisions = house.circle.mandates, house.circle.decisions
    gives = partial(
        deciding.give, mandates, decisions, house.body, 1, "Peace.", "War", house.now, house.chance
    )
    assert house.refuses(partial(gives, decision=decision)) is Reason.UNKNOWN_DECISION
