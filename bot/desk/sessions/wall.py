"""What of sessions should stand in channels: the card, prompts, turns, minutes and the page.

What belongs into the thread of a card waits until the card is there: its thread begins with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from bot.desk.board.posts import Post, Posted
from bot.desk.board.posts import State as Posting
from bot.desk.board.replies import Shown
from bot.desk.board.wall import KEPT
from bot.desk.sessions.claims import claims_shown
from bot.desk.sessions.finding import card_key, prompt_key, room_of
from bot.desk.sessions.minutes import minutes_of
from bot.desk.sessions.page import page_of
from bot.desk.sessions.replies import (
    MinutesPosted,
    PagePosted,
    PromptPosted,
    PromptTimeUp,
    SessionPosted,
    TimeOver,
    TurnOver,
    TurnPosted,
)
from bot.desk.settings.chosen import InForce
from bot.study.sessions import steps
from bot.study.sessions.values import Session, State
from bot.voting.circle import Circle

_UNDER_WAY = (None, Posting.DUE, Posting.SENDING)


def session_posts(
    sessions: Sequence[Session],
    circle: Circle,
    now: datetime,
    stands: Mapping[str, Posted],
    here: InForce,
) -> tuple[tuple[Post[Shown], ...], bool]:
    """The posts that should stand now; and whether some wait for the card of their session."""
    posts: list[Post[Shown]] = []
    waits = False
    for each in sessions:
        session = steps.due(each, now) or each
        place = session.place
        if place is None or session.state is State.PREPARING:
            continue
        if session.ended is not None and session.ended <= now - KEPT:
            continue
        key = card_key(session.number)
        role = here.session_role
        starts = role if session.state is State.RUNNING else None
        posts.append(Post(key, place, SessionPosted(session, role), role=starts))
        card = stands.get(key)
        if (None if card is None else card.state) in _UNDER_WAY:
            waits = True
            continue
        posts += _in_thread(session, circle, place, stands)
        posts += _turns(session, place, stands)
        if session.state is State.CLOSED:
            posts += _over(session, circle, place, stands, here.zone)
    return tuple(posts), waits


def sessions_again(sessions: Sequence[Session], now: datetime) -> datetime | None:
    """When time changes what stands of sessions next."""
    times = (steps.next_due(each) for each in sessions)
    return min((at for at in times if at is not None and at > now), default=None)


def _in_thread(
    session: Session, circle: Circle, place: str, stands: Mapping[str, Posted]
) -> Iterator[Post[Shown]]:
    """The prompts that were posed; under the current one, the claims that are open."""
    number, card = session.number, card_key(session.number)
    for step in range(1, session.step + 1):
        current = session.state is State.RUNNING and step == session.step
        claims = claims_shown(circle, session, room_of(session, stands)) if current else ()
        yield Post(prompt_key(number, step), place, PromptPosted(session, step, claims), card=card)


def _turns(session: Session, place: str, stands: Mapping[str, Posted]) -> Iterator[Post[Shown]]:
    """Whose turn it is, whose it was, and what the clock ended; each with a post of its own."""
    number, card = session.number, card_key(session.number)
    order, timing = session.order, session.timing
    if timing.over is not None:
        was = f"turn:{number}.{timing.over.call}"
        if _stands(stands.get(was)):
            yield Post(was, place, TurnOver(session, timing.over), card=card)
    if order.speaking is not None:
        shows = TurnPosted(session, order.speaking)
        key = f"turn:{number}.{order.calls}"
        yield Post(key, place, shows, card=card, mentions=order.speaking)
    elif timing.over is not None and timing.over.timed and session.state is State.RUNNING:
        key = f"timeover:{number}.{timing.over.call}"
        if _new(stands.get(key)):
            yield Post(key, place, TimeOver(session, timing.over), lives=False, card=card)
    if timing.rings:
        key = f"timeup:{number}.{timing.rings}"
        if timing.ringing or _stands(stands.get(key)):
            yield Post(key, place, PromptTimeUp(session, timing.ringing), card=card)


def _over(
    session: Session,
    circle: Circle,
    place: str,
    stands: Mapping[str, Posted],
    zone: tzinfo | None,
) -> Iterator[Post[Shown]]:
    """The minutes and the page, each posted once."""
    card, room = card_key(session.number), room_of(session, stands)
    told, page = f"minutes:{session.number}", f"page:{session.number}"
    if _new(stands.get(told)):
        minutes = MinutesPosted(minutes_of(circle, session, room))
        yield Post(told, place, minutes, lives=False, card=card)
    if session.shown and _new(stands.get(page)):
        shows = PagePosted(page_of(circle, session, room, zone))
        yield Post(page, place, shows, lives=False, card=card)


def _stands(posted: Posted | None) -> bool:
    return posted is not None and posted.state is Posting.THERE


def _new(posted: Posted | None) -> bool:
    """Whether what is posted once was not posted yet."""
    return posted is None or posted.state not in (Posting.THERE, Posting.GONE)
