"""The terms of a vote: what is agreed before the first ballot, and fixed once it is open."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from bot.voting.ledger.events import Pseudonym
from bot.voting.roll import EVERYBODY, Electorate

MOST_OPTIONS = 25
LONGEST_TEXT = 2000
LONGEST_OPTION = 100
SHORTEST_SECONDS = 60
LONGEST_SECONDS = 90 * 24 * 3600
RUN_OFF = timedelta(hours=24)

MOTION = ("yes", "no", "abstain")
"""The options of every motion. On a ballot abstaining is the empty preference, as everywhere."""


class Kind(StrEnum):
    """The kinds of vote that live here; assemblies are bodies."""

    POLL = "poll"
    MOTION = "motion"
    CHOICE = "choice"
    STANCE = "stance"
    COMMITTEE = "committee"


class Names(StrEnum):
    """Whether members see who chose what."""

    VISIBLE = "visible"
    SECRET = "secret"  # noqa: S105 - a setting


class Counts(StrEnum):
    """When counts are shown; until the close there is the turnout only."""

    LIVE = "live"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a vote is. Shares are exact; a quorum of 0 asks for none.

    ``seconds`` is how long it runs, ``None`` for a stance that ends with its session.
    """

    kind: Kind
    rule: str
    options: int
    seats: int = 1
    quorum: Fraction = Fraction(0)
    majority: Fraction = Fraction(1, 2)
    or_equal: bool = False
    names: Names = Names.VISIBLE
    counts: Counts = Counts.CLOSE
    electorate: Electorate = EVERYBODY
    seconds: int | None = None
    run_off: bool = False

    @property
    def batched(self) -> bool:
        """Whether counts are published in batches only (S3)."""
        return self.names is Names.SECRET and self.counts is Counts.LIVE


@dataclass(frozen=True, slots=True)
class Custom:
    """What a kind of vote is by default. ``rules`` are those it may have, its own first."""

    rules: tuple[str, ...]
    tenure: int
    hours: int | None
    quorum: Fraction = Fraction(0)
    names: Names = Names.VISIBLE
    counts: Counts = Counts.CLOSE


CUSTOMS: dict[Kind, Custom] = {
    Kind.POLL: Custom(("plurality", "approval"), 0, 24, counts=Counts.LIVE),
    Kind.MOTION: Custom(("majority",), 7, 72, Fraction(1, 3)),
    Kind.CHOICE: Custom(("approval", "irv", "schulze", "plurality"), 7, 72),
    Kind.STANCE: Custom(("plurality",), 0, None, names=Names.SECRET),
    Kind.COMMITTEE: Custom(("stv", "seqphragmen", "seqpav"), 7, 72, names=Names.SECRET),
}
"""A stance is an opinion in a session: who may speak there may move, so it asks for no tenure."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a text that a vote cites, as it stood (S13).

    ``source`` is the hash of the source's text, ``start`` and ``end`` are offsets in it.
    ``quotation`` is ``None`` where it was removed on request.
    """

    source: str
    start: int
    end: int
    citation: str | None
    quotation: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A vote that somebody wants to open. What is ``None`` is as its kind has it.

    A motion needs no options. ``facilitator`` and ``seconder`` are ids of members; ``place`` is
    where the vote is held, such as a channel: whoever cannot see that, does not see the vote.
    Where it is itself ``within`` another place, such as a thread in a channel, whoever sees the
    outer one sees both. ``among`` are those on the circle's roll who see it (``None``: all): its
    quorum is reckoned of them.
    """

    kind: Kind
    question: str
    options: tuple[str, ...] = ()
    rule: str | None = None
    seats: int = 1
    quorum: Fraction | None = None
    majority: Fraction = Fraction(1, 2)
    or_equal: bool = False
    names: Names | None = None
    counts: Counts | None = None
    roles: frozenset[str] = frozenset()
    tenure: int | None = None
    duration: timedelta | None = None
    run_off: bool = False
    passages: tuple[Passage, ...] = field(default=())
    facilitator: str | None = None
    seconder: str | None = None
    place: str | None = None
    within: str | None = None
    among: frozenset[Pseudonym] | None = None
