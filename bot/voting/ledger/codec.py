"""Events to canonical JSON and back.

Canonical means: keys sorted, no spaces, no floats, every id a string, times in ISO 8601 UTC.
The exact text of an entry is what is stored and hashed; it is never made anew from an event.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from bot.voting.ledger.events import EVENTS, Event, sealed_names

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]

_DECODER = json.JSONDecoder()
_SEAL = "seal"
_PLAIN = frozenset({str, int, bool, NoneType})


def canonical(value: Json) -> str:
    """The one text of a JSON value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal(opening: str) -> str:
    """The commitment to an opening: its SHA-256, in hexadecimal. The opening holds the salt."""
    return hashlib.sha256(opening.encode("utf-8", "surrogateescape")).hexdigest()


def encode(event: Event) -> tuple[str, str | None]:
    """The text that the ledger keeps, and the opening beside it (None where nothing is sealed).

    An event with sealed fields needs a salt: else its commitment could be guessed.
    """
    secret = sealed_names(type(event))
    shown: dict[str, Json] = {"kind": event.KIND}
    hidden: dict[str, Json] = {}
    for each in fields(event):
        value = plain(getattr(event, each.name))
        if each.name not in secret:
            shown[each.name] = value
        elif value is not None:
            hidden[each.name] = value
    if not hidden:
        return canonical(shown), None
    if event.salt is None:
        raise ValueError(f"{event.KIND} is sealed without a salt")
    opening = canonical(hidden)
    return canonical(shown | {_SEAL: seal(opening)}), opening


def decode(text: str, opening: str | None) -> Event:
    """The event of an entry; without its opening the sealed fields are ``None``.

    Raises ``ValueError`` where the texts are no event, or the opening is not the sealed one.
    """
    values = _object(text)
    committed = values.pop(_SEAL, None)
    kind = values.pop("kind", None)
    if kind not in EVENTS:
        raise ValueError("an unknown kind of event")
    if opening is not None:
        if seal(opening) != committed:
            raise ValueError("the opening is not the one that was sealed")
        values.update(_object(opening))
    cls, readers = _readers_of(kind)
    try:
        for name, read in readers:
            if name in values:
                values[name] = read(values[name])
        return cls(**values)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no such event: {error}") from error


def _object(text: str) -> dict[str, Any]:
    # What json.loads does, less its search for white space around a value: there is none.
    found, end = _DECODER.raw_decode(text)
    if end != len(text) or not isinstance(found, dict):
        raise ValueError("not a canonical object")
    return found


def plain(value: Any) -> Json:  # noqa: PLR0911 - one for each shape of a field
    """A value as JSON has it: frozen values become objects, fractions and times texts."""
    if isinstance(value, bool | int | str | NoneType) and not isinstance(value, Enum):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, frozenset):
        return sorted((plain(each) for each in value), key=canonical)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in the ledger")


@cache
def _readers_of(kind: str) -> tuple[type[Event], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """An event by its word, and its fields that are not what JSON has already."""
    readers = _readers(EVENTS[kind])
    return EVENTS[kind], tuple(each for each in readers.items() if each[1] is not _same)


def _readers(cls: type) -> dict[str, Callable[[Any], Any]]:
    """For each field of a dataclass, what makes its value from JSON."""
    hints = get_type_hints(cls)
    return {each.name: _reader(hints[each.name]) for each in fields(cls)}


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:  # noqa: PLR0911 - one for each shape of a field
    hint = getattr(hint, "__supertype__", hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        read = _reader(next(each for each in inner if each is not NoneType))
        return _same if read is _same else _optional(read)
    if origin in (tuple, frozenset):
        return _many(origin, inner)
    if origin is not None and issubclass(origin, Mapping):
        key, value = _reader(inner[0]), _reader(inner[1])
        whole = inner[0] is int
        return lambda given: {key(int(k) if whole else k): value(v) for k, v in given.items()}
    if hint in _PLAIN:
        return _same
    if hint is datetime:
        return datetime.fromisoformat
    if hint is Fraction or issubclass(hint, Enum):
        return hint  # type: ignore[no-any-return]  # both are called with their text
    if hasattr(hint, "__dataclass_fields__"):
        readers = _readers(hint)
        return lambda given: hint(**{name: readers[name](each) for name, each in given.items()})
    raise TypeError(f"{hint} has no place in the ledger")


def _same(value: Any) -> Any:
    return value


def _optional(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda given: None if given is None else read(given)


def _many(kind: type, inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if kind is tuple and inner[-1] is not Ellipsis:
        each = [_reader(one) for one in inner]
        return lambda given: tuple(read(value) for read, value in zip(each, given, strict=True))
    one = _reader(inner[0])
    return lambda given: kind(one(value) for value in given)
