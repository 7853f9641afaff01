"""Words in one sentence, words side by side, and the passages beside a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import Closeness, Evidence, Layout, Streams, Term, closeness, coverage, stream

LAYOUT = Layout.of([(1, "a", 4, "en"), (2, "a", 4, "en"), (3, "b", 4, "en")])


def asked(*words: str) -> Evidence:
    found = tuple(Term(word, word) for word in words)
    return Evidence(found, {}, dict.fromkeys(words, 1.0), (), len(words) * 1.6)


def close(question: Evidence, *texts: str) -> dict[int, Closeness]:
    streams = Streams.of((number, "en", stream(text)) for number, text in enumerate(texts, start=1))
    return closeness(question, LAYOUT, list(streams.rows), streams)


def test_words_in_one_sentence_are_closer_than_in_two() -> None:
    found = close(
        asked("lamp", "ferry"), "A lamp. One two three. A ferry.", "It is far.", "A lamp ferry."
    )
    assert found[3].sentence > found[1].sentence > 0


def test_neighbours_are_neighbours_in_order_stop_words_apart() -> None:
    found = close(asked("lamp", "ferry"), "the lamp of the ferry", "ferry lamp", "lamp on a ferry")
    assert [found[each].pairs for each in (1, 2, 3)] == [1.0, 0.0, 1.0]


def test_a_sentence_is_read_with_the_ones_beside_it_within_its_text_only() -> None:
    found = close(asked("lamp"), "Here is the lamp.", "It was red.", "It was red.")
    assert found[2].sentence > 0
    assert found[3].sentence == 0


@given(
    st.lists(st.sampled_from(["lamp", "ferry", "sound", "x"]), max_size=12),
    st.lists(st.sampled_from(["lamp", "ferry", "sound"]), min_size=1, max_size=3, unique=True),
)
def test_both_are_shares(text: list[str], words: list[str]) -> None:
    found = close(asked(*words), " ".join(text), "", "")[1]
    assert 0 <= found.sentence <= 1
    assert 0 <= found.pairs <= 1


def test_neighbours_add_to_each_other_within_a_text() -> None:
    assert LAYOUT.lengths.tolist() == pytest.approx([4 + 0.3 * 4, 4 + 0.7 * 4, 4])
    assert (LAYOUT.before(1), LAYOUT.after(1), LAYOUT.after(2), LAYOUT.before(3)) == (
        None,
        2,
        None,
        None,
    )
    assert LAYOUT.with_neighbours([2]) == {1, 2}


def test_only_admitted_texts_are_within() -> None:
    inside = LAYOUT.within(lambda source: source == "a")
    assert set(inside.passages) == {1, 2}
    assert LAYOUT.within(lambda _: True) is LAYOUT
    assert inside.row(3) is None


def test_coverage_knows_the_endings_of_every_language_in_the_scope() -> None:
    question = Evidence((Term("häuser", "Häuser"),), {}, {"häuser": 1.0}, (), 1.6, ("de",))
    assert coverage("Das Haus steht.", question) == 1.0
