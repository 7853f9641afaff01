"""What of sessions should stand in channels: the card, each prompt, whose turn it is, the minutes.

What belongs into the thread of a card waits until the card is there: its thread begins with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.desk.board.posts import Post, Posted
from bot.desk.board.posts import State as Posting
from bot.desk.board.replies import Shown
from bot.desk.board.wall import KEPT
from bot.desk.sessions.finding import card_key, prompt_key, room_of
from bot.desk.sessions.minutes import minutes_of
from bot.desk.sessions.replies import (
    MinutesPosted,
    PromptPosted,
    SessionPosted,
    TurnPosted,
)
from bot.study.sessions import steps
from bot.study.sessions.values import Session, State
from bot.voting.circle import Circle

_UNDER_WAY = (None, Posting.DUE, Posting.SENDING)


def session_posts(
    sessions: Sequence[Session],
    circle: Circle,
    now: datetime,
    stands: Mapping[str, Posted],
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
        posts.append(Post(key, place, SessionPosted(session)))
        card = stands.get(key)
        if (None if card is None else card.state) in _UNDER_WAY:
            waits = True
            continue
        posts += _in_thread(session, place, stands)
        told = f"minutes:{session.number}"
        if session.state is State.CLOSED and _new(stands.get(told)):
            minutes = MinutesPosted(minutes_of(circle, session, room_of(session, stands)))
            posts.append(Post(told, place, minutes, lives=False, card=key))
    return tuple(posts), waits


def _in_thread(session: Session, place: str, stands: Mapping[str, Posted]) -> Iterator[Post[Shown]]:
    """The prompts that were posed, and whose turn it is."""
    number, card = session.number, card_key(session.number)
    for step in range(1, session.step + 1):
        key = prompt_key(number, step)
        yield Post(key, place, PromptPosted(session, step), card=card)
    order = session.order
    key = f"turn:{number}.{order.calls}"
    if order.speaking is not None and _new(stands.get(key)):
        shows = TurnPosted(session, order.speaking)
        yield Post(key, place, shows, lives=False, card=card, mentions=order.speaking)


def _new(posted: Posted | None) -> bool:
    """Whether what is posted once was not posted yet."""
    return posted is None or posted.state not in (Posting.THERE, Posting.GONE)
