"""What a text is called: never by the name of one of its divisions."""

import pytest

from index.reading import read
from index.reading.divisions import is_division

BODY = "The first river ran north, past the mill and the weir, and nobody minded it much at all."

DIVISIONS = [
    "Chapter 1 - Commodities",
    "CHAPTER I",
    "Chapter One: Down the Stairs",
    "Chapter the First",
    "Book 2",
    "BOOK ONE: 1805",
    "Part I. Commodities and Money",
    "Volume 3",
    "Vol. II",
    "Kapitel 3",
    "Band 1",
    "Erster Teil",
    "Zweites Buch: Die Ware",
    "2. Kapitel",
    "Première partie",
    "2nd Part",
    "Act One",
    "Section 4",
]
TITLES = [
    "The First Book of Farming",
    "Part of the Problem",
    "Chapters from a Life",
    "Book Reviews of 1918",
    "A Second Chapter in Politics",
    "Der zweite Teil der Wahrheit",
    "Parting Words",
    "The Last Chapter of the Strike",
]


@pytest.mark.parametrize("heading", DIVISIONS)
@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("my-book.md", "# {}\n\n{body}\n"),
        ("my-book.md", "# {}\n\n{body}\n\n## On mills\n\n{body}\n"),
        ("my-book.md", '---\ntitle: "{}"\nauthor: Edda Storm\n---\n\n{body}\n'),
        ("my-book.md", "# Title: {}\n\n{body}\n"),
        ("my-book.txt", "{}\n\n{body}\n\n{body}\n"),
        ("my-book.txt", "{}\n\nby Edda Storm\n\n{body}\n"),
        ("my-book.txt", "Title: {}\n\n{body}\n"),
        ("my-book.html", "<title>{}</title><h1>{}</h1><p>{body}</p>"),
        ("my-book.html", "<h1>{}</h1><p>{body}</p><h2>On mills</h2><p>{body}</p>"),
    ],
)
def test_a_division_is_no_title(heading: str, name: str, form: str) -> None:
    text = form.replace("{}", heading).replace("{body}", BODY)
    document = read(text.encode(), name)
    assert document.title == "My book"
    assert "title_from_filename" in {each.code for each in document.warnings}
    assert BODY in document.text


@pytest.mark.parametrize("title", TITLES)
def test_a_title_may_speak_of_books_and_parts(title: str) -> None:
    assert not is_division(title)
    document = read(f"# {title}\n\n{BODY}\n".encode(), "my-book.md")
    assert (document.title, document.warnings) == (title, ())


def test_a_title_beside_a_division_is_taken() -> None:
    text = f'---\ntitle: "Chapter 1 - Commodities"\n---\n\n# Capital\n\n## Chapter 1\n\n{BODY}\n'
    document = read(text.encode(), "my-book.md")
    assert document.title == "Capital"
    assert document.warnings == ()


@pytest.mark.parametrize("heading", DIVISIONS)
def test_divisions_are_known_however_they_are_marked(heading: str) -> None:
    assert is_division(heading)
    assert is_division(f"*{heading}*")
