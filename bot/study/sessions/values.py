"""What a session is: its prompts with their quotations, who speaks, what was asked. All values."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.study.sessions.timing import Timing
from bot.study.speaking import Order

KEPT = 3
"""Prompts of a session: a third of an hour each."""

OFFERED = 6

IDLE = timedelta(hours=12)
"""After so long without anything happening, a session has ended by itself."""

PROBES = ("where", "disagree", "change")
"""What may be asked further of a prompt, once each."""

MOST_SUGGESTED = 5
"""Questions of one member that wait for the facilitator."""


class State(StrEnum):
    """Where a session is in its life."""

    PREPARING = "preparing"  # nobody but the facilitator sees it
    RUNNING = "running"
    ENDED = "ended"  # its minutes wait for the facilitator
    CLOSED = "closed"  # its minutes were posted


class Phase(StrEnum):
    """The agenda."""

    OPENING = "opening"
    READING = "reading"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text with their citation, as they stood when they were offered.

    ``passage`` is its id in the library, ``start`` and ``end`` are offsets in that passage;
    ``offset`` is where the words begin in the source's text. ``voices`` says whose words they are,
    the nearest speaker first. ``text`` is ``None`` where they were removed on request.
    """

    source: str
    text: str | None
    citation: str
    passage: int
    start: int
    end: int
    offset: int
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Posed:
    """A prompt as it is offered or posed.

    ``stem`` names its sentence and ``facts`` fill it, in the ``language`` of the text; ``own`` is
    a question in somebody's own words instead. ``wording`` is the question as a language model
    words it, by the name of ``model``; empty where it stands as it was made by rule. ``places``
    are citations of what else bears on it. ``turns`` is how many were called while it was
    discussed.
    """

    id: str
    kind: str
    language: str
    stem: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    own: str | None = None
    quotes: tuple[Words, ...] = ()
    places: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    turns: int = 0
    wording: str = ""
    model: str = ""

    @property
    def removed(self) -> bool:
        """Whether its words were removed on request: the question holds some of them."""
        return any(each.text is None for each in self.quotes)


@dataclass(frozen=True, slots=True)
class Heard:
    """A question that was asked of the texts inside a session, and what they answered.

    ``text`` is ``None`` where they did not, or where the words were removed on request: then the
    citation is left.
    """

    answer: str
    member: str
    question: str
    source: str | None = None
    text: str | None = None
    citation: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """Somebody who wished to be named in the minutes, and what they were called then."""

    member: str
    name: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """A question that a member suggests; posed only if the facilitator takes it."""

    id: str
    member: str
    question: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session. Its number is never given again in its circle.

    ``place`` is the channel where it was started, ``within`` the one around that; ``None`` in a
    terminal. ``title`` is that of the text (``None``: several), ``source`` its id. ``step`` is the
    place of the current prompt, from 1; 0 before, one more than there are in the closing round.
    ``facilitator`` is ``None`` once their data were deleted. ``touched`` is when anything happened
    last. ``shown`` is the place of the prompt that is on its page, once that is posted.
    """

    circle: str
    number: int
    place: str | None
    within: str | None
    facilitator: str | None
    title: str | None
    source: str | None
    began: datetime
    touched: datetime
    state: State = State.PREPARING
    offered: tuple[Posed, ...] = ()
    prompts: tuple[Posed, ...] = ()
    step: int = 0
    order: Order = field(default_factory=Order)
    timing: Timing = field(default_factory=Timing)
    recorded: tuple[Recorded, ...] = ()
    heard: tuple[Heard, ...] = ()
    suggested: tuple[Suggested, ...] = ()
    ended: datetime | None = None
    shown: int | None = None

    @property
    def seen_from(self) -> str | None:
        """The place whose seers see it."""
        return self.within or self.place

    @property
    def prompt(self) -> Posed | None:
        """The prompt that is being discussed."""
        return self.prompts[self.step - 1] if 0 < self.step <= len(self.prompts) else None

    @property
    def phase(self) -> Phase:
        """Where on the agenda it is."""
        if self.step > len(self.prompts):
            return Phase.CLOSING
        return Phase.OPENING if self.step <= 1 else Phase.READING

    @property
    def posed(self) -> tuple[Posed, ...]:
        """The prompts that were posed so far."""
        return self.prompts[: self.step]
