"""What the signs of a question's candidates are made from, and the ways of looking at it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.spans.candidates import Candidates, Row, before
from index.spans.choosing import Chosen, Wanted
from index.spans.questions import Asked

Column = NDArray[np.float64]
Flags = NDArray[np.bool_]
Columns = dict[str, NDArray[Any]]
"""Signs by their names, ``[spans]`` each, as flags or numbers."""


class View:
    """A question, the row of words that is read for it, and the spans of that."""

    def __init__(
        self, asked: Asked, needed: Wanted, chosen: Sequence[Chosen], row: Row, spans: Candidates
    ) -> None:
        self.asked = asked
        self.needed = needed
        self.chosen = chosen
        self.row = row
        self.spans = spans
        self.start, self.end = spans.start, spans.end
        self.first, self.last = row.first[spans.sentence], row.last[spans.sentence]
        self.mass = before(row.mass)
        self.last_word = len(row.low) - 1

    def inside(self, flags: NDArray[Any], most: float = 1.0) -> Column:
        """How many of a span's words are flagged, up to ``most``."""
        summed = before(flags)
        counted: Column = np.minimum(most, summed[self.end] - summed[self.start])
        return counted

    def counted(self, tables: Flags) -> Column:
        """How many of a span's words are of the classes of each table, ``[tables, spans]``."""
        flags = tables[:, self.row.tag]
        summed = np.zeros((len(flags), flags.shape[1] + 1))
        np.cumsum(flags, axis=1, out=summed[:, 1:])
        counts: Column = summed[:, self.end] - summed[:, self.start]
        return counts

    def back(self, values: NDArray[Any], steps: int) -> NDArray[Any]:
        """The value of the word so many steps before the span."""
        return values[np.maximum(self.start - steps, 0)]

    def following(self, values: NDArray[Any], steps: int = 0) -> NDArray[Any]:
        """The value of the word so many steps behind the one that follows the span."""
        return values[np.minimum(self.end + steps, self.last_word)]

    def keyed(self, word_key: str) -> Flags:
        """Which words have a key; none where it is empty."""
        if not word_key:
            return np.zeros(len(self.row.keys), dtype=bool)
        return np.array([each == word_key for each in self.row.keys])

    def flags(self, words: frozenset[str]) -> Flags:
        """Which words are among these."""
        return np.array([word in words for word in self.row.low])
