"""The quotations that were marked, found again in their files by their digests."""

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.reading import read
from index.sentences import sentences

MARKS = Path(__file__).with_name("marks.csv")
_DIGEST = 16  # characters of a SHA-256
_LONGEST = 12  # sentences of a quotation


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation of a file with its mark, 0 to 3."""

    file: str
    text: str
    mark: int


def digest(text: str) -> str:
    """What a quotation is known by."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST]


def marked(data: Path) -> tuple[list[Marked], int]:
    """All quotations that are found in the files under a folder, and how many are not."""
    with MARKS.open(encoding="utf-8", newline="") as rows:
        marks = {(row["file"], row["quotation"]): int(row["mark"]) for row in csv.DictReader(rows)}
    found = {}
    for file in sorted({file for file, _ in marks}):
        for text in _runs(data / file):
            if (mark := marks.get((file, digest(text)))) is not None:
                found[file, digest(text)] = Marked(file, text, mark)
    return list(found.values()), len(marks) - len(found)


def _runs(path: Path) -> Iterator[str]:
    """Every few sentences in a row of a file."""
    for text in _paragraphs(path):
        places = sentences(text)
        for first, (start, _) in enumerate(places):
            for _, end in places[first : first + _LONGEST]:
                yield text[start:end]


def _paragraphs(path: Path) -> Iterator[str]:
    if path.suffix == ".jsonl":
        rows = map(json.loads, path.read_text("utf-8").splitlines())
        for row in rows:
            yield from _read(row["text"].encode(), "row.md")
    else:
        yield from _read(path.read_bytes(), path.name)


def _read(data: bytes, name: str) -> Iterator[str]:
    document = read(data, name)
    for section in document.sections:
        for each in section.paragraphs:
            yield document.text[each.start : each.end]
