"""Pseudonyms: who somebody is in an assembly."""

from datetime import datetime

from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import AssemblyEnrolled
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym


def enrolled(
    assembly: Assembly, member: str, now: datetime, chance: Chance
) -> tuple[Pseudonym, tuple[Event, ...]]:
    """Somebody's pseudonym, and the event that introduces it where it is new."""
    known = assembly.people.by_member.get(member)
    if known is not None:
        return known, ()
    who = Pseudonym(chance.id())
    event = AssemblyEnrolled(at=now, about=assembly.id, salt=chance.salt(), who=who, member=member)
    return who, (event,)
