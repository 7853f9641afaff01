"""What is fixed when a council is founded, and how many seats a constituency has."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

ROLE = "constituency:"
"""Before a constituency's id: the role that whoever belongs to it has, beside the front's own."""

AWAY = timedelta(hours=72)
"""Whoever left the circle, or lost the role, belongs no more after so long (S1)."""


class Gone(StrEnum):
    """Why a delegate sits no more, where no new election was held."""

    RECALLED = "recalled"
    RESIGNED = "resigned"
    AWAY = "away"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class CouncilTerms:
    """The figures of a council.

    Each constituency has ``seats``, or one for every ``per`` members where that is given; with
    ``settling`` (hours) it gains and loses seats when its number has stood so long, else at
    elections. ``founders`` must sign for a new one. Delegates are out of reach for ``immunity``
    days after they were seated. Candidates gather for ``nomination`` hours, are asked for
    ``asking`` hours after a recall; a ballot is open for ``voting`` hours. ``days`` are those of
    a petition, ``tenure`` those in the server that a group asks for, ``petitioning`` those that
    a petition of all members does.
    """

    seats: int = 1
    per: int | None = None
    settling: int | None = None
    founders: int = 5
    immunity: int = 14
    nomination: int = 72
    voting: int = 72
    asking: int = 72
    days: int = 14
    tenure: int = 7
    petitioning: int = 7  # ledgers of before this could be chosen have none

    def seats_of(self, members: int) -> int:
        """How many seats a constituency has: ``max(1, members / per rounded half up)``."""
        if self.per is None:
            return self.seats
        return max(1, (2 * members + self.per) // (2 * self.per))
