from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.bodies.seats import Sat, Seats
from bot.voting.ledger.events import Pseudonym

AT = datetime(2026, 3, 2, tzinfo=UTC)
HOUSES = st.dictionaries(st.integers(1, 8), st.sampled_from([None, "red", "blue"]), max_size=8)
DEEDS = st.lists(st.tuples(st.sampled_from("abcde"), st.integers(1, 8), HOUSES, st.integers(0, 2)))


def test_seats_that_stay_with_their_group_keep_their_holders() -> None:
    seats = Seats()
    seats.lay_out({1: "red", 2: "red", 3: None}, AT)
    seats.fill(1, Pseudonym("ada"), AT)
    seats.fill(2, Pseudonym("bo"), AT)
    seats.lay_out({1: "red", 2: "blue", 4: "blue"}, AT)
    assert seats.held_by(Pseudonym("ada")) == seats.by_number[1]
    assert seats.held_by(Pseudonym("bo")) is None
    assert seats.groups() == {"red": 1, "blue": 2}
    assert [seat.number for seat in seats.vacant] == [2, 4]


def test_nobody_is_seated_twice_or_on_a_held_seat() -> None:
    seats = Seats()
    seats.lay_out({1: "red", 2: "red"}, AT)
    seats.fill(1, Pseudonym("ada"), AT)
    for number, who in ((2, "ada"), (1, "bo")):
        with pytest.raises(ValueError, match="is held"):
            seats.fill(number, Pseudonym(who), AT)


@given(DEEDS)
def test_held_and_vacant_seats_are_all_seats(
    deeds: list[tuple[str, int, dict[int, str | None], int]],
) -> None:
    seats = Seats()
    for name, number, house, what in deeds:
        who = Pseudonym(name)
        if what == 0:
            seats.lay_out(house, AT)
        elif what == 1:
            seats.vacate(who, AT)
        elif number in {seat.number for seat in seats.vacant} and seats.held_by(who) is None:
            seats.fill(number, who, AT)
        held = [seat.holder for seat in seats if seat.holder is not None]
        assert len(held) + len(seats.vacant) == len(seats)
        assert len(set(held)) == len(held)
        assert seats.by_holder == {seat.holder: seat.number for seat in seats if seat.holder}


def at(hours: int) -> datetime:
    return AT + timedelta(hours=hours)


def test_who_sat_is_remembered_when_they_leave_or_their_seat_does() -> None:
    seats = Seats()
    ada, ben = Pseudonym("ada"), Pseudonym("ben")
    seats.lay_out({1: "l1", 2: "l1"}, at(0))
    seats.fill(1, ada, at(1))
    seats.fill(2, ben, at(1))
    seats.lay_out({1: "l1", 2: "l2"}, at(2))
    assert seats.past == [Sat(2, "l1", ben, at(1), at(2))]
    seats.vacate(ada, at(3))
    seats.fill(2, ada, at(4))
    assert seats.sat() == (
        Sat(2, "l1", ben, at(1), at(2)),
        Sat(1, "l1", ada, at(1), at(3)),
        Sat(2, "l2", ada, at(4)),
    )
    seats.lay_out({1: "l1"}, at(5))
    assert seats.past[-1] == Sat(2, "l2", ada, at(4), at(5))
