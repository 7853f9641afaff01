"""The votes of all circles, as the Desk needs them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.voting.circle import Circle
from bot.voting.ledger.chain import Entry
from bot.voting.steps import Step
from bot.voting.verifying import Stored

T = TypeVar("T")


class Ledgers(Protocol):
    """The votes of all circles. What is decided is stored before anybody hears of it."""

    async def act(
        self,
        circle: str,
        now: datetime,
        decide: Callable[[Circle], Step],
        look: Callable[[Circle], T],
    ) -> T:
        """Do what ``decide`` decides at ``now``, and give what ``look`` sees once it is stored.

        What was due before is done before. Both run in another thread: they may only read the
        circle, and what ``look`` gives must not change with it. A refusal changes nothing.
        """

    async def look(self, circle: str, now: datetime, look: Callable[[Circle], T]) -> T:
        """What ``look`` sees in a circle at ``now``."""

    async def record(
        self, circle: str, now: datetime, read: Callable[[Circle, Iterable[Entry]], T]
    ) -> T:
        """What ``read`` makes of a circle at ``now`` and of all its entries, in order."""

    async def head(self, circle: str, now: datetime) -> str:
        """The hash of the last entry of a circle's ledger, which goes with every result."""

    async def tick(self, now: datetime) -> tuple[str, ...]:
        """Do all that is due in any circle; the circles where something happened, by name."""

    async def entries(self, circle: str) -> tuple[Stored, ...]:
        """A circle's ledger as it is stored, in order."""

    async def purge(self, circle: str) -> None:
        """Delete every row of a circle, of whatever kind, and the circle in memory with them."""
