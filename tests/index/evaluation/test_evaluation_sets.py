"""Data to measure on: what is read, and what is refused with its line."""

import json
from pathlib import Path
from typing import Any

import pytest

from index.evaluation.datasets import Damage, DamagedSet, EmptySet, Question, Row, read_set

PASSAGE = {"id": "a#0", "title": "A", "text": "One."}
ASKED = {"id": "q", "question": "What?", "answers": ["one"], "gold_ids": ["a#0"]}


def write(folder: Path, name: str, *lines: Any) -> None:
    text = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines)
    (folder / name).write_text(text, encoding="utf-8")


def test_passages_and_questions_are_read_with_whatever_else_they_have(tmp_path: Path) -> None:
    write(
        tmp_path,
        "corpus.jsonl",
        {**PASSAGE, "doc": "d", "start": 3},
        "",
        {**PASSAGE, "id": "a#1", "story": "s"},
        {"id": 7, "title": "B", "text": ""},
    )
    write(
        tmp_path,
        "questions.jsonl",
        {**ASKED, "spans": [[1, 2]], "answerable": True, "kind": "answerable"},
        {"id": "n", "question": "Why?", "answers": [], "answerable": False, "kind": "foreign"},
        {"id": 3, "question": "Who?", "answerable": False},
    )
    data = read_set(tmp_path)
    assert data.rows == (
        Row("a#0", "d", "A", "One."),
        Row("a#1", "s", "A", "One."),
        Row("7", "B", "B", ""),
    )
    assert data.texts == ()
    assert data.questions == (
        Question("q", "What?", True, "answerable", ("one",), frozenset({"a#0"})),
        Question("n", "Why?", False, "foreign"),
        Question("3", "Who?", False, "unanswerable"),
    )
    assert read_set(tmp_path, 1).questions == data.questions[:1]
    assert read_set(tmp_path, 9).questions == data.questions


def test_without_a_corpus_the_texts_are_taken(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "notes.pdf"):
        write(tmp_path, name, "Words.")
    write(tmp_path, "questions.jsonl", {"id": 1, "question": "What?", "gold": "Words"})
    data = read_set(tmp_path)
    assert [each.name for each in data.texts] == ["a.md", "b.txt"]
    assert data.questions == (Question("1", "What?", True, "answerable", snippet="Words"),)


def test_a_mark_at_the_beginning_of_a_file_is_no_damage(tmp_path: Path) -> None:
    write(tmp_path, "corpus.jsonl", PASSAGE)
    write(tmp_path, "questions.jsonl", "\ufeff" + json.dumps(ASKED))
    assert len(read_set(tmp_path).questions) == 1


@pytest.mark.parametrize(
    ("line", "damage"),
    [
        ("{", Damage.NOT_JSON),
        ("[]", Damage.NOT_JSON),
        ("null", Damage.NOT_JSON),
        ("[" * 100_000, Damage.NOT_JSON),
        ('{"id": "\\ud800", "question": "What?"}', Damage.NOT_TEXT),
        ({"question": "What?"}, Damage.NO_ID),
        ({"id": True, "question": "What?"}, Damage.NO_ID),
        ({"id": " ", "question": "What?"}, Damage.NO_ID),
        (ASKED, Damage.REPEATED_ID),
        ({"id": "r"}, Damage.NO_QUESTION),
        ({"id": "r", "question": " "}, Damage.NO_QUESTION),
        ({"id": "r", "question": 3}, Damage.NO_QUESTION),
        ({**ASKED, "id": "r", "answers": "one"}, Damage.BAD_FIELD),
        ({**ASKED, "id": "r", "gold_ids": [1]}, Damage.BAD_FIELD),
        ({**ASKED, "id": "r", "kind": 1}, Damage.BAD_FIELD),
        ({**ASKED, "id": "r", "answerable": "no"}, Damage.BAD_FIELD),
    ],
)
def test_a_damaged_question_is_named_by_its_line(tmp_path: Path, line: Any, damage: Damage) -> None:
    write(tmp_path, "corpus.jsonl", PASSAGE)
    write(tmp_path, "questions.jsonl", ASKED, "", line)
    with pytest.raises(DamagedSet) as refused:
        read_set(tmp_path)
    error = refused.value
    assert (error.file, error.line, error.damage) == ("questions.jsonl", 3, damage)


@pytest.mark.parametrize(
    ("line", "damage"),
    [
        ({"id": "r"}, Damage.NO_TEXT),
        ({"id": "r", "text": None}, Damage.NO_TEXT),
        ({**PASSAGE, "id": "r", "title": 1}, Damage.BAD_FIELD),
        (PASSAGE, Damage.REPEATED_ID),
    ],
)
def test_a_damaged_passage_is_named_by_its_line(tmp_path: Path, line: Any, damage: Damage) -> None:
    write(tmp_path, "corpus.jsonl", PASSAGE, line)
    write(tmp_path, "questions.jsonl", ASKED)
    with pytest.raises(DamagedSet) as refused:
        read_set(tmp_path)
    error = refused.value
    assert (error.file, error.line, error.damage) == ("corpus.jsonl", 2, damage)


def test_bytes_that_are_no_text_are_named_by_their_line(tmp_path: Path) -> None:
    write(tmp_path, "corpus.jsonl", PASSAGE)
    (tmp_path / "questions.jsonl").write_bytes(json.dumps(ASKED).encode() + b"\n\xff\xfe\n")
    with pytest.raises(DamagedSet) as refused:
        read_set(tmp_path)
    assert (refused.value.line, refused.value.damage) == (2, Damage.NOT_TEXT)


def test_files_that_are_missing_or_empty_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"questions\.jsonl"):
        read_set(tmp_path)
    write(tmp_path, "questions.jsonl", ASKED)
    with pytest.raises(FileNotFoundError, match=r"corpus\.jsonl"):
        read_set(tmp_path)
    write(tmp_path, "corpus.jsonl", "", "")
    with pytest.raises(EmptySet, match=r"corpus\.jsonl"):
        read_set(tmp_path)
