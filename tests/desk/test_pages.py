"""Pages: every paragraph once and in order, none split, none overfull that could be smaller."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk.pages import PAGE_CHARACTERS, outline, paginate
from index.documents import Document, Paragraph, Section

# Readers give no section without paragraphs.
_LENGTHS = st.lists(st.integers(1, 2 * PAGE_CHARACTERS), min_size=1, max_size=8)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Sections of paragraphs of any length, each paragraph with a text of its own."""
    text = ""
    sections: list[Section] = []
    counts: dict[tuple[str, ...], int] = {}
    for lengths in draw(st.lists(_LENGTHS, max_size=6)):
        headings = draw(st.sampled_from([(), ("One",), ("One", "Two"), ("Three",)]))
        paragraphs = []
        for length in lengths:
            start = len(text)
            text += f"{start} ".ljust(length, "x")[:length] + "\n\n"
            paragraphs.append(Paragraph(start, start + length))
        sections.append(Section(headings, tuple(paragraphs), counts.get(headings, 0) + 1))
        counts[headings] = counts.get(headings, 0) + len(paragraphs)
    return Document("Book", text, tuple(sections))


@given(documents())
@settings(max_examples=150, deadline=None)
def test_the_pages_hold_every_paragraph_exactly_once_in_order(document: Document) -> None:
    pages = paginate(document)
    shown = [each for page in pages for part in page.parts for each in part.paragraphs]
    assert shown == [
        document.text[each.start : each.end]
        for section in document.sections
        for each in section.paragraphs
    ]
    assert all(page.parts for page in pages)


@given(documents())
@settings(max_examples=150, deadline=None)
def test_a_page_is_not_overfull_unless_by_one_long_paragraph(document: Document) -> None:
    for page in paginate(document):
        sizes = [len(each) for part in page.parts for each in part.paragraphs]
        assert sum(sizes) <= PAGE_CHARACTERS or len(sizes) == 1


@given(documents())
@settings(max_examples=150, deadline=None)
def test_every_paragraph_is_cited_by_its_own_number(document: Document) -> None:
    numbers: list[tuple[tuple[str, ...], int]] = []
    for page in paginate(document):
        for part in page.parts:
            cited = range(part.citation.first, part.citation.last + 1)
            assert len(cited) == len(part.paragraphs)
            numbers += [(part.citation.headings, each) for each in cited]
    assert numbers == [
        (section.headings, section.first + each)
        for section in document.sections
        for each in range(len(section.paragraphs))
    ]


@given(documents())
@settings(max_examples=150, deadline=None)
def test_the_outline_names_the_page_on_which_a_chapter_begins(document: Document) -> None:
    pages = paginate(document)
    chapters = outline(document, pages)
    assert sum(each.paragraphs for each in chapters) == sum(
        len(section.paragraphs) for section in document.sections
    )
    assert [each.page for each in chapters] == sorted(each.page for each in chapters)
    for chapter in chapters:
        shown = pages[chapter.page - 1].parts
        assert chapter.headings in {part.citation.headings for part in shown}


def test_an_empty_document_has_no_pages() -> None:
    nothing = Document("Nothing", "", ())
    assert paginate(nothing) == ()
    assert outline(nothing, ()) == ()
