"""Questions with and without an answer, and the signals that the real search gives for each.

Every question of a set is asked of all its texts and of few of them, with and without the text
that answers it. So there are, for each kind of text: questions that are answered in a library
and in a single text, questions about another text of the same field, and about none of them.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.answering import observed
from index.documents import EVERYTHING, Scope
from index.embedding import Embedder
from index.evaluation.building import Built
from index.evaluation.datasets import Question, read_set
from index.finding import Finder
from tests.measuring.kept import kept_library

FEW = 3  # texts
# About the very paragraph, and often answered by it but for a word: reported, and not fitted on.
HARDEST = "squad2_adversarial"


@dataclass(frozen=True, slots=True)
class Example:
    """A question asked within a scope.

    ``group`` is the text that it is about: examples of one group are kept in one fold. ``kind``
    says how it is unanswerable within the ``scope`` (``all``, ``few`` or ``one`` of the texts).
    """

    data: str
    group: str
    kind: str
    scope: str
    answerable: bool
    question: str
    signals: dict[str, float]


def collect(folder: Path, kept: Path, embedder: Embedder) -> list[Example]:
    """All examples of a set, whose library is kept; the same each time."""
    data = read_set(folder)
    built = kept_library(data, f"{folder.parent.name}-{folder.name}", kept, embedder)
    finder = Finder(built.library, embedder)
    try:
        return [
            Example(folder.name, group, kind, name, kind == "answerable", question.question, seen)
            for question in data.questions
            for group, kind, name, scope in _asked(built, question)
            if (seen := observed(finder.findings(question.question, scope)))
        ]
    finally:
        built.library.close()


def _asked(built: Built, question: Question) -> Iterator[tuple[str, str, str, Scope]]:
    """Group, kind, and name of each scope in which a question is asked, and the scope."""
    sources = [each.id for each in built.library.sources()]
    golds = built.golds(question) if question.answerable else frozenset()
    own = {built.sources[each] for each in golds if each in built.sources}
    others = [each for each in sources if each not in own]
    # Any choice will do, as long as it is the same each time.
    seed = hashlib.sha256(question.id.encode()).digest()
    chosen = random.Random(seed).sample(others, min(FEW, len(others)))  # noqa: S311 - see above
    if not own:
        if question.answerable:
            return
        yield question.id, question.kind, "all", EVERYTHING
        if question.kind != HARDEST and others[1:]:
            yield question.id, question.kind, "few", _of(chosen)
            yield question.id, question.kind, "one", _of(chosen[:1])
        return
    group = min(own)
    yield group, "answerable", "all", EVERYTHING
    if others[FEW:]:
        yield group, "left_out", "all", _of(others)
        yield group, "answerable", "one", _of(own)
        yield group, "left_out", "one", _of(chosen[:1])
        yield group, "answerable", "few", _of([*own, *chosen[1:]])
        yield group, "left_out", "few", _of(chosen)


def _of(sources: Sequence[str] | set[str]) -> Scope:
    return Scope(frozenset(sources))
