"""Sessions: what may happen when, what is refused, what time brings about."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Reason, Refusal
from bot.study.sessions import erasing, steps
from bot.study.sessions.values import (
    IDLE,
    MOST_SUGGESTED,
    Heard,
    Phase,
    Posed,
    Recorded,
    Session,
    State,
    Suggested,
)
from tests.study.sessions import NOW, posed, prepared, running

LATER = NOW + timedelta(minutes=5)
HEARD = Heard("a1", "ada", "Who?", "door", "Mara", "The Open Door, ¶ 2")


def refused(act: Callable[[], object]) -> Reason:
    with pytest.raises(Refusal) as refusal:
        act()
    return refusal.value.reason


def test_questions_worded_anew_stay_with_their_prompts() -> None:
    kept = steps.keep(prepared(), ("a", "b"), NOW)
    worded = steps.reword(kept, {"a": "Why?", "z": "Never"}, "parrot-7b", NOW)
    assert [(each.wording, each.model) for each in worded.prompts] == [
        ("Why?", "parrot-7b"),
        ("", ""),
    ]
    assert steps.keep(worded, ("a", "b"), NOW).prompts == worded.prompts
    assert steps.reword(worded, dict.fromkeys("ab", ""), "", NOW).prompts == kept.prompts
    with pytest.raises(Refusal):
        steps.reword(running(), {"a": "Why?"}, "parrot-7b", NOW)


def test_a_removed_text_takes_its_wordings_along() -> None:
    worded = steps.reword(prepared(), {"a": "Why?"}, "parrot-7b", NOW)
    gone = erasing.unquote(worded, ())
    assert {(each.wording, each.model) for each in gone.offered} == {("", "")}
    again = steps.reword(gone, {"a": "Why?"}, "parrot-7b", NOW)
    assert again.offered == gone.offered


def test_three_of_six_are_kept_in_the_order_of_the_evening() -> None:
    kept = steps.keep(prepared(), ("e", "a", "c"), LATER)
    assert [each.id for each in kept.prompts] == ["a", "c", "e"]
    assert refused(lambda: steps.keep(prepared(), tuple("abcd"), LATER)) is Reason.UNKNOWN_ANSWER
    assert refused(lambda: steps.keep(prepared(), ("z",), LATER)) is Reason.UNKNOWN_ANSWER


def test_nothing_begins_without_a_prompt() -> None:
    assert refused(lambda: steps.begin(prepared(), LATER)) is Reason.NOTHING_KEPT


def test_other_prompts_leave_what_was_kept() -> None:
    others = steps.offer(steps.keep(prepared(), ("b",), NOW), (posed("x"), posed("b")), LATER)
    assert [each.id for each in others.offered] == ["b", "x"]


def test_the_agenda_opens_reads_and_closes_with_everybody() -> None:
    session = steps.tap(running(), "ada", NOW)
    phases = [session.phase]
    for seen in (1, 2, 3):
        session = steps.move_on(session, seen, LATER)
        phases.append(session.phase)
    assert phases == [Phase.OPENING, Phase.READING, Phase.READING, Phase.CLOSING]
    assert session.prompt is None
    assert session.order.speaking == "ada"
    assert refused(lambda: steps.move_on(session, 4, LATER)) is Reason.STALE_PROMPT


def test_next_pressed_twice_moves_once() -> None:
    moved = steps.move_on(running(), 1, LATER)
    assert refused(lambda: steps.move_on(moved, 1, LATER)) is Reason.STALE_PROMPT


def test_a_question_of_the_groups_own_comes_next_and_once() -> None:
    own = Posed("own", "own", "", own="And we?")
    session = steps.pose(running(), own, LATER)
    assert [each.id for each in session.prompts] == ["a", "own", "b", "c"]
    assert steps.pose(session, own, LATER) == session


def test_a_suggestion_is_posed_only_when_it_is_taken_up() -> None:
    session = steps.suggest(running(), Suggested("s", "ada", "And we?"), LATER)
    assert [each.id for each in session.prompts] == ["a", "b", "c"]
    taken = steps.take_up(session, "s", LATER)
    assert taken.prompts[1].own == "And we?"
    assert refused(lambda: steps.take_up(taken, "s", LATER)) is Reason.UNKNOWN_ANSWER


def test_one_member_suggests_a_few_and_none_twice() -> None:
    session = running()
    for number in range(MOST_SUGGESTED):
        session = steps.suggest(session, Suggested(str(number), "ada", f"{number}?"), NOW)
    assert steps.suggest(session, Suggested("x", "ada", "0?"), NOW) == session
    more = Suggested("x", "ada", "More?")
    assert refused(lambda: steps.suggest(session, more, NOW)) is Reason.TOO_MANY_SUGGESTED


def test_each_question_goes_further_once_for_each_prompt() -> None:
    asked = steps.probe(running(), 1, "where", LATER)
    assert refused(lambda: steps.probe(asked, 1, "where", LATER)) is Reason.PROBED_ALREADY
    again = steps.probe(steps.move_on(asked, 1, LATER), 2, "where", LATER)
    assert again.prompt is not None
    assert again.prompt.probes == ("where",)
    assert refused(lambda: steps.probe(asked, 1, "forged", LATER)) is Reason.UNKNOWN_ANSWER


def test_a_turn_ends_once() -> None:
    session = steps.tap(steps.tap(running(), "ada", NOW), "ben", NOW)
    after = steps.done(session, 1, LATER)
    assert after.order.speaking == "ben"
    assert refused(lambda: steps.done(after, 1, LATER)) is Reason.TURN_OVER


def test_only_who_wishes_is_named_and_once() -> None:
    ada = Recorded("ada", "Ada")
    session = steps.record(steps.record(running(), ada, NOW), ada, NOW)
    assert session.recorded == (ada,)
    assert steps.unrecord(session, "ada", NOW).recorded == ()


def test_twelve_idle_hours_end_it_at_that_time() -> None:
    session = steps.hear(running(), HEARD, LATER)
    assert steps.due(session, LATER + IDLE - timedelta(seconds=1)) is None
    ended = steps.due(session, LATER + IDLE * 3)
    assert ended is not None
    assert (ended.state, ended.ended) == (State.ENDED, LATER + IDLE)
    assert steps.due(ended, LATER + IDLE * 9) is None


def test_after_the_end_nothing_happens_any_more() -> None:
    ended = steps.end(steps.tap(running(), "ada", NOW), LATER)
    assert ended.order.speaking is None
    assert steps.end(ended, LATER + IDLE) == ended
    assert steps.hear(ended, HEARD, LATER) == ended
    for act in (
        lambda: steps.move_on(ended, 1, LATER),
        lambda: steps.tap(ended, "ada", LATER),
        lambda: steps.probe(ended, 1, "where", LATER),
    ):
        assert refused(act) is Reason.UNKNOWN_SESSION
    assert steps.close(steps.close(ended, 1), 2).shown == 1
    assert steps.close(ended, 1).state is State.CLOSED


def test_of_whoever_is_forgotten_nothing_is_left() -> None:
    session = steps.tap(steps.hear(running(), HEARD, NOW), "ada", NOW)
    session = steps.record(session, Recorded("ada", "Ada"), NOW)
    session = steps.suggest(session, Suggested("s", "ada", "And we?"), NOW)
    session = steps.take_over(session, "ada", NOW)
    assert "ada" not in repr(erasing.forget(session, "ada")).lower()


def test_words_that_are_taken_down_are_gone_and_their_citations_stay() -> None:
    session = steps.hear(running(), HEARD, NOW)
    cut = erasing.unquote(session, ())
    assert "The door is open" not in repr(cut)
    assert cut.heard[0].text is None
    assert cut.heard[0].citation == "The Open Door, ¶ 2"
    assert all(each.removed for each in cut.prompts)
    assert erasing.unquote(session, ("door",)) == session


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 5)), max_size=40))
def test_whatever_is_pressed_the_step_never_goes_back(presses: list[tuple[int, int]]) -> None:
    session = running()
    for what, seen in presses:
        before = session
        try:
            session = _pressed(session, what, seen)
        except Refusal:
            assert session == before
        assert session.step >= before.step
        assert session.step - before.step <= 1
        assert session.step <= len(session.prompts) + 1


def _pressed(session: Session, what: int, seen: int) -> Session:
    acts: tuple[Callable[[], Session], ...] = (
        lambda: steps.move_on(session, seen, LATER),
        lambda: steps.probe(session, seen, "where", LATER),
        lambda: steps.tap(session, "ada", LATER),
        lambda: steps.done(session, seen, LATER),
        lambda: steps.pose(session, Posed(f"own{seen}", "own", "", own="?"), LATER),
        lambda: steps.move(session, "ada", LATER),
        lambda: steps.end(session, LATER),
    )
    return acts[what]()
