"""Which session is meant, where it takes place, and who leads it.

A session that was started in a channel is there for whoever sees the channel, and for nobody else.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.desk.board.posts import Posted
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.errors import Reason, Refusal
from bot.study.sessions import steps
from bot.study.sessions.values import Session, State


def card_key(number: int) -> str:
    """The key of a session's card."""
    return f"session:{number}"


def prompt_key(number: int, step: int) -> str:
    """The key of a prompt's card."""
    return f"prompt:{number}.{step}"


def room_of(session: Session, stands: Mapping[str, Posted]) -> str | None:
    """The channel where it takes place: the thread of its card, where its first prompt stands."""
    first = stands.get(prompt_key(session.number, 1))
    there = first is not None and first.message is not None
    return first.channel if first is not None and there else session.place


def sees(caller: Caller, session: Session) -> bool:
    """Whether a session is there for somebody; while it is prepared, for its facilitator only."""
    if session.state is State.PREPARING and session.facilitator != caller.member:
        return False
    return caller.sight.reaches(session.seen_from)


async def found(office: Office, caller: Caller, number: int) -> Session:
    """The session of a number as it is now; one that is not there for the caller is none."""
    session = await office.sessions.find(caller.circle, number)
    if session is None or not sees(caller, session):
        raise Refusal(Reason.UNKNOWN_SESSION)
    return steps.due(session, office.clock()) or session


async def running_here(office: Office, caller: Caller) -> Session | None:
    """The session that runs in the caller's channel, or was started there."""
    now = office.clock()
    going = await office.sessions.going(caller.circle, now)
    running = [each for each in going if each.state is State.RUNNING and not steps.due(each, now)]
    if not running:
        return None
    stands = await office.board.posts(caller.circle)
    here = [each for each in running if caller.channel in (each.place, room_of(each, stands))]
    # In a thread of one's own: the session there is nearer than that of the channel.
    return max(
        here, key=lambda each: (room_of(each, stands) == caller.channel, each.number), default=None
    )


async def here(office: Office, caller: Caller) -> Session:
    """The session that runs in the caller's channel; refuses where there is none."""
    session = await running_here(office, caller)
    if session is None or not sees(caller, session):
        raise Refusal(Reason.NO_RUNNING_SESSION)
    return session


async def inside(office: Office, caller: Caller) -> Session | None:
    """The session in whose very room the caller is."""
    session = await running_here(office, caller)
    if session is None:
        return None
    stands = await office.board.posts(caller.circle)
    return session if room_of(session, stands) == caller.channel else None


def leading(caller: Caller, session: Session) -> None:
    """Refuse whoever does not lead a session."""
    if session.facilitator != caller.member:
        raise Refusal(Reason.NOT_FACILITATOR)


async def changed(
    office: Office,
    caller: Caller,
    number: int,
    how: Callable[[Session, datetime], Session],
) -> Session:
    """A session after a step, with what was due before; refuses one that is not there."""
    now = office.clock()

    def step(session: Session) -> Session:
        if not sees(caller, session):
            raise Refusal(Reason.UNKNOWN_SESSION)
        return how(steps.due(session, now) or session, now)

    after = await office.sessions.change(caller.circle, number, step)
    if after is None:
        raise Refusal(Reason.UNKNOWN_SESSION)
    return after
