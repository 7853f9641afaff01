"""What is told of a vote as it is proposed, opened and mended."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.voting.views import VoteCard
from bot.voting.votes.terms import Kind


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """A vote is open."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class VoteProposed:
    """A member's vote waits for somebody to second it, until a time."""

    proposal: str
    kind: Kind
    question: str
    options: tuple[str, ...]
    author: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ProposalMade:
    """What its author sees of a proposal. ``others`` are the members who may second it."""

    proposal: VoteProposed
    others: int


@dataclass(frozen=True, slots=True)
class VoteChanged:
    """A vote's texts were mended."""

    card: VoteCard
