"""`study-circle eval`: the JSON that scripts read, the table for people, the run, the refusals."""

import json
import shutil
from pathlib import Path

import pytest

from tests.command_line.conftest import InProcess
from tests.command_line.running import ROOT

CASES = ROOT / "tests" / "cases" / "evaluation"
FIGURES = ("ndcg@10", "recall@1", "recall@5", "recall@10", "mrr@10", "answer_f1", "answer_em")

pytestmark = pytest.mark.real_model


def test_the_figures_as_json_and_the_run(run: InProcess, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "circle.run"
    ran = run("--data", library, "eval", CASES, "--run", file, "--json")
    assert (ran.status, ran.err) == (0, ""), ran
    found = json.loads(ran.out)
    assert found.keys() == {"n", "answerable", *FIGURES, "abstention", "intervals"}
    assert (found["n"], found["answerable"]) == (30, 19)
    assert all(0 <= found[name] <= 1 for name in FIGURES)
    assert {kind: each["n"] for kind, each in found["abstention"].items()} == {
        "foreign": 5,
        "near": 6,
    }
    for kind, each in found["abstention"].items():
        assert each.keys() == {"n", "auroc", "far_at_90"}
        assert found["intervals"]["abstention"][kind].keys() == {"auroc", "far_at_90"}
    for name in FIGURES:
        low, high = found["intervals"][name]
        assert low <= found[name] <= high
    rows = [line.split(" ") for line in file.read_text("utf-8").splitlines()]
    assert len(rows) == 30 * 10
    assert [row[0] for row in rows[::10]] == [f"q{n:02}" for n in range(1, 20)] + [
        f"u{n:02}" for n in range(1, 12)
    ]
    assert all([row[1], row[5]] == ["Q0", "study-circle"] for row in rows)


def test_a_person_reads_a_table(run: InProcess, library: Path) -> None:
    ran = run("--data", library, "eval", CASES, "--limit", "3")
    assert (ran.status, ran.err) == (0, "")
    assert "3 questions, 3 of them with an answer" in ran.out
    assert "nDCG@10" in ran.out
    assert "\x1b" not in ran.out


def broken(tmp_path: Path, file: str, line: str) -> Path:
    folder = Path(shutil.copytree(CASES, tmp_path / "set"))
    with (folder / file).open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")
    return folder


@pytest.mark.parametrize(
    ("file", "line", "words"),
    [
        ("questions.jsonl", "{", ("Line 31", "questions.jsonl", "not a JSON object")),
        ("questions.jsonl", '{"id": "x"}', ("Line 31", "no “question”")),
        ("questions.jsonl", '{"id": "q01", "question": "Who?"}', ("stands there before",)),
        ("corpus.jsonl", '{"id": "x"}', ("Line 26", "corpus.jsonl", "no “text”")),
    ],
)
def test_a_damaged_line_is_named(
    run: InProcess, library: Path, tmp_path: Path, file: str, line: str, words: tuple[str, ...]
) -> None:
    run("--data", library, "eval", broken(tmp_path, file, line)).refused(1, *words)


def test_what_is_missing_is_named(run: InProcess, library: Path, tmp_path: Path) -> None:
    run("--data", library, "eval", tmp_path / "none").refused(1, "questions.jsonl")
    run("--data", library, "eval", tmp_path).refused(1, "questions.jsonl")
    (tmp_path / "questions.jsonl").touch()
    run("--data", library, "eval", tmp_path).refused(1, "questions.jsonl", "empty")
    (tmp_path / "questions.jsonl").write_text('{"id": 1, "question": "Who?"}\n', "utf-8")
    run("--data", library, "eval", tmp_path).refused(1, "corpus.jsonl")


def test_a_run_that_cannot_be_written_is_refused_before_the_work(
    run: InProcess, library: Path, tmp_path: Path
) -> None:
    for place in (tmp_path / "none" / "x.run", tmp_path):
        run("--data", library, "eval", CASES, "--run", place).refused(1, "cannot be written")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limit", ["0", "-1", "few"])
def test_a_limit_is_a_number(run: InProcess, library: Path, limit: str) -> None:
    ran = run("--data", library, "eval", CASES, "--limit", limit)
    assert (ran.status, ran.out) == (2, "")
    assert "limit" in ran.err
