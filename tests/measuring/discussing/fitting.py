"""A line through vectors to marks: ridge regression, and how it does on files it has not seen."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Chosen on the folds: of 1, 3, 8 and 10 the areas under the curve differ by 0.01.
_RIDGE = 8.0
_FOLDS = 10


def fit(vectors: NDArray[np.float32], marks: Array) -> tuple[Array, float]:
    """Weights ``[dimension]`` and the bias."""
    centre, mean = vectors.mean(axis=0, dtype=np.float64), float(marks.mean())
    moved = vectors - centre
    penalty = _RIDGE * np.eye(vectors.shape[1])
    own: Array = np.linalg.solve(moved.T @ moved + penalty, moved.T @ (marks - mean))
    return own, mean - float(centre @ own)


def validated(vectors: NDArray[np.float32], marks: Array, files: Sequence[str]) -> Array:
    """The mark of each quotation by what was fitted on other files."""
    folds = np.array([zlib.crc32(each.encode()) % _FOLDS for each in files])
    said = np.zeros(len(marks))
    for fold in range(_FOLDS):
        own, bias = fit(vectors[folds != fold], marks[folds != fold])
        said[folds == fold] = vectors[folds == fold] @ own + bias
    return said
