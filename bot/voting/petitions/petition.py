"""Petitions as they stand, made of their events."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial

from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.outages import Outage, moved
from bot.voting.petitions.events import (
    Aim,
    End,
    PetitionAnswered,
    PetitionBarred,
    PetitionEnded,
    PetitionOpened,
    PetitionQualified,
    PetitionResumed,
    PetitionSigned,
    PetitionSuspended,
    PetitionUnsigned,
    Target,
)
from bot.voting.secrecy import FEWEST
from bot.voting.steps import Due, Step, joined_up

FEWEST_SHOWN = FEWEST
"""Among fewer electors, progress would show who signed."""


class State(StrEnum):
    """``collecting → qualified → voted`` or ``effected``; else ``expired`` or ``withdrawn``."""

    COLLECTING = "collecting"
    QUALIFIED = "qualified"
    VOTED = "voted"
    EFFECTED = "effected"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature that stands: whose, of what weight, and the entry that holds it."""

    member: str | None
    weight: int
    entry: int


@dataclass(slots=True)
class Petition:
    """A petition. ``weight`` is that of all its signatures, in the unit that its aim counts in."""

    id: str
    target: Target
    electors: int
    needed: int | None
    opened: datetime
    until: datetime
    text: str | None
    state: State = State.COLLECTING
    suspended: bool = False
    changed: datetime | None = None
    weight: int = 0
    signatures: dict[Pseudonym, Signature] = field(default_factory=dict)
    signed: dict[str, Pseudonym] = field(default_factory=dict)
    answer: str | None = None
    answer_entry: int = 0

    def quarters(self, needed: int | None = None, electors: int | None = None) -> int | None:
        """Progress as members may see it: whole quarters of what is needed, never under 5 electors.

        ``needed`` and ``electors`` are those of the moment, where the threshold follows them.
        """
        if min(self.electors, self.electors if electors is None else electors) < FEWEST_SHOWN:
            return None
        whole = needed if self.needed is None else self.needed
        if self.state is not State.COLLECTING or not whole:
            return None
        return min(4 * self.weight // whole, 3)

    @property
    def entries(self) -> tuple[int, ...]:
        """The entries whose openings say who signed."""
        return tuple(signature.entry for signature in self.signatures.values())


@dataclass(slots=True)
class Petitions:
    """All petitions of a circle, those that still collect, and the bars."""

    all: dict[str, Petition] = field(default_factory=dict)
    running: dict[Target, str] = field(default_factory=dict)
    bars: dict[Target, datetime] = field(default_factory=dict)

    def apply(self, number: int, event: Event) -> None:  # noqa: C901 - one case an event
        """Take an event of a petition in; all others are passed over."""
        match event:
            case PetitionOpened(target=target):
                self.all[event.about] = Petition(
                    event.about,
                    target,
                    event.electors,
                    event.needed,
                    event.at,
                    event.until,
                    event.text,
                )
                self.running[target] = event.about
            case PetitionSigned() | PetitionUnsigned():
                self._signature(number, event)
            case PetitionAnswered():
                petition = self.all[event.about]
                petition.answer, petition.answer_entry = event.text, number
            case PetitionSuspended():
                self.all[event.about].suspended = True
            case PetitionResumed(until=until):
                petition = self.all[event.about]
                petition.suspended, petition.until = False, until
            case PetitionQualified():
                self._become(State.QUALIFIED, event)
            case PetitionEnded(end=end):
                petition = self._become(State(end), event)
                self.running.pop(petition.target, None)
            case PetitionBarred(target=target, until=until):
                self.bars[target] = until
            case Outage():
                for about in self.running.values():
                    petition = self.all[about]
                    petition.until = moved(petition.until, event)
            case _:
                pass

    def due(self) -> Iterator[Due]:
        """Each petition that still collects expires when its time is over."""
        for about in self.running.values():
            petition = self.all[about]
            if petition.state is State.COLLECTING and not petition.suspended:
                yield Due(petition.until, about, partial(expire, petition))

    def forget(self, member: str, now: datetime, _: Chance) -> Step:
        """Withdraw all signatures of a member whose data are deleted (S15)."""
        petitions = (self.all[about] for about in self.running.values())
        return joined_up(lapse(petition, member, now) for petition in petitions)

    def against(self, aim: Aim, of: str, place: str | None = None) -> Iterator[Petition]:
        """The petitions that run for an aim at a thing, such as all within a constituency."""
        for target, about in self.running.items():
            if target.aim is aim and target.of == of and place in (None, target.place):
                yield self.all[about]

    def _become(self, state: State, event: Event) -> Petition:
        petition = self.all[event.about]
        petition.state, petition.changed = state, event.at
        # Who signed is erased in the same step; nothing in memory may know longer.
        petition.signatures, petition.signed, petition.weight = {}, {}, 0
        return petition

    def _signature(self, number: int, event: PetitionSigned | PetitionUnsigned) -> None:
        petition = self.all[event.about]
        if isinstance(event, PetitionSigned):
            signature = Signature(event.member, event.weight or 0, number)
            petition.signatures[event.who] = signature
            petition.weight += signature.weight
            if event.member is not None:
                petition.signed[event.member] = event.who
            return
        signature = petition.signatures.pop(event.who)
        petition.weight -= signature.weight
        if signature.member is not None:
            petition.signed.pop(signature.member, None)


def end(petition: Petition, how: End, at: datetime) -> Step:
    """End a petition, whatever the reason; who signed it is erased."""
    return Step((PetitionEnded(at=at, about=petition.id, end=how),), petition.entries)


def expire(petition: Petition, _: Chance) -> Step:
    """End a petition whose time is over, dated at that time."""
    return end(petition, End.EXPIRED, petition.until)


def lapse(petition: Petition, member: str, at: datetime, *, lapsed: bool = True) -> Step:
    """Take a signature out with what entitled to it; nothing where there is none."""
    who = petition.signed.get(member)
    if who is None:
        return Step()
    entry = petition.signatures[who].entry
    unsigned = PetitionUnsigned(at=at, about=petition.id, who=who, lapsed=lapsed)
    if len(petition.signatures) > 1:
        return Step((unsigned,), (entry,))
    ended = PetitionEnded(at=at, about=petition.id, end=End.WITHDRAWN)
    return Step((unsigned, ended), (entry,))
