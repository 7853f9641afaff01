"""What need not be computed again while one measures: libraries, and vectors of questions.

A kept library is that of the very code that may have had a part in what is stored.
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding import DEFAULT_MODEL, Embedder, Take, leave
from index.embedding.choosing import load
from index.evaluation.building import Built, build
from index.evaluation.datasets import DataSet
from index.library import Library
from index.progress import silent

INDEX = Path(__file__).resolve().parents[2] / "index"
# They read what is stored.
_STORE_NOTHING = frozenset(
    """abstaining.py answering.py evaluation finding.py names.py ranking.py reranking rule_reader.py
    signals.py spans surroundings.py weights.py""".split()  # noqa: SIM905 - easier to read
)


class KeptQuestions:
    """Satisfies ``Embedder``: the default model, which sees every question once."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds what is built of the model."""
        self._embedder: Embedder = load(DEFAULT_MODEL, folder / "models")
        self.name = self._embedder.name
        self.dimension = self._embedder.dimension
        self.encode_question = cache(self._embedder.encode_question)
        self.read_question = cache(self._embedder.read_question)

    def count_tokens(self, text: str) -> int:
        return self._embedder.count_tokens(text)

    def encode_passages(
        self,
        texts: Sequence[str],
        report: Callable[[int], None] = lambda _: None,
        take: Take = leave,
    ) -> NDArray[np.float32]:
        return self._embedder.encode_passages(texts, report, take)


def kept_library(data: DataSet, name: str, folder: Path, embedder: Embedder) -> Built:
    """The library of a set of data, in ``folder``; made where there is none of this code."""
    if data.texts:
        return build(data, embedder, silent)
    place = folder / _code() / name.replace("/", "-")
    return build(data, embedder, silent, Library.writable(place))


@cache
def _code() -> str:
    """What tells apart versions of the code that stores."""
    digest = hashlib.sha256()
    for path in sorted(INDEX.rglob("*.py")):
        if path.relative_to(INDEX).parts[0] not in _STORE_NOTHING:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
