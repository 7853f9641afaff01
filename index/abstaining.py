"""When to say "not in this text". Pure.

No single score separates questions that a text answers from those that it does not, so a few
cheap signals (``index.signals``) are weighed by a logistic regression. docs/evaluation.md says
on what it was fitted and how good it is.
"""

import math
from collections.abc import Mapping
from enum import StrEnum

from index.answers import Signal, Signals
from index.weights import BIAS, BORDER, WEIGHTS


class Strictness(StrEnum):
    """How sure one has to be that the texts answer before an answer is given."""

    STRICT = "strict"
    BALANCED = "balanced"
    GENEROUS = "generous"


# People ask in words of their own, further from the text than the questions that the weights
# were fitted on: in between, few of those are refused rather than as many as are wrongly answered.
_OPERATING_POINTS = {
    Strictness.STRICT: 0.6,
    Strictness.BALANCED: 0.3,
    Strictness.GENEROUS: 0.1,
}

BY_HAND = {"names": -3.0, "numbers": -6.0, "refers": 3.5}
"""Weights that are not fitted. Who asks for Kerensky, or for a year, in a text that never has them
gets no answer about somebody else, or another year. In the data the few such questions with all
else for an answer are mostly slips in a name: a refusal shows the word, so that it is seen. And who
says *it* without having named it asks of the text at hand, in words that cannot be compared with
it; in the data every question was written beside some text, so that this tells nothing there."""


# What sees more than the words of a question. Some of it is missing with another model, in another
# language, or where there is one passage only.
_BEYOND_WORDS = frozenset({"meaning", "match_ahead", "score_ahead"})


def operating_point(strictness: Strictness) -> float:
    """The least probability, 0 to 1, at which an answer is given."""
    return _OPERATING_POINTS[strictness]


def weighed(observed: Mapping[str, float], strictness: Strictness | None) -> Signals:
    """What was observed of a question, by signal, and how likely that makes an answer.

    A signal that could not be seen says nothing either way. Without ``strictness`` any
    probability will do.
    """
    parts = tuple(
        Signal(name, observed[name], WEIGHTS[name] * (observed[name] - BORDER[name]))
        for name in WEIGHTS
        if name in observed
    )
    border = BIAS + sum(weight * BORDER[name] for name, weight in WEIGHTS.items())
    total = border + sum(part.contribution for part in parts)
    needed = 0.0 if strictness is None else operating_point(strictness)
    # Without any of the question's words and any other sign there is nothing to go by.
    blind = not observed.get("words") and _BEYOND_WORDS.isdisjoint(observed)
    return Signals(0.0 if blind else 1 / (1 + math.exp(-total)), needed, parts)
