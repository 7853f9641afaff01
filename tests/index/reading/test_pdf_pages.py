"""What belongs to a page: its label, its header and number, its footnotes, the words on it."""

import pytest

from index.documents import Document, touching
from index.reading.pdf import read_pdf
from tests.cases.pdf.writing import BOLD, Sheet, Shown, column, pdf

STORY = """\
The lamp stood on the sill all winter, and nobody in the house could say who had lit it first, \
since each of them had found it burning. It was the caretaker who asked.
Nobody answered her for a long while. Then the youngest of the tenants spoke, and what she said \
was written down that evening and signed by everyone who had been in the room.
After that the lamp was moved to the stairs, where it gave less light and did more good, and the \
caretaker kept a list of the evenings on which somebody had read aloud beside it."""


def read(data: bytes) -> Document:
    return read_pdf(data, "A file")


def paragraphs(document: Document) -> list[str]:
    return [
        document.text[paragraph.start : paragraph.end]
        for section in document.sections
        for paragraph in section.paragraphs
    ]


def labels(document: Document, words: str) -> list[str]:
    start = document.text.index(words)
    return [page.label for page in touching(document.pages, start, start + len(words))]


def book(pages: int, *, top: str = "", bottom: str = "") -> list[Sheet]:
    """Pages of one running text, without gaps, with a header and a footer of each."""
    lines = column(STORY * 6, indent=3)
    size = len(lines) // pages
    sheets = []
    for page in range(pages):
        part = lines[page * size : (page + 1) * size]
        shown = [Shown(s.text, s.x, 700 - 12 * row, s.size) for row, s in enumerate(part)]
        number = page + 1
        if top:
            shown.append(Shown(top.format(number), 72, 750, 8))
        if bottom:
            shown.append(Shown(bottom.format(number), 300, 40, 8))
        sheets.append(Sheet(shown))
    return sheets


def test_pages_have_the_printed_labels() -> None:
    numbering = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 /P (A-) >>] >>"
    document = read(pdf(book(3), catalog=numbering))
    assert [page.label for page in document.pages] == ["i", "ii", "A-1"]


def test_pages_without_labels_are_counted() -> None:
    assert [page.label for page in read(pdf(book(3))).pages] == ["1", "2", "3"]


def test_a_damaged_numbering_is_none() -> None:
    document = read(pdf(book(3), catalog="/PageLabels << /Nums 7 >>"))
    assert [page.label for page in document.pages] == ["1", "2", "3"]


def test_a_paragraph_goes_on_over_the_page_and_its_words_are_traced() -> None:
    first = column("It was late when they began, and by the time that the minutes were", top=60)
    second = column("read aloud the stove had gone out twice. Nobody minded the cold.", top=700)
    document = read(pdf([Sheet(first), Sheet(second)]))
    text = (
        "It was late when they began, and by the time that the minutes were read aloud the stove "
        "had gone out twice. Nobody minded the cold."
    )
    assert paragraphs(document) == [text]
    assert labels(document, "It was late when they began") == ["1"]
    assert labels(document, "minutes were read aloud") == ["1", "2"]
    assert labels(document, "read aloud the stove") == ["2"]


def test_a_word_that_is_divided_by_the_page_stands_on_both() -> None:
    first = column("They brought chairs, benches and, last of all, the long ta-", top=60)
    second = column("ble from the workshop, which had been under a sheet since spring.")
    document = read(pdf([Sheet(first), Sheet(second)]))
    assert "the long table from the workshop" in document.text
    assert labels(document, "table") == ["1", "2"]
    assert labels(document, "long ta") == ["1"]
    assert labels(document, "ble from") == ["2"]


def test_a_new_paragraph_at_the_head_of_a_page_is_one() -> None:
    document = read(pdf(book(2)))
    wanted = (STORY * 6).count("\n") + 1
    assert len(paragraphs(document)) == wanted


@pytest.mark.parametrize("bottom", ["{}", "- {} -", "Page {}", "Page {} of 5", "{}/5"])
def test_page_numbers_are_no_text(bottom: str) -> None:
    document = read(pdf(book(5, bottom=bottom)))
    assert paragraphs(document) == paragraphs(read(pdf(book(5))))


@pytest.mark.parametrize("top", ["THE LAMP", "{} The Lamp and the Stairs", "A Quarterly, vol. {}"])
def test_running_titles_are_no_text(top: str) -> None:
    document = read(pdf(book(5, top=top, bottom="{}")))
    assert paragraphs(document) == paragraphs(read(pdf(book(5))))


def test_a_short_chapter_has_a_running_title_of_its_own() -> None:
    sheets = book(12, top="THE LAMP")
    sheets[7].shown[-1] = Shown("THE STAIRS", 72, 750, 8)
    assert "THE STAIRS" not in read(pdf(sheets)).text


def test_a_title_is_no_running_title() -> None:
    sheets = book(5, top="THE LAMP")
    sheets[0].shown[-1] = Shown("THE LAMP", 72, 730, 18, BOLD)
    document = read(pdf(sheets))
    assert document.title == "THE LAMP"
    assert document.text.count("THE LAMP") == 1


def test_a_number_in_the_text_stays() -> None:
    sheets = book(4)
    sheets[1].shown.insert(0, Shown("1917", 72, 720, 10))
    assert "1917" in read(pdf(sheets)).text


def test_a_footnote_stays_on_its_page_and_does_not_part_the_sentence() -> None:
    first = column(
        "The lamp had been a gift of the harbour workers, who had carried it through the", top=120
    )
    mark = Shown("3", first[-1].x + 6 * len(first[-1].text), first[-1].y + 4, 6)
    note = Shown("3 The receipt is in the second drawer.", 72, 60, 8)
    filler = column(STORY, top=700)
    second = column("town in a cart, and of the bakers, who had paid for the oil.\n" + STORY)
    document = read(pdf([Sheet([*filler, *first, mark, note]), Sheet(second)]))
    assert "carried it through the town in a cart" in document.text
    assert "3 The receipt is in the second drawer." in paragraphs(document)
    assert labels(document, "The receipt is") == ["1"]
    assert labels(document, "bakers, who had paid") == ["2"]


def test_a_raised_number_behind_a_word_is_no_part_of_it_but_an_exponent_is() -> None:
    line = Shown("They said so.", 72, 700)
    mark = Shown("12", 72 + 6 * 13, 704, 6)
    power = Shown("It has 10", 72, 680)
    exponent = Shown("4", 72 + 6 * 9, 684, 6)
    text = read(pdf([Sheet([line, mark, power, exponent])])).text
    assert "They said so." in text
    assert "12" not in text
    assert "104" in text


def test_words_recognised_in_a_picture_are_marked() -> None:
    hidden = [Shown(each.text, each.x, each.y, each.size, before="3 Tr") for each in column(STORY)]
    document = read(pdf([Sheet(column(STORY)), Sheet(hidden, picture=True)]))
    assert [page.ocr for page in document.pages] == [False, True]


def test_what_lies_outside_of_the_page_is_not_read() -> None:
    slug = Shown("4TH PASS PAGES", 72, 780)
    sheet = Sheet([slug, *column(STORY)], entries="/CropBox [50 50 560 760]")
    assert "PASS" not in read(pdf([sheet])).text
