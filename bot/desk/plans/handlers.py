"""Which use case answers which request about reading plans."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.plans import dating, drafting, meetings, opening, showing
from bot.desk.plans import requests as r
from index.progress import Report

PLAN_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.DraftPlan: drafting.draft_plan,
    r.ChangePlan: drafting.change_plan,
    r.AskPlanWords: drafting.ask_plan_words,
    r.StartPlan: drafting.start_plan,
    r.DiscardPlan: drafting.discard_plan,
    r.ShowPlan: showing.show_plan,
    r.OpenPlan: showing.open_plan,
    r.ShowOpening: opening.show_opening,
    r.MovePosition: showing.show_position,
    r.MovePlan: showing.move_plan,
    r.StopPlan: showing.stop_plan,
    r.OpenDates: dating.open_dates,
    r.AskDates: dating.ask_dates,
    r.TypeDates: dating.type_dates,
    r.ProposeDates: dating.propose_dates,
    r.SetDates: dating.set_dates,
    r.ShowMeetings: meetings.show_meetings,
    r.NoteMeeting: meetings.note_meeting,
    r.DropMeeting: meetings.drop_meeting,
}
