"""What may be asked about reading plans. What changes one is for moderators."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.caller import Caller
from bot.desk.plans.changes import How
from bot.desk.plans.events import Event
from bot.study.plans.changing import Change


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """Begin a plan and show it before it starts. What is not given has a default.

    Where one runs in the caller's channel and nothing is given, that one's dates are shown.
    """

    caller: Caller
    text: str | None = None
    meetings: int | None = None
    first: str | None = None
    every: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """Change fields of a draft, by their names."""

    caller: Caller
    draft: str
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AskPlanWords:
    """What goes into the form of a draft."""

    caller: Caller
    draft: str


@dataclass(frozen=True, slots=True)
class StartPlan:
    """Start a plan as it was shown in that revision of its draft."""

    caller: Caller
    draft: str
    revision: int


@dataclass(frozen=True, slots=True)
class DiscardPlan:
    """Throw a draft away."""

    caller: Caller
    draft: str


@dataclass(frozen=True, slots=True)
class ShowPlan:
    """The plan of the caller's channel; else one that the caller may see."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A certain plan; ``stopping`` asks whether it is really to be stopped."""

    caller: Caller
    plan: str
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class ShowOpening:
    """What a prompt of a portion quotes, where it stands in the text; ``prompt`` counts from 1."""

    caller: Caller
    plan: str
    portion: int
    prompt: int


@dataclass(frozen=True, slots=True)
class MovePosition:
    """How far the channel has read; with a ``portion``, it is there from now on."""

    caller: Caller
    portion: int | None = None


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A certain plan is at that portion from now on."""

    caller: Caller
    plan: str
    portion: int


@dataclass(frozen=True, slots=True)
class StopPlan:
    """Stop a plan: nothing of it is posted any more, and nothing is left out of answers."""

    caller: Caller
    plan: str


@dataclass(frozen=True, slots=True)
class OpenDates:
    """What may be done with the dates of a plan under way."""

    caller: Caller
    plan: str


@dataclass(frozen=True, slots=True)
class AskDates:
    """What goes into the form of such a change."""

    caller: Caller
    plan: str
    how: How


@dataclass(frozen=True, slots=True)
class TypeDates:
    """What a change that was typed would mean; nothing is changed yet."""

    caller: Caller
    plan: str
    how: How
    typed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProposeDates:
    """What a change would mean; nothing is changed yet."""

    caller: Caller
    plan: str
    change: Change


@dataclass(frozen=True, slots=True)
class SetDates:
    """Change the dates of a plan as it was shown in that revision of it."""

    caller: Caller
    plan: str
    revision: int
    change: Change


@dataclass(frozen=True, slots=True)
class ShowMeetings:
    """What should stand in the calendar of a server; asked by the front itself."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class NoteMeeting:
    """Keep which event stands for a meeting, or why none does; asked by the front itself."""

    caller: Caller
    event: Event


@dataclass(frozen=True, slots=True)
class DropMeeting:
    """Know no more of an event; asked by the front itself."""

    caller: Caller
    plan: str
    number: int


PlanRequest = (
    DraftPlan
    | ChangePlan
    | AskPlanWords
    | StartPlan
    | DiscardPlan
    | ShowPlan
    | OpenPlan
    | ShowOpening
    | MovePosition
    | MovePlan
    | StopPlan
    | OpenDates
    | AskDates
    | TypeDates
    | ProposeDates
    | SetDates
    | ShowMeetings
    | NoteMeeting
    | DropMeeting
)
