"""What is told to whoever votes: the paper, the ballot, what proves it, the rules."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.voting.views import VoteCard
from bot.voting.counting import Preference
from bot.voting.decisions.events import RecallTerms


@dataclass(frozen=True, slots=True)
class BallotShown:
    """A vote's ballot, with what the caller's says so far."""

    card: VoteCard


class Cast(StrEnum):
    """What became of a ballot."""

    FIRST = "first"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class BallotCast:
    """A ballot is cast, or says what it said before; ``joined``: the caller joined the circle."""

    card: VoteCard
    choice: Preference
    how: Cast
    joined: bool = False


@dataclass(frozen=True, slots=True)
class BallotWithdrawn:
    """A ballot was taken back."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class RankingAsked:
    """A form for a ranking, filled in with the one that is cast."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class ReceiptAsked:
    """A form for a receipt that is to be checked."""


@dataclass(frozen=True, slots=True)
class RulesShown:
    """The rules of a vote.

    ``commitment`` is the SHA-256 of the seed of its lot; ``recall`` is how a decision that comes of
    it can be challenged (``None``: it decides nothing that could be). ``placed``: it is
    there only for those who see the channel in which it was opened.
    """

    card: VoteCard
    commitment: str
    recall: RecallTerms | None
    placed: bool = False


@dataclass(frozen=True, slots=True)
class BallotsShown:
    """The caller's ballots, those in open votes first."""

    cards: tuple[VoteCard, ...]


@dataclass(frozen=True, slots=True)
class ReceiptShown:
    """What proves a ballot: ``receipt`` is the number of its entry and its salt."""

    card: VoteCard
    receipt: str


@dataclass(frozen=True, slots=True)
class ReceiptProved:
    """What a receipt proves: the choice in force in a vote, and whether it counts."""

    card: VoteCard
    choice: Preference
    counts: bool
