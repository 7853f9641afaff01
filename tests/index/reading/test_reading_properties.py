"""Whatever the bytes, a Document is sound or the refusal says why."""

from hypothesis import given, settings
from hypothesis import strategies as st

from index.documents import Document
from index.reading import Unreadable, read

PARTS = st.sampled_from(
    [
        *("# Title", "## A heading", "CHAPTER I", "Soviets in action", "by John Reed, 1918"),
        *(
            "John Reed 1918",
            "— John Reed, 1918",
            "> ",
            "> ### Box",
            "> quoted",
            "- item",
            "1. item",
        ),
        *("***", "---", "===", "    code", "```", "| a | b |", "|---|---|", "<div>", "<!--", "-->"),
        *("A sentence that ends.", "“Quoted,” she said.", "Title: X", "[^1]: note", "a\tb", "…"),
        *("", "", "", "word " * 20, "wörter ohne Ende", "中文。", "\u202e", "\x0c", "&#11;", "\\"),
    ]
)
LINES = st.lists(PARTS, max_size=30).map("\n".join)
SUFFIXES = st.sampled_from([".txt", ".md"])


def check(document: Document) -> None:
    assert document.title
    assert document.sections
    end = 0
    numbers: dict[tuple[str, ...], int] = {}
    for section in document.sections:
        assert section.paragraphs
        assert section.first == numbers.get(section.headings, 0) + 1
        numbers[section.headings] = section.first + len(section.paragraphs) - 1
        for paragraph in section.paragraphs:
            assert end <= paragraph.start < paragraph.end <= len(document.text)
            words = document.text[paragraph.start : paragraph.end]
            assert words == words.strip()
            end = paragraph.end
    assert not any(ord(c) < 32 and c not in "\n\t" for c in document.text)


@given(LINES, SUFFIXES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_lines(text: str, suffix: str) -> None:
    try:
        document = read(text.encode(), f"name{suffix}")
    except Unreadable as error:
        assert error.reason in {"empty", "no_text"}  # noqa: PT017 - most examples are readable
    else:
        check(document)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), SUFFIXES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_bytes(data: bytes, suffix: str) -> None:
    try:
        document = read(data, f"name{suffix}")
    except Unreadable as error:
        assert error.reason != "unknown_format"  # noqa: PT017 - most examples are refused
    else:
        check(document)


@given(st.lists(st.text("abc .,", min_size=1, max_size=40), min_size=1, max_size=20))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_no_word_of_a_plain_text_is_lost(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    if text.strip():
        assert read(text.encode(), "a.txt").text.split() == text.split()
