"""Headings, title and author of a PDF."""

import pytest

from index.documents import Document
from index.reading.pdf import read_pdf
from tests.cases.pdf.writing import BOLD, Sheet, Shown, column, pdf

PROSE = """\
The lamp stood on the sill all winter, and nobody in the house could say who had lit it first, \
since each of them had found it burning. It was the caretaker who asked them.
Nobody answered her for a long while. Then the youngest of the tenants spoke, and what she said \
was written down that evening and signed."""


def chapter(*headings: Shown, top: float = 640) -> Sheet:
    return Sheet([*headings, *column(PROSE, top=top, indent=3)])


def paths(document: Document) -> list[tuple[str, ...]]:
    return [section.headings for section in document.sections]


def test_headings_by_size_and_weight() -> None:
    sheets = [
        chapter(Shown("The House", 72, 700, 18, BOLD), Shown("The sill", 72, 670, 13, BOLD)),
        chapter(Shown("The stairs", 72, 670, 13, BOLD)),
        chapter(Shown("The Yard", 72, 700, 18, BOLD), Shown("A bench", 72, 670, 10, BOLD)),
    ]
    assert paths(read_pdf(pdf(sheets), "A file")) == [
        ("The House", "The sill"),
        ("The House", "The stairs"),
        ("The Yard", "A bench"),
    ]


def test_the_outline_says_which_lines_are_headings() -> None:
    sheets = [
        chapter(Shown("CHAPTER ONE:", 72, 700, 12), Shown("The House", 72, 680, 15)),
        chapter(Shown("Not a chapter, but large", 72, 700, 15)),
        chapter(Shown("CHAPTER TWO: The Yard", 72, 700, 12)),
    ]
    outline = [("1: The House", 0), ("The Yard", 2)]
    document = read_pdf(pdf(sheets, outline=outline), "A file")
    assert paths(document) == [("CHAPTER ONE: The House",), ("CHAPTER TWO: The Yard",)]


def test_an_entry_without_words_on_its_page_names_what_begins_there() -> None:
    sheets = [chapter(), chapter(), chapter()]
    document = read_pdf(pdf(sheets, outline=[("Sill", 0), ("Stairs", 2)]), "A file")
    assert paths(document)[-1] == ("Stairs",)
    assert document.pages[-1].label == "3"
    start = document.sections[-1].paragraphs[0].start
    assert document.pages[-1].start <= start


def test_a_contents_page_is_a_list() -> None:
    entries = [
        Shown(f"{name} {page}", 72, 600 - 14 * row)
        for row, (name, page) in enumerate(
            (("The sill", 3), ("The stairs", 14), ("The yard, and the long table in it", 27))
        )
    ]
    document = read_pdf(
        pdf([Sheet([Shown("Contents", 72, 640, 15, BOLD), *entries]), chapter()]), "A"
    )
    assert "The sill 3\nThe stairs 14\n" in document.text


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - lamp.doc",
        "untitled",
        "lamp_final.indd",
        "Binder1.pdf",
        "Slide 1",
        "",
        "12",
    ],
)
def test_a_title_that_a_program_made_is_none(title: str) -> None:
    document = read_pdf(pdf([chapter()], info={"Title": title}), "The file's name")
    assert document.title == "The file's name"
    assert [warning.code for warning in document.warnings] == ["title_from_filename"]


def test_a_stated_title_that_the_text_bears_out() -> None:
    sheets = [chapter(Shown("THE LAMP ON THE SILL", 72, 700, 20, BOLD)), chapter()]
    info = {"Title": "The Lamp on the Sill", "Author": "Tim Sanders"}
    document = read_pdf(pdf(sheets, info=info), "A file")
    assert (document.title, document.author) == ("The Lamp on the Sill", "Tim Sanders")
    assert document.year is None


def test_a_template_s_title_gives_way_to_the_one_on_the_page() -> None:
    sheets = [chapter(Shown("The Lamp on the Sill", 72, 700, 20, BOLD)), chapter()]
    info = {"Title": "Paper Title", "Author": "Template User"}
    document = read_pdf(pdf(sheets, info=info), "A file")
    assert document.title == "The Lamp on the Sill"


@pytest.mark.parametrize("author", ["IEEE", "The Bank of England", "Administrator", "user"])
def test_an_author_is_a_person(author: str) -> None:
    document = read_pdf(pdf([chapter()], info={"Title": "A Lamp", "Author": author}), "A file")
    assert document.author is None


def test_an_author_without_a_title_is_an_account() -> None:
    assert read_pdf(pdf([chapter()], info={"Author": "Tim Sanders"}), "A file").author is None


def test_an_author_line_below_the_title() -> None:
    title = Shown("The Lamp on the Sill", 72, 720, 20, BOLD)
    line = Shown("by Tim Sanders, 1931", 72, 690, 10)
    document = read_pdf(pdf([chapter(title, line), chapter()]), "A file")
    assert (document.author, document.year) == ("Tim Sanders", "1931")


def test_the_language_is_stated() -> None:
    assert read_pdf(pdf([chapter()], catalog="/Lang (en-GB)"), "A file").language == "en-GB"
    assert read_pdf(pdf([chapter()], catalog="/Lang (x?!)"), "A file").language is None
