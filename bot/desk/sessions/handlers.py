"""Which use case answers which request about sessions."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.sessions import leading, minutes, preparing
from bot.desk.sessions import requests as r
from index.progress import Report

SESSION_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.StartSession: preparing.start_session,
    r.KeepPrompts: preparing.keep_prompts,
    r.ActInSession: leading.act,
    r.Speak: leading.speak,
    r.MoveSpeaker: leading.move_speaker,
    r.TakeUp: leading.take_up,
    r.PosePrompt: leading.pose_prompt,
    r.Probe: leading.probe,
    r.ShowPassage: leading.show_passage,
    r.DraftClaim: leading.draft_claim,
    r.AskClaim: leading.ask_claim,
    r.EndSession: leading.end_session,
    r.FindSession: leading.find_session,
    r.ShowMinutes: minutes.show_minutes,
}
