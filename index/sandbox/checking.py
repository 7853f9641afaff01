"""Single values of a reply that may be a lie: each is given back as its type, or is Rubbish."""

from typing import Any

from index.reading.unreadable import Fact, Reason, Unreadable

_FAR = 10**9  # no offset, number or count is higher

# What the sentence of a reason must have; the others need nothing.
_NEEDED: dict[Reason, dict[str, type]] = {
    Reason.NOT_UTF8: {"encoding": str, "offset": int},
    Reason.UNKNOWN_FORMAT: {"suffix": str, "supported": tuple},
    Reason.DAMAGED: {"format": str},
    Reason.TOO_MUCH: {"what": str},
    Reason.SCANNED: {"pages": int},
}


class Rubbish(Exception):
    """Not what a reader says."""


def sound(value: Any) -> str:
    """A string without NUL and without lone surrogates, which no database and no file takes."""
    if not isinstance(value, str) or "\x00" in value:
        raise Rubbish
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Rubbish from error
    return value


def optional(value: Any) -> str | None:
    """A sound string, or None."""
    return None if value is None else sound(value)


def whole(value: Any, low: int, high: int = _FAR) -> int:
    """A whole number from ``low`` to ``high``; true and false are none."""
    if type(value) is not int or not low <= value <= high:
        raise Rubbish
    return value


def fact(value: Any) -> tuple[str, str | int]:
    """A warning's fact."""
    match value:
        case [str(name), str(words)]:
            return sound(name), sound(words)
        case [str(name), number]:
            return sound(name), whole(number, 0)
    raise Rubbish


def refusal(reason: str, facts: dict[str, Any]) -> Unreadable:
    """Why a file gave no text, with all that its sentence needs."""
    try:
        known = Reason(reason)
    except ValueError as error:
        raise Rubbish from error
    given: dict[str, Fact] = {sound(name): _fact(value) for name, value in facts.items()}
    for name, kind in _NEEDED.get(known, {}).items():
        if not isinstance(given.get(name), kind):
            raise Rubbish
    return Unreadable(known, given)


def _fact(value: Any) -> Fact:
    match value:
        case str():
            return sound(value)
        case list():
            return tuple(map(sound, value))
    return whole(value, 0)
