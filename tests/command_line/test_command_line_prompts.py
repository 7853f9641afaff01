"""``prompts``: the contract of its JSON, and what a person reads."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.conftest import InProcess

pytestmark = pytest.mark.real_model

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
    # Two passages are laid side by side, and facts collected, only where a text gives cause to.
    assert {each["kind"] for each in prompts} >= {"interpretive", "evaluative"}
    sound(prompts)


def test_what_is_asked_for_is_given(run: InProcess, library: Path) -> None:
    ran = run(
        "--data", library, "prompts", "--kind", "evaluative", "-n", "2", "--text", "lamplighters"
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("— The Lamplighters’ Circle") == 2
    assert "{" not in ran.out


def test_prompts_that_cannot_be_made(run: InProcess, library: Path, empty: Path) -> None:
    run("--data", empty, "prompts").refused(1, "There is no text here")
    run("--data", library, "prompts", "--text", "Ulysses").refused(1, "Ulysses")
    assert run("--data", library, "prompts", "--kind", "riddle").status == 2
    assert run("--data", library, "prompts", "-n", "0").status == 2
    assert not empty.exists()
