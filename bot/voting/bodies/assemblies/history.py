"""The composition of an assembly over time, as a chart of stacked areas needs it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.voting.bodies.assemblies.events import (
    AssemblyFounded,
    Ended,
    ListFounded,
    Recalled,
    Resized,
    Resumed,
    Settled,
    Struck,
    Suspended,
)
from bot.voting.ledger.events import Event


@dataclass(frozen=True, slots=True)
class Moment:
    """From ``at`` on: the seats of each list by its id, and what happened, by its kind.

    What of the house stands in no list is vacant; ``size`` is that of the house. Between two
    moments nothing changes: the areas of a chart have steps.
    """

    at: datetime
    mark: str
    size: int
    seats: Mapping[str, int]


def moment(before: Moment | None, event: Event) -> Moment | None:
    """What an event of an assembly adds to its history, if anything."""
    match event:
        case AssemblyFounded():
            return Moment(event.at, event.KIND, event.seats, {})
        case Settled():
            groups = Counter(group for group in event.house.values() if group is not None)
            return Moment(event.at, event.KIND, len(event.house), dict(groups))
        case (
            ListFounded() | Resized() | Recalled() | Struck() | Suspended() | Resumed() | Ended()
        ) if before is not None:
            return Moment(event.at, event.KIND, before.size, before.seats)
        case _:
            return None


def composition(events: Iterable[Event]) -> tuple[Moment, ...]:
    """The whole history, from the events of one assembly in their order."""
    moments: list[Moment] = []
    for event in events:
        added = moment(moments[-1] if moments else None, event)
        if added is not None:
            moments.append(added)
    return tuple(moments)
