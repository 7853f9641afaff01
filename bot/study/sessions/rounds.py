"""Timed rounds as steps of a session: how long turns and prompts last, pauses, more time."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import Reason, Refusal
from bot.study.sessions import timing as clocks
from bot.study.sessions.steps import at_prompt, in_state
from bot.study.sessions.values import Session, State


def time_turns(session: Session, minutes: int | None, now: datetime) -> Session:
    """Let each turn last so many minutes; ``None``: as long as it needs."""
    in_state(session, State.RUNNING)
    if minutes is not None and minutes not in clocks.TURNS:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    timing = clocks.turns_last(session.timing, minutes, session.order, now)
    return replace(session, timing=timing, touched=now)


def time_prompt(session: Session, seen: int, minutes: int | None, now: datetime) -> Session:
    """Let the current prompt last so many minutes from now on."""
    at_prompt(session, seen)
    if session.prompt is None:
        raise Refusal(Reason.STALE_PROMPT)
    if minutes is not None and minutes not in clocks.PROMPTS:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    length = None if minutes is None else timedelta(minutes=minutes)
    return replace(session, timing=clocks.prompt_lasts(session.timing, length, now), touched=now)


def more_time(session: Session, ring: int, now: datetime) -> Session:
    """Give the current prompt some minutes more, once its time is up for the ``ring``th time."""
    in_state(session, State.RUNNING)
    if not session.timing.ringing or session.timing.rings != ring:
        raise Refusal(Reason.STALE_PROMPT)
    timing = clocks.prompt_lasts(session.timing, clocks.MORE, now)
    return replace(session, timing=timing, touched=now)


def pause(session: Session, now: datetime) -> Session:
    """Stop the clocks."""
    in_state(session, State.RUNNING)
    return replace(session, timing=clocks.pause(session.timing, now), touched=now)


def resume(session: Session, now: datetime) -> Session:
    """Let the clocks go on."""
    in_state(session, State.RUNNING)
    return replace(session, timing=clocks.resume(session.timing, now), touched=now)
