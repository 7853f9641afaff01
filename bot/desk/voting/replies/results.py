"""What is told of a vote that was counted: the result, the draw, the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.desk.voting.views import Count, VoteCard
from bot.voting.counting import Option
from bot.voting.decisions.decision import Standing
from bot.voting.votes.showing import Moved


@dataclass(frozen=True, slots=True)
class ResultShown:
    """How a vote stands or ended. ``head`` is that of the ledger; ``moved`` that of a stance.

    ``before`` are the counts of a stance at the beginning of its session, where they may be shown.
    """

    card: VoteCard
    head: str
    count: Count | None = None
    unstruck: Count | None = None
    moved: int | Moved | None = None
    before: Mapping[Option, int] | None = None


@dataclass(frozen=True, slots=True)
class DrawShown:
    """The steps of a lot: what each option drew, the lowest first."""

    card: VoteCard
    seed: str
    commitment: str
    drew: tuple[tuple[Option, str], ...]


@dataclass(frozen=True, slots=True)
class Challenged:
    """A petition against a decision, and what came of it.

    ``vote`` is the number of the new vote, ``result`` what the decision became by it.
    """

    opened: datetime
    reason: str | None
    vote: int | None
    result: Standing | None
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class VoteExported:
    """A vote's record: what of it may be shown, and the same as JSON.

    ``entries`` are those of the ledger that are about it, by number and hash.
    """

    result: ResultShown
    record: str
    draw: DrawShown | None = None
    challenges: tuple[Challenged, ...] = ()
    entries: tuple[tuple[int, str], ...] = ()
