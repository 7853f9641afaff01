"""What the ledger keeps of a body's offices, each event about the body by its id."""

from dataclasses import dataclass
from enum import StrEnum

from bot.voting.ledger.events import Event, Pseudonym, event, sealed


class Post(StrEnum):
    """What delegates elect from among themselves."""

    EXECUTIVE = "executive"
    CHAIR = "chair"


class Left(StrEnum):
    """Why somebody is chair no more."""

    REMOVED = "removed"
    RESIGNED = "resigned"
    SEAT_LOST = "seat-lost"


@event("executive-set")
@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutiveSet(Event):
    """The body has an executive of so many from now on (0: none).

    ``head`` commits to the lots of ties between programmes; see ``bot.voting.links``.
    """

    seats: int
    head: str
    seed: str | None = sealed()


@event("executive-formed")
@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutiveFormed(Event):
    """Who is in the executive from now on; ``link`` is that of the lot that was drawn for it."""

    who: tuple[Pseudonym, ...]
    link: str | None = None
    vote: str | None = None


@event("chair-set")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChairSet(Event):
    """The body has a chair from now on, whom its delegates elect."""


@event("office-vote-opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeVoteOpened(Event):
    """The delegates vote; ``candidates`` are in the order of the options."""

    post: Post
    vote: str
    candidates: tuple[Pseudonym, ...]


@event("office-vote-failed")
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeVoteFailed(Event):
    """A vote of the delegates elected nobody. It comes again when the delegates are others."""

    post: Post
    vote: str


@event("chair-seated")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChairSeated(Event):
    """The delegates elected a chair."""

    who: Pseudonym
    vote: str


@event("chair-gone")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChairGone(Event):
    """Somebody is chair no more."""

    who: Pseudonym
    why: Left
    petition: str | None = None


@event("chair-vote-opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChairVoteOpened(Event):
    """All members vote on removing the chair, as a petition asked."""

    petition: str
    vote: str


@event("officer-sent")
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerSent(Event):
    """Another body sends a member to the executive, beside those whom the delegates elect."""

    who: Pseudonym
    sender: str
    voting: bool
    member: str | None = sealed()


@event("officer-called-back")
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerCalledBack(Event):
    """A member sent to the executive is there no more."""

    who: Pseudonym
