"""A session under way: prompts, the speaking order, what is asked further, its end."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.desk.answers import checked_question
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.quoting import in_surroundings
from bot.desk.replies import Context, Orphaned
from bot.desk.sessions import preparing, rewording, timing
from bot.desk.sessions.finding import changed, found, here, inside, leading
from bot.desk.sessions.minutes import ended, posted
from bot.desk.sessions.replies import (
    MinutesShown,
    Probed,
    SessionDropped,
    SessionFound,
    SessionPrepared,
    SessionShown,
    TimingShown,
    Told,
)
from bot.desk.sessions.requests import (
    ActInSession,
    Deed,
    EndSession,
    FindSession,
    MoveSpeaker,
    PosePrompt,
    Probe,
    ShowPassage,
    Speak,
    TakeUp,
)
from bot.errors import Reason, Refusal
from bot.study.sessions import rounds, steps
from bot.study.sessions.values import Posed, Recorded, Session, Suggested
from index.progress import Report

_Act = Callable[[Session, datetime], Session]
_Done = SessionShown | SessionPrepared | SessionDropped | MinutesShown | TimingShown


async def act(office: Office, request: ActInSession, _: Report) -> _Done:
    """Do what a button says."""
    caller = request.caller
    session = await found(office, caller, request.number)
    if request.deed in _WHOLE:
        return await _WHOLE[request.deed](office, caller, session)
    make, told = _STEPS[request.deed]
    step = make(caller, request.seen)
    return _shown(await changed(office, caller, session.number, step), told, caller)


async def speak(office: Office, request: Speak, _: Report) -> SessionShown:
    """Join the speaking order, or leave it."""
    return await _tapped(office, request.caller, await here(office, request.caller))


async def move_speaker(office: Office, request: MoveSpeaker, _: Report) -> SessionShown:
    """Let somebody who waits speak next."""
    return await _led(
        office,
        request.caller,
        request.number,
        lambda session, now: steps.move(session, request.member, now),
        Told.MOVED_UP,
    )


async def take_up(office: Office, request: TakeUp, _: Report) -> SessionShown:
    """Pose what a member suggested, next."""
    return await _led(
        office,
        request.caller,
        request.number,
        lambda session, now: steps.take_up(session, request.suggestion, now),
        Told.POSED,
    )


async def pose_prompt(office: Office, request: PosePrompt, _: Report) -> SessionShown:
    """Show the current prompt, or bring a question of one's own: the facilitator's comes next."""
    caller = request.caller
    session = await here(office, caller)
    if request.question is None or not request.question.strip():
        return _shown(session, Told.SHOWN, caller)
    question, new = checked_question(request.question), office.new_id()
    if session.facilitator == caller.member:
        posed = Posed(new, "own", "", own=question)
        after = await changed(
            office, caller, session.number, lambda known, now: steps.pose(known, posed, now)
        )
        return _shown(after, Told.POSED, caller)
    suggested = Suggested(new, caller.member, question)
    after = await changed(
        office, caller, session.number, lambda known, now: steps.suggest(known, suggested, now)
    )
    return _shown(after, Told.SUGGESTED, caller)


async def probe(office: Office, request: Probe, _: Report) -> Probed:
    """Ask further about the current prompt; once, however often it is pressed."""
    caller = request.caller
    after = await changed(
        office,
        caller,
        request.number,
        lambda session, now: steps.probe(session, request.seen, request.name, now),
    )
    return Probed(after, request.name, caller.member)


async def show_passage(
    office: Office, request: ShowPassage, _: Report
) -> Context | Orphaned | SessionShown:
    """The quotations of a prompt in their surroundings, wherever a new version has them."""
    caller = request.caller
    session = await found(office, caller, request.number)
    if not 1 <= request.seen <= len(session.posed):
        raise Refusal(Reason.STALE_PROMPT)
    prompt = session.prompts[request.seen - 1]
    places = await in_surroundings(office, caller, prompt)
    return _shown(session, Told.SHOWN, caller) if places is None else places


async def end_session(office: Office, request: EndSession, _: Report) -> MinutesShown:
    """End the session here."""
    return await ended(office, request.caller, await here(office, request.caller))


async def find_session(office: Office, request: FindSession, _: Report) -> SessionFound:
    """Whether a session runs where somebody is."""
    return SessionFound(await inside(office, request.caller) is not None)


def _shown(session: Session, told: Told, caller: Caller) -> SessionShown:
    return SessionShown(session, told, caller.member, caller.leads)


async def _led(office: Office, caller: Caller, number: int, step: _Act, told: Told) -> SessionShown:
    leading(caller, await found(office, caller, number))
    return _shown(await changed(office, caller, number, step), told, caller)


async def _tapped(office: Office, caller: Caller, session: Session) -> SessionShown:
    after = await changed(
        office, caller, session.number, lambda known, now: steps.tap(known, caller.member, now)
    )
    if after.order.speaking == caller.member:
        return _shown(after, Told.SPEAKING, caller)
    waits = caller.member in after.order.waiting
    return _shown(after, Told.WAITING if waits else Told.LEFT, caller)


async def _show(_: Office, caller: Caller, session: Session) -> SessionShown:
    return _shown(session, Told.SHOWN, caller)


def _next(caller: Caller, seen: int) -> _Act:
    def step(session: Session, now: datetime) -> Session:
        leading(caller, session)
        return steps.move_on(session, seen, now)

    return step


def _done(caller: Caller, call: int) -> _Act:
    """A turn is ended by whoever speaks, or by the facilitator."""

    def step(session: Session, now: datetime) -> Session:
        if session.order.speaking != caller.member or session.order.calls != call:
            leading(caller, session)
        return steps.done(session, call, now)

    return step


def _more(caller: Caller, ring: int) -> _Act:
    def step(session: Session, now: datetime) -> Session:
        leading(caller, session)
        return rounds.more_time(session, ring, now)

    return step


def _record(caller: Caller, _: int) -> _Act:
    named = Recorded(caller.member, caller.name or caller.member)
    return lambda session, now: steps.record(session, named, now)


def _unrecord(caller: Caller, _: int) -> _Act:
    return lambda session, now: steps.unrecord(session, caller.member, now)


def _take(caller: Caller, _: int) -> _Act:
    if not caller.leads:
        raise Refusal(Reason.NOT_MODERATOR)
    return lambda session, now: steps.take_over(session, caller.member, now)


_WHOLE: dict[Deed, Callable[[Office, Caller, Session], Awaitable[_Done]]] = {
    Deed.OTHERS: preparing.offer_others,
    Deed.REWORD: rewording.reword,
    Deed.UNWORD: rewording.unword,
    Deed.BEGIN: preparing.begin,
    Deed.DROP: preparing.drop,
    Deed.SHOW: _show,
    Deed.SPEAK: _tapped,
    Deed.TIME: timing.show_timing,
    Deed.PAUSE: timing.pause,
    Deed.RESUME: timing.resume,
    Deed.END: ended,
    Deed.POST: posted,
}
_STEPS: dict[Deed, tuple[Callable[[Caller, int], _Act], Told]] = {
    Deed.NEXT: (_next, Told.MOVED),
    Deed.DONE: (_done, Told.TURN_ENDED),
    Deed.MORE: (_more, Told.MORE_TIME),
    Deed.RECORD: (_record, Told.RECORDED),
    Deed.UNRECORD: (_unrecord, Told.UNRECORDED),
    Deed.TAKE: (_take, Told.TAKEN_OVER),
}
