"""Texts in ``tests/cases/voices``: each quotation, who speaks it, and what it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from index.documents import Warned
from index.quotations import UNNAMED, Manner, Quotation
from index.voices.chains import chain
from index.voices.collecting import quotations
from index.voices.doubting import doubts
from tests.voiced import document, heard

FOLDER = Path(__file__).parents[1] / "cases" / "voices"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.json"))
    for case in json.loads(path.read_text("utf-8"))
]
REPORTED = "reported"


def described(text: str, found: Quotation, begins: str) -> dict[str, Any]:
    """A quotation as the case files write it down."""
    shown = text[found.start : found.end]
    return {
        "begins": begins if shown.startswith(begins) else shown,
        "speaker": found.speaker,
        "kind": REPORTED if found.reported else found.kind.value,
        "depth": found.depth,
    }


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    text, expected = case["text"], case["quotations"]
    # A paragraph that is nothing but a quotation is one like any other here.
    found = [each for each in heard(f"{text}\n\nOver.") if each.start < len(text)]
    begins = [each["begins"] for each in expected] + [""] * len(found)
    assert [
        described(text, each, begin) for each, begin in zip(found, begins, strict=False)
    ] == expected


def spans(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def voices(text: str, words: str, **bylines: Any) -> tuple[str, ...]:
    whole = document(text, **bylines)
    return chain(whole, whole.sections[0], *spans(text, words), quotations(whole))


QUOTED = "Ida Frey wrote: “I met Tom. He said: ‘Sit down.’ We sat.” It was late, in “the end”."


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("‘Sit down.’", ("Tom", "Ida Frey", "Ann Lee")),
        ("Sit", ("Tom", "Ida Frey", "Ann Lee")),
        ("We sat", ("Ida Frey", "Ann Lee")),
        ("It was late", ("Ann Lee",)),
        ("wrote: “I met", ("Ann Lee",)),
        ("the end", ("Ann Lee",)),
    ],
)
def test_a_span_has_the_voices_that_hold_all_of_it(words: str, speakers: tuple[str, ...]) -> None:
    text = QUOTED.replace("He said", "Tom said")
    assert voices(text, words, author="Ann Lee") == speakers


def test_nobody_named_is_said_first_and_only_there() -> None:
    assert voices(QUOTED, "Sit down", author="Ann Lee") == (UNNAMED, "Ida Frey", "Ann Lee")
    inner = "So it went: “I heard it. Tom said: ‘Sit down.’” Nobody knows who told it."
    assert voices(inner, "I heard", author="Ann Lee") == (UNNAMED, "Ann Lee")
    assert voices(inner, "Sit", author="Ann Lee") == ("Tom", "Ann Lee")


EXTRACT = "“The first paragraph. A workman said: ‘Why worry?’\n\nThe second, and the end.”"


def test_marks_around_an_extract_are_its_authors_own_words() -> None:
    own = ("John Reed", "1918")
    assert voices(EXTRACT, "The second", author="Ann Lee", own=own) == (
        "John Reed, 1918",
        "Ann Lee",
    )
    assert voices(EXTRACT, "worry", author="Ann Lee", own=own) == (
        "a workman",
        "John Reed, 1918",
        "Ann Lee",
    )


def test_marks_around_a_section_without_a_byline_quote_nobody_named() -> None:
    assert heard(EXTRACT)[0].kind is Manner.EXTRACT
    assert voices(EXTRACT, "The second", author="Ann Lee") == (UNNAMED, "Ann Lee")


def test_an_author_who_quotes_himself_is_one_voice() -> None:
    assert voices("Then Ida Frey said: “I came alone.”", "alone", author="Ida Frey") == (
        "Ida Frey",
    )


STANDFIRST = "Is it over? Ida Frey argues that it has only begun."


@pytest.mark.parametrize(
    ("above", "first", "second"),
    [
        ("Tim Asher\n\n", STANDFIRST, "Ida Frey"),
        ("Tim Asher\n\n", "by Ida Frey, 1912", "Ida Frey"),
        ("by Tim Asher\n\n", STANDFIRST, None),  # *by* is surer than a presentation
        ("Tim Asher\n\n", STANDFIRST + " Frey is the mayor.", None),  # the text is about her
        ("Tim Asher\n\n", "Tim Asher argues that it is over.", None),
    ],
)
def test_a_second_byline_is_pointed_out(above: str, first: str, second: str | None) -> None:
    whole = document(f"{above}{first}\n\nThe text goes on here.", author="Tim Asher")
    section = whole.sections[0]
    paragraphs = section.paragraphs[1:]
    shown = type(whole)(
        whole.title,
        whole.text,
        (type(section)((), paragraphs),),
        author=whole.author,
    )
    facts = (("first", "Tim Asher"), ("second", second or ""))
    assert doubts(shown) == ((Warned("two_bylines", facts),) if second else ())
