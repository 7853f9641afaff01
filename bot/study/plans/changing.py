"""Other dates for a plan under way: of meetings to come, in their order. Pure.

What has begun keeps its date: so whatever was due at any time before is what it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every
from bot.study.plans.plan import MEETS, Plan


@dataclass(frozen=True, slots=True)
class Move:
    """One meeting is at another time, by the clock on the wall."""

    number: int
    to: datetime


@dataclass(frozen=True, slots=True)
class Shift:
    """A meeting and all after it are so many days later, at the same hour; fewer than 0: sooner."""

    number: int
    days: int


@dataclass(frozen=True, slots=True)
class Anew:
    """A meeting is then, by the clock on the wall, and those after it as often as this."""

    number: int
    first: datetime
    every: Every


Change = Move | Shift | Anew


def to_come(plan: Plan, now: datetime) -> range:
    """The numbers of the meetings that have not begun: those that can be moved."""
    count = len(plan.portions)
    begun = sum(plan.meeting(each) <= now for each in range(1, count + 1))
    return range(begun + 1, count + 1)


def no_such_meeting(numbers: range) -> Refusal:
    """That only these meetings can be moved, of which there are some."""
    last = f"–{numbers[-1]}" if len(numbers) > 1 else ""
    return Refusal(Reason.MEETING_BEGUN, numbers=f"{numbers[0]}{last}")


def changed(plan: Plan, change: Change, now: datetime) -> Plan:
    """The plan with other dates.

    Refuses a meeting that has begun or is not there, a time that is past or beyond the calendar,
    and one at which the meeting before would not be over.
    """
    numbers = to_come(plan, now)
    if not numbers:
        raise Refusal(Reason.NO_MEETING_LEFT)
    if change.number not in numbers:
        raise no_such_meeting(numbers)
    try:
        dates = _dates(plan, change)
        every = change.every if isinstance(change, Anew) else plan.rhythm.every
        after = replace(plan, rhythm=replace(plan.rhythm, every=every, dates=tuple(dates)))
        _in_order(after, numbers, now)
    except OverflowError:
        raise Refusal(Reason.MEETING_PAST, number=change.number) from None
    return after


def moved(before: Plan, after: Plan) -> tuple[int, ...]:
    """The numbers of the meetings that are at another time."""
    numbers = range(1, len(after.portions) + 1)
    return tuple(each for each in numbers if before.meeting(each) != after.meeting(each))


def _dates(plan: Plan, change: Change) -> Sequence[datetime]:
    """All meetings by the clock on the wall."""
    count = len(plan.portions)
    dates = [plan.rhythm.local(each) for each in range(1, count + 1)]
    at = change.number - 1
    match change:
        case Move(to=to):
            dates[at] = to
        case Shift(days=days):
            dates[at:] = [each + timedelta(days=days) for each in dates[at:]]
        case Anew(first=first, every=every):
            step = replace(plan.rhythm, every=every).step
            dates[at:] = [first + step * place for place in range(count - at)]
    return dates


def _in_order(plan: Plan, numbers: range, now: datetime) -> None:
    """Refuse dates that are past, and meetings that begin before the one before is over."""
    for each in numbers:
        if plan.meeting(each) <= now:
            raise Refusal(Reason.MEETING_PAST, number=each)
        if each > 1 and plan.meeting(each) <= plan.meeting(each - 1) + MEETS:
            raise Refusal(Reason.MEETING_ORDER, number=each, before=each - 1)
    # The end of the last one is a time, too.
    plan.ends  # noqa: B018 - beyond the calendar, it raises
