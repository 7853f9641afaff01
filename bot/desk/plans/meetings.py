"""The meetings of plans in the calendar of a server: derived from dates, like what is posted.

A front makes the calendar so, and keeps which event stands for which meeting.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bot.desk.office import Office
from bot.desk.plans.events import Event
from bot.desk.plans.keeping import Present, presents
from bot.desk.plans.replies import MeetingListed, MeetingNoted, MeetingsShown
from bot.desk.plans.requests import DropMeeting, NoteMeeting, ShowMeetings
from bot.study.plans.meetings import listed, listed_again
from index.progress import Report

MOST = 20
"""Events of a circle. Discord allows a server 100, and its members have some of their own."""


async def show_meetings(office: Office, request: ShowMeetings, _: Report) -> MeetingsShown:
    """What should stand in the calendar, and what does no more."""
    circle, now = request.caller.circle, office.clock()
    events = await office.plans.events(circle)
    plans = await presents(office, circle)
    belongs = sorted(_listed(plans, events, now), key=lambda each: each.starts)[:MOST]
    keys = {(each.plan, each.number) for each in belongs}
    return MeetingsShown(
        # Nothing can be entered into a calendar once it has begun; what stands there is left.
        tuple(each for each in belongs if each.starts > now),
        tuple(each for each in events if each.key not in keys),
        now,
    )


async def note_meeting(office: Office, request: NoteMeeting, _: Report) -> MeetingNoted:
    """Keep which event stands for a meeting, or why none does."""
    await office.plans.keep_event(request.caller.circle, request.event)
    return MeetingNoted()


async def drop_meeting(office: Office, request: DropMeeting, _: Report) -> MeetingNoted:
    """Know no more of an event."""
    await office.plans.drop_event(request.caller.circle, request.plan, request.number)
    return MeetingNoted()


def meetings_again(plans: Iterable[Present], now: datetime) -> datetime | None:
    """When the calendar changes next although nothing happens."""
    times = (listed_again(each.plan, now) for each in _in_channels(plans))
    return min((at for at in times if at is not None), default=None)


def _listed(
    plans: Iterable[Present], events: Sequence[Event], now: datetime
) -> Iterator[MeetingListed]:
    stands = {each.key: each for each in events}
    for present in _in_channels(plans):
        planned, plan = present.planned, present.plan
        there = {number for of, number in stands if of == planned.id}
        for each in listed(plan, now, there):
            yield MeetingListed(
                planned.id,
                each.number,
                plan.title,
                plan.portions[each.number - 1],
                len(plan.portions),
                each.starts,
                each.ends,
                planned.channel or "",
                stands.get((planned.id, each.number)),
            )


def _in_channels(plans: Iterable[Present]) -> Iterator[Present]:
    """The plans of channels whose text is there."""
    return (each for each in plans if each.planned.channel is not None and not each.gone)
