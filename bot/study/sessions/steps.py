"""What may happen in a session, as pure steps from one state to the next.

Who may do it is asked by the Desk. A step that was seen on an older card than the current one is
refused, so that pressing twice changes nothing twice.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.study import speaking
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
    Words,
)


def offer(session: Session, prompts: tuple[Posed, ...], now: datetime) -> Session:
    """Offer these prompts; what was kept of the others stays."""
    _in(session, State.PREPARING)
    kept = {each.id for each in session.prompts}
    fresh = tuple(each for each in prompts if each.id not in kept)
    return replace(session, offered=(*session.prompts, *fresh), touched=now)


def keep(session: Session, ids: Collection[str], now: datetime) -> Session:
    """Keep these of the prompts that are offered, in the order of the evening."""
    _in(session, State.PREPARING)
    known = {each.id for each in session.offered}
    if not set(ids) <= known or len(set(ids)) > KEPT:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    kept = tuple(each for each in session.offered if each.id in ids)
    return replace(session, prompts=kept, touched=now)


def begin(session: Session, now: datetime) -> Session:
    """Pose the first prompt."""
    _in(session, State.PREPARING)
    if not session.prompts:
        raise Refusal(Reason.NOTHING_KEPT)
    return replace(session, state=State.RUNNING, step=1, began=now, touched=now)


def move_on(session: Session, seen: int, now: datetime) -> Session:
    """Pose the next prompt; after the last one, everybody has a closing word."""
    _at(session, seen)
    if session.step > len(session.prompts):
        raise Refusal(Reason.STALE_PROMPT)
    moved = replace(session, step=session.step + 1, touched=now)
    if moved.step > len(moved.prompts):
        return replace(moved, order=speaking.go_round(moved.order))
    return moved


def pose(session: Session, posed: Posed, now: datetime) -> Session:
    """Put a question right behind the current prompt; in the closing round there is no more."""
    _in(session, State.RUNNING)
    if session.step > len(session.prompts):
        raise Refusal(Reason.STALE_PROMPT)
    if any(each.id == posed.id for each in session.prompts):
        return session
    here = session.step
    prompts = (*session.prompts[:here], posed, *session.prompts[here:])
    return replace(session, prompts=prompts, touched=now)


def suggest(session: Session, suggested: Suggested, now: datetime) -> Session:
    """Suggest a question to the facilitator."""
    _in(session, State.RUNNING)
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
    _at(session, seen)
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
    _in(session, State.RUNNING)
    return replace(session, order=speaking.tap(session.order, member, now), touched=now)


def done(session: Session, call: int, now: datetime) -> Session:
    """End the turn of that number."""
    _in(session, State.RUNNING)
    if session.order.speaking is None or session.order.calls != call:
        raise Refusal(Reason.TURN_OVER)
    return replace(session, order=speaking.done(session.order), touched=now)


def move(session: Session, member: str, now: datetime) -> Session:
    """Let somebody who waits speak next."""
    _in(session, State.RUNNING)
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
    _in(session, State.RUNNING)
    # Nobody is called any more, and what was suggested is not asked any more.
    order = replace(session.order, waiting=(), speaking=None)
    return replace(session, state=State.ENDED, ended=at, order=order, suggested=(), offered=())


def close(session: Session) -> Session:
    """Let its minutes be posted; once they are, they stay."""
    if session.state is State.CLOSED:
        return session
    _in(session, State.ENDED)
    return replace(session, state=State.CLOSED)


def due(session: Session, now: datetime) -> Session | None:
    """What time has brought about: ended 12 hours after the last thing that happened.

    The session as it is then; ``None`` where nothing is due.
    """
    at = session.touched + IDLE
    return end(session, at) if session.state is State.RUNNING and at <= now else None


def forget(session: Session, member: str) -> Session:
    """The session as it is without a member."""
    return replace(
        session,
        facilitator=None if session.facilitator == member else session.facilitator,
        order=speaking.without(session.order, member),
        recorded=tuple(each for each in session.recorded if each.member != member),
        heard=tuple(each for each in session.heard if each.member != member),
        suggested=tuple(each for each in session.suggested if each.member != member),
    )


def unquote(session: Session, kept: Collection[str]) -> Session:
    """The session without the words of all texts but those kept; the citations stay."""
    return replace(
        session,
        title=session.title if session.source is None or session.source in kept else None,
        offered=tuple(unquoted(each, kept) for each in session.offered),
        prompts=tuple(unquoted(each, kept) for each in session.prompts),
        heard=tuple(
            each if each.source is None or each.source in kept else replace(each, text=None)
            for each in session.heard
        ),
    )


def unquoted(posed: Posed, kept: Collection[str]) -> Posed:
    """A prompt without the words of all texts but those kept."""

    def cut(words: Words) -> Words:
        return words if words.source in kept else replace(words, text=None)

    quotes = tuple(map(cut, posed.quotes))
    facts = posed.facts if quotes == posed.quotes else ()
    return replace(posed, quotes=quotes, facts=facts)


def _in(session: Session, state: State) -> None:
    if session.state is not state:
        raise Refusal(Reason.UNKNOWN_SESSION)


def _at(session: Session, seen: int) -> None:
    """Refuse what was pressed under a prompt that is not the current one any more."""
    _in(session, State.RUNNING)
    if session.step != seen:
        raise Refusal(Reason.STALE_PROMPT)
