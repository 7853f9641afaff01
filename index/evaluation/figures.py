"""What an evaluation comes to: values that any process may hold."""

from dataclasses import dataclass

DEPTH = 10
"""Passages of a ranking that count."""
COVERAGE = 0.9
"""The share of answerable questions that are answered where false answers are counted."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Abstention:
    """How well ``n`` questions of a kind that nothing answers are told from answerable ones.

    ``auroc`` is the area under the ROC curve; ``far_at_90`` the share of them that are answered
    where ``COVERAGE`` of the others are.
    """

    n: int
    auroc: Estimate
    far_at_90: Estimate


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of ``n`` questions by their usual names, None where no question bears on one.

    ``abstention`` is by kind of questions without an answer.
    """

    n: int
    answerable: int
    figures: dict[str, Estimate | None]
    abstention: dict[str, Abstention]
