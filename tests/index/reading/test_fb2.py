"""FictionBook."""

import pytest

from index.reading import Reason, Unreadable, read
from tests.index.reading.building import fb2

BODY = (
    "<title><p>Rivers</p></title><section><title><p>I</p><p>Source</p></title>"
    "<epigraph><p>No boats.</p><text-author>Ada Quill</text-author></epigraph>"
    '<p>Rain<a l:href="#n1" type="note">1</a> <emphasis>fell</emphasis>.</p>'
    "<poem><stanza><v>one line</v><v>another</v></stanza></poem><subtitle>* * *</subtitle>"
    "<section><title><p>Rain</p></title><p>More.</p></section></section>"
)
NOTES = (
    '<body name="notes"><title><p>Notes</p></title><section id="n1"><title><p>1</p></title>'
    "<p>In May.</p></section></body>"
)
INFO = (
    "<author><first-name>Ada</first-name><last-name>Quill</last-name></author>"
    "<author><nickname>roe</nickname></author><book-title>Rivers</book-title>"
    '<date value="1902-01-01">about 1902</date><lang>en</lang>'
)


def test_sections_verse_quotations_and_notes() -> None:
    document = read(fb2(BODY, INFO, NOTES).encode(), "a.fb2")
    assert (document.title, document.author) == ("Rivers", "Ada Quill & roe")
    assert (document.year, document.language) == ("1902", "en")
    assert [(s.headings, s.author) for s in document.sections] == [
        (("I. Source",), "Ada Quill"),
        (("I. Source",), None),
        (("I. Source", "Rain"), None),
        (("Notes",), None),
    ]
    assert "Rain[1] fell.\n\none line\nanother" in document.text
    assert document.text.endswith("[1] In May.")


def test_an_older_encoding_is_read() -> None:
    book = fb2(
        "<section><p>Весна</p></section>",
        declaration='<?xml version="1.0" encoding="windows-1251"?>',
    )
    assert read(book.encode("cp1251"), "a.fb2").text == "Весна"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"<html/>", Reason.DAMAGED),
        (b"PK\x03\x04", Reason.BINARY),
        (fb2("<section>" * 250).encode(), Reason.TOO_MUCH),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>' + fb2("&b;").encode(), Reason.DAMAGED),
    ],
)
def test_what_is_no_book_is_named(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, "a.fb2")
    assert caught.value.reason is reason
