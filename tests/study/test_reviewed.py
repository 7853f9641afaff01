"""The prompts that were read as a discussion leader reads them: ``tests/cases/prompts``."""

import json
from pathlib import Path

import pytest

from tests.fakes import SAMPLE
from tests.study.texts import CASES

REVIEWED = json.loads((CASES / "reviewed.json").read_text("utf-8"))
DOCS = Path(__file__).parents[2] / "docs" / "study.md"
OF_TODAY = (5, 6)
READINGS = sorted({(each["reading"], each["tuned"]) for each in REVIEWED})


@pytest.mark.parametrize(("reading", "tuned"), READINGS)
def test_the_documentation_says_how_many_are_worth_asking(reading: int, tuned: bool) -> None:
    verdicts = [
        each["worth_asking"]
        for each in REVIEWED
        if (each["reading"], each["tuned"]) == (reading, tuned)
    ]
    said = f"| {sum(verdicts)} of {len(verdicts)} ({sum(verdicts) / len(verdicts):.0%}) |"
    assert said.replace("%", " %") in DOCS.read_text("utf-8")


@pytest.mark.parametrize("tuned", [True, False])
def test_four_of_five_of_the_first_reading_were_worth_asking(tuned: bool) -> None:
    verdicts = [
        each["worth_asking"] for each in REVIEWED if (each["reading"], each["tuned"]) == (1, tuned)
    ]
    assert len(verdicts) >= 40
    assert sum(verdicts) >= 0.8 * len(verdicts)


def test_every_verdict_has_its_reason() -> None:
    assert all(each["why"] and each["question"] for each in REVIEWED)


def test_what_was_read_of_the_sample_is_in_it() -> None:
    text = " ".join(SAMPLE.read_text("utf-8").replace(">", " ").split())
    quotes = [each["quote"] for each in REVIEWED if each["text"] == "The Lamplighters’ Circle"]
    assert quotes
    assert all(quote.removesuffix(" …") in text for quote in quotes)


@pytest.mark.parametrize("reading", OF_TODAY)
def test_four_of_five_on_the_article_and_three_books_are_worth_asking(reading: int) -> None:
    verdicts = [each["worth_asking"] for each in REVIEWED if each["reading"] == reading]
    assert len(verdicts) >= 50
    assert sum(verdicts) >= 0.8 * len(verdicts)
