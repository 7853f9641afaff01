import pytest

from index.reading.headlines import is_rule, strong, weak
from index.reading.lines import groups, paragraphs

WRAPPED = """\
The river is wider here than the map has it, and slower, so that the boats
which leave the upper quay at noon are overtaken by the carts on the
towpath; nobody has ever thought of this as a reason for taking a cart."""
RAGGED = """\
The river is wider here than the map has it,
and slower, so that boats leaving at noon
are overtaken by the carts that go along
the towpath."""
VERSE = """\
The river goes, the river stays,
The river has a hundred ways
Of going where it went before
And no one standing at the door."""
CHINESE = """\
这条河在这里比地图上画的更宽也更慢所以中午从上游码头出发的船只
都会被纤道上的大车赶上但是从来没有人因此去坐大车因为坐船的人并
不着急。"""


@pytest.mark.parametrize("text", [WRAPPED, RAGGED])
def test_wrapped_prose_is_one_line(text: str) -> None:
    assert paragraphs(text.split("\n")) == [text.replace("\n", " ")]


def test_wrapping_leaves_no_spaces_in_chinese() -> None:
    assert paragraphs(CHINESE.split("\n")) == [CHINESE.replace("\n", "")]


def test_hyphens_at_the_margin_stay_without_a_space() -> None:
    lines = [
        "It was, as it turned out, a matter of the well-",
        "known kind, which everybody in town had heard of--",
        "and nobody had seen.",
    ]
    assert paragraphs(lines) == [
        (
            "It was, as it turned out, a matter of the well-known kind, which everybody in town"
            " had heard of--and nobody had seen."
        )
    ]


def test_verse_keeps_its_lines() -> None:
    assert paragraphs(VERSE.split("\n")) == [VERSE]


def test_a_couplet_keeps_its_lines() -> None:
    lines = ["The river goes, the river stays and goes,", "But never where"]
    assert paragraphs(lines) == ["\n".join(lines)]


def test_long_lines_are_paragraphs() -> None:
    lines = ["word " * 60 + "end.", "Short.", "more " * 60 + "end."]
    assert paragraphs(lines) == lines


def test_lists_are_cut_at_their_marks() -> None:
    lines = ["Bring:", "- a lamp", "- a chair that", "  folds", "- soup"]
    assert paragraphs(lines) == ["Bring:", "- a lamp", "- a chair that folds", "- soup"]


def test_groups_know_the_gap_before_them() -> None:
    found = [(group.lines, group.gap) for group in groups("\na\nb\n\n \n\nc")]
    assert found == [(("a", "b"), 1), (("c",), 3)]


@pytest.mark.parametrize(
    "line",
    ["CHAPTER I", "Chapter 1.", "CHAPTER I. Down the Stairs", "PART TWO", "PREFACE", "Kapitel 3"],
)
def test_headings_anywhere(line: str) -> None:
    assert strong(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Chapter 1. The treaty was signed in 1648.",
        "Part of the trouble was the rain.",
        "A",
        "Act now, said the bill, or",
        "Book lovers meet here",
    ],
)
def test_no_headings_by_themselves(line: str) -> None:
    assert strong(line) is None


@pytest.mark.parametrize("line", ["Workers at the helm", "2.1 The mill", "十月革命", "7 November"])
def test_headings_above_a_paragraph(line: str) -> None:
    assert weak(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "He went home.",
        "What now?",
        "“Yes”",
        "and then",
        "— Yes",
        "- a list",
        "Extracts from a letter by Ida Brandt, 2013",
        "write to me@example.org",
        "1917",
        "word " * 13,
    ],
)
def test_no_headings_above_a_paragraph(line: str) -> None:
    assert weak(line) is None


@pytest.mark.parametrize("line", ["* * *", "***", "---", "______", "⁂", "• • •"])
def test_ornaments_are_rules(line: str) -> None:
    assert is_rule(line)


@pytest.mark.parametrize("line", ["*", "--", "* a *", "1 2 3", "a"])
def test_other_lines_are_not(line: str) -> None:
    assert not is_rule(line)
