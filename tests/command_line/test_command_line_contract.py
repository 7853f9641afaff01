"""What scripts rely on: the commands' JSON, their exit statuses, and where options may stand."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.built import lend
from tests.command_line.conftest import InProcess
from tests.command_line.running import SAMPLE, Ran, study_circle

pytestmark = pytest.mark.real_model

ANSWER = {
    "id": str,
    "question": str,
    "status": str,
    "answer": str | None,
    "citation": str | None,
    "voices": list,
    "confidence": float,
    "missing_terms": list,
    "passages": list,
    "took_ms": int,
    "second": dict | None,
    "languages": dict | None,
    "signals": dict | None,
}
HIT = {"rank": int, "score": float, "source": str, "citation": str, "text": str, "voices": list}
SOURCE = {
    "source": str,
    "title": str,
    "author": str | None,
    "year": str | None,
    "passages": int,
    "words": int,
    "added": str,
}
ADDED = {"source": str, "title": str, "passages": int, "words": int, "warnings": list}


def shaped(record: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    assert record.keys() == shape.keys()
    for name, kind in shape.items():
        assert isinstance(record[name], kind), (name, record[name])
    return record


def answered(record: dict[str, Any], **more: Any) -> dict[str, Any]:
    shaped(record, ANSWER | more)
    assert record["status"] in ("answered", "not_in_text")
    assert 0 <= record["confidence"] <= 1
    ranked(record["passages"])
    if record["signals"] is not None:
        assert record["signals"].keys() == {"probability", "needed", "parts"}
        for part in record["signals"]["parts"]:
            assert part.keys() == {"name", "value", "contribution"}
    if record["status"] == "answered":
        assert record["answer"] in record["passages"][0]["text"]
        assert record["voices"] == record["passages"][0]["voices"]
        assert record["citation"].startswith("The Lamplighters’ Circle")
    else:
        assert (record["answer"], record["citation"], record["voices"]) == (None, None, [])
    return record


def ranked(hits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for hit in hits:
        shaped(hit, HIT)
        assert hit["source"] == "the-lamplighters-circle"
    assert [hit["rank"] for hit in hits] == list(range(1, len(hits) + 1))
    # Passages that no script could find in the file would be of no use to it.
    text = " ".join(SAMPLE.read_text(encoding="utf-8").replace(">", " ").split())
    assert all(" ".join(hit["text"].split())[:60] in text for hit in hits)
    return hits


def said(ran: Ran) -> Any:
    assert (ran.status, ran.err) == (0, ""), ran
    assert ran.out.count("\n") == 1
    return json.loads(ran.out)


def test_a_text_is_added_listed_and_removed(
    run: InProcess, own_library: Path, tmp_path: Path
) -> None:
    door = tmp_path / "door.txt"
    door.write_text("The door of the hall stands open until ten. Nobody has the key.\n")
    data = ("--data", own_library)

    [added] = said(
        run(
            "add", door, *data, "--json", "--title", "Doors", "--author", "A. Key", "--year", "1932"
        )
    )
    shaped(added, ADDED)
    assert (added["title"], added["passages"]) == ("Doors", 1)
    [again] = said(run(*data, "--json", "add", door))
    assert again["source"] == added["source"]
    assert again["warnings"] == [
        "This very file is in the library already, as “Doors”. Nothing was changed."
    ]

    listed = said(run(*data, "--json", "sources"))
    titles = {shaped(source, SOURCE)["title"]: source for source in listed}
    assert titles.keys() == {"The Lamplighters’ Circle", "Doors"}
    assert (titles["Doors"]["author"], titles["Doors"]["year"]) == ("A. Key", "1932")

    removed = run(*data, "remove", added["source"])
    assert removed.status == 0
    assert "“Doors” is no longer in the library" in removed.out
    assert "“Doors” is in the library again" in run(*data, "remove", "--undo", "doors").out
    assert run(*data, "remove", "doors").status == 0
    assert run(*data, "remove", "--undo", "nothing").status == 1
    assert run(*data, "remove", "The Lamplighters’ Circle").status == 0
    assert said(run(*data, "--json", "sources")) == []


def test_a_circle_is_deleted_on_demand(run: InProcess, own_library: Path) -> None:
    data = ("--data", own_library)
    assert run(*data, "purge", "elsewhere", "--yes").status == 1
    assert study_circle(*data, "purge", "local").status == 1  # nobody is there to be asked
    assert (own_library / "circles" / "local").exists()
    purged = run(*data, "purge", "local", "--yes")
    assert "Backups that were made before still hold it" in purged.out
    assert not (own_library / "circles" / "local").exists()
    assert said(run(*data, "--json", "sources")) == []


def test_files_that_cannot_be_read_do_not_keep_the_others_out(
    run: InProcess, models: Path, empty: Path, tmp_path: Path
) -> None:
    lend(models, empty)
    good, bad = tmp_path / "good.md", tmp_path / "bad.xyz"
    good.write_text("# Good\n\nThe stove is warm. The lamp is lit.\n")
    bad.write_text("no matter")

    ran = run("--data", empty, "--json", "add", bad, good)

    assert ran.status == 1
    ran.complained("“bad.xyz”", ".md")
    [added] = json.loads(ran.out)
    assert added["title"] == "Good"


def test_an_answer_is_a_span_of_its_passage(library: Path) -> None:
    answer = answered(
        said(
            study_circle("--data", library, "ask", "How often does the circle meet?", "--json"),
        )
    )
    assert answer["status"] == "answered"
    assert "every second Thursday" in answer["answer"]
    assert answer["citation"].endswith("A room with a stove (Nora Pell, 2019), ¶ 2")


def test_a_person_reads_the_quotation_and_its_place(library: Path) -> None:
    ran = study_circle(
        "--data", library, "ask", "How often does the circle meet?", "--text", "the lamplighters’"
    )
    assert (ran.status, ran.err) == (0, "")
    assert "every second Thursday" in ran.out
    assert "— The Lamplighters’ Circle › A room with a stove (Nora Pell, 2019), ¶ 2" in ran.out
    assert "\x1b" not in ran.out  # a pipe has no colours


def test_a_batch_is_answered_line_by_line(run: InProcess, library: Path, tmp_path: Path) -> None:
    questions = [
        {"id": "a", "question": "How often does the circle meet?"},
        {"id": 7, "question": "Which bank sponsored the telephone exchange?"},
        {"question": '"foo" OR NEAR('},
        {"id": "b", "question": "a*b^c:d -e {f} AND"},
        {"id": "c", "question": "'); DROP TABLE passages--"},
        {"id": "long", "question": "Who? " * 2000},
        {"id": "", "question": ""},
        {"id": 0, "question": "Who was recalled?", "kind": "left alone"},
    ]
    batch = tmp_path / "questions.jsonl"
    lines = [json.dumps(question) for question in questions]
    # As Windows writes it: a mark at the beginning, and empty lines are no questions.
    batch.write_text("\ufeff" + "\r\n".join([*lines[:2], "", *lines[2:]]), encoding="utf-8")

    ran = run("--data", library, "ask", "--batch", batch)

    assert (ran.status, ran.err) == (1, "")
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.out.isascii()
    assert [record["id"] for record in records] == ["a", 7, 4, "b", "c", "long", "", 0]
    assert [record["status"] for record in records[:2]] == ["answered", "not_in_text"]
    for record in (*records[:5], records[7]):
        answered(record, id=str | int)
    for record in records[5:7]:
        assert record.keys() == {"id", "question", "status", "reason"}
        assert record["status"] == "refused"
        assert record["reason"].startswith("The question")


def test_who_is_strict_needs_more_and_the_option_goes_before_the_setting(
    run: InProcess, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = {}
    monkeypatch.setenv("STUDY_CIRCLE_STRICTNESS", "strict")
    for strictness in ("strict", "balanced", "generous"):
        ran = run(
            *("--data", library, "--json", "ask", "Who was recalled?", "--strictness", strictness)
        )
        needed[strictness] = said(ran)["signals"]["needed"]
    assert needed["strict"] > needed["balanced"] > needed["generous"] > 0
    monkeypatch.setenv("STUDY_CIRCLE_STRICTNESS", "Strict")
    ran = run("--data", library, "--json", "ask", "Who was recalled?")
    assert said(ran)["signals"]["needed"] == needed["strict"]


def test_a_question_in_another_language_names_both(run: InProcess, library: Path) -> None:
    record = said(run("--data", library, "--json", "ask", "Warum war das nicht so?"))
    assert record["status"] == "not_in_text"
    assert record["languages"] == {"question": "de", "texts": "en", "model": "en"}


def test_a_search_gives_the_best_passages(run: InProcess, library: Path) -> None:
    hits = said(run("--json", "--data", library, "search", '"lantern" OR NEAR(', "-k", "3"))
    assert len(ranked(hits)) == 3
    assert "lantern" in hits[0]["text"]
    assert [hit["score"] for hit in hits] == sorted((h["score"] for h in hits), reverse=True)


@pytest.mark.parametrize("before", [True, False])
def test_options_stand_before_or_after_the_name(
    run: InProcess, library: Path, *, before: bool
) -> None:
    options = ("--data", library, "--circle", "local", "--json")
    ran = run(*options, "sources") if before else run("sources", *options)
    assert [source["source"] for source in said(ran)] == ["the-lamplighters-circle"]


def test_the_later_option_counts(run: InProcess, library: Path, empty: Path) -> None:
    assert said(run("--data", library, "--json", "sources", "--data", empty)) == []
    assert len(said(run("--data", empty, "--json", "sources", "--data", library))) == 1


def test_the_environment_names_the_folder_and_the_circle(
    run: InProcess, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_CIRCLE_DATA", str(library))
    assert len(said(run("sources", "--json"))) == 1
    monkeypatch.setenv("STUDY_CIRCLE_CIRCLE", "elsewhere")
    assert said(run("sources", "--json")) == []
    assert len(said(run("sources", "--json", "--circle", "local"))) == 1


def test_reading_makes_nothing(run: InProcess, empty: Path) -> None:
    assert said(run("--data", empty, "sources", "--json")) == []
    run("--data", empty, "ask", "Who?").refused(1, "There is no text here")
    run("--data", empty, "search", "Who?").refused(1, "There is no text here")
    assert not empty.exists()


@pytest.mark.parametrize("language", ["de", "de_AT.UTF-8"])
def test_it_speaks_german(
    run: InProcess, library: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("STUDY_CIRCLE_LANGUAGE", language)
    assert "Wörter" in run("--data", library, "sources").out
    run("--data", library, "ask", " ").refused(2, "Frage")


def test_help_names_every_command_of_this_version(run: InProcess) -> None:
    for arguments in ((), ("--help",), ("-h",)):
        ran = run(*arguments)
        assert (ran.status, ran.err) == (0, "")
        for name in ("add", "ask", "chat", "remove", "run", "search", "setup", "sources"):
            assert f"\n  {name} " in ran.out
            assert run(name, "--help").status == 0
    assert run("--version").out.startswith("study-circle, version ")
