"""When to say "not in this text". Pure.

No single score separates questions that a text answers from those that it does not, so a few
cheap signals (``index.signals``) are weighed by a logistic regression. docs/evaluation.md says
on what it was fitted and how good it is.
"""

import math
from collections.abc import Mapping
from enum import StrEnum

from index.documents import Signal, Signals
from index.weights import BIAS, BORDER, WEIGHTS


class Strictness(StrEnum):
    """How sure one has to be that the texts answer before an answer is given."""

    STRICT = "strict"
    BALANCED = "balanced"
    GENEROUS = "generous"


# People ask in words of their own, further from the text than the questions that the weights
# were fitted on: in between, few of those are refused rather than as many as are wrongly answered.
_OPERATING_POINTS = {
    Strictness.STRICT: 0.5,
    Strictness.BALANCED: 0.2,
    Strictness.GENEROUS: 0.07,
}

BY_HAND = {"numbers": -4.0}
"""Weights that are not fitted. Who asks for a year is held to it, but next to no question in the
data has a number that its text lacks and else everything that speaks for an answer."""


def operating_point(strictness: Strictness) -> float:
    """The least probability, 0 to 1, at which an answer is given."""
    return _OPERATING_POINTS[strictness]


def weighed(observed: Mapping[str, float], strictness: Strictness | None) -> Signals:
    """What was observed of a question, by signal, and how likely that makes an answer.

    Without ``strictness`` any probability will do.
    """
    parts = tuple(
        Signal(name, observed[name], weight * (observed[name] - BORDER[name]))
        for name, weight in WEIGHTS.items()
    )
    border = BIAS + sum(weight * BORDER[name] for name, weight in WEIGHTS.items())
    total = border + sum(part.contribution for part in parts)
    needed = 0.0 if strictness is None else operating_point(strictness)
    return Signals(1 / (1 + math.exp(-total)), needed, parts)
