"""Pages of web sites: the text without the site around it."""

import pytest

from index.documents import Document
from index.reading import Reason, Unreadable, read


def page(body: str, head: str = "", attributes: str = "") -> Document:
    return read(
        f"<html {attributes}><head>{head}</head><body>{body}</body></html>".encode(), "a.html"
    )


def outline(document: Document) -> list[tuple[str, ...]]:
    return [section.headings for section in document.sections]


def paragraphs(document: Document) -> list[str]:
    return [
        document.text[paragraph.start : paragraph.end]
        for section in document.sections
        for paragraph in section.paragraphs
    ]


def test_what_frames_a_text_is_left_out() -> None:
    document = page(
        "<header><p>The site</p></header><nav><ul><li><a href=/>Home</a></li></ul></nav>"
        '<div class="sidebar"><p>Popular</p></div><div id="site-header">Search</div>'
        "<script>var x = '<p>never</p>';</script><style>p {}</style><template><p>t</p></template>"
        '<p hidden>Not here</p><p style="display: none">Nor here</p>'
        "<p>The dockers of the town met on Sunday and said no.</p>"
        "<table><tr><td><a href=/>Terms</a></td><td><a href=/>Help</a></td></tr></table>"
        "<aside><p>Buy now</p></aside><footer><p>© the site</p></footer>"
    )
    assert paragraphs(document) == ["The dockers of the town met on Sunday and said no."]


def test_the_main_part_is_read_where_the_page_names_it() -> None:
    document = page(
        "<div><p>Seen elsewhere: a long line of words that is not the article.</p></div>"
        "<main><article><header><h1>The Strike</h1></header><p>It began.</p>"
        "<p><a href=/>One</a></p></article></main>",
        "<title>The Strike | The Site</title>",
    )
    assert document.title == "The Strike"
    assert paragraphs(document) == ["It began.", "One"]


def test_an_empty_main_part_does_not_hide_the_text() -> None:
    words = "".join(f"<p>This is paragraph number {n} of the text.</p>" for n in range(12))
    assert len(paragraphs(page(f"<main><p>Loading</p></main>{words}"))) == 13


def test_sections_give_headings_of_one_level_their_places() -> None:
    document = page(
        "<article><h1>On Rivers</h1><p>a b</p><section><h1>Rain</h1><p>c d</p>"
        "<section><h1>Snow</h1><p>e f</p></section></section>"
        "<section><h1>Springs</h1><p>g h</p></section></article>"
    )
    assert document.title == "On Rivers"
    assert outline(document) == [(), ("Rain",), ("Rain", "Snow"), ("Springs",)]


def test_lists_tables_quotations_and_verse_keep_their_form() -> None:
    document = page(
        "<ol start=3><li>third</li><li><p>fourth</p><p>more</p></li></ol>"
        "<dl><dt>Tide</dt><dd>The sea’s rise</dd></dl>"
        "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1901</td><td>12</td></tr></table>"
        "<blockquote><p>No work, no boats.<br>— Ada Quill, 1902</p></blockquote>"
        "<p>one line<br/>another</p><pre>  a\n    b</pre><hr><p>After the break.</p>"
    )
    assert paragraphs(document)[:8] == [
        "3. third",
        "4. fourth",
        "more",
        "Tide",
        "The sea’s rise",
        "Year | Boats",
        "1901 | 12",
        "No work, no boats.",
    ]
    assert "one line\nanother" in document.text
    assert "a\n    b" in document.text
    quoted = next(s for s in document.sections if s.author)
    assert (quoted.author, quoted.year) == ("Ada Quill", "1902")


def test_a_layout_of_tables_is_read_as_text() -> None:
    document = page(
        "<table><tr><td><table><tr><td><h2>Left</h2><p>One paragraph.</p></td></tr></table></td>"
        f"<td><p>{'Many words. ' * 200}</p><p>Last.</p></td></tr></table>",
        "<title>Both</title>",
    )
    assert outline(document) == [("Left",)]
    assert paragraphs(document)[0] == "One paragraph."
    assert paragraphs(document)[-1] == "Last."


def test_facts_come_from_the_page_and_the_byline_first() -> None:
    head = (
        '<title>Rain | Site</title><meta property="og:title" content="Rain and Rivers">'
        '<meta name="author" content="Site Staff">'
        '<meta property="article:published_time" content="2019-03-02">'
    )
    document = page("<p>Some words of the text.</p>", head, 'lang="en-GB"')
    assert (document.title, document.author) == ("Rain and Rivers", "Site Staff")
    assert (document.year, document.language) == ("2019", "en-GB")
    signed = page("<h1>Rain and Rivers</h1><p>by Ada Quill, 1902</p><p>Some words.</p>", head)
    assert (signed.author, signed.year) == ("Ada Quill", "1902")


def test_notes_keep_their_marks() -> None:
    document = page(
        '<p>It rained<sup><a href="#n1">1</a></sup> for a week.</p>'
        '<aside role="doc-footnote" id="n1"><p>In May.</p></aside>'
    )
    assert paragraphs(document) == ["It rained[1] for a week.", "[1] In May."]


def test_printed_pages_that_old_transcriptions_mark() -> None:
    document = page(
        '<p>First words <span class="pagenum"><a id="Page_12">[Pg 12]</a></span>and more.</p>'
        '<p><span class="pagenum">[13]</span>Next.</p>'
    )
    assert paragraphs(document) == ["First words and more.", "Next."]
    assert [(p.label, document.text[p.start :][:4]) for p in document.pages] == [
        ("12", "and "),
        ("13", "Next"),
    ]


def test_a_class_of_pages_around_a_whole_text_hides_nothing() -> None:
    assert "All of it" in page('<div class="pagenum">All of it is in here, each word.</div>').text


def test_one_self_closed_title_of_xhtml_hides_nothing() -> None:
    body = "<body><p>a <![CDATA[<b> & c]]></p></body>"
    xml = f'<?xml version="1.0"?><html><head><title/></head>{body}</html>'
    assert read(xml.encode(), "a.xhtml").text == "a <b> & c"


@pytest.mark.parametrize("tag", ["div", "b", "span", "table", "blockquote", "x-y"])
def test_nesting_beyond_measure_is_refused_at_once(tag: str) -> None:
    with pytest.raises(Unreadable) as caught:
        page(f"<{tag}>" * 100_000 + "deep")
    assert caught.value.reason is Reason.TOO_MUCH
    assert caught.value.facts == {"what": "nesting"}
    assert "deep" in page(f"<{tag}>" * 1_000 + "deep" + f"</{tag}>" * 1_000).text


@pytest.mark.parametrize(
    "html",
    [
        "<p>a" * 30_000,
        "<![CDATA[" * 20_000,
        "<" * 100_000,
        "<a href=#x>" * 20_000 + "b",
        "</div>" * 50_000 + "b",
        "<table><td>" + "<tr>" * 5_000 + "b",
        "<li>" * 5_000 + "b",
        "<ruby>漢<rt>かん</rt></ruby>",
        "<svg><text>drawn</text><title>no</title></svg>",
        "<select><option>no</select>yes",
        "\ufeff<p>a",
    ],
)
def test_odd_markup_is_read_or_refused(html: str) -> None:
    for name in ("a.html", "a.xhtml"):
        assert outcome(html, name) in ("read", Reason.NO_TEXT, Reason.TOO_MUCH)


def outcome(html: str, name: str) -> str:
    try:
        read(html.encode(), name)
    except Unreadable as refusal:
        return refusal.reason
    return "read"
