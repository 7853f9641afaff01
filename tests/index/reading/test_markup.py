import pytest

from index.reading import read
from index.reading.markup import html_paragraphs, words


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("plain “words”… [sic]", "plain “words”… [sic]"),
        ("*one* **two** ***three*** _four_ ~~five~~", "one two three four five"),
        ("[a *link*](https://example.org) <https://example.org>", "a link https://example.org"),
        ("`code *kept*` snake_case 2 * 3", "code *kept* snake_case 2 * 3"),
        ("![alternative](x.png)", ""),
        ("a <!-- hidden --> b<span>c</span>", "a  bc"),
        ("soft\nbreak", "soft break"),
        ("hard  \nbreak and\\\nagain and<br>\nagain", "hard\nbreak and\nagain and\nagain"),
        ("a note[^1] here", "a note here"),
        ("&quot;x&quot; &amp; \\*y\\*", '"x" & *y*'),
        ("中文\n换行", "中文换行"),
    ],
)
def test_markup_is_removed(markup: str, text: str) -> None:
    assert words(markup, {}) == text


def test_html_is_text() -> None:
    html = "<div><!-- x\n -->One &amp; two<br>three</div><p>a < b</p><!-- open"
    assert html_paragraphs(html) == ["One & two", "three", "a < b"]
    assert html_paragraphs("<script>alert('x')</script>") == []


def test_links_by_reference_are_their_words() -> None:
    document = read(b"See [the rules][r].\n\n[r]: https://example.org\n", "a.md")
    assert document.text == "See the rules."


def test_an_accidental_underline_makes_no_heading() -> None:
    text = "The whole of this paragraph\nstands above a rule.\n---\nAnd this one below it.\n"
    document = read(text.encode(), "a.md")
    assert [len(section.paragraphs) for section in document.sections] == [1, 1]
    assert [section.first for section in document.sections] == [1, 2]


def test_headings_alone_are_text() -> None:
    document = read(b"# A\n\n## B\n", "a.md")
    assert [document.text[p.start : p.end] for p in document.sections[0].paragraphs] == ["A", "B"]


@pytest.mark.parametrize("mark", ["[", "![", "*a_ ", "<a ", "`a", "[^", "<!--", "\n<!--", "> "])
def test_marks_that_never_close_are_read_in_linear_time(mark: str) -> None:
    document = read(("start " + mark * (200_000 // len(mark))).encode(), "a.md")
    assert document.text.startswith("start")
