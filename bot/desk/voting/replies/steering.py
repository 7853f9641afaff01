"""What is told of what moderators and authors did with a vote, and of the ledger."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.voting.views import VoteCard
from bot.voting.verifying import Verdict


class Steered(StrEnum):
    """What was done with a vote."""

    PAUSED = "paused"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    ANNULLED = "annulled"
    STRUCK = "struck"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class VoteSteered:
    """A vote was paused, resumed, cancelled, annulled or struck from; the reason is public.

    ``struck`` is how many ballots no longer count.
    """

    card: VoteCard
    how: Steered
    struck: int = 0


@dataclass(frozen=True, slots=True)
class LogShown:
    """What verifying the circle's ledger found."""

    verdict: Verdict
