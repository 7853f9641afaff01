"""What the Desk replies about bodies."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.bodies.plans import Plan
from bot.desk.bodies.requests import Asked, Page
from bot.desk.bodies.views import BodyCard, SeatPetition, Sitting
from bot.desk.voting.replies import Signed
from bot.desk.voting.views import VoteCard


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
    """A body as it stands, and what was just done. ``moderator``: the reader is one."""

    card: BodyCard
    done: Done = Done.SHOWN
    moderator: bool = False


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page behind a body's card.

    The history has ``sat``: who held which seat, those who sit and then the latest; and
    ``recalls``: the petitions that are over, the latest first.
    """

    card: BodyCard
    page: Page
    moderator: bool = False
    sat: tuple[Sitting, ...] = ()
    recalls: tuple[SeatPetition, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body in the list of all; ``running`` is how many petitions ask for a recall there."""

    id: str
    title: str | None
    programmes: bool
    seats: int
    vacant: int
    running: int = 0


@dataclass(frozen=True, slots=True)
class BodyList:
    """All bodies."""

    bodies: tuple[BodyLine, ...]


@dataclass(frozen=True, slots=True)
class DesignAsked:
    """The first question is asked: groups that elect people, or programmes to support.

    ``plans`` are what would be founded after each answer, in this order. Who is no moderator founds
    lists and groups inside the ``bodies`` that are there.
    """

    name: str
    plans: tuple[Plan, ...]
    bodies: tuple[BodyLine, ...] = ()
    moderator: bool = True


@dataclass(frozen=True, slots=True)
class PlanShown:
    """A body that is about to be founded, with its settings; ``advanced``: with all of them."""

    plan: Plan
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class PlanAsked:
    """The form of a body that is about to be founded."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class FormAsked:
    """A form is to be filled in: what it asks, in which body, about which seat or name.

    ``answer`` is what stands beside a petition already; ``decided`` whether a mandate has to name
    the vote that decided it.
    """

    asked: Asked
    body: str
    title: str | None
    about: str = ""
    answer: str = ""
    decided: bool = False


@dataclass(frozen=True, slots=True)
class BindingAsked:
    """Which of the ``votes`` is to fall under a seat's mandate, or what it asks for in the one."""

    body: str
    title: str | None
    seat: int
    mandate: str | None
    votes: tuple[VoteCard, ...]
    chosen: VoteCard | None = None


@dataclass(frozen=True, slots=True)
class RecallShown:
    """A petition against a delegate or the chair, and what the caller did.

    ``mine``: it is against the caller. ``programmes``: its body is an assembly.
    """

    body: str
    title: str | None
    recall: SeatPetition
    how: Signed
    mine: bool = False
    programmes: bool = False


BodyReply = (
    BodyShown
    | PageShown
    | BodyList
    | DesignAsked
    | PlanShown
    | PlanAsked
    | FormAsked
    | BindingAsked
    | RecallShown
)
