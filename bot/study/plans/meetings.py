"""Which meetings of a plan stand in a calendar: the next few, by the plan's dates alone."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.study.plans.plan import MEETS, Plan

AHEAD = timedelta(weeks=4)
"""How long before it begins a meeting is entered; the next one at once, however far off it is."""

MOST = 4
"""Meetings of one plan: a calendar is for what comes next, and not for a year of evenings."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting by the number of its portion, from when till when (UTC)."""

    number: int
    starts: datetime
    ends: datetime


def listed(plan: Plan, now: datetime, stands: Container[int] = frozenset()) -> tuple[Meeting, ...]:
    """The meetings that belong into a calendar now: one under way, and those to come.

    What ``stands`` there, by its number, stays there also where it was moved further off.
    """
    first = plan.next(now)
    if first is None:
        return ()
    numbers = range(first, min(first + MOST, len(plan.portions) + 1))
    near = (_meeting(plan, each) for each in numbers)
    return tuple(
        each
        for each in near
        if each.number == first or each.number in stands or each.starts - AHEAD <= now
    )


def listed_again(plan: Plan, now: datetime) -> datetime | None:
    """When other meetings belong there although nothing happens; ``None`` after the last."""
    known = listed(plan, now)
    if not known:
        return None
    over = known[0].ends
    after = known[-1].number + 1
    if len(known) == MOST or after > len(plan.portions):
        return over
    return min(over, plan.meeting(after) - AHEAD)


def _meeting(plan: Plan, number: int) -> Meeting:
    starts = plan.meeting(number)
    return Meeting(number, starts, starts + MEETS)
