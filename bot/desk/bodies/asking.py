"""What is typed into forms: each is asked for only where it would not be refused anyway."""

from collections.abc import Callable
from datetime import datetime

from bot.desk.bodies.finding import assembly, council, found_body, found_seat
from bot.desk.bodies.recalling import against_caller, opened
from bot.desk.bodies.replies import FormAsked
from bot.desk.bodies.requests import Asked, AskForm, RecallDelegate
from bot.desk.office import Office
from bot.desk.voting.hall import looked, only_moderators, person_of
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import listing
from bot.voting.bodies.assemblies.governing import moves
from bot.voting.bodies.councils import forming
from bot.voting.circle import Circle
from index.progress import Report

MODERATING = frozenset(
    {
        Asked.PAUSE,
        Asked.END,
        Asked.RESIZE,
        Asked.STRIKE,
        Asked.EXECUTIVE,
        Asked.SEND,
        Asked.ADVISE,
    }
)
"""The forms of moderators."""


_Try = Callable[[Office, Circle, AskForm, datetime], str | None]
"""Raises the refusal of what could not be done; gives what stands in the form already, if any."""


async def ask_form(office: Office, request: AskForm, _: Report) -> FormAsked:
    """The form, with what is known of it."""
    caller, now = request.caller, office.clock()
    if request.asked in MODERATING:
        only_moderators(caller)

    def look(circle: Circle) -> FormAsked:
        body = found_body(circle, request.body)
        attempt = _TRIED.get(request.asked)
        known = None if attempt is None else attempt(office, circle, request, now)
        return FormAsked(
            request.asked,
            body.id,
            body.title,
            request.about,
            known or "",
            decided=not caller.moderator,
        )

    return await looked(office, caller, look)


def _list(office: Office, circle: Circle, request: AskForm, now: datetime) -> None:
    body, person = assembly(circle, request.body), person_of(circle, request.caller)
    # A name that no list has stands for the one that is yet to be typed.
    name = office.chance.id()
    listing.found_list(body, circle.roll, person, name, name, now, office.chance)


def _group(office: Office, circle: Circle, request: AskForm, now: datetime) -> None:
    house = circle.councils.house(council(circle, request.body).id)
    if not request.caller.moderator:
        person = person_of(circle, request.caller)
        forming.propose(house, office.chance.id(), person, now, office.chance)


def _recall(office: Office, circle: Circle, request: AskForm, now: datetime) -> None:
    body = found_body(circle, request.body)
    opened(circle, body, RecallDelegate(request.caller, request.about), now, office)


def _answer(_: Office, circle: Circle, request: AskForm, __: datetime) -> str | None:
    petition = against_caller(circle, found_body(circle, request.body), request.caller.member)
    return petition.answer


def _mandate(_: Office, circle: Circle, request: AskForm, __: datetime) -> None:
    if found_seat(request.about) not in found_body(circle, request.body).seats.by_number:
        raise Refusal(Reason.UNKNOWN_SEAT)


def _pause(_: Office, circle: Circle, request: AskForm, __: datetime) -> None:
    moves(assembly(circle, request.body))


def _house(_: Office, circle: Circle, request: AskForm, __: datetime) -> None:
    assembly(circle, request.body)


_TRIED: dict[Asked, _Try] = {
    Asked.LIST: _list,
    Asked.GROUP: _group,
    Asked.RECALL: _recall,
    Asked.ANSWER: _answer,
    Asked.MANDATE: _mandate,
    Asked.PAUSE: _pause,
    Asked.END: _house,
    Asked.RESIZE: _house,
    Asked.STRIKE: _house,
}
