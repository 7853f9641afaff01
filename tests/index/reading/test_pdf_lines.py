"""Characters on a page → lines, columns and paragraphs in the order of reading."""

import pytest

from index.documents import Document
from index.reading.pdf import read_pdf
from index.reading.pdf.bidi import logical
from tests.cases.pdf.writing import (
    BOLD,
    COURIER,
    NAMED,
    Sheet,
    Shown,
    column,
    pdf,
)

LEFT = """\
The first evening was given to the minutes, which nobody had kept, and so they were made up from \
memory, line by line, until all agreed.
The second was given to the stove. It smoked, and the window could not be opened."""
RIGHT = """\
On the third evening they came to the book at last, and read eleven pages of it aloud, one after \
another, in a circle.
The fourth is not recorded. Somebody has drawn a cat in its place."""


def paragraphs(document: Document) -> list[str]:
    return [
        document.text[paragraph.start : paragraph.end]
        for section in document.sections
        for paragraph in section.paragraphs
    ]


def read(*shown: Shown) -> list[str]:
    return paragraphs(read_pdf(pdf([Sheet(list(shown))]), "A file"))


def test_columns_are_read_one_after_the_other() -> None:
    left = column(LEFT, x=60, width=36, indent=3)
    right = column(RIGHT, x=320, width=36, indent=3)
    # As some programs write them: line by line over both.
    mixed = sorted([*left, *right], key=lambda each: -each.y)
    title = Shown("Minutes of a circle of readers, winter", 60, 740, 18, BOLD)
    assert read(title, *mixed) == [*LEFT.split("\n"), *RIGHT.split("\n")]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    left = column(
        "They agreed to meet again, and to bring, each of them, a page which they", width=36
    )
    right = column(
        "could not read without laughing, or else one that had been of use.", x=320, width=36
    )
    text = (
        "They agreed to meet again, and to bring, each of them, a page which they could not read "
        "without laughing, or else one that had been of use."
    )
    assert read(*left, *right) == [text]


def test_a_wide_line_parts_what_is_above_from_what_is_below() -> None:
    upper = [*column(LEFT, x=60, width=36, indent=3), *column(RIGHT, x=320, width=36, indent=3)]
    wide = Shown(
        "A table that runs across both columns, from the one margin to the other one.", 60, 590
    )
    lower = [
        *column("Below it on the left:\n" + LEFT, x=60, top=560, width=36, indent=3),
        *column("Below it on the right:\n" + RIGHT, x=320, top=560, width=36, indent=3),
    ]
    found = read(*upper, wide, *lower)
    places = [
        next(place for place, text in enumerate(found) if text.startswith(words))
        for words in (
            "The first",
            "On the third",
            "A table",
            "Below it on the left",
            "Below it on the right",
        )
    ]
    assert places == sorted(places)


def test_a_table_is_read_row_by_row() -> None:
    rows = [
        Shown(text, x, 700 - 14 * row)
        for row, cells in enumerate((("Evening", "Pages"), ("first", "11"), ("second", "9")))
        for text, x in zip(cells, (72, 300), strict=True)
    ]
    assert "\n".join(read(*rows)).split() == ["Evening", "Pages", "first", "11", "second", "9"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["They were work-", "ing at night."], "They were working at night."),
        (["They were work\u00ad", "ing at night."], "They were working at night."),
        (
            ["The well-known lamp. A well-", "known lamp it was."],
            "The well-known lamp. A well-known lamp it was.",
        ),
        (
            ["A tree-frog; the tree, the frog, a tree-", "frog."],
            "A tree-frog; the tree, the frog, a tree-frog.",
        ),
        (["They crossed the Rhine-", "Main canal."], "They crossed the Rhine-Main canal."),
        (["It was lit—", "by whom?"], "It was lit—by whom?"),
        (["Pages 12-", "14 are lost."], "Pages 12-14 are lost."),
    ],
)
def test_hyphens_at_line_ends(lines: list[str], text: str) -> None:
    shown = [Shown(line, 72, 700 - 12 * row) for row, line in enumerate(lines)]
    # A long line first: it shows how wide the column is.
    assert read(*shown) == [text]


def test_indented_paragraphs() -> None:
    assert read(*column(LEFT + "\n" + RIGHT, indent=3)) == [*LEFT.split("\n"), *RIGHT.split("\n")]


def test_paragraphs_with_gaps() -> None:
    one, other = LEFT.split("\n")
    first = column(one)
    second = column(other, top=first[-1].y - 20)
    assert read(*first, *second) == [one, other]


def test_entries_that_hang_out_and_verse() -> None:
    entry = [
        Shown("Reed, John. Ten Days that Shook the World. New York:", 72, 700),
        Shown("Boni and Liveright, 1919.", 92, 688),
        Shown("Ross, Jacob. The Lamp on the Stairs. A second, longer", 72, 676),
        Shown("printing, Leeds, 1931.", 92, 664),
    ]
    assert [text[:9] for text in read(*entry)] == ["Reed, Joh", "Ross, Jac"]
    verse = [
        Shown(text, 72, 700 - 12 * row)
        for row, text in enumerate(
            ("The lamp went out", "And nobody was there", "To light it up again, they said it was")
        )
    ]
    assert read(*verse) == [
        "The lamp went out\nAnd nobody was there\nTo light it up again, they said it was"
    ]


def test_ligatures_are_letters() -> None:
    parts = [
        Shown("A", 72, 700, font=NAMED),
        Shown("re and o", 78, 700),
        Shown("B", 126, 700, font=NAMED),
    ]
    # The two glyphs are as wide as one character of the typewriter's.
    assert read(*parts)[0].replace(" ", "") == "fireandoffl"


def test_arabic_is_in_the_order_of_reading() -> None:
    assert logical("أبج"[::-1]) == "أبج"
    assert logical("2017 ماع يف"[:]) == "في عام 2017"
    assert logical("see باتك here") == "see كتاب here"
    assert logical("(باتك)") == "(كتاب)"
    assert logical("Latin only (1917)") == "Latin only (1917)"


def test_letters_set_one_by_one_make_words() -> None:
    word = [Shown(letter, 72 + 8 * place, 700) for place, letter in enumerate("lamps")]
    more = [Shown(letter, 130 + 8 * place, 700) for place, letter in enumerate("stood")]
    assert read(*word, *more) == ["lamps stood"]


def test_bold_by_printing_twice_is_one_word() -> None:
    assert read(Shown("A lamp", 72, 700), Shown("A lamp", 72.4, 700)) == ["A lamp"]


@pytest.mark.parametrize("rotated", [0, 90, 180, 270])
def test_a_page_may_be_turned(rotated: int) -> None:
    sheet = Sheet(column(LEFT, indent=3), entries=f"/Rotate {rotated}")
    assert paragraphs(read_pdf(pdf([sheet]), "A file")) == LEFT.split("\n")


def test_text_in_another_direction_stands_behind_the_page_s_own() -> None:
    margin = [Shown("Printed in Leeds", 30, 100, 9, COURIER, (0, 1, -1, 0))]
    assert read(*margin, *column(LEFT, indent=3)) == [*LEFT.split("\n"), "Printed in Leeds"]


def test_a_page_that_is_turned_by_its_text_is_read_in_its_own_direction() -> None:
    lines = [
        Shown(each.text, 72 + 12 * row, 72 + (each.x - 72), 10, COURIER, (0, 1, -1, 0))
        for row, each in enumerate(column(LEFT, indent=3))
    ]
    assert read(*lines) == LEFT.split("\n")
