"""PDF files that have no text, need a password, are damaged or would take too much."""

import zlib
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from index.reading import Reason, Unreadable
from index.reading.pdf import read_pdf
from tests.cases.pdf.writing import UNMAPPED, Sheet, Shown, column, pdf

TEXT = "The lamp stood on the sill all winter, and nobody could say who had lit it."
GOOD = pdf([Sheet(column(TEXT)), Sheet(column(TEXT.replace("lamp", "stove")))])


def refusal(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_pdf(data, "A file")
    return caught.value


def encrypted(user: str, owner: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(GOOD)))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_password_is_needed() -> None:
    assert refusal(encrypted("secret", "owner")).reason == Reason.ENCRYPTED


def test_a_file_that_only_restricts_what_may_be_done_is_read() -> None:
    assert TEXT in read_pdf(encrypted("", "owner"), "A file").text


def test_pictures_alone_are_a_scan() -> None:
    refused = refusal(pdf([Sheet(picture=True)] * 3))
    assert (refused.reason, refused.facts) == (Reason.SCANNED, {"pages": 3})


def test_some_pages_are_pictures() -> None:
    document = read_pdf(pdf([Sheet(picture=True), Sheet(column(TEXT)), Sheet()]), "A file")
    codes = {warning.code: warning.facts for warning in document.warnings}
    assert codes["pages_without_text"] == (("without", 2), ("pages", 3))
    assert [page.label for page in document.pages] == ["2"]


def test_empty_pages_have_no_text() -> None:
    assert refusal(pdf([Sheet(), Sheet()])).reason == Reason.NO_TEXT
    assert refusal(pdf([Sheet([Shown("   ", 72, 700)])])).reason == Reason.NO_TEXT


def test_characters_without_a_meaning_are_pictures() -> None:
    refused = refusal(pdf([Sheet([Shown("ABC CBA BCA", 72, 700, font=UNMAPPED)])]))
    assert refused.reason == Reason.SCANNED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"PK\x03\x04 a Word file", Reason.BINARY),
        (b"Just some words.", Reason.DAMAGED),
        (b"%PDF-1.7\n%%EOF", Reason.DAMAGED),
        (GOOD[:60], Reason.DAMAGED),
    ],
)
def test_what_is_no_pdf(data: bytes, reason: Reason) -> None:
    assert refusal(data).reason == reason


def test_a_file_without_its_end_is_read_as_far_as_it_goes() -> None:
    document = read_pdf(GOOD[: GOOD.index(b"xref\n")], "A file")
    assert TEXT in document.text


def test_pages_are_found_where_their_tree_is_lost() -> None:
    lost = GOOD.replace(b"/Type /Pages /Kids", b"/Type /Pagez /Kidz")
    document = read_pdf(lost, "A file")
    assert TEXT in document.text
    assert [page.label for page in document.pages] == ["1", "2"]
    assert ("left_out", (("what", "missing_parts"),)) in [
        (warning.code, warning.facts) for warning in document.warnings
    ]


def test_a_damaged_page_is_left_out() -> None:
    broken = Sheet(content="BT /F1 12 Tf (unclosed")
    document = read_pdf(pdf([broken, Sheet(column(TEXT))]), "A file")
    assert TEXT in document.text
    assert document.warnings[-1].facts == (("without", 1), ("pages", 2))


def test_a_form_that_shows_itself_ends() -> None:
    form = (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 3 0 R /Length 22 >>\n"
        "stream\n/Im Do /Im Do /Im Do  \nendstream"
    )
    start, end = GOOD.index(b"4 0 obj\n") + 8, GOOD.index(b"\nendobj", GOOD.index(b"4 0 obj"))
    loop = GOOD[:start] + form.encode() + GOOD[end:]
    loop = loop.replace(b"BT ", b"/Im Do BT ", 1)
    assert TEXT in read_pdf(loop[: loop.index(b"xref\n")], "A file").text


def test_a_stream_that_unpacks_to_too_much() -> None:
    packed = zlib.compress(zlib.compress(b" " * 200_000_000, 9), 9)
    head = b"11 0 obj\n<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n" % len(packed)
    bomb = pdf([Sheet()])
    start, end = bomb.index(b"11 0 obj"), bomb.index(b"xref\n")
    bomb = bomb[:start] + head + packed + b"\nendstream\nendobj\n" + bomb[end:]
    refused = refusal(bomb)
    assert (refused.reason, refused.facts) == (Reason.TOO_MUCH, {"what": "unpacked"})


def test_too_many_pages() -> None:
    many = GOOD.replace(b"/Count 2", b"/Count 5001")
    refused = refusal(many)
    assert (refused.reason, refused.facts) == (Reason.TOO_MUCH, {"what": "entries"})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8)), max_size=12
    )
)
def test_whatever_is_damaged_is_read_or_refused(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(GOOD)
    for place, change in changes:
        data[place : place + len(change)] = change
    try:
        document = read_pdf(bytes(data), "A file")
    except Unreadable:
        return
    assert document.text.strip()
    assert all(0 <= page.start <= len(document.text) for page in document.pages)
