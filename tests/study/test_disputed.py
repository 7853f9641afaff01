"""Which prompt is on the page of a session."""

from dataclasses import replace

from bot.study.sessions import erasing, steps
from bot.study.sessions.disputed import disputed, marked
from bot.study.sessions.values import Posed, Session
from tests.study.sessions import NOW, posed, running, words


def spoken(*turns: int) -> Session:
    """A session that went through all its prompts, with so many turns on each."""
    session = running()
    for step in (1, 2):
        session = steps.move_on(session, step, NOW)
    prompts = (replace(each, turns=n) for each, n in zip(session.prompts, turns, strict=True))
    return replace(session, prompts=tuple(prompts))


def test_most_turns_then_most_marks_then_tension_then_the_first() -> None:
    assert disputed(spoken(1, 4, 2), {1: 9}) == 2
    assert disputed(spoken(3, 3, 3), {1: 1, 3: 2}) == 3
    level = spoken(0, 0, 0)
    assert disputed(level, {}) == 1
    contrast = replace(level.prompts[1], quotes=(words(), words("The door is shut.")))
    assert disputed(replace(level, prompts=(level.prompts[0], contrast, posed("c"))), {}) == 2


def test_what_was_not_posed_or_quotes_nothing_is_not_shown_before_what_does() -> None:
    assert disputed(replace(spoken(0, 0, 9), step=2), {3: 9}) == 1
    own = Posed("own", "own", "", own="And we?", turns=9)
    session = spoken(0, 0, 0)
    assert disputed(replace(session, prompts=(own, *session.prompts[1:])), {}) == 2
    assert disputed(erasing.unquote(spoken(0, 2, 0), ()), {}) == 2
    assert disputed(replace(session, step=0), {}) == 0


def test_each_member_counts_once_for_a_prompt_and_only_on_what_it_quotes() -> None:
    both = replace(posed("a"), quotes=(words(), replace(words(), offset=90)))
    marks = (
        ("ada", "door", 30, 60),  # around the words, which begin at 40
        ("ada", "door", 80, 95),
        ("ben", "door", 41, 60),
        ("ben", "other", 30, 60),
    )
    assert marked((both, posed("b")), marks) == {1: 1, 2: 1}
    assert marked((both,), (*marks, ("cleo", "door", 40, 41))) == {1: 2}
