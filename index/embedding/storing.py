"""What of a passage is embedded, and how its vectors are stored."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder, Offsets
from index.interaction import packed


def embedded(headings: Sequence[str], text: str) -> str:
    """What the model sees of a passage: its headings say what it is about."""
    return "\n".join((*headings, text))


def stored(vectors: NDArray[np.float32]) -> tuple[bytes, ...]:
    """Each row in half precision, little-endian: the lists of the nearest stay the same."""
    return tuple(row.tobytes() for row in np.ascontiguousarray(vectors.astype("<f2")))


def encoded(
    embedder: Embedder,
    texts: Sequence[str],
    languages: Sequence[str],
    report: Callable[[int], None],
) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Vectors and words of passages as they are stored, in the order of ``texts``.

    ``languages`` are those of the texts; a model that has no states of tokens gives no words.
    """
    words = [b""] * len(texts)

    def pack(place: int, offsets: Offsets, states: NDArray[np.float32]) -> None:
        words[place] = packed(texts[place], languages[place], offsets, states)

    vectors = embedder.encode_passages(texts, report, pack)
    return stored(vectors), tuple(words)
