"""The seats of a body: each held or vacant, and nobody in two (V1).

A seat belongs to a *group*: the constituency of a council, the list of an assembly. A seat that
fell to no list is nobody's.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.voting.ledger.events import Pseudonym


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat by its number from 1; ``since`` is when it became held, vacant or another group's."""

    number: int
    group: str | None
    since: datetime
    holder: Pseudonym | None = None


@dataclass(frozen=True, slots=True)
class Sat:
    """Who held which seat, from when until when (``None``: still)."""

    seat: int
    group: str | None
    holder: Pseudonym
    since: datetime
    until: datetime | None = None


@dataclass(slots=True)
class Seats:
    """All seats of a body; ``past`` is who held them before, in the order in which they left."""

    by_number: dict[int, Seat] = field(default_factory=dict)
    by_holder: dict[Pseudonym, int] = field(default_factory=dict)
    past: list[Sat] = field(default_factory=list)

    def __len__(self) -> int:
        """How many there are, held and vacant."""
        return len(self.by_number)

    def __iter__(self) -> Iterator[Seat]:
        """Every seat, in the order of the numbers."""
        return iter(self.by_number[number] for number in sorted(self.by_number))

    @property
    def vacant(self) -> tuple[Seat, ...]:
        """The seats without a holder, in the order of their numbers."""
        return tuple(seat for seat in self if seat.holder is None)

    def groups(self) -> dict[str, int]:
        """How many seats each group has, held or vacant."""
        return dict(Counter(seat.group for seat in self if seat.group is not None))

    def of(self, group: str) -> tuple[Seat, ...]:
        """The seats of a group, in the order of their numbers."""
        return tuple(seat for seat in self if seat.group == group)

    def held_by(self, who: Pseudonym) -> Seat | None:
        """The seat that somebody holds."""
        number = self.by_holder.get(who)
        return None if number is None else self.by_number[number]

    def sat(self) -> tuple[Sat, ...]:
        """Who has ever sat: first whoever left, in that order, then whoever sits now."""
        now = (
            Sat(seat.number, seat.group, seat.holder, seat.since)
            for seat in self
            if seat.holder is not None
        )
        return (*self.past, *now)

    def lay_out(self, house: Mapping[int, str | None], at: datetime) -> None:
        """Give every seat its group. Seats that stay with their group keep their holders."""
        before = self.by_number
        self.by_number = {}
        for number, group in house.items():
            seat = before.get(number)
            same = seat is not None and seat.group == group
            self.by_number[number] = seat if seat and same else Seat(number, group, at)
        for number, seat in before.items():
            if self.by_number.get(number) is not seat:
                self._left(seat, at)
        self.by_holder = {
            seat.holder: seat.number for seat in self.by_number.values() if seat.holder is not None
        }

    def fill(self, number: int, who: Pseudonym, at: datetime) -> None:
        """Seat somebody on a vacant seat."""
        if who in self.by_holder or self.by_number[number].holder is not None:
            raise ValueError(f"seat {number} is held, or its new holder holds another")
        self.by_number[number] = replace(self.by_number[number], holder=who, since=at)
        self.by_holder[who] = number

    def vacate(self, who: Pseudonym, at: datetime) -> None:
        """Take somebody's seat away, if there is one; it is vacant then."""
        number = self.by_holder.pop(who, None)
        if number is not None:
            self._left(self.by_number[number], at)
            self.by_number[number] = replace(self.by_number[number], holder=None, since=at)

    def _left(self, seat: Seat, at: datetime) -> None:
        if seat.holder is not None:
            self.past.append(Sat(seat.number, seat.group, seat.holder, seat.since, at))
