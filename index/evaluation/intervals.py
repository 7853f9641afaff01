"""How far a figure may be off by the chance of which questions were asked.

Percentile intervals of the bootstrap (Efron 1979): the questions are drawn anew, with
replacement, again and again. Questions about one text are alike, so the true interval is
rather a little wider.
"""

from collections.abc import Callable

import numpy as np

from index.evaluation.figures import Estimate
from index.evaluation.metrics import Figures

RESAMPLES = 1_000
_SEED = 1917
_OUTSIDE = (2.5, 97.5)


def mean(values: Figures) -> Estimate:
    """The mean of a figure over questions ``[n]``, n at least 1."""
    drawn = np.random.default_rng(_SEED).integers(len(values), size=(RESAMPLES, len(values)))
    return _estimate(float(values.mean()), values[drawn].mean(axis=1))


def contrast(
    figure: Callable[[Figures, Figures], float], positive: Figures, negative: Figures
) -> Estimate:
    """A figure of two groups, each drawn anew by itself; neither is empty."""
    rng = np.random.default_rng(_SEED)
    resampled = [
        figure(rng.choice(positive, len(positive)), rng.choice(negative, len(negative)))
        for _ in range(RESAMPLES)
    ]
    return _estimate(figure(positive, negative), np.array(resampled))


def _estimate(value: float, resampled: Figures) -> Estimate:
    low, high = np.percentile(resampled, _OUTSIDE)
    return Estimate(value, float(low), float(high))
