"""What counts ask for: D'Hondt with its properties, and ties that wait for a lot (V6 to V9)."""

from collections import Counter
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.voting.bodies.assemblies.aiming import Aim, aim_of, draw

LISTS = {"red": 1, "blue": 2, "green": 4, "grey": 5}
COUNTS = st.dictionaries(st.sampled_from(sorted(LISTS)), st.integers(1, 40))
SIZES = st.integers(1, 12)


def asked(counts: dict[str, int], size: int, held: dict[str, int] | None = None) -> Aim:
    return aim_of(counts, LISTS, size, held or {})


def untied(counts: dict[str, int], size: int) -> dict[str, int]:
    """The seats, where no tie is at their boundary."""
    aim = asked(counts, size)
    assume(not aim.left)
    return dict(aim.seats)


@given(COUNTS, SIZES, st.dictionaries(st.sampled_from(sorted(LISTS)), st.integers(1, 5)))
def test_every_seat_goes_to_the_highest_quotient_that_is_left(
    counts: dict[str, int], size: int, held: dict[str, int]
) -> None:
    aim = asked(counts, size, held)
    quotients = sorted(
        (Fraction(votes, k) for votes in counts.values() for k in range(1, size + 1)), reverse=True
    )
    if not counts:
        assert aim == Aim(size)
        return
    last = quotients[size - 1]
    assert sum(aim.seats.values()) + aim.left == size
    for name, votes in counts.items():
        above = sum(Fraction(votes, k) > last for k in range(1, size + 1))
        level = any(Fraction(votes, k) == last for k in range(1, size + 1))
        seats = aim.seats.get(name, 0)
        assert above <= seats <= above + level
        # Nobody loses a seat to a tie while a list that did not have it gets one.
        if level and held.get(name, 0) > above and seats == above and name not in aim.level:
            raise AssertionError(name)
    assert aim.left < len(aim.level) or not aim.level


@given(COUNTS, SIZES)
def test_the_lot_favours_as_many_as_there_are_seats(counts: dict[str, int], size: int) -> None:
    aim = asked(counts, size)
    drawn = draw(aim, "link")
    assert len(drawn) == aim.left
    assert set(drawn) <= set(aim.level)
    # Whom the lot favoured keeps the seat: the same counts ask for no other lot.
    held = Counter(aim.seats) + Counter(drawn)
    assert asked(counts, size, dict(held)) == Aim(size, dict(held))


@given(COUNTS, SIZES, st.sampled_from(sorted(LISTS)), st.sampled_from(sorted(LISTS)))
def test_a_ballot_that_moves_takes_no_seat_along_the_wrong_way(
    counts: dict[str, int], size: int, source: str, goal: str
) -> None:
    assume(source in counts and source != goal)
    before = untied(counts, size)
    moved = dict(Counter(counts) + Counter({goal: 1}) - Counter({source: 1}))
    after = untied(moved, size)
    assert after.get(source, 0) <= before.get(source, 0)
    assert after.get(goal, 0) >= before.get(goal, 0)
    if sum(counts.values()) >= size:
        assert sum((Counter(after) - Counter(before)).values()) <= 1


@given(COUNTS, SIZES)
def test_a_further_seat_never_costs_a_list_one(counts: dict[str, int], size: int) -> None:
    before, after = untied(counts, size), untied(counts, size + 1)
    assert all(after.get(name, 0) >= seats for name, seats in before.items())


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), SIZES)
def test_splitting_a_list_never_gains_a_seat(
    one: int, other: int, blue: int, grey: int, size: int
) -> None:
    rest = {"blue": blue, "grey": grey}
    whole = untied({"red": one + other, **rest}, size)
    parts = untied({"red": one, "green": other, **rest}, size)
    assert parts.get("red", 0) + parts.get("green", 0) <= whole.get("red", 0)


@given(COUNTS, SIZES, st.sampled_from(sorted(LISTS)))
def test_a_list_without_supporters_has_no_seats(
    counts: dict[str, int], size: int, name: str
) -> None:
    counts.pop(name, None)
    aim = asked(counts, size, {name: 3})
    assert name not in aim.seats
    assert name not in aim.level
    assert asked({}, size, {name: 3}) == Aim(size)
