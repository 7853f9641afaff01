"""The circle: all that is in force of its votes, held in memory, made of its events alone.

Whoever wants something done asks a function that *decides*: it reads the circle, refuses with a
``bot.errors.Refusal`` or gives a ``Step``, and changes nothing. The step is stored, and only then
applied. What time brings about is decided the same way: ``next_due`` names the earliest thing
due, and its ``decide`` gives the step, dated at the time it was due.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.voting.chance import Chance
from bot.voting.ledger.events import Event


@dataclass(frozen=True, slots=True)
class Step:
    """What was decided: events in order, and the entries whose openings are to be erased."""

    events: tuple[Event, ...]
    erase: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """Something that happens at ``at`` by itself. ``about`` breaks ties between equal times."""

    at: datetime
    about: str
    decide: Callable[[Chance], Step]


class Part(Protocol):
    """A part of the circle's state, such as its votes or its assemblies."""

    def apply(self, number: int, event: Event) -> None:
        """Take an event in; ``number`` is its entry. Events of other parts are passed over."""

    def due(self) -> Iterator[Due]:
        """What is due at some time, in any order; each thing with its next time only."""


@dataclass(slots=True)
class Parts:
    """Several parts as one, in the order in which an event reaches them."""

    parts: Sequence[Part] = field(default_factory=tuple)

    def apply(self, number: int, event: Event) -> None:
        """Hand an event to every part."""
        for part in self.parts:
            part.apply(number, event)

    def next_due(self) -> Due | None:
        """The earliest thing due of all parts; at equal times the smallest ``about``."""
        due = (each for part in self.parts for each in part.due())
        return min(due, key=lambda each: (each.at, each.about), default=None)
