"""A set is measured at the real door: its passages as they are, its questions as members ask."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from index.evaluation.building import build
from index.evaluation.datasets import read_set
from index.evaluation.measuring import Outcome, evaluate
from index.progress import Progress, Stage, silent
from tests.fakes import SAMPLE, FakeEmbedder

# Passages of one text that do not stand together, with white space that has to stay.
CORPUS = (
    {"id": "m#0", "title": "Moon", "text": "The moon pulls the tides,\n  twice a day. "},
    {"id": "s#0", "title": "Sun", "text": "The sun warms the harbour wall."},
    {"id": "m#1", "title": "Moon", "text": "Geese fly by the moon; nobody counts them."},
    {"id": "s#1", "title": "Sun", "text": "Geese sleep in the sun."},
)
QUESTIONS = (
    {"id": "1", "question": "What pulls the tides?", "answers": ["moon"], "gold_ids": ["m#0"]},
    {"id": "2", "question": "Where do geese sleep?", "answers": ["sun"], "gold_ids": ["s#1"]},
    {"id": "3", "question": "What warms the wall?", "gold_ids": ["s#0", "nowhere"]},
    {"id": "4", "question": "Who bakes bread?", "answerable": False, "kind": "foreign"},
    {"id": "5", "question": "Who is Kerensky?", "answerable": False, "kind": "name"},
)


def folder(path: Path, corpus: Iterable[Any], questions: Iterable[Any]) -> Path:
    for name, rows in (("corpus", corpus), ("questions", questions)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return path


def test_rows_become_passages_exactly_as_they_are(tmp_path: Path) -> None:
    built = build(read_set(folder(tmp_path, CORPUS, QUESTIONS)), FakeEmbedder(), silent)
    assert [each.title for each in built.library.sources()] == ["Moon", "Sun"]
    hits = built.library.passages(tuple(built.names))
    assert {built.names[hit.id]: hit.text for hit in hits} == {
        str(row["id"]): row["text"] for row in CORPUS
    }
    assert {built.names[hit.id]: str(hit.citation) for hit in hits}["m#1"] == "Moon, ¶ 2"
    built.library.close()


def test_a_set_is_measured(tmp_path: Path) -> None:
    steps: list[Progress] = []
    found, outcomes = evaluate(
        folder(tmp_path, CORPUS, QUESTIONS), FakeEmbedder, report=steps.append
    )
    assert (found.n, found.answerable) == (5, 3)
    by_id: dict[str, Outcome] = {each.question.id: each for each in outcomes}
    assert by_id["1"].ranking[0][0] == "m#0"
    assert by_id["1"].answer in str(CORPUS[0]["text"])
    assert [score for _, score in by_id["1"].ranking] == sorted(
        (score for _, score in by_id["1"].ranking), reverse=True
    )
    # A right passage that the corpus lacks counts as not found; without answers there is no F1.
    assert found.figures["recall@10"] is not None
    assert found.figures["recall@10"].value == pytest.approx((1 + 1 + 0.5) / 3)
    assert found.figures["answer_f1"] is not None
    assert found.abstention.keys() == {"foreign", "name"}
    assert found.abstention["foreign"].auroc.value == 1.0
    assert found.abstention["name"].far_at_90.value == 0.0
    embedding = [each for each in steps if each.stage is Stage.EMBEDDING]
    assert [(each.done, each.total) for each in embedding] == [(2, 4), (4, 4)]
    assert steps[-1].stage is Stage.MEASURING


def test_a_limit_takes_the_first_questions(tmp_path: Path) -> None:
    path = folder(tmp_path, CORPUS, QUESTIONS)
    found, outcomes = evaluate(path, FakeEmbedder, 2)
    assert [each.question.id for each in outcomes] == ["1", "2"]
    assert outcomes == evaluate(path, FakeEmbedder)[1][:2]
    assert (found.n, found.abstention) == (2, {})


def test_what_no_question_bears_on_has_no_figure(tmp_path: Path) -> None:
    found, _ = evaluate(folder(tmp_path, CORPUS, QUESTIONS[3:]), FakeEmbedder)
    assert (found.n, found.answerable, found.abstention) == (2, 0, {})
    assert set(found.figures.values()) == {None}


def test_a_whole_text_is_read_as_a_member_adds_it(tmp_path: Path) -> None:
    (tmp_path / "circle.md").write_bytes(SAMPLE.read_bytes())
    questions = (
        {"id": 1, "question": "How often does the circle meet?", "gold": "every second  Thursday"},
        {"id": 2, "question": "How often does the circle meet?", "gold": "never in the text"},
    )
    lines = "".join(json.dumps(each) + "\n" for each in questions)
    (tmp_path / "questions.jsonl").write_text(lines, encoding="utf-8")
    found, outcomes = evaluate(tmp_path, FakeEmbedder)
    assert len(outcomes[0].golds) == 1
    assert outcomes[0].golds <= {name for name, _ in outcomes[0].ranking}
    assert all(name.startswith("circle.md#") for name in outcomes[0].golds)
    assert found.figures["recall@10"] is not None
    assert found.figures["recall@10"].value == 0.5
