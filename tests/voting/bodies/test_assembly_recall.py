"""Recall of a list delegate by those who support the list (S8, V13, V14)."""

from dataclasses import replace

import pytest

from bot.errors import Reason, Refusal
from bot.voting.petitions.petition import State
from tests.voting.bodies.hall import SECRET, VISIBLE, Hall
from tests.voting.bodies.test_assembly_settling import two_lists


def sitting(supporters: str = "abcdefgh", secret: bool = False) -> Hall:
    """Red sits with a and b, c is next; all supporters are Red's, but for y and z."""
    hall = two_lists(seats=2, terms=SECRET if secret else VISIBLE)
    hall.support(supporters, "Red")
    hall.house.wait(hours=12)
    assert hall.composition() == {"Red": "ab"}
    return hall


def refused(hall: Hall, deed: str, *given: object) -> Reason:
    before = len(hall.house.entries)
    with pytest.raises(Refusal) as refusal:
        getattr(hall, deed)(*given)
    assert len(hall.house.entries) == before
    return refusal.value.reason


def test_a_majority_of_the_supporters_recalls_and_the_next_sits() -> None:
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("efg", "a")
    assert hall.composition() == {"Red": "ab"}  # four of eight are no majority
    hall.sign("h", "a")
    assert hall.composition() == {"Red": "bc"}
    assert [hall.it.people.all[each].member for each in hall.it.lists[hall.lists["Red"]].order] == [
        "b", "c", "a"
    ]  # fmt: skip
    assert hall.it.seats.groups() == {hall.lists["Red"]: 2}
    hall.house.restart()


def test_the_recalled_is_barred_for_thirty_days_and_sits_again_where_nobody_else_does() -> None:
    hall = sitting()
    hall.stand_down("c")
    hall.petition("d", "a")
    hall.sign("efgh", "a")
    assert hall.composition() == {"Red": "b-"}
    hall.house.wait(days=29, hours=23)
    assert hall.composition() == {"Red": "b-"}
    hall.house.wait(hours=1)
    assert hall.composition() == {"Red": "ab"}


def test_the_recalled_is_barred_for_as_long_as_the_assembly_was_founded_with() -> None:
    hall = two_lists(seats=2, terms=replace(VISIBLE, bar=5))
    hall.support("abcdefgh", "Red")
    hall.house.wait(hours=12)
    hall.stand_down("c")
    hall.petition("d", "a")
    hall.sign("efgh", "a")
    hall.house.wait(days=4, hours=23)
    assert hall.composition() == {"Red": "b-"}
    hall.house.wait(hours=1)
    assert hall.composition() == {"Red": "ab"}


def test_a_bar_outlasts_leaving_the_list_and_deleting_ones_data() -> None:
    hall = sitting()
    hall.stand_down("c")
    hall.petition("d", "a")
    hall.sign("efgh", "a")
    hall.forget("a")
    hall.house.join([hall.person("a")])
    hall.stand("a", "Red")
    assert hall.composition() == {"Red": "b-"}
    hall.house.restart()
    hall.house.wait(days=30)
    assert hall.composition() == {"Red": "ab"}


def test_only_supporters_of_the_list_sign() -> None:
    hall = sitting()
    hall.support("y", "Blue")
    assert refused(hall, "petition", "y", "a") is Reason.NOT_AN_ELECTOR
    assert refused(hall, "petition", "z", "a") is Reason.NOT_AN_ELECTOR
    assert refused(hall, "petition", "c", "c") is Reason.UNKNOWN_DELEGATE
    hall.petition("c", "a")
    assert refused(hall, "sign", "y", "a") is Reason.NOT_AN_ELECTOR
    assert refused(hall, "sign", "c", "a") is Reason.ALREADY_SIGNED
    assert refused(hall, "petition", "d", "a") is Reason.PETITION_RUNNING


def test_a_signature_lapses_with_the_support_and_can_be_given_anew() -> None:
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("efg", "a")
    hall.support("d", "Blue")
    hall.sign("h", "a")  # four of seven
    assert hall.composition() == {"Red": "bc"}
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("ef", "a")
    hall.withdraw("d")
    hall.support("d", "Red")
    hall.house.restart()
    hall.sign("g", "a")  # three: that of d has lapsed
    assert hall.quarters("a") == 2
    hall.sign("d", "a")
    assert hall.composition() == {"Red": "ab"}
    hall.sign("h", "a")
    assert hall.composition() == {"Red": "bc"}
    hall.house.restart()


def test_supporters_who_leave_may_leave_a_majority() -> None:
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("efg", "a")
    hall.withdraw("h")
    assert hall.composition() == {"Red": "bc"}


def test_progress_is_shown_in_quarters_and_never_under_five_electors() -> None:
    hall = sitting()
    hall.petition("d", "a")
    shown = [hall.quarters("a")]
    for name in "efg":
        hall.sign(name, "a")
        shown.append(hall.quarters("a"))
    assert shown == [0, 1, 2, 3]  # one to four of the five that are needed
    hall.withdraw("abc")
    hall = sitting("abcd")
    hall.petition("d", "a")
    assert hall.quarters("a") is None


def test_no_text_of_the_ledger_says_who_signed() -> None:
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("e", "a")
    hall.support("d", "Blue")
    about = hall.running("a").id
    known = set(hall.it.people.all)
    texts = [entry.text for entry in hall.house.entries if f'"about":"{about}"' in entry.text]
    signed = [text for text in texts if "signed" in text]
    assert len(signed) == 2
    assert not any(who in text for text in signed for who in known)


def test_a_petition_ends_when_its_delegate_does_not_sit_any_more() -> None:
    hall = sitting()
    hall.petition("d", "a")
    petition = hall.running("a")
    hall.stand_down("a")
    assert petition.state is State.WITHDRAWN
    assert not hall.it.recalls
    hall.stand("a", "Red")
    hall.stand_down("b")
    hall.stand_down("c")
    assert hall.composition() == {"Red": "a-"}
    hall.petition("e", "a")
    assert hall.running("a") is not petition
    hall.house.restart()


def test_a_petition_expires_and_is_never_effected_afterwards() -> None:
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("efg", "a")
    petition = hall.running("a")
    hall.house.wait(days=14)
    assert petition.state is State.EXPIRED
    hall.withdraw("h")
    assert hall.composition() == {"Red": "ab"}


def test_suspending_stops_the_clock_of_a_petition() -> None:
    hall = sitting()
    hall.petition("d", "a")
    petition = hall.running("a")
    hall.house.wait(days=10)
    hall.suspend()
    assert refused(hall, "sign", "e", "a") is Reason.ASSEMBLY_SUSPENDED
    hall.house.wait(days=10)
    hall.resume()
    hall.house.restart()
    petition = hall.running("a")
    hall.house.wait(days=3, hours=23)
    assert hall.it.recalls
    hall.house.wait(hours=1)
    assert not hall.it.recalls
    assert petition.state is State.EXPIRED


def test_deleting_ones_data_takes_the_signature_along() -> None:
    hall = sitting()
    hall.petition("d", "a")
    hall.sign("efg", "a")
    hall.forget("g")
    hall.house.restart()
    assert hall.quarters("a") == 3  # three of the four that seven need
    hall.sign("h", "a")
    assert hall.composition() == {"Red": "bc"}
    hall.house.restart()


def test_in_a_secret_assembly_only_counted_support_signs_and_lapses_show_with_the_batch() -> None:
    hall = sitting("abcdefghij", secret=True)
    hall.support("k", "Red")
    assert refused(hall, "petition", "k", "a") is Reason.SUPPORT_NOT_COUNTED
    hall.petition("d", "a")
    hall.sign("efghi", "a")  # six of ten would do, these are six
    assert hall.composition() == {"Red": "bc"}
    hall = sitting("abcdefghij", secret=True)
    hall.petition("d", "a")
    hall.sign("e", "a")
    before = hall.quarters("a")
    hall.withdraw("d")
    assert hall.quarters("a") == before
    hall.house.restart()
    hall.withdraw("fghi")  # the batch
    assert hall.running("a").weight == 2
    assert hall.quarters("a") == 1  # e alone, of the three that five need
    hall.house.restart()
    hall.sign("ab", "a")
    assert hall.composition() == {"Red": "bc"}
