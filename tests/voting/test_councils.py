"""Councils: constituencies, elections, recall, count-back and by-election (S6, S9)."""

from dataclasses import replace
from functools import partial

import pytest

from bot.errors import Reason
from bot.voting.bodies.councils import (
    counting_back,
    electing,
    forming,
    founding,
    leaving,
    recalling,
    sending,
)
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.ledger.chain import Entry, link
from bot.voting.petitions.petition import State
from bot.voting.roll import Person
from bot.voting.roll import leave as leave_circle
from bot.voting.verifying import verify
from bot.voting.votes import steering
from bot.voting.votes.ballots import ranked
from bot.voting.votes.casting import cast
from tests.voting.council_house import (
    PEOPLE,
    TERMS,
    VOTERS,
    A,
    B,
    C,
    CouncilHouse,
    D,
    elected,
    with_role,
)
from tests.voting.ledger_house import person


@pytest.mark.parametrize(
    ("members", "per", "seats"),
    [(0, 4, 1), (5, 4, 1), (6, 4, 2), (10, 4, 3), (9, 2, 5), (7, 50, 1)],
)
def test_one_for_every_so_many_rounded_half_up(members: int, per: int, seats: int) -> None:
    assert CouncilTerms(per=per).seats_of(members) == seats
    assert CouncilTerms(seats=3).seats_of(members) == 3


def test_a_constituency_elects_by_itself_and_its_delegates_sit() -> None:
    house, place = elected()
    assert len(house.council.seats) == 2
    assert house.council.constituencies[place].campaign is None
    house.restart()


def test_electors_are_the_papers_in_the_pile_at_what_they_left_there() -> None:
    house, _ = elected()
    pile = house.council.piles[1]
    # Four papers keep a quota of three: three quarters of a vote each.
    assert (pile.total, pile.unit, sorted(pile.weights.values())) == (12, 4, [3, 3, 3, 3])
    assert recalling.weight(house.chamber, 1, VOTERS[0].member) == 3
    assert recalling.weight(house.chamber, 1, VOTERS[4].member) == 0
    pile = house.council.piles[2]
    # The same four papers are worth a quarter each beside the two whole ones.
    assert (pile.total, pile.unit, sorted(pile.weights.values())) == (12, 4, [1, 1, 1, 1, 4, 4])
    assert recalling.weight(house.chamber, 2, VOTERS[0].member) == 1
    assert recalling.weight(house.chamber, 2, VOTERS[7].member) == 0


def test_only_electors_sign_and_more_than_half_of_the_value_recalls() -> None:
    house, place = elected()
    for who in (VOTERS[4], A, person("stranger")):
        assert house.refused(recalling.petition, 1, who.member) is Reason.NOT_AN_ELECTOR
    petition = house.petition(1, VOTERS[0])
    assert petition.needed == 7
    assert petition.quarters() is None
    house.sign_recall(petition, VOTERS[1])
    # Half is not more than half.
    assert petition.state == State.COLLECTING
    assert house.refused(recalling.sign, petition, VOTERS[5].member) is Reason.NOT_AN_ELECTOR
    house.restart()
    house.sign_recall(house.circle.petitions.all[petition.id], VOTERS[2])
    assert house.sitting(place) == [None, "p01"]
    assert [house.name(who) for who in house.council.asking[1].answers] == ["p02", "p03"]
    assert house.circle.petitions.all[petition.id].state == State.EFFECTED
    house.restart()


def recalled() -> tuple[CouncilHouse, str]:
    house, place = elected()
    petition = house.petition(1, VOTERS[0])
    for who in VOTERS[1:3]:
        house.sign_recall(petition, who)
    return house, place


def test_one_count_back_fills_the_seat_and_changes_no_other() -> None:
    house, place = recalled()
    house.consent(1, D)
    house.restart()
    house.wait(hours=71)
    assert house.sitting(place) == [None, "p01"]
    house.consent(1, C)
    # Both have answered, so nobody waits any longer.
    assert house.sitting(place) == ["p02", "p01"]
    assert house.council.seats.by_number[1].since == house.now
    pile = house.council.pile(1)
    assert pile is not None
    assert len(pile.weights) == 4
    house.restart()


def test_who_does_not_answer_does_not_sit() -> None:
    house, place = recalled()
    house.consent(1, C, consents=False)
    house.consent(1, C)
    house.consent(1, C, consents=False)
    answer = counting_back.answer
    for who in (A, B):
        refused = house.refused_plainly(answer, 1, who.member, consents=True)
        assert refused is Reason.NOT_ASKED
    house.wait(hours=72)
    assert house.refused_plainly(answer, 1, D.member, consents=True) is Reason.NOT_ASKED
    assert house.sitting(place) == [None, "p01"]
    campaign = house.council.constituencies[place].campaign
    assert campaign is not None
    assert campaign.filling
    assert not house.council.piles.get(1)
    house.restart()


def test_a_by_election_fills_only_the_vacant_seat() -> None:
    house, place = recalled()
    house.consent(1, C, consents=False)
    house.consent(1, D, consents=False)
    # B sits and A may try again; the delegate who sits is on no ballot.
    house.stand(A, B, D)
    vote = house.ballot(place)
    ballot = house.council.constituencies[place].ballots[vote]
    assert [house.name(who) for who in ballot.candidates] == ["p00", "p03"]
    house.rank(vote, VOTERS[0], D)
    house.until(vote)
    assert house.sitting(place) == ["p03", "p01"]
    assert recalling.weight(house.chamber, 1, VOTERS[0].member) == 1
    assert recalling.weight(house.chamber, 1, VOTERS[1].member) == 0
    house.restart()


def test_a_count_back_of_papers_that_name_nobody_who_consents_leaves_the_seat_vacant() -> None:
    house, place = recalled()
    house.consent(1, C, consents=False)
    house.consent(1, D)
    assert house.sitting(place) == [None, "p01"]
    assert house.council.constituencies[place].campaign is not None


def test_whoever_came_by_a_count_back_answers_to_the_papers_that_chose_them() -> None:
    house = CouncilHouse.founded(replace(TERMS, seats=1))
    place = house.form("All", PEOPLE)
    ballots = [(VOTERS[0], (A, B)), (VOTERS[1], (A, B)), (VOTERS[2], (A, C)), (VOTERS[3], (A,))]
    assert house.elected(place, [A, B, C], ballots) == ["p00"]
    house.do(leaving.resign(house.chamber, A.member, house.now))
    house.consent(1, B)
    house.consent(1, C)
    assert house.sitting(place) == ["p01"]
    weights = [recalling.weight(house.chamber, 1, who.member) for who in VOTERS[:4]]
    assert weights[0] == weights[1] > 0
    assert weights[2:] == [0, 0]
    petition = house.petition(1, VOTERS[0])
    house.sign_recall(petition, VOTERS[1])
    # The seat is still that of all four papers: one of them wants C, who alone is left to ask.
    assert [house.name(who) for who in house.council.asking[1].answers] == ["p02"]
    house.consent(1, C)
    assert house.sitting(place) == ["p02"]
    house.restart()


def test_a_delegate_is_out_of_reach_after_being_seated() -> None:
    house = CouncilHouse.founded(replace(TERMS, immunity=14))
    place = house.form("All", PEOPLE)
    house.elected(place, [A], [(VOTERS[0], (A,))])
    asks = recalling.petition
    assert house.refused(asks, 2, VOTERS[0].member) is Reason.UNKNOWN_SEAT
    assert house.refused(asks, 1, VOTERS[0].member) is Reason.DELEGATE_IMMUNE
    house.wait(days=13, hours=23)
    assert house.refused(asks, 1, VOTERS[0].member) is Reason.DELEGATE_IMMUNE
    house.wait(hours=1)
    house.petition(1, VOTERS[0])
    house.wait()
    assert house.sitting(place) == [None, None]


def test_the_delegate_answers_the_petition_and_nobody_else() -> None:
    house, _ = elected()
    petition = house.petition(1, VOTERS[0])
    say = recalling.answer
    assert house.refused(say, petition, B.member, "No!") is Reason.NOT_THE_DELEGATE
    assert house.refused(say, petition, A.member, " ") is Reason.EMPTY_ANSWER
    assert house.refused(say, petition, A.member, "x" * 501) is Reason.LONG_ANSWER
    for text in ("x" * 500, "I did what I was told."):
        house.do(say(house.chamber, petition, A.member, text, house.now, house.chance))
    assert petition.answer == "I did what I was told."
    assert not [text for text in house.openings.values() if "xxx" in text]
    house.restart()


def test_moving_is_barred_while_a_petition_runs_and_a_paper_counts_in_one_place() -> None:
    house, place = elected()
    other = house.form("Others")
    enter = founding.enter
    assert house.refused(enter, other, house.known(A)) is Reason.MOVING_BARRED
    petition = house.petition(1, VOTERS[0])
    assert house.refused(enter, other, house.known(VOTERS[1])) is Reason.MOVING_BARRED
    assert house.refused(founding.leave, VOTERS[1].member) is Reason.MOVING_BARRED
    house.unsign(petition, VOTERS[0])
    house.enter(other, VOTERS[0])
    assert recalling.weight(house.chamber, 1, VOTERS[0].member) == 0
    assert VOTERS[0].member not in {
        house.name(who) for who in house.council.constituencies[place].members
    }
    # What was needed stays: the denominator is frozen.
    assert house.petition(1, VOTERS[1]).needed == 7
    house.restart()


def test_nobody_moves_while_a_ballot_is_open_there() -> None:
    house = CouncilHouse.founded()
    place = house.form("All", VOTERS)
    house.stand(VOTERS[0])
    house.ballot(place)
    other = house.form("Others")
    known = house.known(VOTERS[0])
    assert house.refused(founding.enter, other, known) is Reason.MOVING_BARRED


def test_only_members_of_the_constituency_vote_in_it() -> None:
    house = CouncilHouse.founded()
    first, second = house.form("One", VOTERS[:4]), house.form("Two", VOTERS[4:])
    house.stand(VOTERS[0], VOTERS[4])
    one, two = house.ballot(first), house.ballot(second)
    assert (house.circle.votes[one].roll, house.circle.votes[two].roll) == (4, 4)
    votes, stranger = house.circle.votes, house.known(VOTERS[5])
    casts = partial(cast, votes, one, stranger, ranked(1), house.now, house.chance)
    assert house.refuses(casts) is Reason.NOT_ELIGIBLE
    house.rank(one, VOTERS[1], VOTERS[0])
    house.rank(two, VOTERS[5], VOTERS[4])
    house.until(one)
    assert house.sitting(first) == ["p04", None]
    assert house.sitting(second) == ["p08", None]
    house.restart()


def test_a_constituency_of_a_role_takes_whoever_has_it() -> None:
    house = CouncilHouse.founded()
    place = house.form("Readers", role="reader")
    assert house.refused(founding.enter, place, A) is Reason.NOT_OF_GROUP
    house.enter(place, with_role(A, "reader"))
    assert len(house.council.constituencies[place].members) == 1
    house.restart()


def test_who_leaves_the_circle_belongs_no_more_after_three_days_and_sits_no_more() -> None:
    house, place = elected()
    house.do(leave_circle(house.circle.roll, A.member, house.now))
    house.wait(hours=71)
    assert house.sitting(place) == ["p00", "p01"]
    house.restart()
    house.wait(hours=1)
    assert house.sitting(place) == [None, "p01"]
    assert house.council.asking[1].answers
    house.restart()


def test_who_comes_back_in_time_stays() -> None:
    house, place = elected()
    house.do(leave_circle(house.circle.roll, A.member, house.now))
    house.wait(hours=71)
    house.join([house.known(A)])
    house.wait(hours=72)
    assert house.sitting(place) == ["p00", "p01"]
    house.restart()


def test_deleting_ones_data_vacates_the_seat_and_keeps_the_papers() -> None:
    house, place = elected()
    house.do(house.circle.forget(A.member, house.now, house.chance))
    assert house.sitting(place) == [None, "p01"]
    house.do(house.circle.forget(VOTERS[0].member, house.now, house.chance))
    house.restart()
    house.consent(1, C)
    house.consent(1, D, consents=False)
    assert house.sitting(place) == ["p02", "p01"]
    assert not [text for text in house.openings.values() if f'"{A.member}"' in text]
    # All four papers still count; that of the voter who is gone has nobody to sign for it.
    pile = house.council.pile(1)
    assert pile is not None
    assert len(pile.weights) == 4
    house.restart()


def test_an_election_of_all_seats_replaces_everybody_and_ends_their_petitions() -> None:
    house, place = elected()
    petition = house.petition(1, VOTERS[0])
    house.do(electing.call(house.chamber, place, house.now))
    assert house.elected(place, [C, D], [(VOTERS[0], (D,)), (VOTERS[1], (C,))]) == ["p02", "p03"]
    assert petition.state == State.WITHDRAWN
    assert recalling.weight(house.chamber, 1, VOTERS[2].member) == 0
    house.restart()


def test_an_election_without_a_ballot_changes_nothing() -> None:
    house, place = elected()
    house.do(electing.call(house.chamber, place, house.now))
    assert house.refused_plainly(electing.call, place) is Reason.ELECTION_RUNNING
    assert house.elected(place, [C], []) == ["p00", "p01"]
    assert house.refused_plainly(electing.call, place, filling=True) is Reason.NO_VACANCY
    house.restart()


def test_a_ballot_that_is_annulled_runs_again() -> None:
    house, place = elected()
    vote = house.council.piles[1].vote
    house.do(steering.annul(house.circle.votes, vote, "a leak", house.now, house.chance))
    again = house.circle.votes[vote].again or ""
    house.rank(again, VOTERS[0], C, D)
    house.rank(again, VOTERS[1], D, C)
    house.until(again)
    assert house.sitting(place) == ["p02", "p03"]
    house.restart()


def test_seats_follow_the_number_of_members_once_it_has_settled() -> None:
    house = CouncilHouse.founded(CouncilTerms(per=4, settling=12, immunity=0))
    place = house.form("All", VOTERS[:4])
    house.elected(place, VOTERS[:2], [(VOTERS[0], (VOTERS[0], VOTERS[1]))])
    assert len(house.council.seats) == 1
    for who in VOTERS[4:6]:
        house.enter(place, who)
    house.wait(hours=11)
    assert len(house.council.seats) == 1
    house.restart()
    house.wait(hours=1)
    assert house.sitting(place) == ["p04", None]
    campaign = house.council.constituencies[place].campaign
    assert campaign is not None
    assert campaign.filling
    house.do(founding.leave(house.chamber, VOTERS[5].member, house.now, house.chance))
    house.wait(hours=12)
    assert house.sitting(place) == ["p04"]
    house.restart()


def test_who_stands_is_told_apart() -> None:
    house = CouncilHouse.founded()
    house.form("All", VOTERS)
    stand, ada, bo = electing.stand, VOTERS[0].member, VOTERS[1].member
    assert house.refused(stand, A.member, "Ada") is Reason.NO_CONSTITUENCY
    house.do(stand(house.chamber, ada, "Ada", house.now, house.chance))
    assert house.refused(stand, ada, "Ada") is Reason.ALREADY_STANDING
    assert house.refused(stand, bo, " ADA ") is Reason.NAME_TAKEN
    assert house.refused(stand, bo, " ") is Reason.BAD_NAME
    house.do(electing.stand_down(house.chamber, ada, house.now))
    assert house.refused_plainly(electing.stand_down, ada) is Reason.NOT_STANDING
    assert not [text for text in house.openings.values() if "Ada" in text]
    house.do(stand(house.chamber, bo, "Ada", house.now, house.chance))
    house.restart()


def proposed(house: CouncilHouse, *people: Person) -> str:
    """Sign for a new constituency; the id of the petition."""
    first, *others = people
    chamber = house.chamber
    house.do(forming.propose(chamber, "Night shift", house.known(first), house.now, house.chance))
    petition = list(house.circle.petitions.all.values())[-1]
    for who in others:
        known = house.known(who)
        house.do(forming.sign(chamber, petition, known, house.now, house.chance))
    return petition.id


def test_so_many_signatures_form_a_constituency_of_those_who_signed() -> None:
    house = CouncilHouse.founded(replace(TERMS, founders=3))
    place = house.form("All", PEOPLE)
    about = proposed(house, *VOTERS[:2])
    house.restart()
    petition = house.circle.petitions.all[about]
    third = house.known(VOTERS[2])
    house.do(forming.sign(house.chamber, petition, third, house.now, house.chance))
    assert petition.state == State.EFFECTED
    new = list(house.council.constituencies.values())[-1]
    assert new.name == "Night shift"
    assert [house.name(who) for who in house.council.belongs].count("p04") == 1
    assert {house.name(who) for who in new.members} == {"p04", "p05", "p06"}
    assert len(house.council.constituencies[place].members) == 9
    # It elects by itself, and only whoever belongs to it is on its roll.
    house.wait()
    house.stand(VOTERS[0])
    assert house.circle.votes[house.ballot(new.id)].roll == 3
    house.restart()


def test_who_must_stay_does_not_sign_for_another_constituency_nor_is_moved() -> None:
    house, place = elected()
    assert house.refused(forming.propose, "Mine", house.known(A)) is Reason.MOVING_BARRED
    about = proposed(house, *VOTERS[:4])
    petition = house.petition(1, VOTERS[0])
    last = house.known(VOTERS[4])
    proposal = house.circle.petitions.all[about]
    assert house.refused(forming.sign, proposal, last) is Reason.MOVING_BARRED
    outsider = person("outsider")
    house.join([outsider])
    house.do(forming.sign(house.chamber, proposal, outsider, house.now, house.chance))
    new = list(house.council.constituencies.values())[-1]
    # A petition runs where the others belong: they stay, and can move when it is over.
    assert {house.name(who) for who in new.members} == {"outsider"}
    house.unsign(petition, VOTERS[0])
    house.enter(new.id, VOTERS[0])
    assert len(house.council.constituencies[place].members) == 11
    house.restart()


def test_members_sent_by_other_bodies_are_listed_apart_and_hold_no_second_place() -> None:
    house, place = elected()
    send = sending.send
    assert house.refused(send, A.member, "The readers", voting=True) is Reason.SITS_ALREADY
    assert house.refused(send, "nobody", "The readers", voting=True) is Reason.NOT_ON_ROLL
    house.do(send(house.chamber, C.member, "The readers", house.now, house.chance, voting=False))
    assert house.refused(send, C.member, "The readers", voting=True) is Reason.SITS_ALREADY
    assert house.refused(electing.stand, C.member, "C") is Reason.SITS_ALREADY
    assert len(house.council.seats) == 2
    # Whoever sits as sent is not asked to fill a seat.
    house.do(leaving.resign(house.chamber, A.member, house.now))
    assert [house.name(who) for who in house.council.asking[1].answers] == ["p03"]
    house.do(sending.call_back(house.chamber, C.member, house.now))
    assert house.refused_plainly(sending.call_back, C.member) is Reason.NO_SEAT
    assert house.sitting(place) == [None, "p01"]
    house.restart()


@pytest.mark.parametrize(
    ("kind", "said", "forged"),
    [
        ("council-elected", '"seated":{"1":', '"seated":{"2":'),
        ("counted-back", '"drawn":false', '"drawn":true'),
    ],
)
def test_a_ledger_that_says_otherwise_of_a_seat_does_not_hold(
    kind: str, said: str, forged: str
) -> None:
    house, _ = recalled()
    house.consent(1, C)
    house.consent(1, D)
    stored = [(entry, house.openings.get(entry.number)) for entry in house.entries]
    assert verify(stored).ok
    at = next(at for at, (entry, _) in enumerate(stored) if f'"kind":"{kind}"' in entry.text)
    assert said in stored[at][0].text
    text = stored[at][0].text.replace(said, forged)
    entry = Entry(at + 1, text, link(stored[at - 1][0].hash, text))
    assert verify([*stored[:at], (entry, stored[at][1])]).first_bad == at + 1


def test_a_delegate_who_signed_their_own_recall_can_be_forgotten() -> None:
    house = CouncilHouse.founded(replace(TERMS, seats=1))
    place = house.form("All", PEOPLE)
    assert house.elected(place, [A], [(A, (A,)), (B, (A,)), (C, (A,))]) == ["p00"]
    petition = house.petition(1, A)
    house.sign_recall(petition, B)
    assert house.sitting(place) == [None]
    house.do(electing.stand(house.chamber, A.member, "A", house.now, house.chance))
    vote = house.ballot(place)
    for who in (A, B, C):
        house.rank(vote, who, A)
    house.until(vote)
    petition = house.petition(1, A)
    house.do(house.circle.forget(A.member, house.now, house.chance))
    house.wait()
    assert petition.state == State.WITHDRAWN
    house.restart()
    petition = house.circle.petitions.all[petition.id]
    assert not petition.signatures


def test_a_winner_who_is_gone_when_the_ballots_are_counted_leaves_the_seat_to_a_count_back() -> (
    None
):
    house, place = elected()
    old = house.petition(1, VOTERS[0])
    house.do(electing.call(house.chamber, place, house.now))
    house.stand(C, D)
    vote = house.ballot(place)
    for who in VOTERS[:3]:
        house.rank(vote, who, C, D)
    house.do(house.circle.forget(C.member, house.now, house.chance))
    house.until(vote)
    assert house.sitting(place) == [None, "p03"]
    assert old.state == State.WITHDRAWN
    # Everybody else on the ballot sits: nobody is left to ask, so the seat waits for a ballot.
    assert house.council.constituencies[place].campaign is not None
    house.restart()
