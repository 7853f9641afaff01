"""Which reply about sessions is phrased where."""

from collections.abc import Callable
from typing import Any

from bot.desk.sessions import replies
from bot.wording.blocks import Message
from bot.wording.sessions import calling, cards, minutes, page, pages, timing

SESSION_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.SessionPrepared: pages.session_prepared,
    replies.SessionDropped: pages.session_dropped,
    replies.SessionShown: pages.session_shown,
    replies.Probed: pages.probed,
    replies.ClaimAsked: pages.claim_asked,
    replies.SessionFound: pages.session_found,
    replies.MinutesShown: minutes.minutes_shown,
    replies.SessionPosted: cards.session_posted,
    replies.PromptPosted: cards.prompt_posted,
    replies.TurnPosted: timing.turn_posted,
    replies.TurnOver: timing.turn_over,
    replies.TimeOver: timing.time_over,
    replies.PromptTimeUp: timing.prompt_time_up,
    replies.TimingShown: timing.timing_shown,
    replies.CallsChanged: calling.calls_changed,
    replies.PageShown: page.page_shown,
    replies.PagePosted: page.page_posted,
    replies.MinutesPosted: cards.minutes_posted,
}
