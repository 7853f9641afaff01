"""Which use case answers which request about sessions."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.sessions import calling, claims, leading, minutes, page, preparing, timing
from bot.desk.sessions import requests as r
from index.progress import Report

SESSION_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.StartSession: preparing.start_session,
    r.KeepPrompts: preparing.keep_prompts,
    r.ActInSession: leading.act,
    r.Speak: leading.speak,
    r.MoveSpeaker: leading.move_speaker,
    r.TakeUp: leading.take_up,
    r.TimeTurns: timing.time_turns,
    r.TimePrompt: timing.time_prompt,
    r.PosePrompt: leading.pose_prompt,
    r.Probe: leading.probe,
    r.ShowPassage: leading.show_passage,
    r.DraftClaim: claims.draft_claim,
    r.AskClaim: claims.ask_claim,
    r.EndSession: leading.end_session,
    r.ChangeCalls: calling.change_calls,
    r.FindSession: leading.find_session,
    r.ShowMinutes: minutes.show_minutes,
    r.ShowPage: page.show_page,
}
