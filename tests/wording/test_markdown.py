"""Foreign text in a Markdown file stays text, whatever it holds."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.wording.blocks import Fine, Items, Quote, Text, Title
from bot.wording.markdown import document, plain, quote, table
from bot.wording.marks import moment, person
from tests.voting.ledger_house import START

PARSER = MarkdownIt("commonmark").enable("table")
LIVELY = st.text(st.sampled_from("ab1 \\`*_[]()<>|~&#!+-=.:;/@\n\t"), max_size=40)


def words(markdown: str) -> list[str]:
    """The text of each inline run; anything but text in it is a fault."""
    found = []
    for token in PARSER.parse(markdown):
        if token.type == "inline":
            assert {each.type for each in token.children or ()} <= {"text", "softbreak"}
            found.append("".join(each.content or " " for each in token.children or ()))
        assert token.type not in {"html_block", "code_block", "fence", "hr"}
    return found


def said(text: str) -> str:
    return " ".join(text.split())


@given(LIVELY)
def test_a_line_is_one_paragraph_of_itself(text: str) -> None:
    tokens = [token.type for token in PARSER.parse(plain(text))]
    assert tokens in ([], ["paragraph_open", "inline", "paragraph_close"])
    assert "".join(words(plain(text))) == said(text)


@given(LIVELY)
def test_a_quotation_keeps_its_lines(text: str) -> None:
    shown = " ".join(words(quote(text, "A source")))
    assert shown.split() == [*text.split(), "—", "A", "source"]


@given(st.lists(st.tuples(LIVELY, LIVELY), max_size=4))
def test_a_cell_stays_a_cell(rows: list[tuple[str, str]]) -> None:
    cells = [cell.strip() for cell in words(table(("A", "B"), rows, figures=1))]
    assert cells == ["A", "B", *(said(cell) for row in rows for cell in row)]


def test_marks_are_spelled_and_hidden_characters_left_out() -> None:
    assert plain(f"{person('a_b')} {moment(START)}") == r"a\_b 2026-03-02 18:00 UTC"
    assert plain("a\u202eb\x00c") == "abc"


def test_blocks_become_a_document() -> None:
    items = Items((("Tea", "2"), ("#3", "")))
    blocks = (Title("T*"), Text("1. One"), Quote("a\nb", "c"), items, Fine("- small"), "| raw |")
    assert document(blocks) == (
        "## T\\*\n\n1\\. One\n\n> a\n> b\n>\n> — c\n\n"
        "- **Tea** – 2\n- \\#3\n\n\\- small\n\n| raw |\n"
    )
