"""Replies about sessions, and the keys of their words, for the tests of wording."""

from collections.abc import Iterator
from dataclasses import replace

from bot.desk.sessions import replies
from bot.desk.sessions.replies import Told
from bot.study.sessions import erasing, steps
from bot.study.sessions.values import PROBES, Heard, Phase, Posed, Recorded, Session, Suggested
from tests.study.sessions import NOW, prepared, running


def session_keys() -> Iterator[str]:
    """What a session's state chooses."""
    yield from (f"session-told-{each}" for each in Told)
    yield from (f"session-phase-{each}" for each in Phase)
    yield from (f"session-{kind}-{each}" for each in PROBES for kind in ("probe", "hint"))
    yield from ("session-here", "session-none", "session-card-closed", "session-card-ended")
    yield from (f"board-post-{each}" for each in ("session", "prompt", "turn", "minutes"))


def full() -> Session:
    """A session in which everything has happened that can."""
    session = steps.probe(running(), 1, "where", NOW)
    for name in ("ada", "ben", "cleo"):
        session = steps.tap(session, name, NOW)
    session = steps.hear(session, Heard("a1", "ada", "Who?", "door", "Mara", "¶ 2"), NOW)
    session = steps.hear(session, Heard("a2", "ada", "Where?"), NOW)
    session = steps.suggest(session, Suggested("s", "ben", "And we?"), NOW)
    session = steps.pose(session, Posed("own", "own", "", own="And they?"), NOW)
    return steps.record(session, Recorded("ben", "Ben"), NOW)


def session_replies() -> tuple[replies.SessionReply, ...]:
    """Every kind of reply about sessions."""
    session = full()
    closing = session
    for seen in range(1, 5):
        closing = steps.move_on(closing, seen, NOW)
    ended = steps.end(session, NOW)
    minutes = replies.Minutes(steps.close(ended), ())
    return (
        replies.SessionPrepared(prepared()),
        replies.SessionPrepared(replace(prepared(), title=None, prompts=prepared().offered[:2])),
        replies.SessionDropped(),
        *(replies.SessionShown(session, told, "mo") for told in Told),
        replies.SessionShown(session, Told.SHOWN, "chief", moderator=True),
        replies.SessionShown(closing, Told.MOVED, "ada"),
        replies.SessionShown(ended, Told.SHOWN, "ben"),
        replies.SessionShown(prepared(), Told.SHOWN, "mo"),
        *(replies.Probed(session, each, "ada") for each in PROBES),
        replies.ClaimAsked(1),
        replies.MinutesShown(replies.Minutes(ended, ()), leads=True),
        replies.MinutesShown(minutes, leads=False),
        replies.SessionFound(inside=True),
        replies.SessionFound(inside=False),
        replies.SessionPosted(session),
        replies.SessionPosted(ended),
        replies.SessionPosted(steps.close(ended)),
        *(replies.PromptPosted(closing, step) for step in range(1, 6)),
        replies.PromptPosted(steps.end(closing, NOW), 5),
        replies.PromptPosted(erasing.unquote(session, ()), 1),
        replies.TurnPosted(session, "ada"),
        replies.MinutesPosted(minutes),
        replies.MinutesPosted(replies.Minutes(erasing.unquote(ended, ()), ())),
    )
