"""What members see of an assembly, and what a receipt proves."""

from datetime import timedelta

import pytest

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import recalling
from bot.voting.bodies.assemblies.receipts import prove, receipt
from bot.voting.bodies.assemblies.showing import Shown, shown
from bot.voting.votes.receipts import Receipt
from tests.voting.bodies.hall import SECRET, Hall
from tests.voting.bodies.test_assembly_recall import sitting
from tests.voting.bodies.test_assembly_settling import two_lists
from tests.voting.ledger_house import START


def seen(hall: Hall) -> Shown:
    return shown(hall.it, hall.house.circle.petitions)


def test_lists_seats_and_what_is_coming_are_shown() -> None:
    hall = two_lists(seats=3)
    hall.support("mno", "Red")
    hall.support("q", "Blue")
    hall.house.wait(hours=1)
    before = seen(hall)
    assert before.settles == START + timedelta(hours=12)
    assert [(each.name, each.votes, each.seats, each.asked) for each in before.lists] == [
        ("Red", 3, 0, 2), ("Blue", 1, 0, 0)
    ]  # fmt: skip
    assert [each.level for each in before.lists] == [True, True]  # 3/3 and 1/1
    assert before.choices == dict.fromkeys("mno", hall.lists["Red"]) | {"q": hall.lists["Blue"]}
    hall.house.wait(hours=11)
    after = seen(hall)
    assert (after.settles, after.size, after.turnout) == (None, 3, 4)
    seated = [each.member for each in after.lists[0].candidates if each.seat is not None]
    assert seated[:2] == ["a", "b"]


def test_a_recall_is_shown_with_its_answer_and_a_bar() -> None:
    hall = sitting()
    hall.stand_down("c")
    hall.petition("d", "a")
    hall.do(
        recalling.answer_recall(
            hall.it, hall.running("a"), "a", "I did what I said.", hall.now, hall.house.chance
        )
    )
    with pytest.raises(Refusal) as refusal:
        recalling.answer_recall(
            hall.it, hall.running("a"), "b", "So did I.", hall.now, hall.house.chance
        )
    assert refusal.value.reason is Reason.NOT_THE_DELEGATE
    (recall,) = seen(hall).recalls
    assert (recall.delegate, recall.answer, recall.quarters) == ("a", "I did what I said.", 0)
    hall.sign("efgh", "a")
    until = hall.now + timedelta(days=30)
    assert [(each.member, each.barred) for each in seen(hall).lists[0].candidates] == [
        ("b", None), ("a", until)
    ]  # fmt: skip


def test_deleting_ones_data_takes_ones_answers_along() -> None:
    hall = sitting()
    hall.petition("d", "a")
    petition = hall.running("a")
    hall.do(
        recalling.answer_recall(
            hall.it, petition, "a", "I did what I said.", hall.now, hall.house.chance
        )
    )
    hall.forget("a")
    assert petition.answer is None
    assert not any("I did" in opening for opening in hall.house.openings.values())
    hall.house.restart()


def test_of_a_secret_assembly_only_turnout_shows_before_a_batch() -> None:
    pictures = []
    for choice in ("Red", "Blue"):
        hall = two_lists(terms=SECRET)
        hall.support("mnop", choice)
        pictures.append(seen(hall))
    assert pictures[0] == pictures[1]
    assert pictures[0].turnout == 4
    assert pictures[0].choices is None
    assert [each.votes for each in pictures[0].lists] == [None, None]


def test_a_receipt_proves_the_live_ballot_and_nothing_afterwards() -> None:
    hall = two_lists(terms=SECRET)
    hall.support("m", "Red")
    hall.house.restart()
    mine = receipt(hall.it, "m")
    assemblies = hall.house.circle.assemblies
    assert prove(assemblies, mine) == (hall.id, hall.lists["Red"])
    hall.support("m", "Blue")
    for stale in (mine, Receipt(1, "forged")):
        with pytest.raises(Refusal) as refusal:
            prove(assemblies, stale)
        assert refusal.value.reason is Reason.UNKNOWN_RECEIPT
    with pytest.raises(Refusal) as refusal:
        receipt(hall.it, "n")
    assert refusal.value.reason is Reason.NO_SUPPORT
