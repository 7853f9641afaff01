"""Questions of the development sets with the passages that the program itself finds for them."""

import pickle
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.answering import Candidate, Span
from index.embedding import Embedder
from index.evaluation.building import build
from index.evaluation.datasets import read_set
from index.finding import Finder
from index.lexical import Evidence
from index.progress import Progress


@dataclass(frozen=True, slots=True)
class Example:
    """A question, what is right, and its passages as (text, score), best first.

    ``group`` is the text that the answer is from: what is learnt of it must not be measured on it.
    """

    set: str
    group: str
    question: str
    answers: tuple[str, ...]
    passages: tuple[tuple[str, float], ...]
    idf: dict[str, float]


class _Recorder:
    """A ``Reader`` that finds nothing and remembers what it was given."""

    def __init__(self) -> None:
        self.candidates: Sequence[Candidate] = ()
        self.idf: dict[str, float] = {}

    def read(
        self, _question: str, candidates: Sequence[Candidate], evidence: Evidence
    ) -> list[Span]:
        self.candidates, self.idf = candidates, evidence.idf
        return []


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
    recorder = _Recorder()
    finder = Finder(build(data, embedder, _silent).library, embedder, recorder)
    for each in data.questions:
        if not each.answerable or not each.answers:
            continue
        finder.ask(each.question)
        passages = tuple((one.hit.text, one.ranked.score) for one in recorder.candidates)
        group = groups.get(min(each.golds, default=""), name)
        yield Example(name, f"{name}/{group}", each.question, each.answers, passages, recorder.idf)
