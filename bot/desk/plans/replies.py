"""What is replied about reading plans, and what is posted of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.desk.plans.changes import How
from bot.desk.plans.events import Event
from bot.errors import Fact, Reason
from bot.study.plans.calendar import Every
from bot.study.plans.changing import Change
from bot.study.plans.plan import Kind, Plan
from bot.study.plans.portions import Portion
from bot.study.sessions.values import Posed


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """What keeps a plan from being started."""

    reason: Reason
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class PlanDrafted:
    """A plan before it starts. ``plan`` is ``None`` while it is not known what it would be.

    ``texts`` are id and title of those that may be chosen, ``text`` is the chosen one.
    """

    draft: str
    revision: int
    plan: Plan | None
    text: str | None
    texts: tuple[tuple[str, str], ...]
    every: Every
    limited: bool
    advances: bool
    problems: tuple[PlanProblem, ...]
    posted: bool


@dataclass(frozen=True, slots=True)
class PlanWordsAsked:
    """What stands in the fields of a draft's form."""

    draft: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PlanDiscarded:
    """A draft is gone."""


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan as members see it. ``at`` is the portion that the group is at, of ``plan.portions``.

    ``next`` is the number of the next meeting, ``None`` after the last. ``gone``: its text was
    removed. ``missed``, for moderators alone: portions whose beginning was not announced, because
    the bot was away or was not let. ``unlisted``, for them as well: its meetings are in no
    calendar, because more members would see them there than see the channel.
    """

    id: str
    plan: Plan
    at: int
    next: int | None
    gone: bool = False
    missed: tuple[int, ...] = ()
    unlisted: bool = False


@dataclass(frozen=True, slots=True)
class PlanShown:
    """A plan. ``done`` says what was just done with it: ``started``, ``moved`` or ``dated``."""

    card: PlanCard
    moderator: bool
    others: tuple[tuple[str, str], ...] = ()
    done: str = ""
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class DatesShown:
    """The dates of a plan, and the numbers of the meetings that can be moved."""

    card: PlanCard
    to_come: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DatesAsked:
    """What goes into the form of a change of dates."""

    plan: str
    how: How
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DatesProposed:
    """A plan as it is, and as it would be ``after`` a change, in that revision of it.

    ``numbers`` are the meetings that would be at another time.
    """

    card: PlanCard
    after: Plan
    numbers: tuple[int, ...]
    change: Change
    revision: int


@dataclass(frozen=True, slots=True)
class NoPlan:
    """Nothing is read by a plan that the caller could see."""

    moderator: bool


@dataclass(frozen=True, slots=True)
class PlanStopped:
    """A plan was stopped; ``source`` is its text."""

    title: str
    source: str


@dataclass(frozen=True, slots=True)
class ReadTo:
    """A text is read up to a portion, that one included; ``end`` is its end in the text."""

    source: str
    title: str
    portion: int
    of: int
    end: int


@dataclass(frozen=True, slots=True)
class PortionPosted:
    """In the plan's channel: what is read now, or that the meeting is near.

    ``openings`` are prompts on the portion: questions to read it with.
    """

    id: str
    kind: Kind
    title: str
    portion: Portion
    of: int
    meeting: datetime
    openings: tuple[Posed, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingListed:
    """A meeting that belongs into the calendar of a server; ``stands`` is what is known of it."""

    plan: str
    number: int
    title: str
    portion: Portion
    of: int
    starts: datetime
    ends: datetime
    channel: str
    stands: Event | None = None


@dataclass(frozen=True, slots=True)
class MeetingsShown:
    """The meetings that should stand in the calendar, and the events that should not any more.

    ``now`` is the time of which this is true.
    """

    listed: tuple[MeetingListed, ...]
    over: tuple[Event, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class MeetingNoted:
    """What a front did or saw is kept."""


PlanReply = (
    PlanDrafted
    | PlanWordsAsked
    | PlanDiscarded
    | PlanShown
    | NoPlan
    | PlanStopped
    | DatesShown
    | DatesAsked
    | DatesProposed
    | MeetingListed
    | MeetingsShown
    | MeetingNoted
)
