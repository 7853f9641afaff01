"""Messages as lines: blocks apart, nothing too wide, no key broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.terminal.keys import Keys
from bot.terminal.layout import lay_out
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text, Title


def lines(*blocks: Block, width: int = 40, styled: bool = False) -> list[str]:
    return [line.plain for line in lay_out(Message(blocks), Keys(), width, styled=styled)]


def test_blocks_stand_apart() -> None:
    assert lines(Title("A"), Text("b"), Fine("c")) == ["A", "", "b", "", "c"]


def test_a_quotation_has_its_bar_and_its_place() -> None:
    shown = lines(Quote("one\n\ntwo", "Title, ¶ 2", (5, 8)))
    assert shown == ["│ one", "│", "│ **two**", "  — Title, ¶ 2"]


def test_bold_words_are_a_face_where_there_is_one() -> None:
    (line,) = lay_out(Message((Quote("one two", None, (4, 7)),)), Keys(), 40, styled=True)
    assert line.plain == "│ one two"
    assert [(span.start, span.end) for span in line.spans if span.style == "bold"] == [(6, 9)]


def test_bold_words_stay_the_same_where_characters_were_dropped() -> None:
    assert lines(Quote("\x1b[1mone\u200b two\x07", None, (8, 13)))[0].count("**") == 2
    assert lines(Quote("a\x1b[31mb\x1b[0mc", None, (6, 7))) == ["│ a**b**c"]


@pytest.mark.parametrize("bold", [(0, 0), (5, 5), (90, 99)])
def test_empty_bold_words_are_not_marked(bold: tuple[int, int]) -> None:
    assert lines(Quote("one two", None, bold)) == ["│ one two"]


def test_short_items_stand_on_one_line_and_long_ones_below() -> None:
    assert lines(Items((("a", "b"), ("c", "")))) == ["• a — b", "• c"]
    assert lines(Items((("a", "b"), ("c", "d" * 40))))[:3] == ["• a", "  b", "• c"]


def test_markup_is_shown_as_it_is() -> None:
    assert lines(Text("[red]no[/red] :smile: `x`")) == ["[red]no[/red] :smile: `x`"]


def test_keys_are_never_broken_and_keep_their_numbers() -> None:
    controls = (
        Control("page", "1:x", "Previous page", disabled=True),
        Control("page", "3:x", "Next page"),
        Control("help", "", "Help"),
    )
    shown = lay_out(Message((Text("a"),)), Keys("en", controls), 28, styled=False, hint="(type)")
    assert [line.plain for line in shown] == [
        "a",
        "",
        "[1] Previous page (not now)",
        "[2] Next page  [3] Help",
        "(type)",
    ]


def test_a_message_whose_keys_are_all_turned_off_ends_with_its_words() -> None:
    off = (Control("page", "0:x", "Previous page", disabled=True),)
    assert [
        line.plain for line in lay_out(Message((Text("a"),)), Keys("en", off), 40, styled=False)
    ] == ["a"]


BLOCKS = st.one_of(
    st.builds(Title, st.text()),
    st.builds(Text, st.text()),
    st.builds(Quote, st.text(), st.none() | st.text(), st.none() | st.just((1, 4))),
    st.builds(Items, st.lists(st.tuples(st.text(), st.text()), max_size=3).map(tuple)),
)


@given(st.lists(BLOCKS, max_size=4), st.integers(20, 90), st.booleans())
def test_every_line_fits(blocks: list[Block], width: int, styled: bool) -> None:
    for line in lay_out(Message(tuple(blocks)), Keys(), width, styled=styled):
        assert cell_len(line.plain) <= width
        assert "\n" not in line.plain
