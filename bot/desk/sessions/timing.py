"""Timed rounds: what the facilitator sets, and stops."""

from collections.abc import Callable
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.sessions.finding import changed, found, leading
from bot.desk.sessions.replies import TimingShown
from bot.desk.sessions.requests import TimePrompt, TimeTurns
from bot.errors import Reason, Refusal
from bot.study.sessions import rounds
from bot.study.sessions.values import Session, State
from index.progress import Report


async def show_timing(_: Office, caller: Caller, session: Session) -> TimingShown:
    """The clocks of a session, for whoever leads it."""
    leading(caller, session)
    if session.state is not State.RUNNING:
        raise Refusal(Reason.UNKNOWN_SESSION)
    return TimingShown(session)


async def time_turns(office: Office, request: TimeTurns, _: Report) -> TimingShown:
    """Let each turn last so long; 0: as long as it needs."""
    return await _set(
        office,
        request.caller,
        request.number,
        lambda session, now: rounds.time_turns(session, request.minutes or None, now),
    )


async def time_prompt(office: Office, request: TimePrompt, _: Report) -> TimingShown:
    """Let the current prompt last so long from now on; 0: as long as it needs."""
    return await _set(
        office,
        request.caller,
        request.number,
        lambda session, now: rounds.time_prompt(
            session, request.seen, request.minutes or None, now
        ),
    )


async def pause(office: Office, caller: Caller, session: Session) -> TimingShown:
    """Stop the clocks."""
    return await _set(office, caller, session.number, rounds.pause)


async def resume(office: Office, caller: Caller, session: Session) -> TimingShown:
    """Let the clocks go on."""
    return await _set(office, caller, session.number, rounds.resume)


async def _set(
    office: Office, caller: Caller, number: int, step: Callable[[Session, datetime], Session]
) -> TimingShown:
    leading(caller, await found(office, caller, number))
    return TimingShown(await changed(office, caller, number, step))
