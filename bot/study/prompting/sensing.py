"""What a model of the language tells of sentences; where it cannot, the rules decide alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sensed:
    """``marks``: how good a basis for a discussion each text is, about 0 to 3; empty where unknown.

    ``alike`` are pairs of texts that may speak of the same matter, nearest first, each with how
    near it is, in standard deviations above chance.
    """

    marks: Mapping[str, float]
    alike: Sequence[tuple[str, str, float]]


Sense = Callable[[Sequence[str], str], Sensed]
"""What is known of texts (distinct, first) in a language (its code)."""
