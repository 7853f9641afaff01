"""What of an assembly may be shown to members (VOTING.md, S3, S8).

Whatever shows an assembly shows this, and nothing else of its ballots and signatures: what is
not here may not leave.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.following import settles_at
from bot.voting.bodies.assemblies.keeping import Strike
from bot.voting.bodies.assemblies.recalling import quarters
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.petition import Petition, Petitions


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody on a list, by the front's id: the seat, and until when a bar keeps them from one."""

    member: str | None
    seat: int | None = None
    barred: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list that stands, with its candidates in order.

    ``votes`` are ``None`` where they are withheld; ``asked`` is what the counts ask for, which
    takes effect by settling. ``level``: a lot will say whether it gets one more.
    """

    id: str
    name: str | None
    programme: str | None
    votes: int | None
    seats: int
    asked: int
    level: bool
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class ShownRecall:
    """A petition against a delegate: progress in quarters where it may be shown, and the answer."""

    petition: str
    delegate: str | None
    list: str
    quarters: int | None
    until: datetime
    answer: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """An assembly as members see it.

    ``counted`` is the time of the counts (``None``: they are of this moment, or there are none
    yet). ``settles`` is when what the counts ask for takes effect, if nothing moves. ``choices``
    are there where names are visible: which list a member supports, by the front's ids.
    ``strike`` is the last one.
    """

    title: str | None
    size: int
    asked_size: int
    vacant: int
    turnout: int
    counted: datetime | None
    settles: datetime | None
    suspended: datetime | None
    ended: datetime | None
    lists: tuple[ShownList, ...]
    recalls: tuple[ShownRecall, ...]
    choices: Mapping[str, str] | None
    strike: Strike | None


def shown(assembly: Assembly, petitions: Petitions) -> Shown:
    """What may be shown of an assembly now."""
    settles = settles_at(assembly)
    return Shown(
        title=assembly.title,
        size=len(assembly.seats),
        asked_size=assembly.size,
        vacant=len(assembly.seats.vacant),
        turnout=assembly.people.turnout,
        counted=assembly.published_at,
        settles=None if settles is None or assembly.ended else assembly.clock.at(settles),
        suspended=assembly.clock.since,
        ended=assembly.ended,
        lists=_lists(assembly),
        recalls=tuple(_recall(assembly, petitions.all[petition]) for petition in assembly.recalls),
        choices=None if assembly.terms.secret else _choices(assembly),
        strike=assembly.strike,
    )


def _lists(assembly: Assembly) -> tuple[ShownList, ...]:
    votes, seats, aim = assembly.shown, assembly.seats.groups(), assembly.settling.aim
    return tuple(
        ShownList(
            id=each.id,
            name=each.name,
            programme=each.programme,
            votes=None if votes is None else votes.get(each.id, 0),
            seats=seats.get(each.id, 0),
            asked=aim.seats.get(each.id, 0),
            level=each.id in aim.level,
            candidates=tuple(_candidate(assembly, who) for who in each.order),
        )
        for each in assembly.standing
    )


def _candidate(assembly: Assembly, who: Pseudonym) -> Candidate:
    seat, until = assembly.seats.held_by(who), assembly.barred(who)
    return Candidate(
        member=assembly.people.all[who].member,
        seat=None if seat is None else seat.number,
        barred=None if until is None or until <= assembly.now else assembly.clock.at(until),
    )


def _recall(assembly: Assembly, petition: Petition) -> ShownRecall:
    recall = assembly.recalls[petition.id]
    return ShownRecall(
        petition=petition.id,
        delegate=assembly.people.all[recall.delegate].member,
        list=recall.list,
        quarters=quarters(assembly, petition),
        until=petition.until,
        answer=petition.answer,
    )


def _choices(assembly: Assembly) -> dict[str, str]:
    return {
        person.member: person.choice
        for person in assembly.people.all.values()
        if person.member is not None and person.choice is not None
    }
