"""What may be asked about bodies. Without ``body``, the only one of the circle is meant.

A body is named by its title or its id, a list or a group by its name or its number, a seat by its
number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.desk.caller import Caller


class Page(StrEnum):
    """What a body's card can be turned to."""

    PROGRAMMES = "programmes"
    STAND = "stand"
    RECALL = "recall"
    MANDATES = "mandates"
    HISTORY = "history"
    RULES = "rules"
    MANAGE = "manage"


class Asked(StrEnum):
    """What a form asks for. The part before a seat's number in an argument is the body."""

    LIST = "list"
    GROUP = "group"
    RECALL = "recall"
    ANSWER = "answer"
    MANDATE = "mandate"
    PAUSE = "pause"
    END = "end"
    RESIZE = "resize"
    STRIKE = "strike"
    EXECUTIVE = "executive"
    SEND = "send"
    ADVISE = "advise"


@dataclass(frozen=True, slots=True)
class ShowBody:
    """A body as it stands; all of them where none is named and there are several."""

    caller: Caller
    body: str | None = None


@dataclass(frozen=True, slots=True)
class TurnTo:
    """One of the pages behind a body's card."""

    caller: Caller
    body: str
    page: Page


@dataclass(frozen=True, slots=True)
class AskForm:
    """The form for something that is to be typed; ``about`` is a seat, or a name typed before.

    What would be refused anyway is refused before anything is typed.
    """

    caller: Caller
    asked: Asked
    body: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ShowPlan:
    """A body that is about to be founded; ``change`` is one of its settings, newly chosen."""

    caller: Caller
    plan: str
    advanced: bool = False
    change: str | None = None


@dataclass(frozen=True, slots=True)
class AskPlan:
    """The form of a body that is about to be founded."""

    caller: Caller
    plan: str


@dataclass(frozen=True, slots=True)
class FillPlan:
    """What was typed into that form."""

    caller: Caller
    plan: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ChooseBinding:
    """Which vote is to fall under a seat's mandate; with ``vote``, what the mandate asks there."""

    caller: Caller
    body: str
    seat: int
    vote: str | None = None


@dataclass(frozen=True, slots=True)
class ShowPetition:
    """A petition of any kind, as it stands."""

    caller: Caller
    petition: str


@dataclass(frozen=True, slots=True)
class Found:
    """Found a body, a list of an assembly, or a group of a council.

    ``design`` is ``groups`` (a council: groups elect people), ``programmes`` (an assembly: everyone
    supports a programme), ``list`` or ``group``; a ``programme`` alone means a list. Without any of
    them the first question is asked: groups or programmes? ``roles`` is the one that a group's
    members have, ``channel`` the one that they see, as a mention or its id; only moderators form
    such groups.
    """

    caller: Caller
    name: str
    design: str | None = None
    programme: str | None = None
    seats: int | None = None
    per: int | None = None
    window: str | None = None
    names: str | None = None
    tenure: int | None = None
    roles: str | None = None
    channel: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """Support a list, and no other any more; without one, see which there are."""

    caller: Caller
    list: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Unsupport:
    """Support no list any more."""

    caller: Caller
    body: str | None = None


@dataclass(frozen=True, slots=True)
class MendList:
    """Mend a typing error in one's list, before the first ballot since it was founded."""

    caller: Caller
    list: str
    name: str | None = None
    programme: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """Stand on a list, or for election in one's group."""

    caller: Caller
    list: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class JoinGroup:
    """Belong to a group of a council; without one, see which there are."""

    caller: Caller
    group: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class LeaveBody:
    """Give back a seat; else stand no longer; else leave one's group."""

    caller: Caller
    body: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerAsked:
    """Say whether one would take a vacant seat."""

    caller: Caller
    body: str
    seat: int
    consents: bool


@dataclass(frozen=True, slots=True)
class RecallDelegate:
    """Petition to recall who holds a seat (``chair``: the chair), or show the petition.

    Without a seat, see who can be recalled.
    """

    caller: Caller
    seat: str | None = None
    reason: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerRecall:
    """Say something to the petition against oneself; it stands beside it."""

    caller: Caller
    text: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class GiveMandate:
    """Tell who holds a seat what to do; ``vote`` is the decision that says so.

    Without a seat, see what mandates there are.
    """

    caller: Caller
    seat: str | None = None
    text: str | None = None
    scope: str | None = None
    vote: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class BindMandate:
    """Say that an open vote falls under the mandate of a seat, and what it asks for there."""

    caller: Caller
    seat: int
    vote: str
    choice: str
    body: str | None = None


@dataclass(frozen=True, slots=True)
class SteerBody:
    """What moderators do with a body: see ``STEERING`` in ``bot.desk.bodies.commands``.

    Without an action, see which there are.
    """

    caller: Caller
    body: str
    action: str | None = None
    number: int | None = None
    member: str | None = None
    since: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class SuggestBodies:
    """Bodies whose title fits what was typed so far."""

    caller: Caller
    typed: str


BodyRequest = (
    ShowBody
    | TurnTo
    | AskForm
    | ShowPlan
    | AskPlan
    | FillPlan
    | ChooseBinding
    | ShowPetition
    | Found
    | Support
    | Unsupport
    | MendList
    | Stand
    | JoinGroup
    | LeaveBody
    | AnswerAsked
    | RecallDelegate
    | AnswerRecall
    | GiveMandate
    | BindMandate
    | SteerBody
    | SuggestBodies
)
