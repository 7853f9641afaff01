"""Ballots of an assembly: supporting a list, moving to another, withdrawing."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.enrolling import admitted, enrolled
from bot.voting.bodies.assemblies.events import Supported, Unsupported
from bot.voting.bodies.assemblies.governing import moves
from bot.voting.bodies.assemblies.listing import find_list
from bot.voting.chance import Chance
from bot.voting.roll import Person, Roll
from bot.voting.steps import Step


def support(
    assembly: Assembly, roll: Roll, person: Person, which: str, now: datetime, chance: Chance
) -> Step:
    """Support a list, and no other any more. What the ballot said before is erased."""
    moves(assembly)
    admitted(assembly, roll, person, now)
    find_list(assembly, which)
    known = assembly.people.of(person.member)
    if known is not None and known.ballot and known.choice == which:
        raise Refusal(Reason.ALREADY_SUPPORTED)
    who, first = enrolled(assembly, person.member, now, chance)
    ballot = Supported(at=now, about=assembly.id, salt=chance.salt(), who=who, choice=which)
    return Step((*first, ballot), (known.ballot,) if known is not None and known.ballot else ())


def withdraw(assembly: Assembly, member: str, now: datetime) -> Step:
    """Take one's ballot back. Also somebody who is off the roll may."""
    moves(assembly)
    known = assembly.people.of(member)
    if known is None or not known.ballot:
        raise Refusal(Reason.NO_SUPPORT)
    who = assembly.people.by_member[member]
    return Step((Unsupported(at=now, about=assembly.id, who=who),), (known.ballot,))
