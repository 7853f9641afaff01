"""Founding an assembly and what moderators and decisions do with it; who may, the Desk knows."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import (
    AssemblyFounded,
    AssemblyKeyed,
    Ended,
    Resized,
    Resumed,
    Struck,
    Suspended,
    Terms,
)
from bot.voting.bodies.assemblies.following import chained
from bot.voting.bodies.assemblies.texts import LONGEST_NAME, name
from bot.voting.chance import Chance
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.events import End, PetitionResumed, PetitionSuspended
from bot.voting.petitions.petition import Petitions, end
from bot.voting.roll import Roll
from bot.voting.steps import Step, joined_up
from bot.voting.votes.steering import given

MOST_SEATS = 1000
"""Seats of a house. More than this nobody can seat, or show."""

LONGEST_WINDOW = 30 * 24 * 60
"""Minutes of a settling window."""


def found(title: str, seats: int, terms: Terms, now: datetime, chance: Chance) -> Step:
    """Found an assembly. Its id is what the events are about."""
    about = chance.id()
    _fits(seats)
    if not 1 <= terms.window <= LONGEST_WINDOW:
        raise Refusal(Reason.BAD_WINDOW, days=LONGEST_WINDOW // (24 * 60))
    if terms.tenure < 0:
        raise Refusal(Reason.BAD_TENURE)
    founded = AssemblyFounded(
        at=now,
        about=about,
        salt=chance.salt(),
        seats=seats,
        terms=terms,
        title=name(title, "title", LONGEST_NAME),
    )
    keyed = AssemblyKeyed(at=now, about=about, salt=chance.salt(), key=chance.salt())
    return Step((founded, keyed, chained(about, now, chance)))


def resize(assembly: Assembly, seats: int, decision: str | None, now: datetime) -> Step:
    """Let the house have another size, as a decision says. It takes effect by settling."""
    stands(assembly)
    _fits(seats)
    if seats == assembly.size:
        raise Refusal(Reason.SAME_SIZE, seats=seats)
    return Step((Resized(at=now, about=assembly.id, seats=seats, decision=decision),))


def suspend(assembly: Assembly, reason: str, now: datetime, chance: Chance) -> Step:
    """Stop every clock of an assembly and its petitions, for a public reason."""
    moves(assembly)
    suspended = Suspended(at=now, about=assembly.id, salt=chance.salt(), reason=given(reason))
    return Step((suspended, *(PetitionSuspended(at=now, about=each) for each in assembly.recalls)))


def resume(assembly: Assembly, petitions: Petitions, now: datetime) -> Step:
    """Let the clocks run on."""
    stands(assembly)
    since = assembly.clock.since
    if since is None:
        raise Refusal(Reason.NOT_SUSPENDED)
    later = (
        PetitionResumed(at=now, about=each, until=petitions.all[each].until + (now - since))
        for each in assembly.recalls
    )
    return Step((Resumed(at=now, about=assembly.id), *later))


def strike(
    assembly: Assembly, roll: Roll, since: datetime, reason: str, now: datetime, chance: Chance
) -> Step:
    """Strike the accounts that joined the server after a date: they take no part any more.

    Also while the assembly is suspended: that is what a moderator suspends it for.
    """
    stands(assembly)
    why = given(reason)
    if assembly.strike is not None and since >= assembly.strike.since:
        raise Refusal(Reason.NOTHING_TO_CHANGE)
    gone = [who for who in assembly.people.all if _joined_after(assembly, roll, who, since)]
    struck = Struck(
        at=now,
        about=assembly.id,
        salt=chance.salt(),
        since=since,
        who=tuple(gone),
        before=assembly.asked(),
        after=assembly.asked_without(gone),
        reason=why,
    )
    ballots = (assembly.people.all[who].ballot for who in gone)
    return Step((struck,), tuple(ballot for ballot in ballots if ballot))


def finish(
    assembly: Assembly, petitions: Petitions, reason: str, now: datetime, chance: Chance
) -> Step:
    """End an assembly with the seats as they are; nothing in it counts from here."""
    stands(assembly)
    ended = Ended(
        at=now,
        about=assembly.id,
        salt=chance.salt(),
        seed=assembly.lots.seed,
        reason=given(reason),
        counts=dict(assembly.counted),
    )
    running = [end(petitions.all[each], End.WITHDRAWN, now) for each in assembly.recalls]
    return joined_up((*running, Step((ended,), (assembly.key_entry,))))


def stands(assembly: Assembly) -> None:
    """Refuse what is asked of an assembly that has ended."""
    if assembly.ended is not None:
        raise Refusal(Reason.ASSEMBLY_ENDED)


def moves(assembly: Assembly) -> None:
    """Refuse what is asked of an assembly that is suspended, or has ended."""
    stands(assembly)
    if assembly.clock.since is not None:
        raise Refusal(Reason.ASSEMBLY_SUSPENDED)


def _joined_after(assembly: Assembly, roll: Roll, who: Pseudonym, since: datetime) -> bool:
    """Whether somebody who takes part joined the server after a date, as far as is known."""
    person = assembly.people.all[who]
    known = None if person.member is None else roll.of(person.member)
    active = bool(person.ballot) or person.list is not None
    joined = None if known is None else known.server_since
    return active and joined is not None and joined > since


def _fits(seats: int) -> None:
    if not 1 <= seats <= MOST_SEATS:
        raise Refusal(Reason.BAD_HOUSE, limit=MOST_SEATS)
