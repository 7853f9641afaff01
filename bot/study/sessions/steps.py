"""What may happen in a session, as pure steps from one state to the next.

Who may do it is asked by the Desk. A step that was seen on an older card than the current one is
refused, so that pressing twice changes nothing twice.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.study import speaking
from bot.study.sessions import timing as clocks
from bot.study.sessions.values import (
    IDLE,
    KEPT,
    MOST_SUGGESTED,
    PROBES,
    Heard,
    Posed,
    Recorded,
    Session,
    State,
    Suggested,
)


def offer(session: Session, prompts: tuple[Posed, ...], now: datetime) -> Session:
    """Offer these prompts; what was kept of the others stays."""
    in_state(session, State.PREPARING)
    kept = {each.id for each in session.prompts}
    fresh = tuple(each for each in prompts if each.id not in kept)
    return replace(session, offered=(*session.prompts, *fresh), touched=now)


def keep(session: Session, ids: Collection[str], now: datetime) -> Session:
    """Keep these of the prompts that are offered, in the order of the evening."""
    in_state(session, State.PREPARING)
    known = {each.id for each in session.offered}
    if not set(ids) <= known or len(set(ids)) > KEPT:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    kept = tuple(each for each in session.offered if each.id in ids)
    return replace(session, prompts=kept, touched=now)


def reword(session: Session, wordings: Mapping[str, str], model: str, now: datetime) -> Session:
    """Let these prompts, by their ids, be asked in the words of a model; empty: as by rule."""
    in_state(session, State.PREPARING)

    def worded(posed: Posed) -> Posed:
        # Words that were removed in the meantime do not come back by another way.
        if posed.id not in wordings or posed.removed:
            return posed
        wording = wordings[posed.id]
        return replace(posed, wording=wording, model=model if wording else "")

    offered, prompts = (tuple(map(worded, each)) for each in (session.offered, session.prompts))
    return replace(session, offered=offered, prompts=prompts, touched=now)


def begin(session: Session, now: datetime) -> Session:
    """Pose the first prompt."""
    in_state(session, State.PREPARING)
    if not session.prompts:
        raise Refusal(Reason.NOTHING_KEPT)
    return replace(session, state=State.RUNNING, step=1, began=now, touched=now)


def move_on(session: Session, seen: int, now: datetime) -> Session:
    """Pose the next prompt; after the last one, everybody has a closing word."""
    at_prompt(session, seen)
    if session.step > len(session.prompts):
        raise Refusal(Reason.STALE_PROMPT)
    timing = clocks.prompt_lasts(session.timing, None, now)
    moved = replace(session, step=session.step + 1, timing=timing, touched=now)
    if moved.step > len(moved.prompts):
        return _ordered(moved, speaking.go_round(moved.order), now)
    return moved


def pose(session: Session, posed: Posed, now: datetime) -> Session:
    """Put a question right behind the current prompt; in the closing round there is no more."""
    in_state(session, State.RUNNING)
    if session.step > len(session.prompts):
        raise Refusal(Reason.STALE_PROMPT)
    if any(each.id == posed.id for each in session.prompts):
        return session
    here = session.step
    prompts = (*session.prompts[:here], posed, *session.prompts[here:])
    return replace(session, prompts=prompts, touched=now)


def suggest(session: Session, suggested: Suggested, now: datetime) -> Session:
    """Suggest a question to the facilitator."""
    in_state(session, State.RUNNING)
    waiting = [each for each in session.suggested if each.member == suggested.member]
    if any(each.question == suggested.question for each in waiting):
        return session
    if len(waiting) >= MOST_SUGGESTED:
        raise Refusal(Reason.TOO_MANY_SUGGESTED, limit=MOST_SUGGESTED)
    return replace(session, suggested=(*session.suggested, suggested), touched=now)


def take_up(session: Session, suggestion: str, now: datetime) -> Session:
    """Pose what a member suggested, next."""
    found = next((each for each in session.suggested if each.id == suggestion), None)
    if found is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    left = tuple(each for each in session.suggested if each.id != suggestion)
    posed = Posed(found.id, "own", "", own=found.question)
    return pose(replace(session, suggested=left), posed, now)


def probe(session: Session, seen: int, name: str, now: datetime) -> Session:
    """Ask further about the current prompt, each question once."""
    at_prompt(session, seen)
    prompt = session.prompt
    if prompt is None or name not in PROBES:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    if name in prompt.probes:
        raise Refusal(Reason.PROBED_ALREADY)
    probed = replace(prompt, probes=(*prompt.probes, name))
    prompts = (probed if each.id == prompt.id else each for each in session.prompts)
    return replace(session, prompts=tuple(prompts), touched=now)


def tap(session: Session, member: str, now: datetime) -> Session:
    """Join the speaking order, or leave it."""
    in_state(session, State.RUNNING)
    return _ordered(replace(session, touched=now), speaking.tap(session.order, member, now), now)


def done(session: Session, call: int, now: datetime) -> Session:
    """End the turn of that number."""
    in_state(session, State.RUNNING)
    if session.order.speaking is None or session.order.calls != call:
        raise Refusal(Reason.TURN_OVER)
    return _ordered(replace(session, touched=now), speaking.done(session.order), now)


def move(session: Session, member: str, now: datetime) -> Session:
    """Let somebody who waits speak next."""
    in_state(session, State.RUNNING)
    if member not in session.order.waiting:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return replace(session, order=speaking.move(session.order, member), touched=now)


def record(session: Session, named: Recorded, now: datetime) -> Session:
    """Name somebody in the minutes, who wished it; until they are posted."""
    others = unrecord(session, named.member, now)
    return replace(others, recorded=(*others.recorded, named))


def unrecord(session: Session, member: str, now: datetime) -> Session:
    """Name somebody in the minutes no more."""
    if session.state not in (State.RUNNING, State.ENDED):
        raise Refusal(Reason.UNKNOWN_SESSION)
    others = tuple(each for each in session.recorded if each.member != member)
    # What happens after the end is no reason to think that it goes on.
    touched = now if session.state is State.RUNNING else session.touched
    return replace(session, recorded=others, touched=touched)


def hear(session: Session, heard: Heard, now: datetime) -> Session:
    """Keep a question that was asked of the texts, with its answer."""
    if session.state is not State.RUNNING:
        return session
    return replace(session, heard=(*session.heard, heard), touched=now)


def take_over(session: Session, member: str, now: datetime) -> Session:
    """Let a moderator lead from now on."""
    if session.state not in (State.RUNNING, State.ENDED):
        raise Refusal(Reason.UNKNOWN_SESSION)
    return replace(
        session,
        facilitator=member,
        touched=now if session.state is State.RUNNING else session.touched,
    )


def end(session: Session, at: datetime) -> Session:
    """End it; ended already, it stays as it is."""
    if session.state in (State.ENDED, State.CLOSED):
        return session
    in_state(session, State.RUNNING)
    # Nobody is called any more, and what was suggested is not asked any more.
    order = replace(session.order, waiting=(), speaking=None)
    timing = clocks.stopped(session.timing, session.order)
    return replace(
        session,
        state=State.ENDED,
        ended=at,
        order=order,
        timing=timing,
        suggested=(),
        offered=(),
    )


def close(session: Session, shown: int) -> Session:
    """Let its minutes be posted, and a page with that prompt; once they are, they stay."""
    if session.state is State.CLOSED:
        return session
    in_state(session, State.ENDED)
    return replace(session, state=State.CLOSED, shown=shown)


def due(session: Session, now: datetime) -> Session | None:
    """What time has brought about, each at its time: turns and prompts whose time was up, the end.

    It ends 12 hours after the last thing that somebody did. The session as it is then; ``None``
    where nothing is due.
    """
    after = session
    while (at := next_due(after)) is not None and at <= now:
        if at == after.touched + IDLE:
            after = end(after, at)
        elif at == after.timing.turn_ends:
            called = at if now - at <= clocks.LATE else now
            after = _ordered(after, speaking.done(after.order), called, timed=True)
        else:
            after = replace(after, timing=clocks.rang(after.timing))
    return None if after is session else after


def next_due(session: Session) -> datetime | None:
    """When time brings something about next."""
    if session.state is not State.RUNNING:
        return None
    return min((session.touched + IDLE, *session.timing.ends()))


def _ordered(
    session: Session, order: speaking.Order, now: datetime, *, timed: bool = False
) -> Session:
    """The session with another order: whoever was called has the word from now on."""
    prompts = session.prompts
    if session.prompt is not None:
        # Whoever was speaking already when it was posed, was called on the one before.
        turns = session.prompt.turns + order.calls - session.order.calls
        spoken = replace(session.prompt, turns=turns)
        prompts = tuple(spoken if each.id == spoken.id else each for each in prompts)
    timing = clocks.follow(session.timing, session.order, order, now, timed=timed)
    return replace(session, order=order, prompts=prompts, timing=timing)


def in_state(session: Session, state: State) -> None:
    """Refuse what can only be done in another state."""
    if session.state is not state:
        raise Refusal(Reason.UNKNOWN_SESSION)


def at_prompt(session: Session, seen: int) -> None:
    """Refuse what was pressed under a prompt that is not the current one any more."""
    in_state(session, State.RUNNING)
    if session.step != seen:
        raise Refusal(Reason.STALE_PROMPT)
