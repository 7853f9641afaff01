import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.documents import Document, Paragraph, Passage, Section
from index.splitting import split


def count_words(text: str) -> int:
    return len(text.split())


def count_marks(text: str) -> int:
    """Like a tokenizer of word pieces: long words are several, signs one each."""
    return sum(1 + len(word) // 6 for word in re.findall(r"\w+|[^\w\s]", text))


def document(*sections: list[str]) -> Document:
    text = ""
    made = []
    for number, paragraphs in enumerate(sections):
        text += f"Heading {number}"
        places = []
        for words in paragraphs:
            text += "\n\n"
            places.append(Paragraph(len(text), len(text) + len(words)))
            text += words
        made.append(Section((f"Heading {number}",), tuple(places)))
        text += "\n\n"
    return Document("Title", text, tuple(made))


def numbers(passages: list[Passage]) -> list[tuple[int, int, int]]:
    return [(passage.section, passage.first, passage.last) for passage in passages]


def words(count: int, end: str = ".") -> str:
    return " ".join(["Word", *["word"] * (count - 1)]) + end


def test_a_paragraph_is_a_passage() -> None:
    made = document([words(40), words(199), words(50)], [words(35)])
    assert numbers(split(made, count_words)) == [(0, 1, 1), (0, 2, 2), (0, 3, 3), (1, 1, 1)]


def test_short_neighbours_are_joined_up_to_a_hundred() -> None:
    made = document([words(5)] * 30)
    passages = split(made, count_words)
    assert numbers(passages) == [(0, 1, 20), (0, 21, 30)]
    assert passages[0].text == "\n\n".join([words(5)] * 20)


def test_short_ones_are_joined_with_longer_ones() -> None:
    made = document([words(10), words(60), words(80), words(10), words(120), words(10)])
    assert numbers(split(made, count_words)) == [(0, 1, 2), (0, 3, 4), (0, 5, 5), (0, 6, 6)]


def test_sections_are_never_joined() -> None:
    made = document([words(5)], [words(5)], [])
    assert numbers(split(made, count_words)) == [(0, 1, 1), (1, 1, 1)]


def test_numbers_go_on_from_the_sections_first() -> None:
    made = document([words(40), words(40)])
    section = made.sections[0]
    moved = Document("Title", made.text, (Section((), section.paragraphs, first=8),))
    assert numbers(split(moved, count_words)) == [(0, 8, 8), (0, 9, 9)]


def test_long_paragraphs_are_cut_between_sentences_with_one_repeated() -> None:
    sentences = [f"Sentence number {number} has some words in it." for number in range(50)]
    passages = split(document([" ".join(sentences)]), count_words)
    assert all(count_words(passage.text) <= 200 for passage in passages)
    assert {(passage.first, passage.last) for passage in passages} == {(1, 1)}
    for before, after in pairwise(passages):
        last = before.text.split(". ")[-1]
        assert after.text.startswith(last)
    sizes = [count_words(passage.text) for passage in passages]
    assert min(sizes) > 100


def test_a_long_sentence_is_not_repeated() -> None:
    passages = split(document([" ".join([words(150)] * 4)]), count_words)
    assert [count_words(passage.text) for passage in passages] == [150] * 4


def test_an_endless_sentence_is_cut_behind_clauses() -> None:
    passages = split(document([", ".join(["some words that go on"] * 100)]), count_words)
    assert all(passage.text.endswith(",") for passage in passages[:-1])


@pytest.mark.parametrize("letter", ["a", "中", "́"])
def test_a_word_without_end_is_cut_anywhere(letter: str) -> None:
    passages = split(document([letter * 3000]), len)
    assert all(len(passage.text) <= 200 for passage in passages)


def test_characters_without_tokens_make_no_endless_passage() -> None:
    passages = split(document(["\u200b" * 50_000]), lambda _: 0)
    assert max(len(passage.text) for passage in passages) <= 4000


PARAGRAPHS = st.lists(
    st.text(st.sampled_from("ab .!?,\n中é"), min_size=1, max_size=120)
    | st.integers(1, 60).map(words)
    | st.lists(st.integers(1, 20).map(words), max_size=12).map(" ".join),
    max_size=8,
)
COUNTERS = st.sampled_from([count_words, count_marks, len])


@given(st.lists(PARAGRAPHS, max_size=4), COUNTERS, st.integers(1, 60))
@settings(deadline=None, derandomize=True, max_examples=200)
def test_nothing_is_lost_and_nothing_too_long(
    sections: list[list[str]], count: Callable[[str], int], limit: int
) -> None:
    made = document(*sections)
    passages = split(made, count, limit)
    covered: set[int] = set()
    for passage in passages:
        section = made.sections[passage.section]
        assert passage.text == made.text[passage.start : passage.end] == passage.text.strip()
        # Words joined across a blank line may count its two characters as well.
        joints = len(passage.paragraphs) - 1
        assert count(passage.text) <= limit + 2 * joints or passage.end - passage.start == 1
        assert passage.start == passage.paragraphs[0].start
        assert passage.end == passage.paragraphs[-1].end
        for number, part in enumerate(passage.paragraphs, start=passage.first):
            whole = section.paragraphs[number - section.first]
            assert whole.start <= part.start < part.end <= whole.end
        covered.update(range(passage.start, passage.end))
    for section in made.sections:
        for paragraph in section.paragraphs:
            for at in range(paragraph.start, paragraph.end):
                assert at in covered or made.text[at].isspace()
    order = [(passage.section, passage.start) for passage in passages]
    assert order == sorted(order)


@pytest.mark.parametrize(
    "text",
    [
        words(60_000),
        " ".join([words(20)] * 3000),
        "a" * 300_000,
        " " * 300_000 + "a",
        "中。" * 9000,
    ],
)
def test_counting_is_linear(text: str) -> None:
    seen = 0

    def count(piece: str) -> int:
        nonlocal seen
        seen += len(piece)
        return count_marks(piece)

    split(document([text.strip() or text]), count)
    assert seen <= 4 * len(text)
