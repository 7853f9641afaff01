"""Questions of the development sets with what the program itself finds for them."""

import pickle
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from index.answering import Findings
from index.embedding import Embedder
from index.evaluation.building import build
from index.evaluation.datasets import read_set
from index.finding import Finder
from index.progress import Progress


@dataclass(frozen=True, slots=True)
class Example:
    """A question, what is right, and what there is to answer from.

    ``group`` is the text that the answer is from: what is learnt of it must not be measured on it.
    """

    set: str
    group: str
    answers: tuple[str, ...]
    findings: Findings


def examples(
    root: Path, names: Iterable[str], embedder: Callable[[], Embedder], kept: Path
) -> list[Example]:
    """Those of the sets ``root / name``; written to ``kept`` and read from there again."""
    if not kept.exists():
        model = embedder()
        found = [each for name in names for each in _of_set(root / name, name, model)]
        kept.write_bytes(pickle.dumps(found))
    stored: list[Example] = pickle.loads(kept.read_bytes())  # noqa: S301 - written above
    return stored


def _silent(_: Progress) -> None:
    """Nobody watches."""


def _of_set(folder: Path, name: str, embedder: Embedder) -> Iterable[Example]:
    data = read_set(folder)
    groups = {row.id: row.group for row in data.rows}
    finder = Finder(build(data, embedder, _silent).library, embedder)
    for each in data.questions:
        if not each.answerable or not each.answers:
            continue
        group = groups.get(min(each.golds, default=""), name)
        yield Example(name, f"{name}/{group}", each.answers, finder.findings(each.question))
