"""What the ledger keeps of councils, each event about the council by its id."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.voting.bodies.councils.terms import CouncilTerms, Gone
from bot.voting.ledger.events import Event, Pseudonym, event, sealed


@event("council-founded")
@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilFounded(Event):
    """A council stands, without constituencies yet."""

    terms: CouncilTerms
    title: str | None = sealed()


@event("constituency-formed")
@dataclass(frozen=True, slots=True, kw_only=True)
class ConstituencyFormed(Event):
    """A constituency: of those with a role (or in a channel), or (``role`` is ``None``) of all.

    ``petition`` is the one that asked for it.
    """

    constituency: str
    role: str | None = None
    petition: str | None = None
    name: str | None = sealed()


@event("council-enrolled")
@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilEnrolled(Event):
    """A member got the pseudonym that stands for them in this council."""

    who: Pseudonym
    member: str | None = sealed()


@event("constituency-entered")
@dataclass(frozen=True, slots=True, kw_only=True)
class ConstituencyEntered(Event):
    """Somebody belongs to a constituency, and to no other any more."""

    who: Pseudonym
    constituency: str


@event("constituency-left")
@dataclass(frozen=True, slots=True, kw_only=True)
class ConstituencyLeft(Event):
    """Somebody belongs to none any more; ``lapsed``: they were away for too long."""

    who: Pseudonym
    lapsed: bool = False


@event("candidate-stood")
@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateStood(Event):
    """Somebody stands for election in the constituency to which they belong."""

    who: Pseudonym
    name: str | None = sealed()


@event("candidate-stood-down")
@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateStoodDown(Event):
    """Somebody stands no longer."""

    who: Pseudonym


@event("election-called")
@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionCalled(Event):
    """An election is to be held: of all seats, or (``filling``) of those that are vacant."""

    constituency: str
    nominations: datetime
    filling: bool


@event("election-opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionOpened(Event):
    """The ballot is open as ``vote``; ``candidates`` are in the order of its options.

    The constituency is to have ``seats``; where ``filling`` names some, only those are filled.
    """

    constituency: str
    vote: str
    candidates: tuple[Pseudonym, ...]
    seats: int
    filling: tuple[int, ...]


@event("council-elected")
@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilElected(Event):
    """An election was counted: the constituency of every seat from now on, and who sits newly.

    Whoever held one of the ``emptied`` seats before sits no more.
    """

    constituency: str
    vote: str
    emptied: tuple[int, ...]
    house: Mapping[int, str]
    seated: Mapping[int, Pseudonym]


@event("election-failed")
@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionFailed(Event):
    """The ballot was called off or elected nobody, or there was nothing left to fill.

    Everything stays as it was. ``vote`` is ``None`` where no ballot was opened.
    """

    constituency: str
    vote: str | None = None


@event("pile-kept")
@dataclass(frozen=True, slots=True, kw_only=True)
class PileKept(Event):
    """The papers that stand with the delegate of a seat: what each is worth, by the vote's voters.

    Weights are whole; ``unit`` of them is one vote, ``total`` all of them, for as long as the
    delegate sits. After a count-back the papers are those that the new delegate got in it.
    """

    seat: int
    vote: str
    unit: int
    total: int
    weights: Mapping[Pseudonym, int] | None = sealed()


@event("delegate-gone")
@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateGone(Event):
    """A seat fell vacant. ``asked`` are all unelected candidates, who may answer ``until``."""

    seat: int
    who: Pseudonym
    why: Gone
    petition: str | None
    asked: tuple[Pseudonym, ...]
    until: datetime


@event("candidate-answered")
@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateAnswered(Event):
    """A candidate consents to be seated, or does not; the last answer counts."""

    seat: int
    who: Pseudonym
    consents: bool


@event("counted-back")
@dataclass(frozen=True, slots=True, kw_only=True)
class CountedBack(Event):
    """The papers of a vacant seat were counted among the consenting; ``None``: it stays vacant."""

    seat: int
    who: Pseudonym | None
    drawn: bool
    totals: str | None = sealed()


@event("council-resized")
@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilResized(Event):
    """A constituency gained or lost seats, because its number has settled."""

    constituency: str
    house: Mapping[int, str]


@event("ex-officio-sent")
@dataclass(frozen=True, slots=True, kw_only=True)
class ExOfficioSent(Event):
    """Another body sends a member, outside the proportion: with a vote, or advisory."""

    who: Pseudonym
    sender: str
    voting: bool


@event("ex-officio-ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class ExOfficioEnded(Event):
    """A member sent by another body was called back."""

    who: Pseudonym


@event("council-forgot")
@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilForgot(Event):
    """Somebody had all data about themselves deleted."""

    who: Pseudonym
