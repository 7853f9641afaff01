"""OpenDocument texts."""

import pytest

from index.documents import Document
from index.reading import Reason, Unreadable, read
from tests.index.reading.building import odt


def text(body: str, **parts: str) -> Document:
    return read(odt(body, **parts), "a.odt")


def paragraphs(document: Document) -> list[str]:
    return [
        document.text[paragraph.start : paragraph.end]
        for section in document.sections
        for paragraph in section.paragraphs
    ]


def test_headings_spaces_lists_and_tables() -> None:
    document = text(
        '<text:p text:style-name="P1">Rivers</text:p><text:h text:outline-level="1">Source</text:h>'
        "<text:p>a<text:s/>b<text:line-break/>c<text:tab/><text:span>d</text:span></text:p>"
        '<text:h text:outline-level="2">Rain</text:h>'
        "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>1901</text:p></table:table-cell>"
        "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>",
        styles='<style:style style:name="P1" style:parent-style-name="Title"/>',
    )
    assert document.title == "Rivers"
    assert [section.headings for section in document.sections] == [("Source",), ("Source", "Rain")]
    assert paragraphs(document) == ["a b\nc d", "one", "1901 | 12"]


def test_notes_are_kept_and_comments_and_deletions_left_out() -> None:
    document = text(
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>Rain 3</text:p></text:table-of-content>"
        "<text:p>Rain<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>In May.</text:p></text:note-body></text:note> fell"
        "<office:annotation><text:p>comment</text:p></office:annotation>.</text:p>"
    )
    assert paragraphs(document) == ["Rain[1] fell.", "[1] In May."]
    assert dict(document.warnings[-1].facts) == {"what": "contents"}


def test_facts_stand_in_a_part_of_their_own() -> None:
    document = text(
        "<text:p>It rained.</text:p>",
        meta="<dc:title>Rivers</dc:title><meta:initial-creator>Ada Quill</meta:initial-creator>"
        "<dc:creator>Typist</dc:creator><meta:creation-date>2007-09-14</meta:creation-date>"
        "<dc:language>en-US</dc:language>",
    )
    assert (document.title, document.author) == ("Rivers", "Ada Quill")
    assert (document.year, document.language) == ("2007", "en-US")


def test_encrypted_and_other_files_are_refused() -> None:
    locked = odt("", manifest="<file-entry><encryption-data/></file-entry>")
    for data, reason in ((locked, Reason.ENCRYPTED), (b"no zip", Reason.DAMAGED)):
        with pytest.raises(Unreadable) as caught:
            read(data, "a.odt")
        assert caught.value.reason is reason
