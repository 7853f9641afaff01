"""The real model, with its vectors kept in a file: what was embedded once need not be again."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding import DEFAULT_MODEL, Embedder
from index.embedding.choosing import load


class KeptVectors:
    """Satisfies ``Embedder``. ``save`` writes what has been added."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the vectors, and what is built of the model."""
        self._file = folder / "vectors.npz"
        self._embedder: Embedder = load(DEFAULT_MODEL, folder / "models")
        self.name = self._embedder.name
        self.dimension = self._embedder.dimension
        self._vectors: dict[str, NDArray[np.float32]] = {}
        if self._file.exists():
            with np.load(self._file) as kept:
                self._vectors = dict(zip(kept["keys"].tolist(), kept["rows"], strict=True))
        self._before = len(self._vectors)

    def save(self) -> None:
        """Write the file anew, if there is anything new."""
        if len(self._vectors) > self._before:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            keys = list(self._vectors)
            np.savez(self._file, keys=np.array(keys), rows=np.stack(list(self._vectors.values())))
            self._before = len(self._vectors)

    def count_tokens(self, text: str) -> int:
        return self._embedder.count_tokens(text)

    def encode_passages(
        self, texts: Sequence[str], report: Callable[[int], None] = lambda _: None
    ) -> NDArray[np.float32]:
        keys = [_key("p", text) for text in texts]
        new = [place for place, key in enumerate(keys) if key not in self._vectors]
        if new:
            made = self._embedder.encode_passages([texts[place] for place in new], report)
            self._vectors.update(zip((keys[place] for place in new), made, strict=True))
        report(len(texts))
        rows = [self._vectors[key] for key in keys]
        return np.stack(rows) if rows else np.zeros((0, self.dimension), dtype=np.float32)

    def encode_question(self, text: str) -> NDArray[np.float32]:
        key = _key("q", text)
        if key not in self._vectors:
            self._vectors[key] = self._embedder.encode_question(text)
        return self._vectors[key]


def _key(role: str, text: str) -> str:
    """What a vector is kept under: a question may be embedded in another way than a passage."""
    return role + hashlib.sha256(text.encode()).hexdigest()[:32]
