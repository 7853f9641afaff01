"""The deck: in which order prompts are drawn, and that none comes twice before all have come."""

import hashlib
from collections.abc import Iterator, Sequence

from bot.study.prompting.values import Kind

_FACT, _MEANING, _JUDGEMENT, _PAIR = (
    Kind.FACTUAL,
    Kind.INTERPRETIVE,
    Kind.EVALUATIVE,
    Kind.CONTRAST,
)

# An evening moves from what the text says over what it means to what readers think of it; most of
# it is interpretation.
EVENING: Sequence[Kind] = (
    _FACT,
    _MEANING,
    _JUDGEMENT,
    _MEANING,
    _MEANING,
    _JUDGEMENT,
    _PAIR,
    _MEANING,
    _MEANING,
    _JUDGEMENT,
)


def order(kind: Kind | None) -> Iterator[Kind]:
    """The kinds in which prompts are dealt, without end."""
    while True:
        yield from (kind,) if kind else EVENING


def chance(seed: str, name: str) -> float:
    """A number from 0 to 1 that depends on nothing but the two."""
    digest = hashlib.sha256(f"{seed}\0{name}".encode()).digest()
    return int.from_bytes(digest[:8]) / 2**64
