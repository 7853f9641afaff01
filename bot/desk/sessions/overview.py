"""What whoever comes late has to know of sessions."""

from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.sessions.finding import sees
from bot.study.sessions import steps
from bot.study.sessions.values import Session, State


async def now_and_last(
    office: Office, caller: Caller, now: datetime
) -> tuple[tuple[Session, ...], Session | None]:
    """The sessions that run, and the last one whose minutes were posted, so far as seen."""
    every = [
        steps.due(each, now) or each
        for each in await office.sessions.all(caller.circle)
        if sees(caller, each)
    ]
    running = tuple(each for each in every if each.state is State.RUNNING)
    closed = [each for each in every if each.state is State.CLOSED]
    return running, closed[-1] if closed else None
