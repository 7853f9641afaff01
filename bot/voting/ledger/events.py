"""Events: what happened, as frozen values. Their fields are what the ledger keeps.

An event says what *was decided*, with everything that applying it needs: applying draws no lot,
looks at no clock and never refuses. A field made with ``sealed()`` goes into the opening of the
entry and may be erased later; it is then ``None``, and whoever applies the event copes with that.
Members are never named in an event: a ``Pseudonym`` is, random for each vote, petition or body.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, ClassVar, NewType, TypeVar

Pseudonym = NewType("Pseudonym", str)
"""Stands for a member within one vote, petition or body; who it is, is a row that can go."""

_SEALED = "sealed"


def sealed() -> Any:
    """A field that goes into the opening: ``None`` once that is erased."""
    return field(default=None, metadata={_SEALED: True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened at ``at`` (UTC) to what ``about`` names (a vote, body, petition …).

    ``salt`` is the 256 bits, in hexadecimal, that seal the opening; ``None`` where an event has
    no sealed fields, or where its opening was erased.
    """

    KIND: ClassVar[str] = ""

    at: datetime
    about: str
    salt: str | None = field(default=None, metadata={_SEALED: True})


E = TypeVar("E", bound=type[Event])

EVENTS: dict[str, type[Event]] = {}
"""Every class of event by the word that the ledger keeps for it."""


def event(kind: str) -> Callable[[E], E]:
    """Name a class of events: ``@event("cast")`` above ``@dataclass(frozen=True, slots=True)``."""

    def register(cls: E) -> E:
        if kind in EVENTS:
            raise ValueError(f"two events are called {kind}")
        cls.KIND = kind
        EVENTS[kind] = cls
        return cls

    return register


def sealed_names(cls: type[Event]) -> tuple[str, ...]:
    """The fields of an event that go into its opening, the salt among them."""
    return tuple(each.name for each in fields(cls) if each.metadata.get(_SEALED))
