"""The speaking order, by its rules and by random taps."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.study.speaking import REPEATED, Order, done, go_round, move, tap, without

NOW = datetime(2026, 3, 2, 19, tzinfo=UTC)
NAMES = ("ada", "ben", "cleo", "dora", "zoë")

# A tap of somebody, the end of a turn, or a move by the facilitator; each some seconds later.
_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("tap", "tap", "tap", "done", "move", "without", "round")),
        st.sampled_from(NAMES),
        st.integers(0, 9),
    ),
    max_size=60,
)


def tapped(*names: str) -> Order:
    order, at = Order(), NOW
    for name in names:
        at += timedelta(minutes=1)
        order = tap(order, name, at)
    return order


def played(deeds: list[tuple[str, str, int]], *, moves: bool = True) -> list[Order]:
    orders, at = [Order()], NOW
    for deed, name, seconds in deeds:
        at += timedelta(seconds=seconds)
        order = orders[-1]
        if deed == "tap":
            orders.append(tap(order, name, at))
        elif deed == "done":
            orders.append(done(order))
        elif moves and deed == "move":
            orders.append(move(order, name))
        elif moves and deed == "without":
            orders.append(without(order, name))
        elif moves and deed == "round":
            orders.append(go_round(order))
    return orders


def test_who_joins_first_speaks_and_the_next_ones_wait() -> None:
    order = tapped("ada", "ben", "cleo")
    assert (order.speaking, order.waiting, order.calls) == ("ada", ("ben", "cleo"), 1)


def test_whoever_has_not_spoken_comes_before_whoever_has() -> None:
    order = done(done(tapped("ada", "ben", "cleo")))
    order = tap(order, "ada", NOW + timedelta(hours=1))
    order = tap(order, "dora", NOW + timedelta(hours=2))
    assert order.speaking == "cleo"
    assert order.waiting == ("dora", "ada")


def test_a_second_tap_leaves_and_one_at_once_is_the_same_tap() -> None:
    order = tapped("ada", "ben")
    at = NOW + timedelta(minutes=2)
    assert tap(order, "ben", at + REPEATED / 2) == order
    assert tap(order, "ben", at + REPEATED).waiting == ()


def test_whoever_speaks_and_taps_has_finished() -> None:
    order = tap(tapped("ada", "ben"), "ada", NOW + timedelta(hours=1))
    assert order.speaking == "ben"
    assert order.turns("ada") == 1


def test_the_facilitator_puts_somebody_at_the_head() -> None:
    order = tapped("ada", "ben", "cleo", "dora")
    assert move(order, "dora").waiting == ("dora", "ben", "cleo")
    assert move(order, "ada") == move(order, "nobody") == order


def test_in_the_last_round_everybody_has_a_word_in_the_order_of_coming() -> None:
    order = go_round(done(tapped("ada", "ben", "cleo")))
    assert order.speaking == "ben"
    assert order.waiting == ("ada", "cleo")


@given(_DEEDS)
def test_nobody_is_in_it_twice_and_somebody_speaks_while_anybody_waits(
    deeds: list[tuple[str, str, int]],
) -> None:
    for order in played(deeds):
        there = [*order.waiting, *([order.speaking] if order.speaking else [])]
        assert len(set(there)) == len(there)
        assert set(there) <= {each.member for each in order.people}
        assert order.speaking is not None or not order.waiting


@given(_DEEDS)
def test_unmoved_it_is_sorted_by_turns(deeds: list[tuple[str, str, int]]) -> None:
    for order in played(deeds, moves=False):
        turns = [order.turns(each) for each in order.waiting]
        assert turns == sorted(turns)


@given(_DEEDS)
def test_of_those_with_as_many_turns_who_joined_first_is_first(
    deeds: list[tuple[str, str, int]],
) -> None:
    for before, after in pairwise(played(deeds, moves=False)):
        for joined in set(after.waiting) - set(before.waiting):
            place = after.waiting.index(joined)
            behind = after.waiting[place + 1 :]
            assert all(after.turns(each) > after.turns(joined) for each in behind)


@given(_DEEDS)
def test_each_turn_has_a_number_of_its_own(deeds: list[tuple[str, str, int]]) -> None:
    named: dict[int, str] = {}
    for order in played(deeds):
        if order.speaking is not None:
            assert named.setdefault(order.calls, order.speaking) == order.speaking


@given(_DEEDS, st.sampled_from(NAMES))
def test_whoever_is_forgotten_is_nowhere(deeds: list[tuple[str, str, int]], name: str) -> None:
    assert name not in repr(without(played(deeds)[-1], name))
