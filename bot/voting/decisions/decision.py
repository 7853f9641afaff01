"""Decisions as they stand, with the chain of their challenges."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.voting.decisions.events import DecisionMade, RecallTerms
from bot.voting.petitions.events import Aim, Target


class Standing(StrEnum):
    """``in force → challenged (still in force) → revoked | upheld``, or superseded or annulled.

    Annulled is a decision whose vote was: the vote is run again and may make another.
    """

    IN_FORCE = "in-force"
    CHALLENGED = "challenged"
    UPHELD = "upheld"
    REVOKED = "revoked"
    SUPERSEDED = "superseded"
    ANNULLED = "annulled"


HOLDS = frozenset({Standing.IN_FORCE, Standing.CHALLENGED, Standing.UPHELD})
"""The standings in which a decision is in force."""


@dataclass(slots=True)
class Challenge:
    """A petition against a decision, and what came of it.

    ``opens`` is when the recall vote opens by itself, once the petition has qualified; ``vote``
    is the one that has opened. ``result`` is what the decision became, and stays ``None`` where
    the petition came to nothing, or the decision went otherwise meanwhile.
    """

    petition: str
    terms: RecallTerms
    opened: datetime
    opens: datetime | None = None
    vote: str | None = None
    result: Standing | None = None
    ended: datetime | None = None


@dataclass(slots=True)
class Decision:
    """A decision; ``changed`` is since when it stands as it does.

    ``bar_days`` is the length of its last bar, 0 before the first.
    """

    id: str
    made: DecisionMade
    changed: datetime
    standing: Standing = Standing.IN_FORCE
    challenges: list[Challenge] = field(default_factory=list)
    bar_days: int = 0
    superseded_by: str | None = None

    @property
    def target(self) -> Target:
        """What a petition against it is about."""
        return Target(Aim.RECALL_DECISION, self.id)

    @property
    def challenge(self) -> Challenge | None:
        """The challenge that runs: a petition that still collects, or its vote."""
        last = self.challenges[-1] if self.challenges else None
        return last if last is not None and last.ended is None else None

    def next_bar(self, terms: RecallTerms, *, quorate: bool) -> int:
        """How many days it is out of reach when it is upheld now: doubled, if it is quorate."""
        if not self.bar_days:
            return terms.bar_days
        return self.bar_days * 2 if quorate else self.bar_days

    def become(self, standing: Standing, at: datetime) -> None:
        """Stand otherwise from now on."""
        self.standing, self.changed = standing, at
