"""The regression that weighs signals finds the weights that made its data."""

import numpy as np
import pytest

from tests.measuring.abstention.logistic import Array, fit, validated

TRUE = np.array([3.0, -1.0, 0.0])
BIAS = -0.5


def drawn(count: int, given: Array | float = 0.0) -> tuple[Array, Array]:
    rng = np.random.default_rng(5)
    signals = rng.uniform(-1, 1, size=(count, 3))
    odds = signals @ TRUE + BIAS + given
    return signals, (rng.uniform(size=count) < 1 / (1 + np.exp(-odds))).astype(float)


def test_weights_are_found() -> None:
    signals, answerable = drawn(40_000)
    own, bias = fit(signals, answerable, np.ones(40_000), np.zeros(40_000))
    assert own == pytest.approx(TRUE, abs=0.1)
    assert bias == pytest.approx(BIAS, abs=0.1)


def test_what_is_given_need_not_be_fitted() -> None:
    given = np.where(np.arange(40_000) % 2, 2.0, -2.0)
    signals, answerable = drawn(40_000, given)
    own, bias = fit(signals, answerable, np.ones(40_000), given)
    assert own == pytest.approx(TRUE, abs=0.1)
    assert bias == pytest.approx(BIAS, abs=0.1)


def test_an_example_that_counts_for_nothing_changes_nothing() -> None:
    signals, answerable = drawn(2_000)
    counted = np.arange(2_000) < 1_000
    own, bias = fit(signals, answerable, counted.astype(float), np.zeros(2_000))
    alone, alone_bias = fit(signals[counted], answerable[counted], np.ones(1_000), np.zeros(1_000))
    assert own == pytest.approx(alone)
    assert bias == pytest.approx(alone_bias)


def test_no_example_is_judged_by_what_was_fitted_on_its_own_fold() -> None:
    signals, answerable = drawn(900)
    folds = np.arange(900.0) % 3
    changed = np.where(folds == 1, 1 - answerable, answerable)
    nothing = np.zeros(900)

    def odds(truth: Array) -> Array:
        return validated(
            signals, truth, lambda chosen: chosen[chosen].astype(float), nothing, folds
        )

    before, after = odds(answerable), odds(changed)
    assert before[folds == 1] == pytest.approx(after[folds == 1])
    assert before[folds == 0] != pytest.approx(after[folds == 0])
