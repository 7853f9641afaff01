"""What the ledger keeps of mandates, each event about the body by its id."""

from dataclasses import dataclass

from bot.voting.counting import Option
from bot.voting.ledger.events import Event, Pseudonym, event, sealed


@event("mandate-given")
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateGiven(Event):
    """Whoever holds the seat, now and later, has this mandate.

    ``scope`` says in words where it applies; ``decision`` is the one by which it was given.
    """

    mandate: str
    seat: int
    decision: str | None = None
    text: str | None = sealed()
    scope: str | None = sealed()


@event("mandate-bound")
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateBound(Event):
    """A vote falls under a mandate, which asks for this option in it."""

    mandate: str
    vote: str
    option: Option


@event("mandate-ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded(Event):
    """A mandate was taken back."""

    mandate: str


@event("mandate-heeded")
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateHeeded(Event):
    """A vote under a mandate was counted: who held the seat did not vote against it."""

    mandate: str
    vote: str


@event("mandate-broken")
@dataclass(frozen=True, slots=True, kw_only=True)
class MandateBroken(Event):
    """Who holds the seat voted against the mandate, on record. The electors are told."""

    mandate: str
    vote: str
    seat: int
    who: Pseudonym
