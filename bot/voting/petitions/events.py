"""What the ledger keeps of petitions. Who signed is sealed, and erased when a petition is over."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.voting.ledger.events import Event, Pseudonym, event, sealed


class Aim(StrEnum):
    """What a petition wants."""

    RECALL_DECISION = "recall-decision"
    RECALL_DELEGATE = "recall-delegate"
    RECALL_LISTED = "recall-listed"
    REMOVE_CHAIR = "remove-chair"
    VOTE_ON_CHAIR = "vote-on-chair"
    FORM_CONSTITUENCY = "form-constituency"


@dataclass(frozen=True, slots=True)
class Target:
    """What a petition is about: a decision, or a body's seat, list or constituency.

    ``holder`` is the pseudonym of who holds the seat, so that a petition against one delegate is
    never turned against the next.
    """

    aim: Aim
    of: str
    place: str = ""
    holder: Pseudonym | None = None


class End(StrEnum):
    """How a petition ended."""

    VOTED = "voted"
    EFFECTED = "effected"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@event("petition-opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionOpened(Event):
    """A petition began. Who opened it is not said: it is the first signature.

    ``electors`` may sign, and ``needed`` of their weight qualifies it; ``None`` where the
    threshold follows a live electorate. Both are as they were at the opening.
    """

    target: Target
    electors: int
    needed: int | None
    until: datetime
    text: str | None = sealed()


@event("petition-signed")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionSigned(Event):
    """A signature, under a pseudonym made for it alone."""

    who: Pseudonym
    member: str | None = sealed()
    weight: int | None = sealed()


@event("petition-unsigned")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionUnsigned(Event):
    """A signature was withdrawn, or ``lapsed`` with what entitled to it."""

    who: Pseudonym
    lapsed: bool = False


@event("petition-answered")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionAnswered(Event):
    """What the delegate says to it; a later answer takes the place of the one before."""

    text: str | None = sealed()


@event("petition-suspended")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionSuspended(Event):
    """Its clock stands, with that of what it is about."""


@event("petition-resumed")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionResumed(Event):
    """Its clock runs on, to a time that is later by as long as it stood."""

    until: datetime


@event("petition-qualified")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionQualified(Event):
    """Enough have signed. From here no signature is added or withdrawn."""


@event("petition-ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionEnded(Event):
    """Nothing more comes of it."""

    end: End


@event("petition-barred")
@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionBarred(Event):
    """No petition may be opened against a target until then."""

    target: Target
    until: datetime
