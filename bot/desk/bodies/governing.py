"""Mandates, and what moderators do with bodies."""

from collections.abc import Callable
from datetime import datetime

from bot.desk.bodies.acting import done
from bot.desk.bodies.commands import STEERING
from bot.desk.bodies.finding import assembly, council, found_body, found_group, found_seat
from bot.desk.bodies.replies import BodyShown, Done, PageShown
from bot.desk.bodies.requests import BindMandate, GiveMandate, Page, SteerBody
from bot.desk.bodies.turning import turned
from bot.desk.office import Office
from bot.desk.settings.holding import in_force
from bot.desk.voting.choices import preference
from bot.desk.voting.drafting import word
from bot.desk.voting.hall import found_vote, only_moderators
from bot.desk.voting.past import since
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import governing
from bot.voting.bodies.councils import electing, sending
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.mandates import deciding as mandating
from bot.voting.bodies.offices import deciding as offices
from bot.voting.circle import Circle
from bot.voting.steps import Step
from index.progress import Report


async def give_mandate(office: Office, request: GiveMandate, _: Report) -> BodyShown | PageShown:
    """Give a seat a mandate: a moderator for the electors, or whoever names their decision."""
    text = request.text
    if request.seat is None:
        return await turned(office, request.caller, request.body, Page.MANDATES)
    seat = found_seat(request.seat)
    if text is None:
        raise Refusal(Reason.MISSING_OPTION, option="text", command="assembly mandate")
    if request.vote is None:
        only_moderators(request.caller)

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = found_body(circle, request.body)
        decision = (
            None if request.vote is None else found_vote(circle, request.caller, request.vote).id
        )
        scope = request.scope or text
        step = mandating.give(
            circle.mandates,
            circle.decisions,
            body.id,
            seat,
            text,
            scope,
            now,
            office.chance,
            decision=decision,
        )
        return step, Done.MANDATED

    return await done(office, request.caller, request.body, decide)


async def bind_mandate(office: Office, request: BindMandate, _: Report) -> BodyShown:
    """Say that a vote falls under the latest mandate of a seat."""
    only_moderators(request.caller)

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = found_body(circle, request.body)
        mandate = _latest(circle, body.id, request.seat)
        vote = found_vote(circle, request.caller, request.vote)
        choice = preference(request.choice, vote.terms.rule, vote.options or (), vote.standing)
        if len(choice) != 1 or len(choice[0]) != 1:
            raise Refusal(Reason.ONE_CHOICE_ONLY)
        (option,) = choice[0]
        step = mandating.bind(circle.mandates, mandate, vote.id, option, now)
        return step, Done.BOUND

    return await done(office, request.caller, request.body, decide)


async def steer_body(office: Office, request: SteerBody, _: Report) -> BodyShown | PageShown:
    """What a moderator does with a body; without an action, what there is to do."""
    only_moderators(request.caller)
    if request.action is None:
        return await turned(office, request.caller, request.body, Page.MANAGE)
    action = word("action", request.action, STEERING) or STEERING[0]
    return await done(
        office,
        request.caller,
        request.body,
        lambda circle, now: _STEERED[action](office, circle, request, now),
    )


_Steer = Callable[[Office, Circle, SteerBody, datetime], tuple[Step, Done]]


def _pause(office: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = assembly(circle, request.body)
    return governing.suspend(body, _reason(request), now, office.chance), Done.PAUSED


def _resume(_: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = assembly(circle, request.body)
    return governing.resume(body, circle.petitions, now), Done.RESUMED


def _end(office: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = assembly(circle, request.body)
    reason = _reason(request)
    return governing.finish(body, circle.petitions, reason, now, office.chance), Done.ENDED


def _resize(_: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = assembly(circle, request.body)
    return governing.resize(body, _number(request), None, now), Done.RESIZED


def _election(_: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = council(circle, request.body)
    place = found_group(body, str(_number(request)))
    return electing.call(circle.councils.house(body.id), place.id, now), Done.CALLED


def _executive(
    office: Office, circle: Circle, request: SteerBody, now: datetime
) -> tuple[Step, Done]:
    body = found_body(circle, request.body)
    seats = request.number or 0
    step = offices.set_executive(circle.offices, body.id, seats, now, office.chance)
    return step, Done.EXECUTIVE


def _chair(_: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = found_body(circle, request.body)
    return offices.set_chair(circle.offices, body.id, now), Done.CHAIR


def _send(office: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    return _sent(office, circle, request, now, voting=True)


def _advise(office: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    """Send somebody who speaks and does not vote."""
    return _sent(office, circle, request, now, voting=False)


def _sent(
    office: Office, circle: Circle, request: SteerBody, now: datetime, *, voting: bool
) -> tuple[Step, Done]:
    body, member = found_body(circle, request.body), _member(request)
    sender, chance = _reason(request), office.chance
    if isinstance(body, Council):
        house = circle.councils.house(body.id)
        return sending.send(house, member, sender, now, chance, voting=voting), Done.SENT
    step = offices.send(circle.offices, body.id, member, sender, now, chance, voting=voting)
    return step, Done.SENT


def _call_back(_: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body, member = found_body(circle, request.body), _member(request)
    if isinstance(body, Council):
        house = circle.councils.house(body.id)
        return sending.call_back(house, member, now), Done.CALLED_BACK
    return offices.call_back(circle.offices, body.id, member, now), Done.CALLED_BACK


def _release(_: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = found_body(circle, request.body)
    mandate = _latest(circle, body.id, _number(request))
    return mandating.take_back(circle.mandates, mandate, now), Done.RELEASED


def _strike(office: Office, circle: Circle, request: SteerBody, now: datetime) -> tuple[Step, Done]:
    body = assembly(circle, request.body)
    if request.since is None or not request.since.strip():
        raise Refusal(Reason.MISSING_OPTION, option="since", command="manage assembly")
    after = since(request.since, now, in_force(office, request.caller).zone)
    reason = _reason(request)
    return governing.strike(body, circle.roll, after, reason, now, office.chance), Done.STRUCK


_STEERED: dict[str, _Steer] = {
    "pause": _pause,
    "resume": _resume,
    "end": _end,
    "resize": _resize,
    "election": _election,
    "executive": _executive,
    "chair": _chair,
    "send": _send,
    "advise": _advise,
    "callback": _call_back,
    "release": _release,
    "strike": _strike,
}


def _latest(circle: Circle, body: str, seat: int) -> str:
    """The latest mandate of a seat; refuses a seat that has none."""
    known = [
        each.id
        for each in circle.mandates.all.values()
        if each.body == body and each.seat == seat and each.ended is None
    ]
    if not known:
        raise Refusal(Reason.UNKNOWN_MANDATE)
    return known[-1]


def _reason(request: SteerBody) -> str:
    if request.reason is None or not request.reason.strip():
        raise Refusal(Reason.NO_REASON)
    return request.reason


def _number(request: SteerBody) -> int:
    if request.number is None:
        raise Refusal(Reason.MISSING_OPTION, option="number", command="manage assembly")
    return request.number


def _member(request: SteerBody) -> str:
    if request.member is None or not request.member.strip():
        raise Refusal(Reason.MISSING_OPTION, option="member", command="manage assembly")
    return request.member.strip().removeprefix("<@").removesuffix(">")
