"""A folder of data to measure on: passages or whole texts, and questions with what is right.

``questions.jsonl`` holds ``{id, question, answers[], gold_ids[], answerable, kind}`` a line, and
``corpus.jsonl`` the passages ``{id, title, text}``, those of one text with the same ``doc`` or
``story``, else the same title. Without a corpus the folder's texts are read as a member would add
them; there a question's ``gold`` is a snippet that the right passage holds. Other fields are
left alone.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

CORPUS, QUESTIONS = "corpus.jsonl", "questions.jsonl"
TEXTS = (".txt", ".md")
UNANSWERABLE = "unanswerable"
"""The kind of questions without an answer that do not say of which kind they are."""
_LONGEST_NUMBER = 18


Entry = TypeVar("Entry", "Row", "Question")


class Damage(StrEnum):
    """What is wrong with a line."""

    NOT_TEXT = "not-text"  # bytes or escapes that are no characters
    NOT_JSON = "not-json"
    NO_ID = "no-id"
    REPEATED_ID = "repeated-id"
    NO_TEXT = "no-text"
    NO_QUESTION = "no-question"
    BAD_FIELD = "bad-field"


class DamagedSet(Exception):
    """A line that cannot be used, counted from 1."""

    def __init__(self, file: str, line: int, damage: Damage) -> None:
        super().__init__(file, line, damage)
        self.file = file
        self.line = line
        self.damage = damage


class EmptySet(Exception):
    """A file without a single line. ``args[0]`` names it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage as the corpus gives it; rows of one ``group`` are one text, in their order."""

    id: str
    group: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what is right: the ids of passages, or a ``snippet`` of the right one.

    ``answers`` are wordings any of which is right. ``kind`` tells unanswerable ones apart.
    """

    id: str
    question: str
    answerable: bool
    kind: str
    answers: tuple[str, ...] = ()
    golds: frozenset[str] = frozenset()
    snippet: str | None = None


@dataclass(frozen=True, slots=True)
class DataSet:
    """Either ``rows`` or ``texts``, and the questions."""

    rows: tuple[Row, ...]
    texts: tuple[Path, ...]
    questions: tuple[Question, ...]


def read_set(folder: Path, limit: int | None = None) -> DataSet:
    """The data in a folder, with the first ``limit`` questions.

    Raises ``DamagedSet``, ``EmptySet``, and OSError with the path of a file that is not there.
    """
    questions = tuple(_distinct(_question(each) for each in _lines(folder / QUESTIONS)))
    corpus = folder / CORPUS
    texts = () if corpus.exists() else _texts(folder)
    rows = () if texts else tuple(_distinct(_row(each) for each in _lines(corpus)))
    return DataSet(rows, texts, questions[:limit])


def _texts(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(each for each in folder.iterdir() if each.suffix.lower() in TEXTS))


@dataclass(frozen=True, slots=True)
class _Line:
    """One object of a file, and where it stands."""

    file: str
    number: int
    fields: dict[str, Any]

    def text(self, name: str, missing: Damage) -> str:
        """A field that has to be there."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise self.damaged(missing)
        return value

    def name(self) -> str:
        """The id: a word or a whole number."""
        value = self.fields.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)[:_LONGEST_NUMBER]
        if not isinstance(value, str) or not value.strip():
            raise self.damaged(Damage.NO_ID)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; none where there is no such field."""
        value = self.fields.get(name) or []
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.damaged(Damage.BAD_FIELD)
        return tuple(value)

    def optional(self, name: str) -> str | None:
        """A text, or nothing."""
        value = self.fields.get(name)
        if value is not None and not isinstance(value, str):
            raise self.damaged(Damage.BAD_FIELD)
        return value

    def damaged(self, damage: Damage) -> DamagedSet:
        """What to raise of this line."""
        return DamagedSet(self.file, self.number, damage)


def _lines(path: Path) -> Iterator[_Line]:
    """The objects of a file, one a line; empty lines are left out."""
    empty = True
    with path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            try:
                # Some editors begin a file with a mark that JSON does not know.
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
                fields = json.loads(line) if line.strip() else None
                # An escape may be half of a character, which no file can hold.
                json.dumps(fields, ensure_ascii=False).encode()
            except UnicodeError:
                raise DamagedSet(path.name, number, Damage.NOT_TEXT) from None
            except (ValueError, RecursionError):
                raise DamagedSet(path.name, number, Damage.NOT_JSON) from None
            if not line.strip():
                continue
            if not isinstance(fields, dict):
                raise DamagedSet(path.name, number, Damage.NOT_JSON)
            empty = False
            yield _Line(path.name, number, fields)
    if empty:
        raise EmptySet(path.name)


def _row(line: _Line) -> tuple[_Line, Row]:
    name = line.name()
    title = line.optional("title") or ""
    group = line.optional("doc") or line.optional("story") or title
    return line, Row(name, group, title, line.text("text", Damage.NO_TEXT))


def _question(line: _Line) -> tuple[_Line, Question]:
    name = line.name()
    answers, golds = line.texts("answers"), line.texts("gold_ids")
    snippet = line.optional("gold")
    answerable = line.fields.get("answerable", bool(golds or snippet))
    if not isinstance(answerable, bool):
        raise line.damaged(Damage.BAD_FIELD)
    kind = line.optional("kind") or ("answerable" if answerable else UNANSWERABLE)
    asked = line.text("question", Damage.NO_QUESTION)
    if not asked.strip():
        raise line.damaged(Damage.NO_QUESTION)
    return line, Question(name, asked, answerable, kind, answers, frozenset(golds), snippet)


def _distinct(entries: Iterator[tuple[_Line, Entry]]) -> Iterator[Entry]:
    """Entries of which no two have the same id: a run file could not tell them apart."""
    seen: set[str] = set()
    for line, entry in entries:
        if entry.id in seen:
            raise line.damaged(Damage.REPEATED_ID)
        seen.add(entry.id)
        yield entry
