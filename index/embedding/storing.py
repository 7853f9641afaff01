"""What of a passage is embedded, and how its vector is stored."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def embedded(headings: Sequence[str], text: str) -> str:
    """What the model sees of a passage: its headings say what it is about."""
    return "\n".join((*headings, text))


def stored(vectors: NDArray[np.float32]) -> tuple[bytes, ...]:
    """Each row in half precision, little-endian: the lists of the nearest stay the same."""
    return tuple(row.tobytes() for row in np.ascontiguousarray(vectors.astype("<f2")))
