"""The gate: what of a model's wording may be shown; cases are in tests/cases/rephrasing."""

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rephrasing.faults import Fault
from bot.rephrasing.gate import Asked, checked_answer, checked_question
from bot.rephrasing.quotations import quotations
from index.answers import Hit, Quote
from index.documents import Citation, Document, Paragraph, Section
from index.voices.collecting import quotations as voiced
from tests.fakes import ROOT

CASES = ROOT / "tests" / "cases" / "rephrasing"
MARKS = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'), ("‘", "’"), ("»", "«"))
GARDEN = "The garden belongs to nobody, and therefore everybody may plant in it."


def cases(name: str) -> list[Any]:
    return [pytest.param(each, id=each["about"]) for each in read(name)]


def read(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))


def passage(text: str, author: str | None = None) -> Quote:
    """A passage whose quotations are found as they are when a text is added."""
    document = Document("T", text, (Section((), (Paragraph(0, len(text)),)),))
    citation = Citation("T", (), 1, 1, author, None)
    authors = (author,) if author else ()
    hit = Hit(1, "t", citation, text, authors, quotations=voiced(document))
    return Quote(text, 0, len(text), citation, hit)


def checked(said: str, text: str = GARDEN, question: str = "Who may plant there?") -> str | Fault:
    return checked_answer(said, question, (passage(text),))


@pytest.mark.parametrize("case", cases("answers"))
def test_an_answer_in_other_words(case: dict[str, Any]) -> None:
    known = read("passages")[case["in"]]
    found = checked_answer(
        case["said"], known["question"], (passage(known["text"], known.get("author")),)
    )
    assert found == (case["fault"] or case.get("shown", case["said"]))


@pytest.mark.parametrize("case", cases("questions"))
def test_a_question_in_other_words(case: dict[str, Any]) -> None:
    asked = Asked(**{name: _frozen(it) for name, it in read("asked")[case["asked"]].items()})
    assert checked_question(case["said"], asked) == (case["fault"] or case["said"])


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@pytest.mark.parametrize(
    "said", ["“a.”" * 15_000, "“" * 60_000, "“„" * 30_000, "x. " * 20_000, "“everybody.” " * 300]
)
def test_whatever_is_said_it_is_read_in_no_time(said: str) -> None:
    began = time.process_time()
    assert isinstance(checked(said), Fault)
    assert time.process_time() - began < 0.25


@st.composite
def altered(draw: st.DrawFn) -> str:
    """Words of the garden's text in which something is changed, taken out or put in."""
    words = GARDEN.rstrip(".").split()
    start = draw(st.integers(0, len(words) - 3))
    chosen = words[start : start + draw(st.integers(3, len(words)))]
    at = draw(st.integers(0, len(chosen) - 1))
    other = draw(st.sampled_from(["not", "never", "must", "goats", "…", "Garden", "a"]))
    how = draw(st.integers(0, 3))
    if how == 0:
        chosen[at] = other
    elif how == 1:
        chosen.insert(at, other)
    elif how == 2:
        chosen[at] = chosen[at][:-1] + draw(st.sampled_from("xq7é-"))
    elif 0 < at < len(chosen) - 1:
        del chosen[at]
    else:
        chosen.reverse()
    return " ".join(chosen)


@given(st.integers(0, 11), st.integers(2, 12), st.sampled_from(MARKS))
def test_what_is_quoted_to_the_letter_is_shown(
    start: int, number: int, marks: tuple[str, str]
) -> None:
    words = GARDEN.rstrip(".").split()[start : start + number]
    if len(words) > 1:
        said = f"It is said that {marks[0]}{' '.join(words)}{marks[1]}."
        assert checked(said) == said


@given(altered(), st.sampled_from(MARKS), st.booleans())
def test_whatever_is_altered_in_a_quotation_it_is_not_shown(
    words: str, marks: tuple[str, str], behind_another: bool
) -> None:
    opened, closed = marks
    first = f"{opened}everybody may plant{closed} and " if behind_another else ""
    found = checked(f"It is said that {first}{opened}{words}{closed}.")
    assert words in GARDEN or isinstance(found, Fault)


@given(st.text(alphabet="“”„«»‘’'\"‚‹›ab ,.x", max_size=40))
def test_what_passes_has_nothing_in_marks_that_the_text_has_not(said: str) -> None:
    found = checked(f"{said} “everybody may plant in it”.")
    if isinstance(found, Fault):
        return
    quoted = quotations(found)
    assert quoted is not None
    for each in quoted:
        assert found[each.start : each.end].strip() in GARDEN
    left = found
    for each in reversed(quoted):
        left = left[: each.start - 1] + left[each.end + 1 :]
    # No mark is left over that a reader could take for the beginning of a quotation.
    assert not set(left) & set('“”„«»‘‚‹›"')
