"""Whole paragraphs around a span, of its own section only."""

import pytest

from index.documents import Document, Paragraph, Section
from index.surroundings import cite, surroundings

TEXT = "Alpha one.\n\nBeta two. Beta three.\n\nGamma four.\n\nDelta five.\n\nEpsilon six."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def paragraph(words: str) -> Paragraph:
    return Paragraph(*at(words))


BOOK = Document(
    "Book",
    TEXT,
    (
        Section(
            ("One",),
            (paragraph("Alpha one."), paragraph("Beta two. Beta three."), paragraph("Gamma four.")),
        ),
        Section(("One",), (paragraph("Delta five."),), first=4),
        Section(("Box",), (paragraph("Epsilon six."),), author="Bo Reed", year=None),
    ),
    author="Ada Quill",
    year="1912",
)


@pytest.mark.parametrize(
    ("words", "section", "before", "text", "after", "first", "last"),
    [
        ("Beta three.", 0, "Alpha one.", "Beta two. Beta three.", "Gamma four.", 2, 2),
        ("Alpha", 0, None, "Alpha one.", "Beta two. Beta three.", 1, 1),
        ("four.", 0, "Beta two. Beta three.", "Gamma four.", None, 3, 3),
        (
            "three.\n\nGamma",
            0,
            "Alpha one.",
            "Beta two. Beta three.\n\nGamma four.",
            None,
            2,
            3,
        ),
        ("Delta", 1, None, "Delta five.", None, 4, 4),
    ],
)
def test_a_span_is_shown_in_its_paragraphs_with_a_neighbour_each_side(
    words: str,
    section: int,
    before: str | None,
    text: str,
    after: str | None,
    first: int,
    last: int,
) -> None:
    around = surroundings(BOOK, section, *at(words))
    assert (around.before, around.text, around.after) == (before, text, after)
    assert around.text[around.start : around.end] == words
    assert (around.citation.first, around.citation.last) == (first, last)


def test_a_span_that_reaches_beyond_its_paragraph_is_cut_to_it() -> None:
    start, end = at("Delta five.")
    around = surroundings(BOOK, 1, start - 2, end + 2)
    assert (around.start, around.end) == (0, len("Delta five."))


def test_a_span_between_paragraphs_has_no_surroundings() -> None:
    with pytest.raises(LookupError):
        surroundings(BOOK, 0, at("\n\nBeta")[0], at("\n\nBeta")[0] + 2)


def test_an_extract_is_cited_under_its_own_byline_alone() -> None:
    assert str(cite(BOOK, BOOK.sections[0], 1, 2)) == "Book › One (Ada Quill, 1912), ¶ 1–2"
    assert str(cite(BOOK, BOOK.sections[2], 1, 1)) == "Book › Box (Bo Reed), ¶ 1"
