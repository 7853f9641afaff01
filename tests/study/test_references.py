"""References in brackets: the cases of tests/cases/references.json, and what always holds."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.study.references import (
    MOST,
    Beyond,
    Place,
    Several,
    Unknown,
    only_references,
    references,
    resolve,
    words_of,
)
from index.documents import Outline

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "references.json").read_text("utf-8")
)


def outline(source: str, title: str, sections: list[dict[str, Any]]) -> Outline:
    """A text of so many paragraphs."""
    made = ((tuple(each["headings"]), int(each["paragraphs"])) for each in sections)
    return Outline(source, title, tuple(made))


TEXTS = [outline(id_, **each) for id_, each in CASES["texts"].items()]


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["typed"])
def test_a_case(case: dict[str, Any]) -> None:
    found = references(case["typed"])
    if case.get("none"):
        assert found == ()
        return
    (reference,) = found
    meant = resolve(reference, TEXTS)
    if "place" in case:
        assert meant == Place(*case["place"])
    elif "several" in case:
        assert isinstance(meant, Several)
        assert len(meant.paths) == case["several"]
    elif "beyond" in case:
        assert isinstance(meant, Beyond)
        assert meant.count == case["beyond"]
    else:
        assert case["unknown"]
        assert meant == Unknown()


def test_several_in_a_message_each_once_and_in_order() -> None:
    found = references("Compare [tides 2] with [Elan 1], and [TIDES ¶2] again [sic].")
    assert [each.typed for each in found] == ["tides 2", "Elan 1"]


def test_not_more_than_a_few_are_looked_up() -> None:
    assert len(references(" ".join(f"[tides {n}]" for n in range(1, 20)))) == MOST


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("[tides 2]", True),
        (" [tides 2], [moon 1]. ", True),
        ("[tides 2] what is this?", False),
        ("[sic]", False),
        ("[tides 2] [sic]", False),
        ("tides 2", False),
        ("", False),
    ],
)
def test_a_line_of_nothing_but_references(line: str, *, only: bool) -> None:
    assert only_references(line) is only


@given(st.text(max_size=400))
def test_no_message_is_too_strange(message: str) -> None:
    for each in references(message):
        assert each.words
        assert 1 <= each.first <= each.last < each.first + MOST
        resolve(each, TEXTS)


NAMES = [
    (text, number, place)
    for text in TEXTS
    for number, (_, count) in enumerate(text.sections)
    for place in range(count)
]


@given(st.sampled_from(NAMES), st.booleans())
def test_a_whole_citation_always_leads_back(
    place: tuple[Outline, int, int],
    upper: bool,
) -> None:
    text, number, paragraph = place
    path = " › ".join((text.title, *text.sections[number][0]))
    typed = f"[{path.upper() if upper else path}, ¶ {paragraph + 1}]"
    (reference,) = references(typed)
    assert resolve(reference, TEXTS) == Place(text.source, number, paragraph, paragraph)


@given(st.text(max_size=60))
def test_words_are_alike_whatever_their_case(text: str) -> None:
    assert words_of(text.upper().lower()) == words_of(text.lower().upper().lower())
    assert words_of("Größe") == words_of("GROSSE") == words_of("große")
