"""How good a basis for a discussion sentences are, and which of them speak of the same matter.

What readers can dispute lies elsewhere among a model's vectors than what merely informs: a line
through them was fitted to marks that leaders of discussions gave (docs/study.md says how).
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding import DEFAULT_MODEL, Embedder

FITTED = Path(__file__).with_name("debatable.npz")
MODEL = DEFAULT_MODEL
"""Vectors of another model lie otherwise."""
LANGUAGES = frozenset({"en", "de", "es"})
"""Fitted on English; sentences in these get the marks of their translations, more or less."""

# Sentences may be of one matter if they are so much nearer than two of the text are by chance …
_NEARER = 1.5  # standard deviations
# … and say the same twice beyond this cosine.
_SAME = 0.92
_MOST = 600  # pairs


@dataclass(frozen=True, slots=True)
class Weights:
    """A mark is ``vector @ own + bias``; ``own`` is ``[dimension]``."""

    own: NDArray[np.float32]
    bias: float

    def marks(self, vectors: NDArray[np.float32]) -> tuple[float, ...]:
        """The marks of vectors ``[n, dimension]``: about 0, unusable, to 3, well worth it."""
        return tuple(float(each) for each in vectors @ self.own + self.bias)


@lru_cache(maxsize=1)
def fitted() -> Weights:
    """The weights that come with the program."""
    with np.load(FITTED, allow_pickle=False) as stored:
        return Weights(stored["own"].astype(np.float32), float(stored["bias"]))


def marked(
    embedder: Embedder, vectors: NDArray[np.float32], language: str
) -> tuple[float, ...] | None:
    """The marks of texts by their vectors; ``None`` for a model or a language not fitted for."""
    if embedder.name != MODEL or language not in LANGUAGES:
        return None
    return fitted().marks(vectors)


def alike(vectors: NDArray[np.float32]) -> tuple[tuple[int, int, float], ...]:
    """Pairs of texts that may speak of the same matter, nearest first, each with how near it is.

    That is counted in standard deviations above what two of the texts have in common by chance, so
    that it means the same in a text on one thing and in one on many, and for every model.
    """
    first, second = np.triu_indices(len(vectors), 1)
    if not len(first):
        return ()
    cosines = (vectors @ vectors.T)[first, second]
    nearness = (cosines - cosines.mean()) / max(float(cosines.std()), 1e-6)
    held = np.flatnonzero((nearness >= _NEARER) & (cosines < _SAME))
    nearest = held[np.argsort(-nearness[held], kind="stable")][:_MOST]
    return tuple((int(first[at]), int(second[at]), float(nearness[at])) for at in nearest)
