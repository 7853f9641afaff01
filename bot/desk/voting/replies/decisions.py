"""What is told of decisions: the history, and the petitions against them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.views import VoteCard


@dataclass(frozen=True, slots=True)
class HistoryShown:
    """What was decided, as it stands now; ``query`` is what was searched for.

    ``cards`` are those of the ``page`` (from 1) of ``pages``; ``found`` is how many there are. The
    last ``further`` of the cards are only the nearest of what does not plainly bear on the query.
    """

    query: str | None
    cards: tuple[VoteCard, ...]
    page: int = 1
    pages: int = 1
    found: int = 0
    further: int = 0


@dataclass(frozen=True, slots=True)
class DecisionsShown:
    """The decisions that may be challenged, the newest first, and those that are.

    ``older`` is how many more there are.
    """

    cards: tuple[VoteCard, ...]
    challenged: tuple[VoteCard, ...]
    older: int = 0


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """Why a decision is challenged, is to be typed."""

    card: VoteCard


class Signed(StrEnum):
    """What was done with a petition."""

    OPENED = "opened"
    SIGNED = "signed"
    UNSIGNED = "unsigned"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class PetitionShown:
    """A petition against a decision, and what the caller did."""

    card: VoteCard
    petition: PetitionCard
    how: Signed
