"""What time brings about in sessions: *before* and *after* of claims, turns that are over, ends."""

from datetime import datetime

from bot.desk.office import Office
from bot.desk.sessions.claims import begin_claims, end_claims
from bot.study.sessions import steps
from bot.study.sessions.values import Session, State


async def tick(office: Office, now: datetime) -> tuple[str, ...]:
    """Do what is due in any circle; the circles where something happened."""
    happened = [
        session.circle
        for session in await office.sessions.running()
        if await _follow(office, session, now)
    ]
    return (*happened, *await office.sessions.tick(now))


async def _follow(office: Office, session: Session, now: datetime) -> bool:
    after = steps.due(session, now)
    if after is not None and after.state is State.ENDED:
        # The claims first: after a crash in between, it goes on from here.
        return await end_claims(office, session, now)
    return await begin_claims(office, session, now)
