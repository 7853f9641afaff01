"""A text is divided without a rest, without cuts, into portions of nearly equal length."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.study.plans.portions import LEEWAY, Portion, Unit, portions, units
from index.documents import Document, Paragraph, Section

Bounds = list[tuple[int, int, int]]


def document(sections: list[tuple[str, list[int]]]) -> Document:
    """A text of sections with paragraphs of so many words."""
    text, built = "", []
    for heading, lengths in sections:
        paragraphs = []
        for length in lengths:
            start = len(text)
            text += " ".join(["word"] * length)
            paragraphs.append(Paragraph(start, len(text)))
            text += "\n\n"
        built.append(Section(tuple(heading.split("/")) if heading else (), tuple(paragraphs)))
    return Document("T", text, tuple(built))


def passages(text: Document, cuts: list[int]) -> Bounds:
    """Passages as a library has them: of several paragraphs, or parts of a long one."""
    bounds: Bounds = []
    turn = 0
    for number, section in enumerate(text.sections):
        held: list[int] = []
        for each in section.paragraphs:
            cut = cuts[turn % len(cuts)]
            turn += 1
            middle = text.text.find(" ", (each.start + each.end) // 2, each.end)
            if cut == 0 and middle > 0:
                bounds.extend([(number, held[0], held[1])] if held else [])
                bounds += [(number, each.start, middle), (number, middle + 1, each.end)]
                held = []
            elif cut == 1 and held:
                held = [held[0], each.end]
            else:
                bounds.extend([(number, held[0], held[1])] if held else [])
                held = [each.start, each.end]
        bounds.extend([(number, held[0], held[1])] if held else [])
    return bounds


SECTIONS = st.lists(
    st.tuples(
        st.sampled_from(["A", "A/B", "A/C", "D", "D/E/F", ""]),
        st.lists(st.integers(1, 60), min_size=1, max_size=6),
    ),
    min_size=1,
    max_size=8,
)
CUTS = st.lists(st.integers(0, 2), min_size=1, max_size=7)


def divided(text: Document, bounds: Bounds, count: int) -> tuple[Portion, ...]:
    return portions(units(text, bounds), count)


@given(SECTIONS, CUTS, st.integers(1, 12))
def test_every_passage_is_in_exactly_one_portion_in_order(
    sections: list[tuple[str, list[int]]], cuts: list[int], count: int
) -> None:
    text = document(sections)
    bounds = passages(text, cuts)
    found = divided(text, bounds, count)
    held = [
        [each for each in bounds if portion.start <= each[1] and each[2] <= portion.end]
        for portion in found
    ]
    assert [each for part in held for each in part] == bounds
    assert all(held)
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    assert len(found) == min(count, len(units(text, bounds)))


@given(SECTIONS, CUTS, st.integers(1, 12))
def test_no_paragraph_is_cut(
    sections: list[tuple[str, list[int]]], cuts: list[int], count: int
) -> None:
    text = document(sections)
    for portion in divided(text, passages(text, cuts), count):
        for section in text.sections:
            for each in section.paragraphs:
                assert each.end <= portion.start or portion.start <= each.start
                assert each.end <= portion.end or portion.end <= each.start


@given(SECTIONS, CUTS, st.integers(1, 12))
def test_portions_are_nearly_equal(
    sections: list[tuple[str, list[int]]], cuts: list[int], count: int
) -> None:
    text = document(sections)
    found = units(text, passages(text, cuts))
    whole, largest = sum(each.words for each in found), max(each.words for each in found)
    # Where there are hardly more units than portions, each portion needs one.
    if len(found) < 3 * count:
        return
    for each in portions(found, count):
        share = whole / count
        slack = 2 * LEEWAY * share + 2 * largest
        assert abs(each.words - share) <= max(slack, largest * count)


def test_long_texts_keep_close_to_equal_words() -> None:
    text = document([("A", [50] * 100), ("B", [50] * 100)])
    found = divided(text, passages(text, [2]), 7)
    share = 10_000 / 7
    assert all(abs(each.words - share) <= 2 * LEEWAY * share + 50 for each in found)


def test_a_portion_begins_rather_with_a_chapter_than_in_the_middle_of_one() -> None:
    text = document([("A", [100] * 11), ("B", [100] * 9)])
    first, second = divided(text, passages(text, [2]), 2)
    assert (first.words, second.words) == (1100, 900)
    assert (first.closing.headings, first.closing.paragraph) == (("A",), 11)
    assert (second.opening.headings, second.opening.paragraph) == (("B",), 1)


def test_a_chapter_comes_before_its_sections() -> None:
    text = document([("A/1", [100] * 9), ("A/2", [100] * 2), ("B/1", [100] * 9)])
    first, _ = divided(text, passages(text, [2]), 2)
    assert first.closing.headings == ("A", "2")


def test_a_border_far_away_does_not_draw() -> None:
    text = document([("A", [100] * 16), ("B", [100] * 4)])
    first, second = divided(text, passages(text, [2]), 2)
    assert (first.words, second.words) == (1000, 1000)


def test_what_shares_a_passage_or_a_paragraph_stays_together() -> None:
    text = document([("", [4, 4, 4])])
    one, two, three = text.sections[0].paragraphs
    middle = text.text.find(" ", two.start) + 1
    bounds = [(0, one.start, one.end), (0, two.start, middle - 1), (0, middle, three.end)]
    assert [each.words for each in units(text, bounds)] == [4, 8]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_nothing_makes_no_portion(count: int) -> None:
    assert portions((), count) == ()


def test_portions_follow_each_other() -> None:
    text = document([("A", [30] * 5), ("B", [10] * 9)])
    found = divided(text, passages(text, [2]), 4)
    assert all(one.end < other.start for one, other in pairwise(found))
    assert isinstance(units(text, passages(text, [2]))[0], Unit)
