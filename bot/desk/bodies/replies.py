"""What the Desk replies about bodies."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.bodies.views import BodyCard, SeatPetition
from bot.desk.voting.replies import Signed


class Done(StrEnum):
    """What was done with a body."""

    SHOWN = "shown"
    FOUNDED = "founded"
    LISTED = "listed"
    MENDED = "mended"
    GROUPED = "grouped"
    PROPOSED = "proposed"
    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"
    STOOD = "stood"
    STOOD_DOWN = "stood-down"
    RESIGNED = "resigned"
    ENTERED = "entered"
    LEFT = "left"
    CONSENTED = "consented"
    DECLINED = "declined"
    ANSWERED = "answered"
    MANDATED = "mandated"
    BOUND = "bound"
    RELEASED = "released"
    PAUSED = "paused"
    RESUMED = "resumed"
    ENDED = "ended"
    RESIZED = "resized"
    STRUCK = "struck"
    CALLED = "called"
    EXECUTIVE = "executive"
    CHAIR = "chair"
    SENT = "sent"
    CALLED_BACK = "called-back"
    SIGNED = "signed"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class BodyShown:
    """A body as it stands, and what was just done."""

    card: BodyCard
    done: Done = Done.SHOWN


@dataclass(frozen=True, slots=True)
class BodyList:
    """All bodies: id, title, whether it is an assembly, how many seats, how many are vacant."""

    bodies: tuple[tuple[str, str | None, bool, int, int], ...]


@dataclass(frozen=True, slots=True)
class DesignAsked:
    """The first question is asked: groups that elect people, or programmes to support."""

    name: str


@dataclass(frozen=True, slots=True)
class RecallShown:
    """A petition against a delegate or the chair, and what the caller did."""

    body: str
    title: str | None
    recall: SeatPetition
    how: Signed
    chair: bool = False


BodyReply = BodyShown | BodyList | DesignAsked | RecallShown
