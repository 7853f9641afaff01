"""What the checks say of the entries of a ledger, each before it is applied."""

from collections.abc import Iterable, Mapping

from bot.voting.bodies.assemblies.checking import check
from bot.voting.circle import Circle
from bot.voting.ledger.chain import Entry
from bot.voting.ledger.codec import decode


def checked(entries: Iterable[Entry], openings: Mapping[int, str]) -> list[bool | None]:
    circle, found = Circle(), []
    for entry in entries:
        event = decode(entry.text, openings.get(entry.number))
        assembly = circle.assemblies.all.get(event.about)
        found.append(None if assembly is None else check(assembly, event))
        circle.apply(entry.number, event)
    return found
