"""What the Desk says of sessions; what is posted of them says nothing of any one reader."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.voting.replies import ResultShown
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


@dataclass(frozen=True, slots=True)
class SessionPrepared:
    """The prompts that are offered to a facilitator, and which of them are kept."""

    session: Session


@dataclass(frozen=True, slots=True)
class SessionDropped:
    """A session that was being prepared is none any more."""


@dataclass(frozen=True, slots=True)
class SessionShown:
    """A session as one member sees it. ``member`` is who asked, ``moderator`` whether they are."""

    session: Session
    told: Told
    member: str
    moderator: bool = False

    @property
    def leads(self) -> bool:
        """Whether the reader is the facilitator."""
        return self.session.facilitator == self.member


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
class MinutesShown:
    """The minutes. ``leads``: the reader may post them, which nobody has done yet."""

    minutes: Minutes
    leads: bool


@dataclass(frozen=True, slots=True)
class SessionFound:
    """Whether a session runs where somebody is."""

    inside: bool


@dataclass(frozen=True, slots=True)
class SessionPosted:
    """The card of a session, under which its thread is."""

    session: Session


@dataclass(frozen=True, slots=True)
class PromptPosted:
    """A prompt of a session (``step``, from 1; one more than there are: the closing round)."""

    session: Session
    step: int


@dataclass(frozen=True, slots=True)
class TurnPosted:
    """Whose turn it is: the only thing that mentions anybody."""

    session: Session
    member: str


@dataclass(frozen=True, slots=True)
class MinutesPosted:
    """The minutes, for everybody."""

    minutes: Minutes


SessionShownInChannels = SessionPosted | PromptPosted | TurnPosted | MinutesPosted

SessionReply = (
    SessionPrepared
    | SessionDropped
    | SessionShown
    | Probed
    | ClaimAsked
    | MinutesShown
    | SessionFound
    | SessionShownInChannels
)
