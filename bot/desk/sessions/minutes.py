"""The minutes of a session: drafted when it ends, seen by its facilitator, then posted.

Its votes are those that were opened in its room while it ran: they are found by place and time.
"""

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.sessions.finding import changed, found, leading, room_of, sees
from bot.desk.sessions.replies import Minutes, MinutesShown
from bot.desk.sessions.requests import ShowMinutes
from bot.desk.voting.hall import acted, looked
from bot.desk.voting.hall import sees as sees_vote
from bot.desk.voting.replies import ResultShown
from bot.desk.voting.showing import result_of
from bot.errors import Reason, Refusal
from bot.study.sessions import steps
from bot.study.sessions.values import Session, State
from bot.voting.circle import Circle
from bot.voting.steps import Step, joined_up
from bot.voting.votes.steering import end
from bot.voting.votes.terms import Kind
from bot.voting.votes.vote import RUNNING, Vote
from index.progress import Report


async def show_minutes(office: Office, request: ShowMinutes, _: Report) -> MinutesShown:
    """The minutes of a session; drafts are shown to the facilitator and to moderators only."""
    caller = request.caller
    if request.session is not None:
        session = await found(office, caller, request.session)
        if not _may_read(caller, session):
            raise Refusal(Reason.NO_MINUTES)
        return await _shown(office, caller, session)
    now = office.clock()
    every = [steps.due(each, now) or each for each in await office.sessions.all(caller.circle)]
    readable = [each for each in every if sees(caller, each) and _may_read(caller, each)]
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
    """End a session with the stances that were opened in it, and draft its minutes."""
    leading(caller, session)
    if session.state is State.RUNNING:
        room = room_of(session, await office.board.posts(caller.circle))
        # The stances first: pressed again after a crash in between, it goes on from here.
        await acted(
            office,
            caller,
            lambda circle, now: (
                joined_up(
                    end(circle.votes, vote.id, now, office.chance)
                    for vote in opened_in(circle, session, room)
                    if vote.terms.kind is Kind.STANCE and vote.state in RUNNING
                )
                or Step(())
            ),
            lambda _: None,
        )
        session = await changed(office, caller, session.number, steps.end)
    return await _shown(office, caller, session)


async def posted(office: Office, caller: Caller, session: Session) -> MinutesShown:
    """Let the minutes be posted."""
    if not caller.moderator:
        leading(caller, session)
    closed = await changed(office, caller, session.number, lambda known, _: steps.close(known))
    return await _shown(office, caller, closed)


def minutes_of(circle: Circle, session: Session, room: str | None) -> Minutes:
    """The minutes for everybody who sees its room: nothing of any one reader is in them."""
    results = (result_of(circle, vote, "") for vote in opened_in(circle, session, room))
    return Minutes(session, tuple(results))


def opened_in(circle: Circle, session: Session, room: str | None) -> tuple[Vote, ...]:
    """The votes that were opened in a session's room while it ran."""
    return tuple(
        vote
        for vote in circle.votes.by_id.values()
        if vote.place == room
        and vote.opened.at >= session.began
        and (session.ended is None or vote.opened.at <= session.ended)
    )


def _may_read(caller: Caller, session: Session) -> bool:
    if session.state is State.CLOSED:
        return True
    return session.state is State.ENDED and (
        caller.moderator or caller.member == session.facilitator
    )


async def _shown(office: Office, caller: Caller, session: Session) -> MinutesShown:
    room = room_of(session, await office.board.posts(caller.circle))

    def look(circle: Circle) -> tuple[ResultShown, ...]:
        held = opened_in(circle, session, room)
        return tuple(result_of(circle, vote, "") for vote in held if sees_vote(caller, vote))

    minutes = Minutes(session, await looked(office, caller, look))
    leads = caller.moderator or caller.member == session.facilitator
    return MinutesShown(minutes, leads and session.state is State.ENDED)
