"""What the Desk says of sessions; what is posted of them says nothing of any one reader."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.desk.voting.replies import ResultShown
from bot.study.sessions.timing import Over
from bot.study.sessions.values import Session


class Told(StrEnum):
    """What has just happened, for whoever did it."""

    SHOWN = "shown"
    BEGUN = "begun"
    MOVED = "moved"
    RUNNING = "running"
    SPEAKING = "speaking"
    WAITING = "waiting"
    LEFT = "left"
    TURN_ENDED = "turn-ended"
    MOVED_UP = "moved-up"
    RECORDED = "recorded"
    UNRECORDED = "unrecorded"
    TAKEN_OVER = "taken-over"
    POSED = "posed"
    SUGGESTED = "suggested"
    MORE_TIME = "more-time"


@dataclass(frozen=True, slots=True)
class SessionPrepared:
    """The prompts that are offered to a facilitator, and which of them are kept.

    ``rewords``: they can be had in other words. ``worded`` is how many were just found in such
    words, of how many (``None``: nobody looked).
    """

    session: Session
    rewords: bool = False
    worded: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SessionDropped:
    """A session that was being prepared is none any more."""


@dataclass(frozen=True, slots=True)
class SessionShown:
    """A session as one member sees it. ``member`` is who asked, ``moderator`` whether they are.

    ``role`` is the one that is to hear of it, where it has just begun.
    """

    session: Session
    told: Told
    member: str
    moderator: bool = False
    role: str | None = None

    @property
    def leads(self) -> bool:
        """Whether the reader is the facilitator."""
        return self.session.facilitator == self.member


@dataclass(frozen=True, slots=True)
class TimingShown:
    """The clocks of a session, for whoever leads it."""

    session: Session


@dataclass(frozen=True, slots=True)
class Probed:
    """Something that is asked further of the current prompt, for everybody."""

    session: Session
    name: str
    member: str


@dataclass(frozen=True, slots=True)
class ClaimAsked:
    """The form of a claim that everybody is asked about."""

    number: int


@dataclass(frozen=True, slots=True)
class Minutes:
    """What is to be kept of a session: itself, and the votes that were opened in it."""

    session: Session
    results: tuple[ResultShown, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What of a session is shared: the prompt at the place ``shown``, and what came of its votes.

    It took place on ``day``.
    """

    session: Session
    shown: int
    day: date
    results: tuple[ResultShown, ...]


@dataclass(frozen=True, slots=True)
class PageShown:
    """The page of a session, for one member."""

    page: Page


@dataclass(frozen=True, slots=True)
class MinutesShown:
    """The minutes. ``leads``: the reader may post them, which nobody has done yet."""

    minutes: Minutes
    leads: bool


@dataclass(frozen=True, slots=True)
class SessionFound:
    """Whether a session runs where somebody is."""

    inside: bool


@dataclass(frozen=True, slots=True)
class CallsChanged:
    """Whether a member has the role that hears when sessions start; ``failure``: why not."""

    role: str
    on: bool
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class SessionPosted:
    """The card of a session, under which its thread is; ``role`` hears when it starts."""

    session: Session
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A stance of a session that is open, by its number; ``None``: its words are gone.

    ``before`` is until when opinions count as those before the discussion; ``None``: they were
    taken.
    """

    number: int
    text: str | None
    before: datetime | None


@dataclass(frozen=True, slots=True)
class PromptPosted:
    """A prompt of a session (``step``, from 1; one more than there are: the closing round)."""

    session: Session
    step: int
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnPosted:
    """Whose turn it is: the one member who is ever mentioned."""

    session: Session
    member: str


@dataclass(frozen=True, slots=True)
class TurnOver:
    """What was a turn's post, once that is over."""

    session: Session
    over: Over


@dataclass(frozen=True, slots=True)
class TimeOver:
    """That a turn was ended by the clock, where nobody waited for the next."""

    session: Session
    over: Over


@dataclass(frozen=True, slots=True)
class PromptTimeUp:
    """That the time of a prompt is up; ``now``: and nobody has done anything about it yet."""

    session: Session
    now: bool


@dataclass(frozen=True, slots=True)
class MinutesPosted:
    """The minutes, for everybody."""

    minutes: Minutes


@dataclass(frozen=True, slots=True)
class PagePosted:
    """The page of a session, for everybody."""

    page: Page


SessionShownInChannels = (
    SessionPosted
    | PromptPosted
    | TurnPosted
    | TurnOver
    | TimeOver
    | PromptTimeUp
    | MinutesPosted
    | PagePosted
)

SessionReply = (
    SessionPrepared
    | SessionDropped
    | SessionShown
    | TimingShown
    | Probed
    | ClaimAsked
    | MinutesShown
    | PageShown
    | CallsChanged
    | SessionFound
    | SessionShownInChannels
)
