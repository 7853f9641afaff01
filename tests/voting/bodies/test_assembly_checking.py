"""Checks of what the ledger says of assemblies: what does not follow is found (V2)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.voting.bodies.assemblies.aiming import Aim
from bot.voting.bodies.assemblies.checking import check
from bot.voting.bodies.assemblies.events import (
    Aimed,
    AssemblyChained,
    Ended,
    ListDissolved,
    Published,
    Seated,
    Settled,
    Supported,
)
from bot.voting.circle import Circle
from bot.voting.ledger.codec import decode
from bot.voting.ledger.events import Event
from bot.voting.verifying import verify
from tests.voting.bodies.assembly_checking import checked
from tests.voting.bodies.hall import SECRET, VISIBLE, Hall
from tests.voting.bodies.test_assembly_settling import two_lists
from tests.voting.ledger_house import START


def history(secret: bool) -> Hall:
    """Everything that is checked happens in it, a lot among it."""
    hall = two_lists(seats=1, terms=SECRET if secret else VISIBLE)
    hall.found_list("Green", "g")
    hall.support("no", "Red")
    hall.support("pq", "Blue")
    hall.support("l", "Green")
    hall.found_list("Grey", "h")
    hall.stand_down("h")
    hall.house.wait(hours=12)
    hall.support("stuv", "Blue")
    hall.support("m", "Blue")
    hall.house.wait(hours=12)
    hall.finish()
    return hall


@pytest.mark.parametrize("secret", [False, True])
def test_what_happened_follows(secret: bool) -> None:
    hall = history(secret)
    found = checked(hall.house.entries, hall.house.openings)
    assert False not in found
    assert found.count(True) > 15
    verdict = verify((entry, hall.house.openings.get(entry.number)) for entry in hall.house.entries)
    assert verdict.ok
    assert verdict.counts


@pytest.mark.parametrize("secret", [False, True])
def test_where_ballots_are_erased_the_kept_counts_are_checked(secret: bool) -> None:
    hall = history(secret)
    for number, opening in list(hall.house.openings.items()):
        if '"choice"' in opening or '"member"' in opening:
            del hall.house.openings[number]
    found = checked(hall.house.entries, hall.house.openings)
    assert False not in found
    assert found.count(True) > 5


@pytest.mark.parametrize(
    ("kind", "forged"),
    [
        (Supported, {"choice": "forged"}),
        (Published, {"counts": {}}),
        (Aimed, {"aim": Aim(3)}),
        (Aimed, {"counts": {}}),
        (Settled, {"house": {1: "forged"}}),
        (Settled, {"at": START + timedelta(hours=11)}),
        (Settled, {"link": "0" * 64}),
        (Settled, {"link": None}),
        (Settled, {"drawn": ()}),
        (Seated, {"who": "forged"}),
        (Seated, {"seat": 2}),
        (ListDissolved, {"list": "forged"}),
        (AssemblyChained, {"head": "0" * 64}),
        (Ended, {"seed": "0" * 64}),
    ],
)
def test_what_does_not_follow_is_found(kind: type[Event], forged: dict[str, object]) -> None:
    hall = history(secret=True)
    circle = Circle()
    for entry in hall.house.entries:
        event = decode(entry.text, hall.house.openings.get(entry.number))
        known = circle.assemblies.all.get(event.about)
        if known is not None and isinstance(event, kind) and check(known, event):
            assert check(known, replace(event, **forged)) is False  # type: ignore[arg-type]
            return
        circle.apply(entry.number, event)
    pytest.fail("it did not happen")
