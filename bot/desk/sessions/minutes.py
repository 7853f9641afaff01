"""The minutes of a session: drafted when it ends, seen by its facilitator, then posted.

Its votes are those that were opened in its room while it ran, and the claims that it took up: they
are found by place and time.
"""

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.sessions.claims import end_claims, votes_of
from bot.desk.sessions.finding import changed, found, leading, room_of, sees
from bot.desk.sessions.marking import marks_on
from bot.desk.sessions.replies import Minutes, MinutesShown
from bot.desk.sessions.requests import ShowMinutes
from bot.desk.voting.hall import looked
from bot.desk.voting.hall import sees as sees_vote
from bot.desk.voting.replies import ResultShown
from bot.desk.voting.showing import result_of
from bot.errors import Reason, Refusal
from bot.study.sessions import steps
from bot.study.sessions.disputed import disputed
from bot.study.sessions.values import Session, State
from bot.voting.circle import Circle
from index.progress import Report


async def show_minutes(office: Office, request: ShowMinutes, _: Report) -> MinutesShown:
    """The minutes of a session; drafts are shown to the facilitator and to moderators only."""
    caller = request.caller
    if request.session is not None:
        session = await found(office, caller, request.session)
        if not may_read(caller, session):
            raise Refusal(Reason.NO_MINUTES)
        return await _shown(office, caller, session)
    now = office.clock()
    every = [steps.due(each, now) or each for each in await office.sessions.all(caller.circle)]
    readable = [each for each in every if sees(caller, each) and may_read(caller, each)]
    if not readable:
        raise Refusal(Reason.NO_MINUTES)
    # That of this channel comes before a later one elsewhere.
    stands = await office.board.posts(caller.circle)
    nearest = max(
        readable,
        key=lambda each: (caller.channel in (each.place, room_of(each, stands)), each.number),
    )
    return await _shown(office, caller, nearest)


async def ended(office: Office, caller: Caller, session: Session) -> MinutesShown:
    """End a session with its claims, and draft its minutes."""
    leading(caller, session)
    if session.state is State.RUNNING:
        # The claims first: pressed again after a crash in between, it goes on from here.
        await end_claims(office, session, office.clock())
        session = await changed(office, caller, session.number, steps.end)
    return await _shown(office, caller, session)


async def posted(office: Office, caller: Caller, session: Session) -> MinutesShown:
    """Let the minutes be posted, with the page as it is now."""
    if not caller.moderator:
        leading(caller, session)
    marks = await marks_on(office, session)
    closed = await changed(
        office,
        caller,
        session.number,
        lambda known, _: steps.close(known, disputed(known, marks)),
    )
    return await _shown(office, caller, closed)


def minutes_of(circle: Circle, session: Session, room: str | None) -> Minutes:
    """The minutes for everybody who sees its room: nothing of any one reader is in them."""
    results = (result_of(circle, vote, "") for vote in votes_of(circle, session, room))
    return Minutes(session, tuple(results))


def may_read(caller: Caller, session: Session) -> bool:
    """Whether somebody who sees a session may read its minutes."""
    if session.state is State.CLOSED:
        return True
    return session.state is State.ENDED and (
        caller.moderator or caller.member == session.facilitator
    )


async def results_of(office: Office, caller: Caller, session: Session) -> tuple[ResultShown, ...]:
    """What came of the votes of a session that somebody sees."""
    room = room_of(session, await office.board.posts(caller.circle))

    def look(circle: Circle) -> tuple[ResultShown, ...]:
        held = votes_of(circle, session, room)
        return tuple(result_of(circle, vote, "") for vote in held if sees_vote(caller, vote))

    return await looked(office, caller, look)


async def _shown(office: Office, caller: Caller, session: Session) -> MinutesShown:
    minutes = Minutes(session, await results_of(office, caller, session))
    leads = caller.moderator or caller.member == session.facilitator
    return MinutesShown(minutes, leads and session.state is State.ENDED)
