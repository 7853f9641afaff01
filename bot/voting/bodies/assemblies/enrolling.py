"""Who may take part in an assembly, and under which pseudonym."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import AssemblyEnrolled
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.roll import Person, Roll, required


def admitted(assembly: Assembly, roll: Roll, person: Person, now: datetime) -> None:
    """Refuse who presses unless they may take part just now."""
    required(roll, person, assembly.electorate, now)
    if assembly.strike is not None and person.server_since > assembly.strike.since:
        raise Refusal(Reason.ACCOUNT_STRUCK)


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
