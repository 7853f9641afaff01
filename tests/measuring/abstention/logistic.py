"""Logistic regression with weights of examples, by Newton's method; and its validation."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# On standardised signals: enough that two that say the same share the weight between them.
RIDGE = 1e-3
_STEPS = 30


def fit(signals: Array, answerable: Array, weights: Array, given: Array) -> tuple[Array, float]:
    """Weights of the signals ``[d]`` and the bias, in the signals' own units.

    ``signals`` are ``[n, d]``, ``answerable`` 0 or 1, ``weights`` what each example counts;
    ``given`` are log-odds ``[n]`` that each has before anything is fitted.
    """
    shares = weights / weights.sum()
    centre = shares @ signals
    spread = np.sqrt(shares @ (signals - centre) ** 2) + 1e-9
    design = np.column_stack([(signals - centre) / spread, np.ones(len(signals))])
    penalty = np.diag([*np.full(signals.shape[1], RIDGE), 0.0])
    found = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-design @ found - given))
        gradient = design.T @ (shares * (likely - answerable)) + penalty @ found
        curvature = (design.T * (shares * likely * (1 - likely))) @ design + penalty
        found -= np.linalg.solve(curvature, gradient)
    own = found[:-1] / spread
    return own, float(found[-1] - own @ centre)


def validated(
    signals: Array,
    answerable: Array,
    weigh: Callable[[NDArray[np.bool_]], Array],
    given: Array,
    folds: Array,
) -> Array:
    """Log-odds ``[n]`` of each example by what was fitted on the other folds.

    ``weigh`` gives the weights of the examples that it is shown; all else as in ``fit``.
    """
    odds = np.zeros(len(signals))
    for fold in np.unique(folds):
        held = folds == fold
        own, bias = fit(signals[~held], answerable[~held], weigh(~held), given[~held])
        odds[held] = signals[held] @ own + bias + given[held]
    return odds
