"""The lot that anybody can check (VOTING.md, S4): SHA-256 over a seed and an option's id.

The seed is fixed before any ballot and its commitment shown; it is revealed when the lot is
drawn. Nothing here sees a ballot, so the order is the same for every history of them (V19).
"""

import hashlib
from collections.abc import Mapping, Sequence

from bot.voting.counting import Lot, Option


def commitment(seed: str) -> str:
    """What is shown before the seed is: its SHA-256, in hexadecimal."""
    return _digest(seed)


def draw(seed: str, option_id: str) -> str:
    """What an option drew: SHA-256(seed ‖ option id), in hexadecimal; the lowest is favoured."""
    return _digest(seed + option_id)


def seeded_lot(seed: str, ids: Mapping[Option, str] | None = None) -> Lot:
    """The lot of a seed. ``ids`` are those of the options; without them, their numbers."""

    def id_of(option: Option) -> str:
        return str(option) if ids is None else ids[option]

    def lot(options: Sequence[Option]) -> tuple[Option, ...]:
        return tuple(sorted(options, key=lambda option: (draw(seed, id_of(option)), option)))

    return lot


def _digest(text: str) -> str:
    # A seed typed in an old character set may hold what is no text; it is a seed all the same.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
