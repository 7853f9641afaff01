"""Files of questions: one ``{"id": …, "question": …}`` a line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import Reason, Refusal

# Some editors begin a file in UTF-8 with a mark that JSON does not know.
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a batch: its id, else its number in the file, and what is asked or what is wrong.

    Either ``question`` or ``refusal`` is there.
    """

    id: str | int
    question: str | None = None
    refusal: Refusal | None = None


def entries(batch: Path) -> Iterator[Entry]:
    """Every line that is not empty, in order. Refuses a file that cannot be opened."""
    offset = 0
    try:
        with batch.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.removeprefix(_MARK.encode()).strip():
                    yield _entry(line, number, offset, batch.name)
                offset += len(line)
    except IsADirectoryError as error:
        raise Refusal(Reason.NOT_A_FILE, file=str(batch)) from error
    except OSError as error:
        raise Refusal(Reason.NO_FILE, file=str(batch)) from error


def _entry(line: bytes, number: int, offset: int, file: str) -> Entry:
    name: str | int = number
    wrong = Refusal(Reason.BAD_BATCH, file=file, line=number)
    try:
        value = json.loads(line.decode().removeprefix(_MARK))
    except UnicodeDecodeError as error:
        refusal = Refusal(Reason.NOT_UTF8, file=file, offset=offset + error.start)
        return Entry(name, refusal=refusal)
    except (ValueError, RecursionError):
        return Entry(name, refusal=wrong)
    if not isinstance(value, dict):
        return Entry(name, refusal=wrong)
    given = value.get("id", number)
    if not isinstance(given, str | int):
        return Entry(name, refusal=wrong)
    question = value.get("question")
    if not isinstance(question, str):
        return Entry(given, refusal=wrong)
    return Entry(given, question)
