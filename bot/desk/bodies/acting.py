"""What members do in bodies: found, support, stand, join, leave, answer."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.desk.bodies.cards import card_of
from bot.desk.bodies.commands import DESIGNS
from bot.desk.bodies.finding import (
    assembly,
    bodies,
    council,
    found_body,
    found_group,
    found_list,
)
from bot.desk.bodies.replies import BodyList, BodyShown, DesignAsked, Done
from bot.desk.bodies.requests import (
    AnswerAsked,
    Found,
    JoinGroup,
    LeaveBody,
    ShowBody,
    Stand,
    SuggestBodies,
    Support,
    Unsupport,
)
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.replies import Suggestions
from bot.desk.voting.deadlines import closing
from bot.desk.voting.drafting import word
from bot.desk.voting.hall import acted, looked, only_moderators, person_of
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import governing, listing, supporting
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.councils import counting_back, electing, forming, founding, leaving
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.circle import Circle
from bot.voting.steps import Step
from index.progress import Report

_MOST_SUGGESTIONS = 25
SEATS = 5
"""Seats of an assembly, unless its founder says otherwise."""


async def done(
    office: Office,
    caller: Caller,
    body: str | None,
    decide: Callable[[Circle, datetime], tuple[Step, Done]],
    which: Callable[[Circle, str | None], Assembly | Council] = found_body,
) -> BodyShown:
    """Do what is decided in a body, and show it; ``which`` says which body is meant."""
    how: list[Done] = []

    def decided(circle: Circle, now: datetime) -> Step:
        step, what = decide(circle, now)
        how.append(what)
        return step

    return await acted(
        office,
        caller,
        decided,
        lambda circle: BodyShown(
            card_of(circle, which(circle, body), caller.member, caller.sight), how[-1]
        ),
    )


async def show_body(office: Office, request: ShowBody, _: Report) -> BodyShown | BodyList:
    """A body as it stands, or all of them."""

    def look(circle: Circle) -> BodyShown | BodyList:
        known = bodies(circle)
        if request.body is None and len(known) != 1:
            return BodyList(
                tuple(
                    (
                        each.id,
                        each.title,
                        isinstance(each, Assembly),
                        len(each.seats),
                        len(each.seats.vacant),
                    )
                    for each in known
                )
            )
        return BodyShown(
            card_of(
                circle,
                found_body(circle, request.body),
                request.caller.member,
                request.caller.sight,
            )
        )

    return await looked(office, request.caller, look)


async def suggest_bodies(office: Office, request: SuggestBodies, _: Report) -> Suggestions:
    """Bodies whose title holds what was typed."""
    typed = request.typed.strip().casefold()

    def look(circle: Circle) -> Suggestions:
        fitting = [
            (each.id, each.title or each.id)
            for each in bodies(circle)
            if typed in (each.title or each.id).casefold()
        ]
        return Suggestions(tuple(fitting[:_MOST_SUGGESTIONS]))

    return await looked(office, request.caller, look)


async def found(office: Office, request: Found, _: Report) -> BodyShown | DesignAsked:
    """Found a body, a list or a group; where nothing says which, ask."""
    design = word("design", request.design, DESIGNS) or ("list" if request.programme else None)
    if design is None:
        return DesignAsked(request.name)
    if design in ("programmes", "groups"):
        only_moderators(request.caller)
        return await _body(office, request, design)
    return await (_list(office, request) if design == "list" else _group(office, request))


async def support(office: Office, request: Support, _: Report) -> BodyShown:
    """Support a list."""

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = assembly(circle, request.body)
        which = found_list(body, request.list).id
        person = person_of(circle, request.caller)
        step = supporting.support(body, circle.roll, person, which, now, office.chance)
        return step, Done.SUPPORTED

    return await done(office, request.caller, request.body, decide, assembly)


async def unsupport(office: Office, request: Unsupport, _: Report) -> BodyShown:
    """Support nothing any more."""

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = assembly(circle, request.body)
        return supporting.withdraw(body, request.caller.member, now), Done.UNSUPPORTED

    return await done(office, request.caller, request.body, decide, assembly)


async def stand(office: Office, request: Stand, _: Report) -> BodyShown:
    """Stand on a list, or for election in one's group."""
    caller = request.caller
    # Only an assembly has lists; in a council one stands without.
    meant = assembly if request.list else _standing

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = meant(circle, request.body)
        if isinstance(body, Council):
            house = circle.councils.house(body.id)
            name = caller.name or caller.member
            return electing.stand(house, caller.member, name, now, office.chance), Done.STOOD
        if not request.list:
            raise Refusal(Reason.MISSING_OPTION, option="list", command="assembly stand")
        which = found_list(body, request.list).id
        person = person_of(circle, caller)
        step = listing.stand(body, circle.roll, person, which, now, office.chance)
        return step, Done.STOOD

    return await done(office, caller, request.body, decide, meant)


def _standing(circle: Circle, typed: str | None) -> Assembly | Council:
    alone = typed is None and len(circle.councils.by_id) == 1
    return council(circle, typed) if alone else found_body(circle, typed)


async def join_group(office: Office, request: JoinGroup, _: Report) -> BodyShown:
    """Belong to a group."""

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = council(circle, request.body)
        place = found_group(body, request.group)
        person = person_of(circle, request.caller)
        house = circle.councils.house(body.id)
        return founding.enter(house, place.id, person, now, office.chance), Done.ENTERED

    return await done(office, request.caller, request.body, decide, council)


async def leave_body(office: Office, request: LeaveBody, _: Report) -> BodyShown:
    """Give back a seat; else stand no longer; else leave one's group."""
    member = request.caller.member

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = found_body(circle, request.body)
        if isinstance(body, Assembly):
            return listing.stand_down(body, member, now), Done.STOOD_DOWN
        house = circle.councils.house(body.id)
        who = house.who(member)
        if who in body.seats.by_holder:
            return leaving.resign(house, member, now), Done.RESIGNED
        place = body.home(who)
        if place is not None and who in place.standing:
            return electing.stand_down(house, member, now), Done.STOOD_DOWN
        return founding.leave(house, member, now, office.chance), Done.LEFT

    return await done(office, request.caller, request.body, decide)


async def answer_asked(office: Office, request: AnswerAsked, _: Report) -> BodyShown:
    """Say whether one would take a vacant seat."""
    caller, consents = request.caller, request.consents

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        house = circle.councils.house(council(circle, request.body).id)
        step = counting_back.answer(house, request.seat, caller.member, now, consents=consents)
        return step, Done.CONSENTED if consents else Done.DECLINED

    return await done(office, caller, request.body, decide, council)


async def _body(office: Office, request: Found, design: str) -> BodyShown:
    """Found a council or an assembly."""
    founded: list[str] = []

    def decide(circle: Circle, now: datetime) -> Step:
        if any(
            (each.title or "").casefold() == request.name.strip().casefold()
            for each in bodies(circle)
        ):
            raise Refusal(Reason.NAME_TAKEN, name=request.name.strip())
        if design == "groups":
            figures = CouncilTerms(seats=request.seats or 1, per=request.per)
            if request.tenure is not None:
                figures = CouncilTerms(
                    seats=request.seats or 1, per=request.per, tenure=request.tenure
                )
            step = founding.found(request.name, figures, now, office.chance)
        else:
            seats = request.seats or SEATS
            step = governing.found(
                request.name, seats, _terms(office, request, now), now, office.chance
            )
        founded.append(step.events[0].about)
        return step

    return await acted(
        office,
        request.caller,
        decide,
        lambda circle: BodyShown(
            card_of(
                circle,
                found_body(circle, founded[-1]),
                request.caller.member,
                request.caller.sight,
            ),
            Done.FOUNDED,
        ),
    )


def _terms(office: Office, request: Found, now: datetime) -> Terms:
    standard = Terms()
    window = standard.window
    if request.window is not None:
        span = closing(request.window, now, office.zone) - now
        window = int(span / timedelta(minutes=1))
    names = word("names", request.names, ("secret", "visible"))
    tenure = standard.tenure if request.tenure is None else request.tenure
    return Terms(window=window, tenure=tenure, secret=names != "visible")


async def _list(office: Office, request: Found) -> BodyShown:
    """Found a list, and stand on it first."""

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = assembly(circle, request.body)
        person = person_of(circle, request.caller)
        programme = request.programme or ""
        step = listing.found_list(
            body, circle.roll, person, request.name, programme, now, office.chance
        )
        return step, Done.LISTED

    return await done(office, request.caller, request.body, decide, assembly)


async def _group(office: Office, request: Found) -> BodyShown:
    """Form a group as a moderator; as a member, gather signatures for it."""
    caller = request.caller

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        house = circle.councils.house(council(circle, request.body).id)
        if caller.moderator:
            return founding.form(house, request.name, None, now, office.chance), Done.GROUPED
        person = person_of(circle, caller)
        return forming.propose(house, request.name, person, now, office.chance), Done.PROPOSED

    return await done(office, caller, request.body, decide, council)
