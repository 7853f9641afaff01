"""``prompts``: the contract of its JSON, and what a person reads."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.built import lend
from tests.command_line.conftest import InProcess
from tests.fakes import ROOT
from tests.study.texts import CASES

pytestmark = pytest.mark.real_model

ARTICLE = ROOT.parent / "shared" / "eval" / "article" / "october-1917.txt"
READINGS_OF_TODAY = (5, 6)
FIRST, MOST_OF_THEM = (
    13,
    11,
)  # prompts; another processor's rounding may exchange two that are alike
PROMPT = {
    "kind": str,
    "question": str,
    "quote": str,
    "citation": str,
    "passages": list,
    "voices": list,
    "second": dict | None,
    "id": str,
}


def sound(prompts: list[dict[str, Any]]) -> None:
    assert len({(each["question"], each["quote"]) for each in prompts}) == len(prompts)
    for each in prompts:
        assert each.keys() == PROMPT.keys()
        for name, kind in PROMPT.items():
            assert isinstance(each[name], kind), (name, each[name])
        assert each["quote"] in each["passages"][0]["text"]
        assert each["citation"].startswith("The Lamplighters’ Circle")
        if each["second"]:
            assert each["second"]["quote"] in each["passages"][1]["text"]
        if each["kind"] == "interpretive":
            assert len(each["passages"]) >= 3


def test_an_article_gives_thirty_prompts(run: InProcess, library: Path) -> None:
    ran = run("--data", library, "prompts", "--json")
    assert (ran.status, ran.err) == (0, "")
    prompts = json.loads(ran.out)
    assert len(prompts) == 30
    assert {each["kind"] for each in prompts} == {
        "factual",
        "interpretive",
        "evaluative",
        "contrast",
    }
    sound(prompts)


@pytest.mark.parametrize("seed", ["", "frost"])
def test_the_first_six_are_on_six_quotations(run: InProcess, library: Path, seed: str) -> None:
    ran = run("--data", library, "--json", "prompts", "-n", "6", "--seed", seed)
    assert len({each["quote"] for each in json.loads(ran.out)}) == 6


def test_what_is_asked_for_is_given(run: InProcess, library: Path) -> None:
    ran = run(
        "--data", library, "prompts", "--kind", "contrast", "-n", "2", "--text", "lamplighters"
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("— The Lamplighters’ Circle") == 4
    assert "{" not in ran.out


def test_prompts_that_cannot_be_made(run: InProcess, library: Path, empty: Path) -> None:
    run("--data", empty, "prompts").refused(1, "There is no text here")
    run("--data", library, "prompts", "--text", "Ulysses").refused(1, "Ulysses")
    assert run("--data", library, "prompts", "--kind", "riddle").status == 2
    assert run("--data", library, "prompts", "-n", "0").status == 2
    assert not empty.exists()


@pytest.mark.skipif(not ARTICLE.is_file(), reason=f"there is no article in {ARTICLE}")
def test_what_was_read_of_the_article_is_what_is_asked_today(
    run: InProcess, models: Path, empty: Path
) -> None:
    """The verdicts are of these prompts: finders that ask something else have not been read."""
    lend(models, empty)
    added = json.loads(run("--data", empty, "--json", "add", ARTICLE).out)
    asked = json.loads(run("--data", empty, "--json", "prompts", "-n", str(FIRST)).out)
    reviewed = json.loads((CASES / "reviewed.json").read_text("utf-8"))
    title = added[0]["title"]
    read = {
        (each["reading"], each["question"])
        for each in reviewed
        if each["text"] == title and each["reading"] in READINGS_OF_TODAY
    }
    for reading in READINGS_OF_TODAY:
        known = [each for each in asked if (reading, each["question"]) in read]
        assert len(known) >= MOST_OF_THEM


@pytest.mark.skipif(not ARTICLE.is_file(), reason=f"there is no article in {ARTICLE}")
def test_the_article_gives_thirty_prompts(run: InProcess, models: Path, empty: Path) -> None:
    lend(models, empty)
    run("--data", empty, "add", ARTICLE)
    prompts = json.loads(run("--data", empty, "--json", "prompts", "-n", "30").out)
    assert len({(each["question"], each["quote"]) for each in prompts}) == 30
    for each in prompts:
        assert each["quote"] in each["passages"][0]["text"]
        if each["kind"] == "interpretive":
            assert len(each["passages"]) >= 3
