"""The events of a vote's life. Each is about the vote, by its id."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.voting.counting import Option, Preference
from bot.voting.ledger.events import Event, Pseudonym, event, sealed
from bot.voting.votes.terms import Terms


class Outcome(StrEnum):
    """What came of a count."""

    COUNTED = "counted"  # a poll or a stance: figures, no force
    ADOPTED = "adopted"
    REJECTED = "rejected"
    CHOSEN = "chosen"
    ELECTED = "elected"
    UNDECIDED = "undecided"  # nobody voted for anything
    RUN_OFF = "run-off"
    NO_QUORUM = "no-quorum"


@event("enrolled")
@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled(Event):
    """A member has a pseudonym in this vote from now on."""

    who: Pseudonym
    member: str | None = sealed()


@event("opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Event):
    """A vote is open; its terms are fixed.

    ``roll`` is how many are on it, ``checked`` the oldest check among them, ``commitment`` that
    to the seed of its lot, ``place`` where it is held, and ``within`` which other place that lies.
    ``among`` are those on the circle's roll who see the place, where not all do; they go by the
    roll's pseudonyms, which say nothing of who voted. ``again`` is the vote that was annulled,
    ``run_off_of`` the one whose tie it breaks; the options of a run-off are numbered as there,
    ``standing`` are those left.
    """

    terms: Terms
    closes: datetime | None
    roll: int
    checked: datetime | None
    commitment: str
    author: Pseudonym | None = None
    facilitator: Pseudonym | None = None
    seconder: Pseudonym | None = None
    place: str | None = None
    within: str | None = None
    among: frozenset[Pseudonym] | None = None
    again: str | None = None
    run_off_of: str | None = None
    standing: tuple[Option, ...] = ()
    question: str | None = sealed()
    options: tuple[str, ...] | None = sealed()


@event("keyed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed(Event):
    """The key of the hashes that bar whoever was deleted; destroyed at the close."""

    key: str | None = sealed()


@event("seeded")
@dataclass(frozen=True, slots=True, kw_only=True)
class Seeded(Event):
    """The seed of the lot, kept until it is revealed by the count."""

    seed: str | None = sealed()


@event("cited")
@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Event):
    """A passage that the vote cites, without its words."""

    source: str
    start: int
    end: int
    citation: str | None = sealed()


@event("quoted")
@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted(Event):
    """The words of the passage that was cited just before; they go when the source does."""

    quotation: str | None = sealed()


@event("taken-down")
@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDown(Event):
    """A source was taken down: its quotations are gone from every vote; the citations stay."""

    source: str


@event("mended")
@dataclass(frozen=True, slots=True, kw_only=True)
class Mended(Event):
    """A typing error was mended before the first ballot."""

    question: str | None = sealed()
    options: tuple[str, ...] | None = sealed()


@event("admitted")
@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted(Event):
    """Somebody joined the circle, or was first seen to be eligible, while the vote is open.

    ``counted``: the vote's roll counts them already, from before their data was deleted.
    """

    member: str | None = sealed()
    counted: bool = False


@event("cast")
@dataclass(frozen=True, slots=True, kw_only=True)
class Cast(Event):
    """A ballot. The empty preference abstains.

    ``batch`` and ``session`` are keyed hashes of what the voter had in the last published batch
    and when the session began (see ``bot.voting.votes.differing``).
    """

    who: Pseudonym
    choice: Preference | None = sealed()
    batch: str | None = sealed()
    session: str | None = sealed()


@event("changed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(Cast):
    """A ballot in place of an earlier one, whose opening is erased in the same step."""


@event("withdrawn")
@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Event):
    """A ballot was taken back: its voter is absent."""

    who: Pseudonym
    batch: str | None = sealed()
    session: str | None = sealed()


@event("published")
@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Event):
    """A batch of counts of a secret vote: for each option (0: abstained) how many."""

    counts: tuple[tuple[Option, int], ...]
    key: str | None = sealed()


@event("barred")
@dataclass(frozen=True, slots=True, kw_only=True)
class Barred(Event):
    """Whoever has this keyed hash was deleted: they vote, or are counted, no second time.

    The hash is of the vote's id and theirs; where it is the roll that counted them, of its name.
    """

    mark: str


@event("began")
@dataclass(frozen=True, slots=True, kw_only=True)
class Began(Event):
    """The session of a stance began: the opinions as they are now are those before it."""

    totals: str | None = sealed()


@event("marked")
@dataclass(frozen=True, slots=True, kw_only=True)
class Marked(Event):
    """The key of the hashes that tell who moved in the session; destroyed at its end."""

    key: str | None = sealed()


@event("moved")
@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Event):
    """The vote is held elsewhere from now on, such as after its channel was deleted.

    ``place`` and ``within`` are as at the opening. Who is on its roll stays the same.
    """

    place: str
    within: str | None = None


@event("suspended")
@dataclass(frozen=True, slots=True, kw_only=True)
class Suspended(Event):
    """A moderator stopped every clock of the vote."""

    reason: str | None = sealed()


@event("resumed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(Event):
    """The clocks go on."""


@event("struck")
@dataclass(frozen=True, slots=True, kw_only=True)
class Struck(Event):
    """Accounts that joined the server after ``since`` take no part.

    The ballots of ``who`` do not count, and the roll has ``off_roll`` fewer.
    """

    since: datetime
    who: tuple[Pseudonym, ...]
    off_roll: int
    reason: str | None = sealed()


@event("cancelled")
@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Event):
    """The vote was called off before its close."""

    reason: str | None = sealed()


@event("annulled")
@dataclass(frozen=True, slots=True, kw_only=True)
class Annulled(Event):
    """The vote does not hold; it runs again as the vote ``again``."""

    again: str
    reason: str | None = sealed()


@event("closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Event):
    """No more ballots."""


@event("counted")
@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Event):
    """What the ballots say. ``totals`` is the whole count as canonical JSON.

    ``turnout`` is of the ballots that count, ``drawn`` whether a lot was, ``seed`` that of the
    lot. Where striking accounts changed who won, ``unstruck`` is who would have, with totals.
    ``moved`` is how many changed their opinion in the session of a stance.
    """

    outcome: Outcome
    winners: tuple[Option, ...]
    turnout: int
    roll: int
    seed: str
    drawn: bool
    run_off: str | None = None
    unstruck: tuple[Option, ...] | None = None
    totals: str | None = sealed()
    unstruck_totals: str | None = sealed()
    moved: int | None = sealed()
