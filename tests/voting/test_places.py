"""A vote that is held in a place: its roll are those who see it, and so is that of what follows."""

from dataclasses import replace

from bot.voting.circle import join_circle
from bot.voting.decisions.deciding import challenge, sign_against
from bot.voting.ledger.events import Pseudonym
from bot.voting.roll import Person
from bot.voting.verifying import verify
from bot.voting.votes import steering
from bot.voting.votes.ballots import some
from bot.voting.votes.events import Outcome
from bot.voting.votes.terms import Draft, Kind
from bot.voting.votes.vote import Vote
from tests.voting.holding import ADA, FIVE, YES, Hall
from tests.voting.ledger_house import LONG_AGO, person

SEEING = FIVE[:3]
LATE = person("late")


def pseudonyms(hall: Hall, people: tuple[Person, ...]) -> frozenset[Pseudonym]:
    known = [hall.circle.roll.of(each.member) for each in people]
    return frozenset(each.who for each in known if each is not None)


def held_in_a_den(draft: Draft) -> Hall:
    hall = Hall()
    hall.join(FIVE)
    among = pseudonyms(hall, SEEING)
    hall.open(replace(draft, place="thread", within="den", among=among, quorum=None))
    return hall


def last(hall: Hall) -> Vote:
    return list(hall.circle.votes.by_id.values())[-1]


def whole(hall: Hall) -> bool:
    hall.restart()
    return verify((entry, hall.openings.get(entry.number)) for entry in hall.entries).ok


def test_the_roll_are_those_who_see_the_place_and_the_quorum_is_theirs() -> None:
    hall = held_in_a_den(Draft(Kind.MOTION, "Lock the den?"))
    assert (hall.it().roll, hall.it().seen_from) == (3, "den")
    hall.cast(ADA, YES)
    hall.wait(days=4)
    # A third of three; of the five in the circle one would not have been enough.
    assert hall.outcome() == (Outcome.ADOPTED, (1,))
    assert whole(hall)


def test_whoever_comes_later_is_counted_with_the_first_ballot() -> None:
    hall = held_in_a_den(Draft(Kind.POLL, "Which?", ("a", "b")))
    hall.cast(FIVE[4], YES)
    assert hall.it().roll == 4
    assert hall.it().seers == pseudonyms(hall, (*SEEING, FIVE[4]))
    for person_, sees in ((LATE, False), (person("later"), True)):
        join = join_circle(hall.circle, person_, hall.now, hall.chance, lambda _, sees=sees: sees)  # type: ignore[misc]  # of this turn
        hall.do(join)
    assert hall.it().roll == 5
    assert whole(hall)


def test_a_run_off_and_a_vote_held_again_stay_in_the_place() -> None:
    hall = held_in_a_den(Draft(Kind.CHOICE, "Which?", ("a", "b"), run_off=True))
    hall.cast(ADA, some(1))
    hall.cast(FIVE[4], some(2))
    hall.wait(days=3)
    run_off = last(hall)
    assert run_off.opened.run_off_of == "v"
    assert (run_off.seen_from, run_off.opened.place, run_off.roll) == ("den", "thread", 4)
    hall.do(steering.annul(hall.circle.votes, "v", "Leaked", hall.now, hall.chance))
    again = last(hall)
    assert (again.opened.again, again.seen_from, again.roll) == ("v", "den", 4)
    assert whole(hall)


def test_a_decision_is_challenged_by_those_who_see_where_it_was_made() -> None:
    hall = held_in_a_den(Draft(Kind.MOTION, "Lock the den?"))
    many = [Person(f"more {number}", LONG_AGO) for number in range(40)]
    hall.cast(ADA, YES)
    hall.wait(days=4)
    hall.join(many)
    circle = hall.circle
    hall.do(challenge(circle.decisions, circle.roll, "v", ADA, hall.now, hall.chance))
    petition = next(iter(circle.petitions.all.values()))
    # Three of the three who see it, not a fifth of the circle.
    assert (petition.electors, petition.needed) == (3, 3)
    for each in SEEING[1:]:
        step = sign_against(circle.decisions, circle.roll, petition, each, hall.now, hall.chance)
        hall.do(step)
    hall.wait(days=2)
    recall = last(hall)
    assert (recall.id in circle.decisions.by_vote, recall.seen_from, recall.roll) == (
        True,
        "den",
        3,
    )
    assert whole(hall)


def test_who_is_forgotten_sees_nothing_any_more() -> None:
    hall = held_in_a_den(Draft(Kind.POLL, "Which?", ("a", "b")))
    hall.do(hall.circle.forget(SEEING[1].member, hall.now, hall.chance))
    hall.wait(days=2)
    hall.do(steering.annul(hall.circle.votes, "v", "Leaked", hall.now, hall.chance))
    assert last(hall).roll == 2
    assert whole(hall)
