"""Replies about sessions, and the keys of their words, for the tests of wording."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.desk.sessions import replies
from bot.desk.sessions.replies import Told
from bot.desk.voting.replies import ResultShown
from bot.study.sessions import erasing, rounds, steps
from bot.study.sessions.values import PROBES, Heard, Phase, Posed, Recorded, Session, Suggested
from tests.study.sessions import NOW, prepared, running
from tests.wording.ended import stance
from tests.wording.voted import voting_replies

_FAILURES = ("role_gone", "role_powers", "role_not_changed", "role_above", "manage_roles")
_CLOCKS = ("until", "stopped")


def session_keys() -> Iterator[str]:
    """What a session's state chooses."""
    yield from (f"session-told-{each}" for each in Told)
    yield from (f"session-phase-{each}" for each in Phase)
    yield from (f"session-{kind}-{each}" for each in PROBES for kind in ("probe", "hint"))
    yield from ("session-here", "session-none", "session-card-closed", "session-card-ended")
    for each in ("session", "prompt", "turn", "timeover", "timeup", "minutes", "page"):
        yield f"board-post-{each}"
    yield from (f"session-{sort}-{end}" for sort in ("speaks", "turn") for end in _CLOCKS)
    yield from ("session-time-free", "session-time-minutes", "session-time-until")
    yield from ("page-moved", "page-decided", "session-calls-mention-everyone")
    yield from (f"session-calls-{each}" for each in ("on", "off"))
    yield from (f"session-calls-role-{each}" for each in ("powers", "not-changed"))


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
    minutes = replies.Minutes(steps.close(ended, 1), ())
    return (
        replies.SessionPrepared(prepared()),
        replies.SessionPrepared(replace(prepared(), title=None, prompts=prepared().offered[:2])),
        *(
            replies.SessionPrepared(worded, rewords=True, worded=found)
            for worded, found in (
                (steps.keep(prepared(), ("a", "b"), NOW), (0, 2)),
                (steps.reword(prepared(), {"a": "Why?"}, "parrot-7b", NOW), (1, 2)),
                (steps.reword(prepared(), {"a": "Why?"}, "parrot-7b", NOW), (1, 1)),
            )
        ),
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
        replies.SessionPosted(session, "77"),
        replies.SessionPosted(steps.close(ended, 1), "77"),
        *(replies.CallsChanged("77", on) for on in (True, False)),
        *(replies.CallsChanged("77", on=True, failure=each) for each in _FAILURES),
        replies.SessionPosted(ended),
        replies.SessionPosted(steps.close(ended, 1)),
        *(replies.PromptPosted(closing, step) for step in range(1, 6)),
        replies.PromptPosted(steps.end(closing, NOW), 5),
        replies.PromptPosted(erasing.unquote(session, ()), 1),
        replies.TurnPosted(session, "ada"),
        *_timed(session),
        *_pages(minutes.session),
        replies.MinutesPosted(minutes),
        replies.MinutesPosted(replies.Minutes(erasing.unquote(ended, ()), ())),
    )


def timed(session: Session) -> Session:
    """The session with clocks for turns and for its prompt."""
    return rounds.time_prompt(rounds.time_turns(session, 2, NOW), session.step, 10, NOW)


def _timed(session: Session) -> Iterator[replies.SessionReply]:
    """What is said of clocks: while they run, while they are stopped, once they have ended."""
    clocked = timed(session)
    stopped = rounds.pause(clocked, NOW)
    for each in (session, clocked, stopped):
        yield replies.TimingShown(each)
        yield replies.TurnPosted(each, "ada")
        yield replies.SessionShown(each, Told.SHOWN, "mo")
    called = steps.due(clocked, NOW + timedelta(minutes=2))
    up = steps.due(clocked, NOW + timedelta(minutes=10))
    assert called is not None
    assert up is not None
    for each in (called, up):
        over = each.timing.over
        assert over is not None
        yield replies.TurnOver(each, over)
        yield replies.TimeOver(each, over)
        yield replies.PromptTimeUp(each, now=each.timing.ringing)
        yield replies.SessionShown(each, Told.SHOWN, "mo")
    yield replies.TimingShown(up)
    claims = (
        replies.Claim(4, "Doors are walls.", NOW + timedelta(minutes=5)),
        replies.Claim(5, None, None),
    )
    yield replies.PromptPosted(session, 1, claims)


def _pages(session: Session) -> Iterator[replies.SessionReply]:
    """The page with and without votes, and with words that were removed."""
    voted = (each for each in voting_replies() if isinstance(each, ResultShown))
    results = (stance(7, 6), stance(3, 1), *voted)
    day = date(2026, 3, 2)
    yield replies.PageShown(replies.Page(session, 1, day, results))
    yield replies.PagePosted(replies.Page(erasing.unquote(session, ()), 1, day, results[:2]))
    yield replies.PageShown(replies.Page(replace(session, title=None), 5, day, ()))
