"""Settling: the house follows the ballots, after the window, in the order of the lists (S7)."""

from datetime import timedelta

from bot.voting import links
from bot.voting.bodies.assemblies.aiming import draw
from bot.voting.bodies.assemblies.events import Settled, Terms
from bot.voting.bodies.assemblies.history import composition
from bot.voting.ledger.codec import decode
from tests.voting.bodies.hall import SECRET, VISIBLE, Hall
from tests.voting.ledger_house import START


def two_lists(seats: int = 5, terms: Terms = VISIBLE) -> Hall:
    """Red with a, b, c; Blue with x, y. Nobody has a ballot."""
    hall = Hall(seats, terms)
    hall.found_list("Red", "a")
    hall.found_list("Blue", "x")
    for name in "bc":
        hall.stand(name, "Red")
    hall.stand("y", "Blue")
    return hall


def test_an_allocation_takes_effect_when_it_stood_for_the_window() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(hours=11, minutes=59)
    assert hall.composition() == {"": "-----"}
    hall.house.wait(minutes=1)
    assert hall.composition() == {"Red": "abc--"}
    assert hall.it.history[-1].at == START + timedelta(hours=12)


def test_standing_is_not_supporting() -> None:
    hall = two_lists()
    hall.house.wait(days=2)
    assert hall.it.people.turnout == 0
    assert hall.composition() == {"": "-----"}


def test_a_change_back_starts_the_window_anew_but_not_past_twice_of_it() -> None:
    hall = two_lists(seats=2)
    hall.support("abc", "Red")
    hall.house.wait(hours=10)
    hall.support("xyz", "Blue")  # one seat each
    hall.house.wait(hours=10)
    assert hall.composition() == {"": "--"}
    hall.withdraw("xyz")  # two for Red again, since four hours before the latest
    hall.house.wait(hours=3, minutes=59)
    assert hall.composition() == {"": "--"}
    hall.house.wait(minutes=1)
    assert hall.composition() == {"Red": "ab"}


def test_an_allocation_that_comes_back_to_what_sits_never_differed() -> None:
    hall = two_lists(seats=1)
    hall.support("abc", "Red")
    hall.house.wait(hours=12)
    for _ in range(5):
        hall.support("wxyz", "Blue")
        hall.house.wait(hours=11)
        hall.withdraw("wxyz")
        hall.house.wait(minutes=1)
    hall.house.wait(days=3)
    assert hall.composition() == {"Red": "a"}


def test_a_losing_list_gives_up_its_vacant_seats_and_then_its_lowest_ordered_delegates() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(hours=12)
    hall.support("vwxyz", "Blue")
    hall.house.wait(hours=12)
    assert hall.composition() == {"Red": "ab", "Blue": "xy-"}
    hall.support("qrstu", "Blue")
    hall.house.wait(hours=12)
    assert hall.composition() == {"Red": "a", "Blue": "xy--"}


def test_the_next_of_its_list_takes_a_seat_that_is_left() -> None:
    hall = two_lists(seats=2)
    hall.support("abcd", "Red")
    hall.house.wait(hours=12)
    hall.stand_down("a")
    assert hall.composition() == {"Red": "bc"}
    hall.stand_down("b")
    assert hall.composition() == {"Red": "c-"}
    hall.stand("a", "Red")
    assert hall.composition() == {"Red": "ac"}


def test_without_ballots_every_seat_is_vacant() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(hours=12)
    hall.withdraw("abcd")
    assert hall.composition() == {"Red": "abc--"}
    hall.house.wait(hours=12)
    assert hall.composition() == {"": "-----"}


def test_a_tied_incumbent_keeps_the_seat() -> None:
    hall = two_lists(seats=1)
    hall.support("m", "Blue")
    hall.house.wait(hours=12)
    hall.support("n", "Red")
    hall.house.wait(days=2)
    assert hall.composition() == {"Blue": "x"}


def test_a_tie_without_an_incumbent_is_drawn_once_from_the_next_link_of_the_chain() -> None:
    hall = two_lists(seats=1)
    head = hall.it.lots.shown
    hall.support("m", "Blue")
    hall.support("n", "Red")
    aim = hall.it.settling.aim
    assert aim.level == (hall.lists["Red"], hall.lists["Blue"])
    assert aim.left == 1
    hall.house.wait(hours=12)
    settled = hall.house.entries[-2]
    event = decode(settled.text, None)
    assert isinstance(event, Settled)
    assert event.link is not None
    assert links.follows(head, event.link)
    assert event.drawn == draw(aim, event.link)
    assert hall.it.seats.groups() == {event.drawn[0]: 1}
    before = len(hall.house.entries)
    hall.house.wait(days=30)
    assert len(hall.house.entries) == before
    hall.house.restart()


def test_a_used_up_chain_is_followed_by_another() -> None:
    hall = two_lists(seats=1)
    hall.it.lots.drawn = links.LENGTH - 1
    hall.it.lots.shown = links.link(hall.it.lots.seed, links.LENGTH - 1)
    hall.support("m", "Blue")
    hall.support("n", "Red")
    hall.house.wait(hours=12)
    assert hall.it.lots.drawn == 0
    assert hall.it.lots.shown == links.head(hall.it.lots.seed)


def test_the_size_of_the_house_changes_by_settling() -> None:
    hall = two_lists(seats=3)
    hall.support("abcde", "Red")
    hall.support("xy", "Blue")
    hall.house.wait(hours=12)
    assert hall.composition() == {"Red": "ab", "Blue": "x"}
    hall.resize(6)
    hall.house.wait(hours=11)
    assert len(hall.it.seats) == 3
    hall.house.wait(hours=1)
    assert hall.composition() == {"Red": "abc-", "Blue": "xy"}
    hall.withdraw("y")
    hall.resize(2)
    hall.house.wait(hours=12)
    assert len(hall.it.seats) == 2
    assert hall.composition() == {"Red": "ab"}
    hall.house.restart()


def test_suspending_stops_settling_and_nobody_moves_meanwhile() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(hours=6)
    hall.suspend()
    hall.house.wait(days=5)
    assert hall.composition() == {"": "-----"}
    hall.resume()
    hall.house.wait(hours=5, minutes=59)
    assert hall.composition() == {"": "-----"}
    hall.house.wait(minutes=1)
    assert hall.composition() == {"Red": "abc--"}
    hall.house.restart()


def test_after_the_end_nothing_moves() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(hours=12)
    hall.support("wxyz", "Blue")
    hall.finish()
    hall.house.wait(days=9)
    assert hall.composition() == {"Red": "abc--"}
    assert hall.it.history[-1].mark == "assembly-ended"
    assert hall.it.key is None
    hall.house.restart()


def test_a_long_absence_settles_once_and_at_its_time() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(days=40)
    assert [each.mark for each in hall.it.history] == [
        "assembly-founded", "assembly-list-founded", "assembly-list-founded", "assembly-settled"
    ]  # fmt: skip
    assert hall.it.history[-1].at == START + timedelta(hours=12)


def test_the_history_is_a_function_of_the_events() -> None:
    hall = two_lists()
    hall.support("abcd", "Red")
    hall.house.wait(hours=12)
    hall.resize(7)
    hall.house.wait(hours=12)
    events = (decode(entry.text, None) for entry in hall.house.entries)
    found = composition(event for event in events if event.about == hall.id)
    assert list(found) == hall.it.history
    red = hall.lists["Red"]
    assert [(each.size, dict(each.seats)) for each in found] == [
        (5, {}), (5, {}), (5, {}), (5, {red: 5}), (5, {red: 5}), (7, {red: 7})
    ]  # fmt: skip


def test_a_secret_assembly_follows_the_published_counts() -> None:
    hall = two_lists(seats=2, terms=SECRET)
    hall.support("abcd", "Red")
    hall.house.wait(days=3)
    assert hall.it.counted == {}
    assert hall.composition() == {"": "--"}
    hall.support("x", "Blue")  # the fifth
    assert hall.it.shown == {hall.lists["Red"]: 4, hall.lists["Blue"]: 1}
    hall.house.wait(hours=12)
    assert hall.composition() == {"Red": "ab"}
    hall.support("abcd", "Blue")  # only four differ
    hall.house.wait(days=3)
    assert hall.composition() == {"Red": "ab"}
    hall.house.restart()
    hall.support("y", "Blue")
    hall.house.wait(hours=12)
    assert hall.composition() == {"Blue": "xy"}


def test_counts_of_fewer_than_five_ballots_are_withheld_and_no_ballots_are_no_secret() -> None:
    hall = two_lists(seats=2, terms=SECRET)
    hall.support("abcdefghij", "Red")
    hall.withdraw("abcdefghi")
    assert hall.it.counted == {hall.lists["Red"]: 5}
    hall.support("x", "Blue")
    assert hall.it.counted == {hall.lists["Red"]: 1, hall.lists["Blue"]: 1}
    assert hall.it.shown is None
    hall.withdraw("xj")
    assert hall.it.shown == {}
    hall.house.wait(hours=12)
    assert hall.composition() == {"": "--"}
