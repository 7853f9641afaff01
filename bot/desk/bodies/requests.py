"""What may be asked about bodies. Without ``body``, the only one of the circle is meant.

A body is named by its title or its id, a list or a group by its name or its number, a seat by its
number.
"""

from dataclasses import dataclass

from bot.desk.caller import Caller


@dataclass(frozen=True, slots=True)
class ShowBody:
    """A body as it stands; all of them where none is named and there are several."""

    caller: Caller
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Found a body, a list of an assembly, or a group of a council.

    ``design`` is ``groups`` (a council: groups elect people), ``programmes`` (an assembly: everyone
    supports a programme), ``list`` or ``group``; a ``programme`` alone means a list. Without any of
    them the first question is asked: groups or programmes?
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
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """Support a list, and no other any more."""

    caller: Caller
    list: str
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
    """Belong to a group of a council."""

    caller: Caller
    group: str
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
    """Petition to recall who holds a seat (``chair``: the chair), or show the petition."""

    caller: Caller
    seat: str
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
    """Tell who holds a seat what to do; ``vote`` is the decision that says so."""

    caller: Caller
    seat: int
    text: str
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
    """What moderators do with a body: see ``ACTIONS`` in ``bot.desk.bodies.commands``."""

    caller: Caller
    body: str
    action: str
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
