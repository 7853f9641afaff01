"""E-books: their order, headings, printed pages and facts."""

import pytest

from index.documents import Document
from index.reading import Reason, Unreadable, read
from tests.index.reading.building import epub, xhtml, zipped

NAV_START, NAV_END = '<nav epub:type="toc"><ol>', "</ol></nav>"


def book(texts: dict[str, str], **options: object) -> Document:
    return read(epub(texts, **options), "a.epub")  # type: ignore[arg-type]


def outline(document: Document) -> list[tuple[str, ...]]:
    return [section.headings for section in document.sections]


def test_texts_come_in_the_order_of_the_spine_and_asides_last() -> None:
    document = book(
        {"n.xhtml": "<p>A note.</p>", "b.xhtml": "<p>First.</p>", "a.xhtml": "<p>Second.</p>"},
        aside=("n.xhtml",),
    )
    assert document.text == "First.\n\nSecond.\n\nA note."


def test_facts_of_the_newer_kind() -> None:
    document = book(
        {"a.xhtml": "<p>Words.</p>"},
        meta='<dc:title id="s">A Subtitle</dc:title><dc:title id="t">On Walking</dc:title>'
        '<meta refines="#s" property="title-type">subtitle</meta>'
        '<meta refines="#t" property="title-type">main</meta>'
        '<dc:creator id="c">Ada Quill</dc:creator><dc:creator>Ben Roe</dc:creator>'
        '<dc:creator id="i">Cy Ink</dc:creator>'
        '<meta refines="#i" property="role">ill</meta><dc:language>en-GB</dc:language>'
        "<dc:date>1911-05-01</dc:date>",
    )
    assert (document.title, document.author) == ("On Walking", "Ada Quill & Ben Roe")
    assert (document.year, document.language) == ("1911", "en-GB")


def test_the_works_own_year_goes_before_the_files() -> None:
    document = book(
        {"a.xhtml": "<p>Words.</p>"},
        meta='<dc:title>T T</dc:title><dc:date opf:event="modification">2021</dc:date>'
        '<dc:date>2009</dc:date><dc:date opf:event="original-publication">1911</dc:date>',
    )
    assert document.year == "1911"


def test_the_table_of_contents_names_and_ranks_chapters() -> None:
    document = book(
        {
            "p.xhtml": '<img src="part.png"/><p>Of the parish.</p>',
            "1.xhtml": "<h1>One</h1><p>a</p><h2>Half</h2><p>b</p>",
            "2.xhtml": '<h2>Two</h2><p>c</p><p id="s">d</p>',
        },
        nav=f'{NAV_START}<li><a href="p.xhtml">Part the First</a><ol>'
        '<li><a href="1.xhtml">One</a></li><li><a href="2.xhtml">Two</a><ol>'
        f'<li><a href="2.xhtml#s">Coda</a></li></ol></li></ol></li>{NAV_END}',
    )
    part = "Part the First"
    assert outline(document) == [
        (part,),
        (part, "One"),
        (part, "One", "Half"),
        (part, "Two"),
        (part, "Two", "Coda"),
    ]


def test_the_older_table_of_contents_serves_too() -> None:
    document = book(
        {"1.xhtml": "<p>a</p>"},
        ncx="<navMap><navPoint><navLabel><text>Dawn</text></navLabel><content src='1.xhtml'/>"
        "</navPoint></navMap><pageList><pageTarget><navLabel><text>7</text></navLabel>"
        "<content src='1.xhtml'/></pageTarget></pageList>",
    )
    assert outline(document) == [("Dawn",)]
    assert [page.label for page in document.pages] == ["7"]


def test_a_number_and_the_name_below_it_are_one_heading() -> None:
    document = book({"1.xhtml": "<h1>Chapter 1</h1><h1>What Rivers Are</h1><p>a</p>"})
    assert outline(document) == [("Chapter 1. What Rivers Are",)]


def test_printed_pages_by_marks_and_by_the_list_of_pages() -> None:
    document = book(
        {
            "1.xhtml": '<span epub:type="pagebreak" title="xi"/><h1>One</h1>'
            '<p>alpha <span epub:type="pagebreak" aria-label=" Page 12. "/>beta</p>'
            '<p id="q">gamma</p><div role="doc-pagebreak" id="r">14</div>',
            "2.xhtml": "<p>delta</p>",
        },
        nav='<nav epub:type="page-list"><ol><li><a href="1.xhtml#q">13</a></li></ol></nav>',
    )
    assert [(p.label, document.text[p.start :].split()[0]) for p in document.pages] == [
        ("xi", "One"),
        ("12", "beta"),
        ("13", "gamma"),
        ("14", "delta"),
    ]


def test_notes_and_boxes_stay_where_they_are() -> None:
    document = book(
        {
            "1.xhtml": '<h1>One</h1><p>Rain<a epub:type="noteref" href="#n">1</a> fell.</p>'
            '<aside epub:type="footnote" id="n"><p>In May.</p></aside>'
            "<aside><h4>Tip</h4><p>Bring a coat.</p></aside><p>It stopped.</p>"
        }
    )
    assert "Rain[1] fell.\n\n[1] In May." in document.text
    assert outline(document) == [("One",), ("One", "Tip"), ("One",)]


def test_a_book_of_pictures_says_so() -> None:
    pictures = {f"{n}.xhtml": f'<img src="{n}.png" alt=""/>' for n in range(3)}
    with pytest.raises(Unreadable) as caught:
        book(pictures)
    assert (caught.value.reason, caught.value.facts) == (Reason.SCANNED, {"pages": 3})
    document = book(
        {**pictures, "t.xhtml": "<p>Words.</p>"},
        meta='<dc:title>T</dc:title><meta property="rendition:layout">pre-paginated</meta>',
    )
    assert [(w.code, dict(w.facts)) for w in document.warnings] == [
        ("pages_without_text", {"without": 3, "pages": 4})
    ]


def encryption(algorithm: str) -> dict[str, str]:
    return {
        "META-INF/encryption.xml": "<encryption><EncryptedData>"
        f'<EncryptionMethod Algorithm="{algorithm}"/><CipherData>'
        '<CipherReference URI="1.xhtml"/></CipherData></EncryptedData></encryption>'
    }


def test_locked_texts_are_refused_and_hidden_fonts_are_not() -> None:
    texts = {"1.xhtml": "<p>Words.</p>"}
    with pytest.raises(Unreadable) as caught:
        book(texts, more=encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))
    assert caught.value.reason is Reason.ENCRYPTED
    assert book(texts, more=encryption("http://www.idpf.org/2008/embedding")).text == "Words."


def test_entities_in_a_text_are_refused() -> None:
    evil = xhtml("<p>&e;</p>").replace("html>", 'html [<!ENTITY e SYSTEM "file:///x">]>', 1)
    with pytest.raises(Unreadable) as caught:
        book({"1.xhtml": ""}, more={"1.xhtml": evil})
    assert (caught.value.reason, caught.value.facts) == (Reason.DAMAGED, {"format": "EPUB"})


@pytest.mark.parametrize(
    "data",
    [
        zipped({"a.txt": "x"}),
        zipped({"META-INF/container.xml": "<container/>"}),
        zipped({"b.opf": "<package/>", "c.opf": "<package/>"}),
        zipped({"b.opf": "<package><spine></package>"}),
        epub({"../../../etc/passwd": "x"}, gone=("../../../etc/passwd",)),
    ],
)
def test_what_is_no_book_is_damaged(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, "a.epub")
    assert caught.value.reason in (Reason.DAMAGED, Reason.NO_TEXT)


def test_a_text_that_is_missing_is_said() -> None:
    document = book({"1.xhtml": "<p>Words.</p>", "2.xhtml": ""}, gone=("2.xhtml",))
    assert [(w.code, dict(w.facts)) for w in document.warnings] == [
        ("left_out", {"what": "missing_parts"})
    ]
