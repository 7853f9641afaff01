"""What a ledger says of offices and mandates is reckoned again: a made-up entry is found (V2)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.voting.bodies.mandates.events import MandateBroken, MandateHeeded
from bot.voting.bodies.offices import deciding, events
from bot.voting.ledger.chain import GENESIS, Entry, append
from bot.voting.ledger.codec import decode, encode
from bot.voting.ledger.events import Event
from bot.voting.verifying import Stored, verify
from tests.voting.chaired_house import Chaired, chaired
from tests.voting.council_house import PEOPLE
from tests.voting.ledger_house import House
from tests.voting.recall_house import NO
from tests.voting.test_mandates import ballot, given

A, B, C, *_ = PEOPLE


def stored(entries: list[Entry], openings: dict[int, str]) -> list[Stored]:
    return [(entry, openings.get(entry.number)) for entry in entries]


def forged(house: House, kind: type[Event], change: Callable[[Event], Event]) -> tuple[int, int]:
    """The number of the last event of a kind, and the entry at which its lie is found.

    The whole chain after it is made anew, as whoever runs the bot could.
    """
    texts, number = [], 0
    for entry in house.entries:
        if isinstance(decode(entry.text, house.openings.get(entry.number)), kind):
            number = entry.number
    for entry in house.entries:
        event = decode(entry.text, house.openings.get(entry.number))
        texts.append(encode(change(event))[0] if entry.number == number else entry.text)
    verdict = verify(stored(append(0, GENESIS, texts), house.openings))
    return number, verdict.first_bad or 0


def executive() -> Chaired:
    """A council with a chair, A, and an executive of two, A and B."""
    house = chaired()
    offices = house.circle.offices
    house.do(deciding.set_executive(offices, house.body, 2, house.now, house.chance))
    house.post(events.Post.EXECUTIVE, (A, (A, B)), (B, (B,)), (C, (A, C)))
    return house


@pytest.mark.parametrize("kind", [events.ChairSeated, events.ExecutiveFormed])
def test_nobody_is_put_into_an_office_by_hand(kind: type[Event]) -> None:
    house = executive()
    assert verify(stored(house.entries, house.openings)).ok
    (other,) = house.who(C)
    who = other if kind is events.ChairSeated else (other,)
    number, bad = forged(house, kind, lambda event: replace(event, who=who))  # type: ignore[call-arg]
    assert number == bad


def test_nobody_is_removed_from_the_chair_without_a_petition() -> None:
    house = chaired()
    house.remove(A)
    petition = next(iter(house.circle.petitions.all.values()))
    house.sign_removal(petition, B)
    assert house.office.chair is None
    assert verify(stored(house.entries, house.openings)).ok
    why = events.Left.SEAT_LOST
    number, bad = forged(house, events.ChairGone, lambda event: replace(event, why=why))  # type: ignore[call-arg]
    assert number == bad


def test_who_stands_for_an_office_is_who_sits() -> None:
    house = executive()
    few = house.who(A)
    number, bad = forged(
        house,
        events.OfficeVoteOpened,
        lambda event: replace(event, candidates=few),  # type: ignore[call-arg]
    )
    assert number == bad


def test_a_broken_mandate_is_not_called_heeded() -> None:
    house, mandate = given()
    ballot(house, "v", NO)
    assert verify(stored(house.entries, house.openings)).ok

    def heeded(event: Event) -> Event:
        assert isinstance(event, MandateBroken)
        return MandateHeeded(at=event.at, about=event.about, mandate=mandate.id, vote="v")

    number, bad = forged(house, MandateBroken, heeded)
    assert number == bad
