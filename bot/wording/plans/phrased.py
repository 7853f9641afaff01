"""Which page phrases which reply about reading plans."""

from collections.abc import Callable
from typing import Any

from bot.desk.plans import replies
from bot.wording.blocks import Message
from bot.wording.plans import dates, drafts, meetings, pages

PLAN_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.PlanDrafted: drafts.plan_drafted,
    replies.PlanWordsAsked: drafts.plan_words_asked,
    replies.PlanDiscarded: drafts.plan_discarded,
    replies.PlanShown: pages.plan_shown,
    replies.NoPlan: pages.no_plan,
    replies.PlanStopped: pages.plan_stopped,
    replies.PortionPosted: pages.portion_posted,
    replies.DatesShown: dates.dates_shown,
    replies.DatesAsked: dates.dates_asked,
    replies.DatesProposed: dates.dates_proposed,
    replies.MeetingListed: meetings.meeting_listed,
    replies.MeetingsShown: meetings.noted,
    replies.MeetingNoted: meetings.noted,
}
