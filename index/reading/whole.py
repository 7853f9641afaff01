"""Whole numbers that a file states, which may be anything."""

_MOST_DIGITS = 9


def whole(text: str | None, otherwise: int = 0, *, base: int = 10) -> int:
    """Read a number that is not negative; ``otherwise`` where there is none or it is absurd."""
    if not text or len(text) > _MOST_DIGITS or not text.isascii() or not text.isalnum():
        return otherwise
    try:
        return int(text, base)
    except ValueError:
        return otherwise
