"""How long passages should be: ``python -m tests.measuring.chunking FOLDER``.

``FOLDER`` holds ``docs.jsonl`` (whole texts: id, text) and ``questions.jsonl`` (doc and spans, as
offsets). Every cut is searched by full text alone, so that a run takes a minute: what is compared
is the cut. Of the tokens that a reader looks through first, how many of the answer's characters
do they hold (recall), and how much of what they hold is the answer (precision)? nDCG@10 counts
the passages that hold a piece of a span as right.
"""

import json
import math
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import fmean
from typing import Any
from unittest.mock import patch

from sqlite_utils import Database
from tokenizers import Tokenizer

from index import lexical, splitting
from index.database import open_in_memory
from index.documents import Document, Paragraph, Passage, Section
from index.embedding import DEFAULT_MODEL
from index.embedding.folders import TOKENIZER, describe, model_folder
from index.schema import migrations

BUDGET = 1000
"""Tokens that a reader looks through."""

# Tokens of a passage, and up to how many short neighbours are joined (0: never).
CUTS = ((100, 0), (100, 100), (150, 100), (200, 0), (200, 100), (200, 200), (256, 100), (256, 256))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its document, and where its answers stand in it."""

    question: str
    document: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A passage of a document, and how many tokens it has."""

    document: str
    passage: Passage
    tokens: int


def main(folder: Path) -> None:
    """Print a row for each cut."""
    counted = counter()
    documents = {each["id"]: structured(each["text"]) for each in read(folder / "docs.jsonl")}
    asked = [
        Asked(each["question"], each["doc"], tuple((a, b) for a, b in each["spans"]))
        for each in read(folder / "questions.jsonl")
        if each["answerable"]
    ]
    print("| tokens | joined to | passages | recall | precision | nDCG@10 |")  # noqa: T201 - a table is what it is for
    print("|---:|---:|---:|---:|---:|---:|")  # noqa: T201 - likewise
    for limit, joined in CUTS:
        with patch.object(splitting, "_JOINED", joined):
            held = [
                Held(name, passage, counted(passage.text))
                for name, document in documents.items()
                for passage in splitting.split(document, counted, limit)
            ]
        recall, precision, gain = (fmean(each) for each in zip(*figures(held, asked), strict=True))
        print(f"| {limit} | {joined} | {len(held)} | {recall:.3f} | {precision:.3f} | {gain:.3f} |")  # noqa: T201 - likewise


def read(path: Path) -> list[dict[str, Any]]:
    """The objects of a file, one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def counter() -> Callable[[str], int]:
    """Counts the default model's tokens."""
    root = model_folder(DEFAULT_MODEL)
    assert root is not None
    tokenizer = Tokenizer.from_file(str(describe(root).folder / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return lru_cache(1_000_000)(
        lambda text: len(tokenizer.encode(text, add_special_tokens=False).ids)
    )


def structured(text: str) -> Document:
    """A text whose paragraphs are parted by line ends, as these documents have them."""
    found = tuple(Paragraph(*each.span()) for each in re.finditer(r"[^\n]*\S[^\n]*", text))
    return Document("", text, (Section((), found),))


def figures(held: Sequence[Held], asked: Sequence[Asked]) -> list[tuple[float, float, float]]:
    """Recall, precision and nDCG@10 of each question."""
    db = open_in_memory(migrations)
    db.table("passages_terms").insert_all(
        {"rowid": number, "text": lexical.stream(each.passage.text), "headings": ""}
        for number, each in enumerate(held)
    )
    lexical.open_postings(db)
    terms = [lexical.stream(each.passage.text) for each in held]
    layout = lexical.Layout.of(
        (number, each.document, max(1, len(terms[number].split())), "en")
        for number, each in enumerate(held)
    )
    return [measured(ranking(db, each.question, layout), held, each) for each in asked]


def ranking(db: Database, question: str, layout: lexical.Layout) -> list[int]:
    """Places of passages, the best first."""
    scores = lexical.gather(db, question, layout).scores
    return sorted(scores, key=lambda each: (-scores[each], each))


def measured(
    ranked: Sequence[int], held: Sequence[Held], asked: Asked
) -> tuple[float, float, float]:
    """Recall and precision of the characters within the budget, and nDCG@10."""
    wanted = {at for start, end in asked.spans for at in range(start, end)}
    seen: set[int] = set()
    shown = 0
    left = BUDGET
    for place in ranked:
        each = held[place]
        left -= each.tokens
        if left < 0:
            break
        shown += each.passage.end - each.passage.start
        if each.document == asked.document:
            seen |= wanted & set(range(each.passage.start, each.passage.end))
    right = {
        place
        for place, each in enumerate(held)
        if each.document == asked.document
        and any(a < each.passage.end and each.passage.start < b for a, b in asked.spans)
    }
    gain = sum(1 / math.log2(n + 2) for n, place in enumerate(ranked[:10]) if place in right)
    ideal = sum(1 / math.log2(n + 2) for n in range(min(10, len(right)))) or 1.0
    return len(seen) / len(wanted), len(seen) / (shown or 1), gain / ideal


if __name__ == "__main__":
    main(Path(sys.argv[1]))
