"""Other dates for a plan under way: asked for, previewed, and changed as they were shown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.changes import How
from bot.desk.plans.keeping import Present, current
from bot.desk.plans.planned import Planned, on_wall
from bot.desk.plans.replies import DatesAsked, DatesProposed, DatesShown, PlanShown
from bot.desk.plans.requests import AskDates, OpenDates, ProposeDates, SetDates, TypeDates
from bot.desk.plans.showing import card_of, named, page_of, seen_by
from bot.desk.voting.hall import only_moderators
from bot.errors import Reason, Refusal
from bot.study.plans.changing import (
    Anew,
    Change,
    Move,
    Shift,
    changed,
    moved,
    no_such_meeting,
    to_come,
)
from bot.study.plans.plan import MEETS, Plan
from index.progress import Report

NUMBER, WHEN, DAYS = "number", "when", "days"

_MOST_DIGITS = 3
_WEEK = "7"


async def open_dates(office: Office, request: OpenDates, _: Report) -> DatesShown:
    """The dates of a plan, and what may be done with them."""
    return dates_of(office, await _found(office, request.caller, request.plan))


def dates_of(office: Office, present: Present) -> DatesShown:
    """The dates of a plan."""
    now = office.clock()
    return DatesShown(card_of(present, now), tuple(to_come(present.plan, now)))


async def running_here(office: Office, caller: Caller) -> Present | None:
    """The plan that is under way in the caller's own channel."""
    now = office.clock()
    return next(
        (
            each
            for each in await seen_by(office, caller)
            if each.planned.channel == caller.channel and each.plan.ends > now
        ),
        None,
    )


async def ask_dates(office: Office, request: AskDates, _: Report) -> DatesAsked:
    """What goes into the form: the next meeting, as it is."""
    plan = (await _found(office, request.caller, request.plan)).plan
    numbers = to_come(plan, office.clock())
    if not numbers:
        raise Refusal(Reason.NO_MEETING_LEFT)
    at = plan.rhythm.local(numbers[0]).isoformat(" ", "minutes")
    value = {DAYS: _WEEK} if request.how is How.SHIFT else {WHEN: at}
    return DatesAsked(request.plan, request.how, {NUMBER: str(numbers[0]), **value})


async def type_dates(office: Office, request: TypeDates, _: Report) -> DatesProposed:
    """What the change would mean that was typed."""
    present = await _found(office, request.caller, request.plan)
    now = office.clock()
    return _proposed(present, _meant(present.plan, request.how, request.typed, now), now)


async def propose_dates(office: Office, request: ProposeDates, _: Report) -> DatesProposed:
    """What a change would mean."""
    present = await _found(office, request.caller, request.plan)
    return _proposed(present, request.change, office.clock())


async def set_dates(office: Office, request: SetDates, _: Report) -> PlanShown:
    """Change the dates: whatever is posted and entered of the plan follows from them."""
    caller, now = request.caller, office.clock()
    present = await _found(office, caller, request.plan)

    def how(kept: Planned) -> Planned:
        if kept.plan is None:
            raise Refusal(Reason.UNKNOWN_PLAN)
        if kept.revision != request.revision:
            raise Refusal(Reason.PLAN_CHANGED)
        after = changed(kept.plan, request.change, now)
        return replace(kept, plan=after, at=now, revision=kept.revision + 1)

    after = await office.plans.change_plan(caller.circle, present.planned.id, how)
    if after is None:
        raise Refusal(Reason.UNKNOWN_PLAN)
    shown = await page_of(office, caller, await current(office, after), ())
    return replace(shown, done="dated")


async def _found(office: Office, caller: Caller, plan: str) -> Present:
    only_moderators(caller)
    return named(await seen_by(office, caller), plan)


def _proposed(present: Present, change: Change, now: datetime) -> DatesProposed:
    after = changed(present.plan, change, now)
    numbers = moved(present.plan, after)
    return DatesProposed(card_of(present, now), after, numbers, change, present.planned.revision)


def _meant(plan: Plan, how: How, typed: Mapping[str, str], now: datetime) -> Change:
    """The change that was typed; refuses what is none."""
    numbers = to_come(plan, now)
    if not numbers:
        raise Refusal(Reason.NO_MEETING_LEFT)
    number = _whole(typed.get(NUMBER, ""))
    if number is None or number not in numbers:
        raise no_such_meeting(numbers)
    if how is How.SHIFT:
        days = _whole(typed.get(DAYS, ""))
        if not days:
            raise Refusal(Reason.BAD_SHIFT, days=typed.get(DAYS, ""))
        return Shift(number, days)
    at = _at(plan, number, typed.get(WHEN, ""), now)
    return Move(number, at) if how is How.MOVE else Anew(number, at, plan.rhythm.every)


def _at(plan: Plan, number: int, typed: str, now: datetime) -> datetime:
    """A weekday is the first of that name after the meeting before."""
    before = plan.meeting(number - 1) + MEETS if number > 1 else now
    try:
        return on_wall(typed, max(before, now), plan.rhythm.zone)
    except Refusal as refusal:
        if refusal.reason is not Reason.PAST_UNTIL:
            raise Refusal(Reason.BAD_MEETING, first=typed) from None
        if before <= now:
            raise Refusal(Reason.MEETING_PAST, number=number) from None
        raise Refusal(Reason.MEETING_ORDER, number=number, before=number - 1) from None


def _whole(typed: str) -> int | None:
    """A whole number as it was typed, perhaps with a sign; ``None`` for what is none."""
    plain = typed.strip().replace("−", "-").removeprefix("+")
    digits = plain.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > _MOST_DIGITS:
        return None
    return int(plain)
