"""Documents cross the pipe unchanged; whatever else comes through it is rubbish."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import Document, Page, Paragraph, Section, Warned
from index.reading.unreadable import Reason, Unreadable
from index.sandbox import sending
from index.sandbox.checking import Rubbish
from index.sandbox.receiving import LONGEST_LINE, Failed, Outcome, Receiver, TooLong

TEXT = "Ⅰ. Ein Anfang\n\nZwei Sätze – “so” 読書 🎈.\nNoch einer."
SECTIONS = (
    Section(("Teil", "Kapitel"), (Paragraph(0, 13), Paragraph(15, 38)), 1, "Mara Lind", "1931"),
    Section((), (Paragraph(39, len(TEXT)),), 7),
)
DOCUMENT = Document(
    title='Der \\ "Titel"\n',
    text=TEXT,
    sections=SECTIONS,
    author="A. B.",
    year="1848/49",
    warnings=(Warned("title_from_filename"), Warned("left_out", (("what", "x"), ("n", 3)))),
    pages=(Page(0, "xiv"), Page(0, "1"), Page(len(TEXT), "2", ocr=True)),
    language="de",
)


def heard(data: bytes, *, at_once: int = 1 << 20, parts: int = 10_000) -> Outcome | None:
    receiver = Receiver(1 << 30, parts)
    for start in range(0, len(data), at_once):
        receiver.feed(data[start : start + at_once])
    return receiver.outcome


def lines(*messages: object) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in messages)


def sent(document: Document) -> bytes:
    return sending.ready() + b"".join(sending.lines(document))


@pytest.mark.parametrize("at_once", [1, 7, 64, 1 << 20])
def test_a_document_comes_through_in_pieces_of_any_size(at_once: int) -> None:
    assert heard(sent(DOCUMENT), at_once=at_once) == DOCUMENT


def test_a_long_one_comes_through() -> None:
    text = "x\x01" * 100_000
    paragraphs = tuple(Paragraph(place, place + 1) for place in range(0, len(text), 20))
    pages = tuple(Page(place, str(place)) for place in range(0, len(text), 100))
    document = replace(DOCUMENT, text=text, sections=(Section((), paragraphs),), pages=pages)
    assert all(len(line) < LONGEST_LINE for line in sending.lines(document))
    assert heard(sent(document), parts=20_000) == document


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_any_text_comes_through(text: str) -> None:
    section = Section((text,), (Paragraph(0, len(text)),), author=text)
    document = Document(text, text, (section,), pages=(Page(0, text),), language=text)
    assert heard(sent(document)) == document


def test_headings_of_many_sections_are_kept_once() -> None:
    several = tuple(
        Section(("Book One", "Chapter I"), (Paragraph(at, at + 1),)) for at in range(10)
    )
    received = heard(sent(replace(DOCUMENT, sections=several)))
    assert isinstance(received, Document)
    assert len({id(heading) for each in received.sections for heading in each.headings}) == 2


@pytest.mark.parametrize(
    "refused",
    [
        Unreadable(Reason.EMPTY),
        Unreadable(Reason.BINARY, {"offset": 5}),
        Unreadable(Reason.UNKNOWN_FORMAT, {"suffix": "", "supported": (".txt", ".md")}),
        Unreadable(Reason.SCANNED, {"pages": 12}),
        Unreadable(Reason.TOO_MUCH, {"what": "entries"}),
    ],
)
def test_a_refusal_comes_through_with_its_facts(refused: Unreadable) -> None:
    received = heard(sending.ready() + sending.refusal(refused))
    assert isinstance(received, Unreadable)
    assert (received.reason, received.facts) == (refused.reason, refused.facts)


def test_a_failure_says_what_and_where() -> None:
    with pytest.raises(ValueError, match="x") as caught:
        int("\ud800" + 1000 * "x")
    received = heard(sending.failure(caught.value))
    assert isinstance(received, Failed)
    assert received.what.startswith("ValueError: invalid literal")
    assert "test_sandbox_replies.py:" in received.what


READY = ["ready"]
WORDS = ["text", "Some words."]
SECTION = ["section", ["I"], 1, None, None]
PARAGRAPHS = ["paragraphs", 0, 4, 5, 11]
END = ["document", "Title", None, None, None]
SOUND = (READY, WORDS, SECTION, PARAGRAPHS, END)


def test_the_lines_that_the_next_test_spoils_are_sound() -> None:
    assert isinstance(heard(lines(*SOUND)), Document)


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (0, WORDS),
        (0, END),
        (1, READY),
        (1, {}),
        (1, None),
        (1, []),
        (1, ["text"]),
        (1, ["text", 1]),
        (1, ["text", "\x00"]),
        (1, ["text", "\ud800"]),
        (1, ["other", 1]),
        (2, PARAGRAPHS),
        (2, ["section", "I", 1, None, None]),
        (2, ["section", [1], 1, None, None]),
        (2, ["section", ["\ud800"], 1, None, None]),
        (2, ["section", [], 0, None, None]),
        (2, ["section", [], True, None, None]),
        (2, ["section", [], 1.0, None, None]),
        (2, ["section", [], 10**12, None, None]),
        (2, ["section", [], 1, 7, None]),
        (2, ["section", [], 1, None]),
        (3, WORDS),
        (3, SECTION),
        (3, END),
        (3, ["paragraphs"]),
        (3, ["paragraphs", 0]),
        (3, ["paragraphs", 0, 0]),
        (3, ["paragraphs", -1, 4]),
        (3, ["paragraphs", 0, 12]),
        (3, ["paragraphs", 5, 4]),
        (3, ["paragraphs", 0, 4, 3, 11]),
        (3, ["paragraphs", False, True]),
        (3, ["paragraphs", 0, float("nan")]),
        (3, ["paragraphs", "0", "4"]),
        (4, ["pages", [12, "1", False]]),
        (4, ["pages", [5, "1", False], [4, "2", False]]),
        (4, ["pages", [0, 1, False]]),
        (4, ["pages", [0, "1", 0]]),
        (4, ["pages", [0, "1"]]),
        (4, ["warned", "code", [["what", None]]]),
        (4, ["warned", "code", [["what", ["x"]]]]),
        (4, ["warned", "code", [["what", True]]]),
        (4, ["warned", 1, []]),
        (4, ["document", None, None, None, None]),
        (4, ["document", "Title", None, 1848, None]),
        (4, ["document", "Title"]),
        (4, ["unreadable", "no such reason", {}]),
        (4, ["unreadable", "damaged", {}]),
        (4, ["unreadable", "scanned", {"pages": "12"}]),
        (4, ["unreadable", "scanned", {"pages": -1}]),
        (4, ["unreadable", "unknown_format", {"suffix": ".x", "supported": ".txt"}]),
        (4, ["unreadable", "too_much", {"what": {"deep": 1}}]),
        (4, ["unreadable", "too_much", []]),
        (4, ["failed", 1]),
    ],
)
def test_a_spoilt_line_is_rubbish(place: int, line: object) -> None:
    """The line stands in the place of a sound one; the paragraph line may have been the last."""
    spoilt = [*SOUND[:place], line, *SOUND[place + 1 :]]
    with pytest.raises(Rubbish):
        heard(lines(*spoilt, END))


@pytest.mark.parametrize(
    "data",
    [
        b"\n",
        b"\xff\xfe\n",
        b'"' + b"x" * 100 + b"\n",
        b"[" * 100_000 + b"\n",
        b"[" + b"9" * 100_000 + b"]\n",
        b"x" * (LONGEST_LINE + 1),
        '["ready"]\n'.encode("utf-16"),
    ],
)
def test_what_is_no_line_is_rubbish(data: bytes) -> None:
    with pytest.raises(Rubbish):
        heard(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_rubbish_or_the_beginning_of_more(data: bytes) -> None:
    with suppress(Rubbish):
        assert heard(sending.ready() + data) is None


def test_more_than_was_agreed_is_too_long() -> None:
    with pytest.raises(TooLong):
        Receiver(10, 10).feed(b"[" * 11)
    with pytest.raises(TooLong):
        heard(sent(DOCUMENT), parts=8)
    assert heard(sent(DOCUMENT), parts=10) == DOCUMENT
