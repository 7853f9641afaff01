"""The passages of a scope as columns, in the order of reading: what scoring computes with."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from index.lexical.languages import ENGLISH

# What stands before a passage says what it is about more often than what follows. Weights for
# the terms of the passages beside it, fitted with those of index.ranking.
BEFORE, AFTER = 0.7, 0.3

Floats = NDArray[np.float32]


class Place(NamedTuple):
    """A passage, its source, its number of terms, the language of its source, where it begins."""

    passage: int
    source: str
    length: int
    language: str = ENGLISH
    start: int = 0


@dataclass(frozen=True)  # without slots: what is computed of it is kept in it
class Layout:
    """Passages in the order of reading: those of a source stand together."""

    places: tuple[Place, ...]

    @classmethod
    def of(
        cls, places: Iterable[tuple[int, str, int, str] | tuple[int, str, int, str, int]]
    ) -> Self:
        """From rows of a library, in the order of reading: the values of a ``Place``."""
        return cls(tuple(Place(*each) for each in places))

    @classmethod
    def apart(cls, lengths: Mapping[int, int]) -> Self:
        """Passages of sources of their own, by id with their number of terms."""
        return cls(tuple(Place(each, str(each), length) for each, length in lengths.items()))

    def within(
        self, admits: Callable[[str], bool], end: Callable[[str], int | None] = lambda _: None
    ) -> Self:
        """What is left where only some sources may be seen, or of some only what is before an end.

        ``end`` is an offset in a source's text; ``None``: all of it is seen.
        """
        seen = {source: admits(source) for source in self._sources}
        ends = {source: end(source) for source in self._sources}
        if all(seen.values()) and all(each is None for each in ends.values()):
            return self
        return type(self)(
            tuple(
                place
                for place in self.places
                if seen[place.source]
                and ((last := ends[place.source]) is None or place.start < last)
            )
        )

    def __len__(self) -> int:
        """The number of passages."""
        return len(self.places)

    @property
    def passages(self) -> Collection[int]:
        """The ids of all passages."""
        return self._row.keys()

    def rows(self, passages: NDArray[np.int64]) -> NDArray[np.intp]:
        """Where passages stand; -1 for those outside of the scope."""
        if not len(self):
            return np.full(len(passages), -1, dtype=np.intp)
        ids, rows = self._by_id
        at = np.minimum(np.searchsorted(ids, passages), len(ids) - 1)
        return np.where(ids[at] == passages, rows[at], -1)

    def spoken(self, codes: Collection[str]) -> NDArray[np.bool_]:
        """Whether each passage is in one of some languages; ``[passages]``."""
        return np.isin(self._codes, [self.languages.index(code) for code in codes])

    def place(self, passage: int) -> Place:
        """What is known of a passage in the scope."""
        return self.places[self._row[passage]]

    def before(self, passage: int) -> int | None:
        """The passage that is read before this one in the same text."""
        row = self._row[passage]
        return self.places[row - 1].passage if row and self._joined[row - 1] else None

    def after(self, passage: int) -> int | None:
        """The passage that is read after this one in the same text."""
        row = self._row[passage]
        last = row + 1 == len(self.places)
        return None if last or not self._joined[row] else self.places[row + 1].passage

    def spread(self, values: Floats) -> Floats:
        """Values of passages, those of their neighbours added by weight; ``[passages]``."""
        spread = values.copy()
        spread[1:] += BEFORE * values[:-1] * self._joined
        spread[:-1] += AFTER * values[1:] * self._joined
        return spread

    @cached_property
    def ids(self) -> NDArray[np.int64]:
        """The ids of the passages, in their order."""
        return np.array([place.passage for place in self.places], dtype=np.int64)

    @cached_property
    def _by_id(self) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
        """The ids in ascending order, and the row of each."""
        rows = np.argsort(self.ids)
        return self.ids[rows], rows

    @cached_property
    def _row(self) -> dict[int, int]:
        return {place.passage: row for row, place in enumerate(self.places)}

    @cached_property
    def lengths(self) -> Floats:
        """Numbers of terms, those of neighbours added by weight."""
        return self.spread(np.array([place.length for place in self.places], dtype=np.float32))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the passages, the commonest first; English where there are none."""
        counted = Counter(place.language for place in self.places)
        return tuple(sorted(counted, key=lambda code: (-counted[code], code))) or (ENGLISH,)

    @cached_property
    def _codes(self) -> NDArray[np.int16]:
        """The place in ``languages`` of the language of each passage."""
        numbered = {code: number for number, code in enumerate(self.languages)}
        return np.array([numbered[place.language] for place in self.places], dtype=np.int16)

    @cached_property
    def _sources(self) -> frozenset[str]:
        return frozenset(place.source for place in self.places)

    @cached_property
    def _joined(self) -> NDArray[np.bool_]:
        """Whether each passage but the last has its neighbour behind it; ``[passages - 1]``."""
        sources = [place.source for place in self.places]
        return np.array([one == other for one, other in pairwise(sources)], dtype=np.bool_)
