"""Who takes part in an assembly, who leaves it, and what is left of them (S1, S15)."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import governing, listing, supporting
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.keeping import Strike
from bot.voting.bodies.assemblies.part import find
from bot.voting.bodies.assemblies.showing import shown
from bot.voting.roll import join
from tests.voting.bodies.hall import SECRET, VISIBLE, Hall
from tests.voting.bodies.test_assembly_recall import refused, sitting
from tests.voting.bodies.test_assembly_settling import two_lists
from tests.voting.ledger_house import START, person


def test_a_ballot_lapses_72_hours_after_its_author_left() -> None:
    hall = two_lists()
    hall.support("mno", "Red")
    hall.leave("m")
    hall.house.wait(hours=71, minutes=59)
    assert hall.it.people.turnout == 3
    hall.house.wait(minutes=1)
    assert hall.it.people.turnout == 2
    assert hall.it.people.all[hall.it.people.by_member["m"]].choice is None
    hall.house.restart()


def test_whoever_is_back_within_that_time_has_lost_nothing() -> None:
    hall = two_lists()
    hall.support("mno", "Red")
    hall.leave("m")
    hall.house.wait(hours=70)
    hall.do(join(hall.roll, hall.person("m"), hall.now, hall.house.chance))
    hall.house.restart()
    hall.house.wait(days=30)
    assert hall.it.people.turnout == 3


def test_the_time_runs_from_the_first_check_that_failed() -> None:
    hall = two_lists(terms=Terms(roles=frozenset({"reader"}), secret=False))
    hall.support("mn", "Red")
    hall.check("m", "guest")
    hall.house.wait(hours=40)
    hall.check("m", "stranger")
    hall.vanish("n")
    hall.house.wait(hours=32)
    assert hall.it.people.turnout == 1
    hall.house.wait(hours=40)
    assert hall.it.people.turnout == 0


def test_suspending_stops_the_lapse() -> None:
    hall = two_lists()
    hall.support("mn", "Red")
    hall.leave("m")
    hall.house.wait(hours=70)
    hall.suspend()
    hall.leave("n")
    hall.house.wait(days=9)
    hall.house.restart()
    assert hall.it.people.turnout == 2
    hall.resume()
    hall.house.wait(hours=2)
    assert hall.it.people.turnout == 1
    hall.house.wait(hours=70)
    assert hall.it.people.turnout == 0


def test_a_delegate_who_is_away_too_long_loses_place_and_seat() -> None:
    hall = sitting()
    hall.leave("a")
    hall.house.wait(hours=72)
    assert hall.composition() == {"Red": "bc"}
    assert len(hall.it.lists[hall.lists["Red"]].order) == 2
    hall.house.restart()


def test_deleting_ones_data_leaves_nothing_in_force() -> None:
    hall = sitting()
    entries = {
        entry
        for each in (hall.it.people.of("a"),)
        if each is not None
        for entry in (each.entry, each.ballot)
    }
    assert entries <= set(hall.house.openings)
    hall.forget("a")
    assert not entries & set(hall.house.openings)
    assert hall.composition() == {"Red": "bc"}
    assert hall.it.people.turnout == 7
    assert hall.it.people.of("a") is None
    hall.house.restart()
    hall.house.join([hall.person("a")])
    hall.support("a", "Blue")
    assert hall.it.people.turnout == 8


def test_of_a_replaced_or_withdrawn_ballot_no_choice_is_kept() -> None:
    hall = two_lists()
    hall.support("m", "Red")
    hall.support("m", "Blue")
    hall.withdraw("m")
    supported = [entry for entry in hall.house.entries if '"assembly-supported"' in entry.text]
    assert len(supported) == 2
    assert not {entry.number for entry in supported} & set(hall.house.openings)
    hall.house.restart()


def test_a_withdrawn_ballot_is_as_if_it_had_never_been_given() -> None:
    hall, other = two_lists(), two_lists()
    for each in (hall, other):
        each.support("abc", "Red")
    hall.support("d", "Red")
    hall.support("d", "Blue")
    hall.withdraw("d")
    for each in (hall, other):
        each.house.wait(days=2)
    assert hall.it.counted == other.it.counted
    assert hall.composition() == other.composition()


def test_a_list_without_candidates_keeps_its_seats_vacant_and_without_support_is_dissolved() -> (
    None
):
    hall = two_lists(seats=2)
    hall.support("m", "Blue")
    hall.house.wait(hours=12)
    hall.stand_down("x")
    hall.stand_down("y")
    assert hall.composition() == {"Blue": "--"}
    hall.withdraw("m")
    assert len(hall.it.standing) == 2  # its seats are still there
    hall.house.wait(hours=12)
    assert [each.name for each in hall.it.standing] == ["Red"]
    assert refused(hall, "support", "m", "Blue") is Reason.UNKNOWN_LIST
    hall.house.restart()


def test_in_a_secret_assembly_dissolving_a_list_says_nothing_of_ballots_not_yet_published() -> None:
    silent, loud = (two_lists(terms=SECRET) for _ in range(2))
    silent.support("m", "Red")
    loud.support("m", "Blue")
    for hall in (silent, loud):
        hall.stand_down("x")
        hall.stand_down("y")
        assert [each.name for each in hall.it.standing] == ["Red"]
        assert hall.it.people.turnout == 1
        hall.support("abcd", "Red")
        hall.house.restart()
    assert sum(silent.it.counted.values()) == 5
    assert sum(loud.it.counted.values()) == 4


def test_texts_are_mended_until_the_next_ballot_of_anybody() -> None:
    hall = two_lists()
    red = hall.lists["Red"]

    def mend(name: str, title: str) -> None:
        hall.do(
            listing.mend_list(
                hall.it, hall.person(name), red, title, "Read on.", hall.now, hall.house.chance
            )
        )

    mend("a", "Redder")
    assert hall.it.lists[red].name == "Redder"
    hall.house.restart()
    with pytest.raises(Refusal) as refusal:
        mend("b", "Mine")
    assert refusal.value.reason is Reason.NOT_FOUNDER
    with pytest.raises(Refusal) as refusal:
        mend("a", "bLUE")
    assert refusal.value.reason is Reason.LIST_NAME_TAKEN
    hall.support("m", "Blue")
    with pytest.raises(Refusal) as refusal:
        mend("a", "Reddest")
    assert refusal.value.reason is Reason.LIST_FIXED


def test_what_cannot_be_done_is_refused_and_changes_nothing() -> None:
    hall = two_lists()
    hall.lists["None"] = "forged"
    for deed, given, reason in (
        ("support", ("m", "None"), Reason.UNKNOWN_LIST),
        ("stand", ("m", "None"), Reason.UNKNOWN_LIST),
        ("stand", ("a", "Blue"), Reason.ALREADY_STANDING),
        ("found_list", ("Green", "a"), Reason.ALREADY_STANDING),
        ("found_list", (" red ", "m"), Reason.LIST_NAME_TAKEN),
        ("found_list", ("…", "m"), Reason.BAD_TITLE),
        ("found_list", ("x" * 101, "m"), Reason.LONG_DETAIL),
        ("stand_down", ("m",), Reason.NOT_STANDING),
        ("withdraw", ("m",), Reason.NO_SUPPORT),
        ("support", ("ä", "Red"), Reason.NOT_ON_ROLL),
        ("resume", (), Reason.NOT_SUSPENDED),
        ("resize", (0,), Reason.BAD_HOUSE),
        ("resize", (5,), Reason.SAME_SIZE),
        ("petition", ("m", "a"), Reason.UNKNOWN_DELEGATE),
    ):
        assert refused(hall, deed, *given) is reason
    hall.support("m", "Red")
    assert refused(hall, "support", "m", "Red") is Reason.ALREADY_SUPPORTED
    hall.suspend()
    for deed, given in (
        ("support", ("n", "Red")),
        ("withdraw", ("m",)),
        ("stand", ("n", "Red")),
        ("stand_down", ("a",)),
        ("found_list", ("Green", "n")),
        ("suspend", ()),
    ):
        assert refused(hall, deed, *given) is Reason.ASSEMBLY_SUSPENDED
    hall.finish()
    assert refused(hall, "support", "n", "Red") is Reason.ASSEMBLY_ENDED
    assert refused(hall, "resize", 9) is Reason.ASSEMBLY_ENDED
    with pytest.raises(Refusal) as refusal:
        find(hall.house.circle.assemblies, "forged")
    assert refusal.value.reason is Reason.UNKNOWN_ASSEMBLY


@pytest.mark.parametrize(
    ("seats", "terms", "reason"),
    [
        (0, VISIBLE, Reason.BAD_HOUSE),
        (governing.MOST_SEATS + 1, VISIBLE, Reason.BAD_HOUSE),
        (5, replace(VISIBLE, window=0), Reason.BAD_WINDOW),
        (5, replace(VISIBLE, tenure=-1), Reason.BAD_TENURE),
    ],
)
def test_an_assembly_that_cannot_be_is_not_founded(
    seats: int, terms: Terms, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        Hall(seats, terms)
    assert refusal.value.reason is reason


def test_tenure_role_and_roll_are_asked_of_whoever_takes_part() -> None:
    hall = two_lists(terms=Terms(roles=frozenset({"reader"}), secret=False))
    red, house = hall.lists["Red"], hall.house
    young = person("m", "reader", since=house.now - timedelta(days=13))
    for who, reason in (
        (young, Reason.TOO_NEW),
        (person("m", "guest"), Reason.NOT_ELIGIBLE),
        (person("ä", "reader"), Reason.NOT_ON_ROLL),
        (person("m", "reader", bot=True), Reason.BOT_CANNOT_VOTE),
    ):
        with pytest.raises(Refusal) as refusal:
            supporting.support(hall.it, hall.roll, who, red, house.now, house.chance)
        assert refusal.value.reason is reason


def test_pseudonyms_differ_from_assembly_to_assembly_and_name_nobody() -> None:
    hall = two_lists()
    other = Hall(people="", house=hall.house)
    other.found_list("Red", "a")
    assert hall.it.people.by_member["a"] != other.it.people.by_member["a"]
    assert all('"member":' not in entry.text for entry in hall.house.entries)


def test_until_a_batch_no_entry_of_a_secret_assembly_hangs_on_what_a_ballot_says() -> None:
    def entries(choices: str) -> list[object]:
        hall = two_lists(terms=SECRET)
        for name, choice in zip("mnop", choices, strict=True):
            hall.support(name, "Red" if choice == "r" else "Blue")
        hall.withdraw("m")
        hall.leave("n")
        hall.stand_down("x")
        hall.stand_down("y")
        hall.house.wait(days=4)
        plain = [json.loads(entry.text) for entry in hall.house.entries]
        return [{key: entry[key] for key in entry if key != "seal"} for entry in plain]

    assert entries("rrrr") == entries("bbbb") == entries("rbbr")


@pytest.mark.parametrize("terms", [VISIBLE, SECRET])
def test_struck_accounts_take_no_part_any_more(terms: Terms) -> None:
    hall = two_lists(seats=2, terms=terms)
    house, red = hall.house, hall.lists["Red"]
    fresh = [person(f"new {number}", since=START - timedelta(days=20)) for number in range(6)]
    house.join(fresh)
    for each in fresh:
        hall.do(supporting.support(hall.it, hall.roll, each, red, hall.now, house.chance))
    hall.support("mnopq", "Blue")
    house.wait(hours=12)
    assert hall.composition() == {"Red": "a", "Blue": "x"}
    hall.suspend()
    since = START - timedelta(days=30)
    hall.do(governing.strike(hall.it, hall.roll, since, "a brigade", hall.now, house.chance))
    house.restart()
    hall.resume()
    house.wait(hours=12)
    assert hall.it.people.turnout == 5
    assert hall.composition() == {"Blue": "xy"}
    assert [each.mark for each in hall.it.history][-3:] == [
        "assembly-struck", "assembly-resumed", "assembly-settled"
    ]  # fmt: skip
    with pytest.raises(Refusal) as refusal:
        supporting.support(hall.it, hall.roll, fresh[0], red, hall.now, house.chance)
    assert refusal.value.reason is Reason.ACCOUNT_STRUCK
    with pytest.raises(Refusal) as refusal:
        governing.strike(hall.it, hall.roll, START, "again", hall.now, house.chance)
    assert refusal.value.reason is Reason.NOTHING_TO_CHANGE


def brigade(terms: Terms, count: int) -> Hall:
    """Blue has one supporter more than Red had before some newer accounts came to Red."""
    hall = two_lists(seats=1, terms=terms)
    hall.support("klmno", "Red")
    hall.support("pqrstu", "Blue")
    hall.house.wait(hours=12)
    fresh = [person(f"new {number}", since=START - timedelta(days=20)) for number in range(count)]
    hall.house.join(fresh)
    for each in fresh:
        red = hall.lists["Red"]
        hall.do(supporting.support(hall.it, hall.roll, each, red, hall.now, hall.house.chance))
    hall.house.wait(hours=12)
    return hall


def strike(hall: Hall) -> Strike:
    since = START - timedelta(days=30)
    hall.do(governing.strike(hall.it, hall.roll, since, "a brigade", hall.now, hall.house.chance))
    hall.house.restart()
    struck = shown(hall.it, hall.house.circle.petitions).strike
    assert struck is not None
    return struck


def test_both_allocations_are_shown_where_a_strike_moves_seats() -> None:
    hall = brigade(VISIBLE, 2)
    red, blue = hall.lists["Red"], hall.lists["Blue"]
    assert hall.composition() == {"Red": "a"}
    struck = strike(hall)
    assert (struck.struck, struck.reason, struck.moves) == (2, "a brigade", True)
    assert struck.after is not None
    assert (struck.before.seats, struck.after.seats) == ({red: 1}, {blue: 1})
    hall.house.wait(hours=12)
    assert hall.composition() == {"Blue": "x"}
    # What counts since then changes nothing of what the strike did.
    hall.support("bcdefg", "Red")
    later = shown(hall.it, hall.house.circle.petitions).strike
    assert later == struck


def test_a_strike_that_moves_no_seat_shows_none() -> None:
    hall = brigade(VISIBLE, 1)
    hall.support("v", "Blue")
    assert not strike(hall).moves


def test_in_a_secret_assembly_a_strike_of_few_shows_with_the_next_batch() -> None:
    hall = brigade(SECRET, 9)
    assert hall.composition() == {"Red": "a"}
    assert strike(hall).after is not None

    hall = brigade(SECRET, 3)
    before = dict(hall.it.counted)
    assert strike(hall).after is None
    assert hall.it.counted == before
    hall.support("bcdef", "Blue")
    hall.house.restart()
    struck = shown(hall.it, hall.house.circle.petitions).strike
    assert struck is not None
    assert struck.after is not None
