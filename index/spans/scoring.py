"""The score of each candidate: its signs and its border words, weighed, and a few units.

Every kind of question has weights of its own, kept near those that all share. Border words are
looked up in tables: which class may stand before, first, last and behind in an answer. A few
units see signs together that mean little alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from index.spans.candidates import Candidates, Row, candidates, in_a_row
from index.spans.choosing import Chosen, Wanted
from index.spans.questions import Asked, Kind
from index.spans.signs import columns
from index.spans.tags import Tag
from index.spans.view import View

# Words whose mere presence at a border says something.
_BORDER_WORDS = """\
in at on from for with as during into by of to because since until called named known is was are
were be been that who which and or the a an his her its their than about after before said between
through under when where not has had so
""".split()  # noqa: SIM905 - their order is that of the weights
_BORDER = {word: number for number, word in enumerate(_BORDER_WORDS, start=1)}
# The bin of a length in words.
_BINS = np.array([0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 7, *[8] * 4, *[9] * 4, *[10] * 5])

TAGS, BORDERS, LENGTHS = len(Tag), len(_BORDER_WORDS) + 1, int(_BINS.max()) + 1
SHARED_TABLES = (TAGS * TAGS, TAGS * TAGS)
"""Entries of the tables that all kinds share: before and first word, last and following word."""
TABLES = (LENGTHS, *[BORDERS] * 4, *[TAGS] * 4)
"""Entries of the tables that each kind has of its own."""


@dataclass(frozen=True, slots=True)
class Features:
    """What the weights see: ``signs`` [spans, signs] by ``names``; ``entries`` [spans, tables]."""

    names: tuple[str, ...]
    signs: NDArray[np.float32]
    entries: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spans:
    """The candidates of a question, the sentences that they stand in, and their features."""

    chosen: list[Chosen]
    row: Row
    found: Candidates
    features: Features

    def place(self, number: int) -> tuple[int, int, int]:
        """Where a candidate stands: the passage's number, and its offsets in that."""
        sentence = int(self.found.sentence[number])
        chosen = self.chosen[sentence]
        moved = chosen.first - int(self.row.first[sentence])
        first, last = int(self.found.start[number]), int(self.found.end[number]) - 1
        words = chosen.words
        return chosen.passage, int(words.start[first + moved]), int(words.end[last + moved])


def spans(asked: Asked, needed: Wanted, chosen: list[Chosen]) -> Spans:
    """All candidate spans of the chosen sentences, at least one of which there must be."""
    row = in_a_row(chosen, needed)
    found = candidates(row)
    names, signs = columns(View(asked, needed, chosen, row, found))
    return Spans(chosen, row, found, Features(names, signs, _entries(row, found)))


def _entries(row: Row, found: Candidates) -> NDArray[np.int64]:
    border = np.array([_BORDER.get(word, 0) for word in row.low])
    places = (found.start - 1, found.start, found.end - 1, found.end)
    back, first, last, following = (row.tag[each] for each in places)
    return np.stack(
        [
            back * TAGS + first,
            last * TAGS + following,
            _BINS[found.words],
            *(border[each] for each in places),
            back,
            first,
            last,
            following,
        ],
        axis=1,
    )


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts, in single precision.

    ``linear`` [kinds, signs], ``shared`` one row for each shared table, ``tables`` [kinds, …] one
    for each other, ``seen`` [signs, units], ``bias`` [kinds, units], ``out`` [units]. Signs are
    moved by ``mean`` and divided by ``scale`` before.
    """

    names: tuple[str, ...]
    mean: NDArray[np.float32]
    scale: NDArray[np.float32]
    linear: NDArray[np.float32]
    shared: tuple[NDArray[np.float32], ...]
    tables: tuple[NDArray[np.float32], ...]
    seen: NDArray[np.float32]
    bias: NDArray[np.float32]
    out: NDArray[np.float32]

    def scores(self, kind: Kind, features: Features) -> NDArray[np.float32]:
        """How well each span answers, ``[spans]``; comparable within a question."""
        if features.names != self.names:
            raise ValueError(features.names)
        signs = (features.signs - self.mean) / self.scale
        total = signs @ self.linear[kind]
        total += np.maximum(signs @ self.seen + self.bias[kind], 0) @ self.out
        own = [table[kind] for table in self.tables]
        for entries, table in zip(features.entries.T, [*self.shared, *own], strict=True):
            total += table[entries]
        scores: NDArray[np.float32] = total
        return scores

    def save(self, path: Path) -> None:
        """Write them to a ``.npz`` file, in half precision but for mean and scale."""
        arrays = {f"shared{n}": each for n, each in enumerate(self.shared)}
        arrays |= {f"tables{n}": each for n, each in enumerate(self.tables)}
        for name in ("linear", "seen", "bias", "out"):
            arrays[name] = getattr(self, name)
        kept: dict[str, Any] = {name: each.astype(np.float16) for name, each in arrays.items()}
        kept |= {"names": np.array(self.names), "mean": self.mean, "scale": self.scale}
        np.savez_compressed(path, **kept)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read them again. ``OSError`` where there is no such file."""
        with np.load(path, allow_pickle=False) as kept:
            arrays = {name: kept[name].astype(np.float32) for name in kept.files if name != "names"}
            return cls(
                names=tuple(str(each) for each in kept["names"]),
                shared=tuple(arrays[f"shared{n}"] for n in range(len(SHARED_TABLES))),
                tables=tuple(arrays[f"tables{n}"] for n in range(len(TABLES))),
                **{
                    name: arrays[name]
                    for name in ("mean", "scale", "linear", "seen", "bias", "out")
                },
            )


# How much what is promised by the question's words in a sentence counts beside its spans: more
# where clauses answer, of which a phrase says little.
_PROMISE, _OPEN_PROMISE = 6.0, 12.0


def sentence_scores(
    scores: NDArray[np.floating[Any]],
    sentence: NDArray[np.int64],
    promises: Sequence[float],
    *,
    wide: bool,
) -> NDArray[np.float64]:
    """How well each sentence answers, by all of its spans together; -inf where it has none.

    Many spans that fit a little say more than one that fits by chance. ``sentence`` says of which
    sentence each span is, ``promises`` are by sentence; ``wide``: clauses answer.
    """
    weight = _OPEN_PROMISE if wide else _PROMISE
    highest = float(scores.max())
    mass = np.bincount(sentence, np.exp(scores - highest), minlength=len(promises))
    with np.errstate(divide="ignore"):
        total: NDArray[np.float64] = np.log(mass) + highest + weight * np.asarray(promises)
    return total


FITTED = Path(__file__).with_name("weights.npz")


@lru_cache(maxsize=1)
def fitted() -> Weights:
    """The weights that come with the program; how they were fitted: docs/answering.md."""
    return Weights.load(FITTED)
