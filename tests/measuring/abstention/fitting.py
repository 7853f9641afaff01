"""Examples as arrays, and the weights that are fitted on them."""

import hashlib

import numpy as np
from numpy.typing import NDArray

from index.abstaining import BY_HAND
from tests.measuring.abstention.examples import HARDEST, Example
from tests.measuring.abstention.logistic import Array, fit, validated

FOLDS = 5


class Fitting:
    """``signals`` are ``[n, d]``; all else is ``[n]``: what each example is."""

    def __init__(self, examples: list[Example]) -> None:
        every = max((each.signals for each in examples), key=len)
        self.names = [name for name in every if name not in BY_HAND]
        signals = np.array(
            [[each.signals.get(name, np.nan) for name in self.names] for each in examples]
        )
        # A signal that could not be seen says nothing.
        self.signals: Array = np.where(np.isnan(signals), np.nanmean(signals, axis=0), signals)
        self.answerable = np.array([float(each.answerable) for each in examples])
        self.by_hand = np.array(
            [sum(by * each.signals[name] for name, by in BY_HAND.items()) for each in examples]
        )
        self.data = np.array([each.data for each in examples])
        self.kinds = np.array([each.kind for each in examples])
        self.scopes = np.array([each.scope for each in examples])
        self.folds = np.array([_fold(each) for each in examples])
        sides = [f"{each.data} {each.answerable}" for each in examples]
        cells = [
            f"{each.kind} {each.scope} {side}" for each, side in zip(examples, sides, strict=True)
        ]
        self._sides = np.unique(sides, return_inverse=True)[1]
        self._cells = np.unique(cells, return_inverse=True)[1]
        self._fitted = self.kinds != HARDEST

    @property
    def weights(self) -> Array:
        """What each example counts where all are used."""
        return self._weigh(np.ones(len(self.data), dtype=bool))

    def fit(self) -> tuple[Array, float]:
        """Weights of the signals, and the bias, from all examples."""
        return fit(self.signals, self.answerable, self.weights, self.by_hand)

    def validated(self, folds: Array) -> Array:
        """Probabilities of an answer by what was fitted on the other folds."""
        return likely(validated(self.signals, self.answerable, self._weigh, self.by_hand, folds))

    def in_sample(self, own: Array, bias: float) -> Array:
        """Probabilities of an answer by these weights."""
        return likely(self.signals @ own + bias + self.by_hand)

    def border(self) -> Array:
        """Each signal halfway between its means with and without an answer."""
        weights = self.weights
        sides = (self.answerable == 1, self.answerable == 0)
        means = [np.average(self.signals[each], axis=0, weights=weights[each]) for each in sides]
        border: Array = np.mean(means, axis=0)
        return border

    def _weigh(self, chosen: NDArray[np.bool_]) -> Array:
        """The weights of the chosen examples.

        All sets count the same; in a set those with an answer as much as those without; on
        either side each kind in each scope.
        """
        used = chosen & self._fitted
        count = np.bincount(self._cells[used], minlength=self._cells.max() + 1)
        inside, first = np.unique(self._cells[used], return_index=True)
        cells = np.bincount(self._sides[used][first], minlength=self._sides.max() + 1)
        assert len(inside) == cells.sum()
        weights = np.zeros(len(self.data))
        weights[used] = 1 / count[self._cells[used]] / cells[self._sides[used]]
        return weights[chosen]


def likely(odds: Array | float) -> Array:
    """Probabilities from log-odds."""
    return np.asarray(1 / (1 + np.exp(-np.asarray(odds))))


def _fold(example: Example) -> int:
    digest = hashlib.sha256(f"{example.data} {example.group}".encode()).digest()
    return digest[0] % FOLDS
