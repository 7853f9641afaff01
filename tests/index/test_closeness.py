"""Words in one sentence, words side by side, and the passages beside a passage."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import Closeness, Evidence, Layout, Streams, Term, closeness, coverage, stream
from index.lexical.languages import language

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


def test_only_admitted_texts_are_within() -> None:
    inside = LAYOUT.within(lambda source: source == "a")
    assert set(inside.passages) == {1, 2}
    assert LAYOUT.within(lambda _: True) is LAYOUT
    assert inside.rows(np.array([3, 2, 9])).tolist() == [-1, 1, -1]


def test_coverage_knows_the_endings_of_every_language_in_the_scope() -> None:
    question = Evidence((Term("häuser", "Häuser"),), {}, {"häuser": 1.0}, (), 1.6, ("de",))
    assert coverage("Das Haus steht.", question) == 1.0


def plainly(question: Evidence, before: str, text: str, after: str) -> Closeness:
    """Of a passage between two others of its text, word by word."""
    own = [line.split() for line in text.split("\n")]
    lines = [before.rpartition("\n")[2].split(), *own, after.partition("\n")[0].split()]
    best = 0.0
    for front, line, back in zip(lines, lines[1:], lines[2:], strict=False):
        weighed = ((1.0, line), (0.2, front), (0.1, back))
        length = sum(weight * len(each) for weight, each in weighed)
        norm = 0.6 * (0.7 + 0.3 * length / 40)
        times = {t: sum(weight * each.count(t) for weight, each in weighed) for t in question.idf}
        best = max(best, sum(question.idf[t] * n / (n + norm) for t, n in times.items()))
    stops = language("en").stems
    content = [term for line in own for term in line if term not in stops]
    asked = [(one.term, other.term) for one, other in pairwise(question.terms)]
    weights = {pair: question.idf[pair[0]] + question.idf[pair[1]] for pair in asked}
    found = sum(weights[pair] for pair in weights.keys() & set(pairwise(content)))
    return Closeness(best / sum(question.idf.values()), found / (sum(weights.values()) or 1.0))


STREAMS = st.lists(
    st.lists(st.sampled_from(["lamp", "ferri", "sound", "the", "of", "x"]), min_size=1, max_size=9),
    max_size=4,
).map(lambda lines: "\n".join(" ".join(line) for line in lines))


@given(
    st.lists(STREAMS, min_size=3, max_size=6),
    st.lists(st.sampled_from(["lamp", "ferri", "sound", "the"]), min_size=1, unique=True),
    st.data(),
)
def test_closeness_is_what_reading_word_by_word_finds(
    texts: list[str], words: list[str], data: st.DataObject
) -> None:
    idf = {word: data.draw(st.floats(0.1, 9)) for word in words}
    question = replace(asked(*words), idf=idf)
    # The second text stands between passages of others: nothing is beside it.
    layout = Layout.of(
        (number, "b" if number == 1 else "a" if number == 0 else "c", 1, "en")
        for number in range(len(texts))
    )
    streams = Streams.of((number, "en", text) for number, text in enumerate(texts))
    found = closeness(question, layout, range(len(texts)), streams)
    for number, text in enumerate(texts):
        before = texts[number - 1] if number > 2 else ""
        after = texts[number + 1] if 2 <= number < len(texts) - 1 else ""
        expected = plainly(question, before, text, after)
        assert found[number].sentence == pytest.approx(expected.sentence)
        assert found[number].pairs == pytest.approx(expected.pairs)


def test_words_are_found_as_each_language_has_them() -> None:
    layout = Layout.of([(1, "a", 2, "en"), (2, "b", 2, "de")])
    terms = (Term("lamp", "Lampen"), Term("hous", "House"))
    question = Evidence(terms, {}, {"lamp": 1.0, "hous": 1.0}, (), 3.2, ("en", "de"))
    texts = [(1, "en", "lampen houses"), (2, "de", "Lampen")]
    streams = Streams.of((number, code, stream(text, code)) for number, code, text in texts)
    found = closeness(question, layout, [1, 2], streams)
    assert found[1].sentence > 0
    assert found[2].sentence > 0
    assert found[1].pairs == 1.0
