"""Word files: headings, lists, tables, notes, and what is no text of theirs."""

import pytest

from index.documents import Document
from index.reading import Reason, Unreadable, read
from index.reading.office.word_numbers import written
from tests.index.reading.building import docx, p, zipped

STYLES = (
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="Überschrift 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Mine"/>'
    '<w:basedOn w:val="T2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Other"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/>'
    '<w:basedOn w:val="Loop"/></w:style>'
)


def numbered(identity: int, depth: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>'


def word(body: str, **parts: str) -> Document:
    return read(docx(body, **parts), "a.docx")


def paragraphs(document: Document) -> list[str]:
    return [
        document.text[paragraph.start : paragraph.end]
        for section in document.sections
        for paragraph in section.paragraphs
    ]


def test_headings_by_name_by_language_by_inheritance_and_by_level() -> None:
    document = word(
        p("Rivers", "Title")
        + p("Source", "berschrift1")
        + p("a b")
        + p("Rain", "Own")
        + p("c d")
        + p("Snow", "Lvl")
        + p("e f", "Loop")
        + p("Mouth", properties='<w:outlineLvl w:val="0"/>')
        + p("g h"),
        styles=STYLES,
    )
    assert document.title == "Rivers"
    assert [section.headings for section in document.sections] == [
        ("Source",),
        ("Source", "Rain"),
        ("Source", "Rain", "Snow"),
        ("Mouth",),
    ]


def test_headings_made_by_hand_are_found_where_there_are_no_others() -> None:
    text = p("It rained for a whole week, and the river rose above the bridge.") * 3
    bold = "<w:b/>"
    document = word(p("Rain", run=bold) + text + p("Snow:", run=bold) + text + p("x", run="<w:i/>"))
    assert [section.headings for section in document.sections] == [("Rain",), ("Snow:",)]


def test_deleted_words_are_out_and_inserted_ones_in() -> None:
    document = word(
        '<w:p><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t> words</w:t></w:r>'
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    assert document.text == "new words"


def test_hyphens_breaks_tabs_and_fields() -> None:
    document = word(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>op</w:t><w:softHyphen/>"
        "<w:t>tional</w:t><w:tab/><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t><w:br/>"
        '<w:t>line</w:t><w:br w:type="page"/><w:fldChar/><w:instrText>PAGE</w:instrText>'
        '<w:sym w:char="F0A7"/><w:sym w:char="2192"/></w:r></w:p>'
    )
    assert document.text == "optional well-known\nline→"
    assert document.pages == ()


def test_a_text_box_is_read_once_and_below_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    document = word(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent><w:t>Around it</w:t></w:r></w:p>"
    )
    assert paragraphs(document) == ["Around it", "In the box"]


def test_tables_are_lines_and_a_box_of_one_cell_is_text() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    document = word(
        f"<w:tbl>{row(p('Year'), p('Boats'))}{row(p('1901'), p('12') + p('in all'))}</w:tbl>"
        f"<w:tbl>{row(p('Alone') + p('and more'))}</w:tbl>"
        f"<w:tbl>{row(p('Long ' * 200), p('words ' * 200))}</w:tbl>"
    )
    assert paragraphs(document)[:4] == ["Year | Boats", "1901 | 12 in all", "Alone", "and more"]
    assert len(paragraphs(document)) == 6


def test_lists_and_headings_are_counted() -> None:
    level = (
        '<w:lvl w:ilvl="{0}"><w:start w:val="{1}"/><w:numFmt w:val="{2}"/>'
        '<w:lvlText w:val="{3}"/></w:lvl>'
    )
    levels = (
        level.format(0, 1, "decimal", "%1.")
        + level.format(1, 1, "lowerRoman", "%1.%2")
        + level.format(2, 1, "bullet", "•")
    )
    document = word(
        p("one", properties=numbered(1, 0))
        + p("one i", properties=numbered(1, 1))
        + p("one ii", properties=numbered(1, 1))
        + p("dot", properties=numbered(1, 2))
        + p("two", properties=numbered(1, 0))
        + p("two i", properties=numbered(1, 1))
        + p("seven", properties=numbered(2, 0))
        + p("plain", properties=numbered(0, 0)),
        numbering=f'<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>',
    )
    assert paragraphs(document) == [
        "1. one",
        "1.i one i",
        "1.ii one ii",
        "dot",
        "2. two",
        "2.i two i",
        "7. seven",
        "plain",
    ]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (7, "decimalZero", "07"),
        (0, "lowerRoman", "0"),
        (5, "cardinalText", "5"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


def test_notes_stand_below_their_paragraph() -> None:
    note = (
        '<w:{0} w:id="{1}" {2}><w:p><w:r><w:{0}Ref/>'
        '<w:t xml:space="preserve"> {3}</w:t></w:r></w:p></w:{0}>'
    )
    document = word(
        '<w:p><w:r><w:t>Rain</w:t><w:footnoteReference w:id="2"/><w:t> fell</w:t>'
        '<w:endnoteReference w:id="2"/></w:r></w:p>' + p("It stopped."),
        footnotes=note.format("footnote", 0, 'w:type="separator"', "no")
        + note.format("footnote", 2, "", "In May."),
        endnotes=note.format("endnote", 2, "", "As the log says."),
    )
    assert paragraphs(document) == [
        "Rain[1] fell[i]",
        "[1] In May.",
        "[i] As the log says.",
        "It stopped.",
    ]


def test_a_table_of_contents_is_left_out_and_quotations_are_set_off() -> None:
    document = word(
        p("Rain 7", "TOC1")
        + p("She wrote:")
        + p("No boats today.", "Zitat")
        + p("— Ada Quill, 1902", "Zitat")
        + p("So it was."),
        styles=STYLES,
    )
    assert [(w.code, dict(w.facts)) for w in document.warnings][-1] == (
        "left_out",
        {"what": "contents"},
    )
    assert [section.author for section in document.sections] == [None, "Ada Quill", None]


def test_properties_come_behind_what_the_text_states() -> None:
    core = (
        "<dc:title>Rivers</dc:title><dc:creator>Typist</dc:creator><dcterms:created>2011-09-05"
        "</dcterms:created><dc:language>en-GB</dc:language>"
    )
    document = word(p("It rained all week."), core=core)
    assert (document.title, document.author, document.year) == ("Rivers", "Typist", "2011")
    signed = word(
        p("Rivers", "Title") + p("by Ada Quill, 1902") + p("It rained."), styles=STYLES, core=core
    )
    assert (signed.author, signed.year, signed.language) == ("Ada Quill", "1902", "en-GB")
    made_up = "<dc:title>Microsoft Word - rivers2.doc</dc:title><dc:creator>User</dc:creator>"
    nameless = word(p("It rained all week."), core=made_up)
    assert (nameless.title, nameless.author) == ("A", None)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        (OLE + "WordDocument".encode("utf-16-le"), Reason.UNKNOWN_FORMAT),
        (zipped({"xl/workbook.xml": "<a/>"}), Reason.DAMAGED),
        (docx("<w:p>"), Reason.DAMAGED),
        (docx("<w:sdt>" * 250 + "</w:sdt>" * 250), Reason.TOO_MUCH),
        (docx(""), Reason.NO_TEXT),
        (b"<html></html>", Reason.DAMAGED),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, "a.docx")
    assert caught.value.reason is reason


@pytest.mark.parametrize("number", ["-1", "9" * 5_000, "x", "", "٣", "1.5"])
def test_absurd_numbers_are_none(number: str) -> None:
    inside = f'<w:sym w:char="{number}"/><w:t>words</w:t>'
    body = f'<w:p><w:pPr><w:outlineLvl w:val="{number}"/></w:pPr><w:r>{inside}</w:r></w:p>'
    levels = f'<w:lvl w:ilvl="{number}"><w:start w:val="{number}"/></w:lvl>'
    document = word(
        body + p("more", properties=numbered(1, 0)),
        numbering=f'<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>',
    )
    assert "words" in document.text
