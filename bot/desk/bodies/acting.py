"""What members do in bodies: support, stand, join, leave, answer."""

from collections.abc import Callable
from datetime import datetime

from bot.desk.bodies.cards import card_of
from bot.desk.bodies.finding import (
    assembly,
    bodies,
    council,
    found_body,
    found_group,
    found_list,
)
from bot.desk.bodies.replies import BodyList, BodyShown, Done, PageShown
from bot.desk.bodies.requests import (
    AnswerAsked,
    JoinGroup,
    LeaveBody,
    Page,
    ShowBody,
    Stand,
    SuggestBodies,
    Support,
    Unsupport,
)
from bot.desk.bodies.turning import body_line, turned
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.replies import Suggestions
from bot.desk.voting.hall import acted, looked, person_of
from bot.voting.bodies.assemblies import listing, supporting
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.councils import counting_back, electing, founding, leaving
from bot.voting.bodies.councils.council import Council
from bot.voting.circle import Circle
from bot.voting.steps import Step
from index.progress import Report

_MOST_SUGGESTIONS = 25


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
            card_of(circle, which(circle, body), caller.member, caller.sight),
            how[-1],
            caller.moderator,
        ),
    )


async def show_body(office: Office, request: ShowBody, _: Report) -> BodyShown | BodyList:
    """A body as it stands, or all of them."""
    caller = request.caller

    def look(circle: Circle) -> BodyShown | BodyList:
        known = bodies(circle)
        if request.body is None and len(known) != 1:
            return BodyList(tuple(body_line(circle, each) for each in known))
        card = card_of(circle, found_body(circle, request.body), caller.member, caller.sight)
        return BodyShown(card, moderator=caller.moderator)

    return await looked(office, caller, look)


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


async def support(office: Office, request: Support, report: Report) -> BodyShown | BodyList:
    """Support a list; without one, the card from which one is chosen."""
    chosen = request.list
    if chosen is None:
        return await show_body(office, ShowBody(request.caller, request.body), report)

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = assembly(circle, request.body)
        which = found_list(body, chosen).id
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


async def stand(office: Office, request: Stand, _: Report) -> BodyShown | PageShown:
    """Stand on a list, or for election in one's group; in an assembly, ask which list."""
    caller, chosen = request.caller, request.list
    # Only an assembly has lists; in a council one stands without.
    meant = assembly if chosen else _standing

    def which(circle: Circle) -> str | None:
        body = meant(circle, request.body)
        return body.id if isinstance(body, Assembly) and not chosen else None

    asked = await looked(office, caller, which)
    if asked is not None:
        return await turned(office, caller, asked, Page.STAND)

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = meant(circle, request.body)
        if isinstance(body, Council):
            house = circle.councils.house(body.id)
            name = caller.name or caller.member
            return electing.stand(house, caller.member, name, now, office.chance), Done.STOOD
        listed = found_list(body, chosen or "").id
        person = person_of(circle, caller)
        step = listing.stand(body, circle.roll, person, listed, now, office.chance)
        return step, Done.STOOD

    return await done(office, caller, request.body, decide, meant)


def _standing(circle: Circle, typed: str | None) -> Assembly | Council:
    alone = typed is None and len(circle.councils.by_id) == 1
    return council(circle, typed) if alone else found_body(circle, typed)


async def join_group(office: Office, request: JoinGroup, report: Report) -> BodyShown | BodyList:
    """Belong to a group; without one, the card from which one is chosen."""
    chosen = request.group
    if chosen is None:
        return await show_body(office, ShowBody(request.caller, request.body), report)

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = council(circle, request.body)
        place = found_group(body, chosen)
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
