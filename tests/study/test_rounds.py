"""Timed rounds: what the clocks end, when, and only once."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Reason, Refusal
from bot.study import speaking
from bot.study.sessions import erasing, rounds, steps
from bot.study.sessions.timing import LATE, MORE, PROMPTS, TURNS
from bot.study.sessions.values import IDLE, Session, State
from tests.study.sessions import NOW, running

NAMES = ("ada", "ben", "cleo")
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def timed(turn: int = 2, *names: str) -> Session:
    """A session with turns of so many minutes, and those who joined its order."""
    session = rounds.time_turns(running(), turn, NOW)
    for name in names or NAMES:
        session = steps.tap(session, name, NOW)
    return session


def at(session: Session, now: datetime) -> Session:
    return steps.due(session, now) or session


def refused(act: Callable[[], object]) -> Reason:
    with pytest.raises(Refusal) as refusal:
        act()
    return refusal.value.reason


def test_a_turn_ends_at_its_time_and_the_next_one_is_called() -> None:
    session = timed()
    assert session.timing.turn_ends == NOW + 2 * MINUTE
    assert steps.due(session, NOW + 2 * MINUTE - SECOND) is None
    after = at(session, NOW + 2 * MINUTE)
    assert after.order.speaking == "ben"
    assert after.order.turns("ada") == 1
    assert after.timing.over is not None
    assert (after.timing.over.member, after.timing.over.timed) == ("ada", True)
    assert after.timing.turn_ends == NOW + 4 * MINUTE


def test_after_the_last_turn_no_clock_runs() -> None:
    after = at(at(timed(2, "ada"), NOW + 2 * MINUTE), NOW + 60 * MINUTE)
    assert after.order.speaking is None
    assert after.timing.turn_ends is None
    again = steps.tap(after, "ben", NOW + 60 * MINUTE)
    assert again.timing.turn_ends == NOW + 62 * MINUTE


def test_whoever_was_not_called_in_time_has_all_of_their_turn() -> None:
    late = NOW + 2 * MINUTE + LATE + SECOND
    after = at(timed(), late)
    assert after.order.speaking == "ben"
    assert after.timing.turn_ends == late + 2 * MINUTE


def test_a_new_length_begins_the_turn_anew_and_none_ends_the_clock() -> None:
    later = NOW + MINUTE
    assert rounds.time_turns(timed(), 5, later).timing.turn_ends == later + 5 * MINUTE
    free = rounds.time_turns(timed(), None, later)
    assert steps.due(free, NOW + 60 * MINUTE) is None
    assert refused(lambda: rounds.time_turns(timed(), 4, NOW)) is Reason.UNKNOWN_ANSWER
    assert refused(lambda: rounds.time_prompt(timed(), 1, 1, NOW)) is Reason.UNKNOWN_ANSWER


def test_a_stopped_clock_leaves_what_was_left() -> None:
    stopped = rounds.pause(timed(), NOW + MINUTE)
    assert rounds.pause(stopped, NOW + 2 * MINUTE).timing == stopped.timing
    assert steps.due(stopped, NOW + 9 * MINUTE) is None
    going = rounds.resume(stopped, NOW + 9 * MINUTE)
    assert going.timing.turn_ends == NOW + 10 * MINUTE
    assert rounds.resume(going, NOW + 9 * MINUTE).timing == going.timing


def test_whoever_is_called_while_clocks_are_stopped_has_all_of_their_time() -> None:
    stopped = rounds.pause(timed(), NOW + MINUTE)
    called = steps.done(stopped, 1, NOW + 5 * MINUTE)
    going = rounds.resume(called, NOW + 9 * MINUTE)
    assert going.timing.turn_ends == NOW + 11 * MINUTE


def test_where_there_is_no_clock_none_is_stopped() -> None:
    assert rounds.pause(running(), NOW).timing.paused is None
    stopped = rounds.pause(timed(), NOW)
    assert rounds.time_turns(stopped, None, NOW).timing.paused is None


def test_when_the_time_of_a_prompt_is_up_it_is_told_once_and_nothing_moves() -> None:
    session = rounds.time_prompt(running(), 1, 5, NOW)
    up = at(session, NOW + 5 * MINUTE)
    assert (up.timing.rings, up.timing.ringing, up.step) == (1, True, 1)
    assert steps.due(up, NOW + 60 * MINUTE) is None
    more = rounds.more_time(up, 1, NOW + 6 * MINUTE)
    assert more.timing.prompt_ends == NOW + 6 * MINUTE + MORE
    assert refused(lambda: rounds.more_time(more, 1, NOW)) is Reason.STALE_PROMPT
    again = at(more, NOW + 60 * MINUTE)
    assert again.timing.rings == 2
    assert not steps.move_on(again, 1, NOW).timing.ringing


def test_the_next_prompt_has_the_time_that_it_needs() -> None:
    session = rounds.time_prompt(running("a"), 1, 5, NOW)
    moved = steps.move_on(session, 1, NOW)
    assert moved.timing.prompt_ends is None
    assert refused(lambda: rounds.time_prompt(moved, 1, 5, NOW)) is Reason.STALE_PROMPT
    assert refused(lambda: rounds.time_prompt(moved, 2, 5, NOW)) is Reason.STALE_PROMPT


def test_what_the_clock_does_does_not_keep_a_session_awake() -> None:
    session = timed()
    ended = at(session, NOW + IDLE)
    assert (ended.state, ended.ended) == (State.ENDED, NOW + IDLE)
    assert ended.timing.turn_ends is None
    assert steps.next_due(ended) is None


def test_turns_are_counted_under_the_prompt_on_which_they_were_called() -> None:
    session = at(timed(), NOW + 2 * MINUTE)
    moved = steps.done(steps.move_on(session, 1, NOW), 2, NOW)
    assert [each.turns for each in moved.prompts] == [2, 1, 0]


def test_whoever_is_forgotten_takes_no_time_from_the_next() -> None:
    after = erasing.forget(timed(), "ada")
    assert after.order.speaking == "ben"
    assert after.timing.turn_ends == NOW + 4 * MINUTE
    over = at(timed(), NOW + 2 * MINUTE)
    assert "ada" not in repr(erasing.forget(over, "ada"))
    assert erasing.forget(timed(2, "ada"), "ada").timing.turn_ends is None


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(("tap", "done", "pause", "resume", "turns", "prompt", "wait", "next")),
        st.sampled_from(NAMES),
        st.integers(0, 200),
    ),
    max_size=30,
)
_GAPS = st.lists(st.integers(1, 60), min_size=1, max_size=5)


def _done(session: Session, act: str, name: str, now: datetime) -> Session:
    acts: dict[str, Callable[[], Session]] = {
        "tap": lambda: steps.tap(session, name, now),
        "done": lambda: steps.done(session, session.order.calls, now),
        "pause": lambda: rounds.pause(session, now),
        "resume": lambda: rounds.resume(session, now),
        "turns": lambda: rounds.time_turns(session, TURNS[len(name) % 2], now),
        "prompt": lambda: rounds.time_prompt(session, session.step, PROMPTS[0], now),
        "wait": lambda: session,
        "next": lambda: steps.move_on(session, session.step, now),
    }
    try:
        return acts[act]()
    except Refusal:
        return session


def _played(acts: list[tuple[str, str, int]], gaps: list[int]) -> Session:
    """The session after all acts; the clock is looked at after such gaps, again and again."""
    session, now, looks = running(), NOW, 0
    for act, name, seconds in acts:
        until = now + seconds * SECOND
        while now < until:
            now = min(now + gaps[looks % len(gaps)] * SECOND, until)
            looks += 1
            session = at(session, now)
            assert steps.due(session, now) is None
        session = _done(session, act, name, now)
    return session


@given(_ACTS, _GAPS, _GAPS)
def test_it_does_not_matter_when_the_clock_is_looked_at(
    acts: list[tuple[str, str, int]], one: list[int], other: list[int]
) -> None:
    assert _played(acts, one) == _played(acts, other)


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=12), st.sampled_from(TURNS))
def test_however_long_the_bot_was_away_nobody_is_called_for_less_than_their_turn(
    waits: list[int], turn: int
) -> None:
    session, now = timed(turn), NOW
    called, since = session.order.calls, now
    for wait in waits:
        now += wait * SECOND
        session = at(session, now)
        assert session.order.calls <= called + wait // (turn * 60) + 1
        if session.order.calls != called and session.order.speaking is not None:
            assert session.timing.turn_ends is not None
            assert session.timing.turn_ends - now >= turn * MINUTE - LATE
            assert now - since >= turn * MINUTE - LATE
            called, since = session.order.calls, now


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=6),
    st.lists(st.one_of(st.none(), st.sampled_from((*NAMES, "zoë"))), max_size=20),
)
def test_in_the_last_round_everybody_has_one_word_before_anybody_has_a_second(
    came: list[str], taps: list[str | None]
) -> None:
    order, now = speaking.Order(), NOW
    for name in came:
        now += MINUTE
        order = speaking.done(speaking.tap(order, name, now))
    due = [each.member for each in order.people]
    order = speaking.go_round(order)
    spoke = [order.speaking]
    for tap in taps:
        now += MINUTE
        # Whoever is still to be called and taps, leaves: that is their own choice.
        if tap is None:
            order = speaking.done(order)
        elif tap not in order.waiting and tap != order.speaking:
            order = speaking.tap(order, tap, now)
        if order.speaking is not None and len(spoke) < order.calls - len(came):
            spoke.append(order.speaking)
    assert spoke[: len(due)] == due[: len(spoke)]
