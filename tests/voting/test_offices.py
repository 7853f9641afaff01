"""The executive and the chair of a body (S10)."""

from datetime import timedelta
from functools import partial

import pytest

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import leaving
from bot.voting.bodies.offices import deciding, events, removing
from bot.voting.bodies.offices.bodies import Body, body_of
from bot.voting.bodies.offices.composing import asked
from bot.voting.bodies.offices.office import Office
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.petition import Petition, State
from bot.voting.roll import Electorate
from bot.voting.votes import steering
from bot.voting.votes.ballots import ranked
from bot.voting.votes.casting import cast
from tests.voting.bodies.hall import Hall
from tests.voting.chaired_house import VOTERS, A, B, C, Chaired, chaired
from tests.voting.council_house import PEOPLE, CouncilHouse
from tests.voting.ledger_house import person
from tests.voting.recall_house import NO, YES


def state(petition: Petition) -> State:
    return petition.state


def test_a_council_elects_its_executive_by_stv_of_the_delegates() -> None:
    house = Chaired.seated()
    offices = house.circle.offices
    house.do(deciding.set_executive(offices, house.body, 2, house.now, house.chance))
    house.wait()
    vote = house.office.open[events.Post.EXECUTIVE]
    assert house.circle.votes[vote].roll == 3
    outsider = partial(
        cast,
        house.circle.votes,
        vote,
        house.delegate(VOTERS[0]),
        ranked(1),
        house.now,
        house.chance,
    )
    assert house.refuses(outsider) is Reason.NOT_ELIGIBLE
    house.post(events.Post.EXECUTIVE, (A, (A, B)), (B, (B,)), (C, (A, C)))
    assert house.office.executive == house.who(A, B)
    house.restart()


def test_the_executive_follows_when_a_delegate_loses_the_seat() -> None:
    house = Chaired.seated()
    offices = house.circle.offices
    house.do(deciding.set_executive(offices, house.body, 2, house.now, house.chance))
    house.post(events.Post.EXECUTIVE, (A, (A,)), (B, (B,)))
    house.do(leaving.resign(house.chamber, A.member, house.now))
    house.wait()
    assert house.office.executive == house.who(B)
    # The place that is free is for those who sit and are not in it.
    vote = house.office.open[events.Post.EXECUTIVE]
    assert house.office.ballots[vote].candidates == house.who(C)
    house.restart()
    house.post(events.Post.EXECUTIVE, (B, (C,)))
    assert house.office.executive == house.who(B, C)
    house.restart()


def test_a_vote_that_elects_nobody_comes_again_with_other_delegates_only() -> None:
    house = Chaired.seated()
    house.do(deciding.set_chair(house.circle.offices, house.body, house.now))
    house.post(events.Post.CHAIR)
    assert house.office.chair is None
    house.wait(days=10)
    assert not house.office.open
    house.do(leaving.resign(house.chamber, A.member, house.now))
    house.wait()
    assert house.office.open
    house.restart()


def test_a_majority_of_the_delegates_removes_the_chair_at_any_time() -> None:
    house = chaired()
    refuses = partial(
        removing.petition,
        house.circle.offices,
        house.body,
        VOTERS[0],
        house.now,
        house.chance,
        by_all=False,
    )
    assert house.refuses(refuses) is Reason.NOT_AN_ELECTOR
    petition = house.remove(B)
    assert state(petition) is State.COLLECTING
    house.restart()
    petition = house.circle.petitions.all[petition.id]
    house.sign_removal(petition, C)
    assert state(petition) is State.EFFECTED
    assert house.office.chair is None
    assert house.office.open
    assert A.member in house.council.known
    assert house.council.seats.held_by(house.who(A)[0]) is not None
    house.restart()


def test_a_majority_is_that_of_the_delegates_who_sit_now() -> None:
    house = chaired()
    petition = house.remove(B)
    # One of two is no majority either; then B goes, and the signature with the seat.
    house.do(leaving.resign(house.chamber, C.member, house.now))
    house.wait()
    assert state(petition) is State.COLLECTING
    house.do(leaving.resign(house.chamber, B.member, house.now))
    house.wait()
    assert state(petition) is State.WITHDRAWN
    assert house.office.chair == house.who(A)[0]
    house.restart()


def test_a_chair_who_loses_the_seat_is_chair_no_more_and_the_petition_is_moot() -> None:
    house = chaired()
    petition = house.remove(B)
    house.do(leaving.resign(house.chamber, A.member, house.now))
    house.wait()
    assert house.office.chair is None
    assert state(petition) is State.WITHDRAWN
    house.restart()


@pytest.mark.parametrize(("ballots", "removed"), [((YES,) * 4, True), ((YES,) * 3, False)])
def test_a_fifth_of_all_members_has_all_members_vote(
    ballots: tuple[tuple[frozenset[int], ...], ...], removed: bool
) -> None:
    house = chaired()
    petition = house.remove(VOTERS[0], by_all=True)
    assert petition.needed == 3
    house.sign_removal(petition, VOTERS[1])
    house.sign_removal(petition, A)
    assert state(petition) is State.QUALIFIED
    vote = list(house.circle.offices.removals)[-1]
    house.vote(vote, ballots, VOTERS)
    house.until(vote)
    assert (house.office.chair is None) is removed
    assert state(petition) is State.VOTED
    house.restart()


def test_the_vote_of_all_is_about_one_chair_and_not_the_next() -> None:
    house = chaired()
    petition = house.remove(VOTERS[0], by_all=True)
    for who in VOTERS[1:3]:
        house.sign_removal(petition, who)
    vote = list(house.circle.offices.removals)[-1]
    house.vote(vote, (YES,) * 6, VOTERS)
    house.do(deciding.resign(house.circle.offices, house.body, A.member, house.now))
    house.post(events.Post.CHAIR, (B, (B,)))
    assert house.office.chair == house.who(B)[0]
    house.wait(days=3)
    assert house.office.chair == house.who(B)[0]
    house.restart()


def test_a_vote_of_all_that_is_annulled_counts_when_it_runs_again() -> None:
    house = chaired()
    petition = house.remove(VOTERS[0], by_all=True)
    for who in VOTERS[1:3]:
        house.sign_removal(petition, who)
    vote = list(house.circle.offices.removals)[-1]
    house.vote(vote, (NO,) * 6, VOTERS)
    house.until(vote)
    votes = house.circle.votes
    house.do(steering.annul(votes, vote, "a leak", house.now, house.chance))
    again = votes[vote].again or ""
    house.vote(again, (YES,) * 6, VOTERS)
    house.until(again)
    assert house.office.chair is None
    house.restart()


def test_other_bodies_send_members_to_the_executive() -> None:
    house = Chaired.seated()
    offices, send = house.circle.offices, deciding.send
    sends = partial(
        send, offices, house.body, VOTERS[0].member, "Union", house.now, house.chance, voting=True
    )
    assert house.refuses(sends) is Reason.NO_EXECUTIVE
    house.do(deciding.set_executive(offices, house.body, 2, house.now, house.chance))
    house.do(sends())
    assert house.refuses(sends) is Reason.SITS_ALREADY
    assert [each.sender for each in house.office.sent.values()] == ["Union"]
    house.restart()
    house.do(house.circle.forget(VOTERS[0].member, house.now, house.chance))
    assert not house.office.sent
    house.restart()


def hall() -> Hall:
    """An assembly of five seats: reds have three, blues two."""
    here = Hall(seats=5)
    here.found_list("red", "a")
    here.found_list("blue", "x")
    for name in "bcd":
        here.stand(name, "red")
    for name in "yz":
        here.stand(name, "blue")
    here.support("abcdef", "red")
    here.support("wxyz", "blue")
    here.house.wait(hours=24)
    assert here.it.seats.groups() == {here.lists["red"]: 3, here.lists["blue"]: 2}
    return here


def executive(here: Hall) -> list[str]:
    office = here.house.circle.offices.office(here.id)
    return sorted(here.it.people.all[who].member or "" for who in office.executive)


def test_in_an_assembly_the_executive_is_apportioned_and_follows_by_itself() -> None:
    here = hall()
    offices = here.house.circle.offices
    here.do(deciding.set_executive(offices, here.id, 3, here.now, here.house.chance))
    assert executive(here) == ["a", "b", "x"]
    here.house.restart()
    here.stand_down("a")
    assert executive(here) == ["b", "c", "x"]
    here.support("abcd", "blue")
    here.house.wait(hours=24)
    here.house.restart()
    blue, red = here.lists["blue"], here.lists["red"]
    assert here.it.seats.groups() == {blue: 4, red: 1}
    assert executive(here) == ["x", "y", "z"]


def test_level_programmes_keep_their_place_and_else_a_lot_decides_that_was_fixed_before() -> None:
    level = Body(
        "b",
        None,
        {Pseudonym("p"): "p", Pseudonym("q"): "q"},
        Electorate(),
        timedelta(hours=72),
        14,
        programmes={"one": 1, "two": 1},
        orders={"one": (Pseudonym("p"),), "two": (Pseudonym("q"),)},
    )
    for who in level.delegates:
        assert asked(Office("b", 1, (who,), seed="s"), level) == ((who,), None)
    chosen, link = asked(Office("b", 1, seed="s"), level)
    assert len(chosen) == 1
    assert link is not None
    assert asked(Office("b", 1, seed="s"), level) == (chosen, link)


def test_an_unknown_body_has_no_offices() -> None:
    house = CouncilHouse.of(PEOPLE)
    circle = house.circle
    with pytest.raises(Refusal):
        body_of(circle.assemblies, circle.councils, "forged")
    sets = partial(deciding.set_chair, circle.offices, "forged", house.now)
    assert house.refuses(sets) is Reason.UNKNOWN_BODY
    asks = partial(
        removing.petition, circle.offices, "x", person("a"), house.now, house.chance, by_all=True
    )
    assert house.refuses(asks) is Reason.NO_CHAIR
