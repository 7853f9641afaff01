"""Steps: how anything comes about in a circle, and what its parts have in common.

Whoever wants something done asks a function that *decides*: it reads the circle, refuses with a
``bot.errors.Refusal`` or gives a ``Step``, and changes nothing. The step is stored, and only then
applied. What time brings about is decided the same way: ``Part.due`` names what is due, and its
``decide`` gives the step, dated at the time it was due.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.voting.chance import Chance
from bot.voting.ledger.events import Event


@dataclass(frozen=True, slots=True)
class Step:
    """What was decided: events in order, and the entries whose openings are to be erased."""

    events: tuple[Event, ...] = ()
    erase: tuple[int, ...] = ()


def joined_up(steps: Iterable[Step]) -> Step:
    """Several steps as one, done together or not at all."""
    events: list[Event] = []
    erase: list[int] = []
    for step in steps:
        events.extend(step.events)
        erase.extend(step.erase)
    return Step(tuple(events), tuple(erase))


@dataclass(frozen=True, slots=True)
class Due:
    """Something that happens at ``at`` by itself. ``about`` breaks ties between equal times."""

    at: datetime
    about: str
    decide: Callable[[Chance], Step]


class Part(Protocol):
    """A part of the circle's state, such as its votes or its assemblies.

    A part is a dataclass that compares by its state (references to other parts do not compare):
    a part made anew from the ledger equals the one that lived through it.
    """

    def apply(self, number: int, event: Event) -> None:
        """Take an event in; ``number`` is its entry. Events of other parts are passed over."""

    def due(self) -> Iterator[Due]:
        """What is due at some time, in any order; each thing with its next time only."""

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:
        """Withdraw what a member has in force and erase who it was (S15)."""
