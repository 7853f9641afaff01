"""Ledgers: the circles' votes, each made of its ledger when first needed, and kept in memory.

What is asked while a transaction is being written is decided next, one after the other, and
stored together; nobody hears of anything before it is stored. Where storing fails, what was
decided is dropped with the circles in memory, and they are made of their ledgers again.
"""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.errors import Reason, Refusal
from bot.store.chores import purge
from bot.store.ledger_rows import BrokenLedger, Shelf, due, heartbeat, load, rows, write
from bot.voting.chance import Chance
from bot.voting.circle import Circle
from bot.voting.ledger.chain import Entry
from bot.voting.outages import SHORTEST, back
from bot.voting.steps import Step
from bot.voting.verifying import Stored

log = logging.getLogger(__name__)

T = TypeVar("T")

PIECE = 1000
"""Entries that are read at once: a few milliseconds, for which everybody else waits."""

BEAT = timedelta(minutes=1)
"""How old the stored heartbeat may be; no more is lost of an outage."""


@dataclass(slots=True)
class _Asked:
    """Something asked for: what to do with the ledgers, and where its result goes."""

    work: Callable[[], Any]
    future: Future[Any] = field(default_factory=Future)
    result: Any = None


class Ledgers:
    """Satisfies ``bot.desk.ports.Ledgers``. All work is done by the store's one thread."""

    def __init__(self, db: Database, thread: Executor, chance: Chance) -> None:
        self._db = db
        self._thread = thread
        self._chance = chance
        self._shelves: dict[str, Shelf] = {}
        self._asked: deque[_Asked] = deque()
        self._lock = threading.Lock()
        self._under_way = False
        self._seen: datetime | None = None
        self._stored_seen: datetime | None = None

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

        def work() -> T:
            self._wake(now)
            shelf = self._caught_up(circle, now)
            shelf.take(decide(shelf.circle))
            # What follows from it at once is seen with it.
            self._caught_up(circle, now)
            return look(shelf.circle)

        return await self._ask(work)

    async def look(self, circle: str, now: datetime, look: Callable[[Circle], T]) -> T:
        """What ``look`` sees in a circle at ``now``."""
        return await self.act(circle, now, lambda _: Step(), look)

    async def record(
        self, circle: str, now: datetime, read: Callable[[Circle, Iterable[Entry]], T]
    ) -> T:
        """What ``read`` makes of a circle at ``now`` and of all its entries, in order."""

        def work() -> T:
            self._wake(now)
            shelf = self._caught_up(circle, now)
            kept = (row.entry for row in rows(self._db, circle))
            return read(shelf.circle, chain(kept, shelf.entries))

        return await self._ask(work)

    async def head(self, circle: str, now: datetime) -> str:
        """The hash of the last entry of a circle's ledger, which goes with every result."""

        def work() -> str:
            self._wake(now)
            return self._caught_up(circle, now).head

        return await self._ask(work)

    async def tick(self, now: datetime) -> tuple[str, ...]:
        """Do all that is due in any circle; the circles where something happened, by name."""

        def work() -> tuple[str, ...]:
            self._wake(now)
            happened = []
            for circle, at in sorted(due(self._db).items()):
                shelf = self._whole(circle) if at <= now else None
                if shelf is not None:
                    before = shelf.number
                    self._caught_up(circle, now)
                    if shelf.number > before:
                        happened.append(circle)
            return tuple(happened)

        return await self._ask(work)

    async def entries(self, circle: str) -> tuple[Stored, ...]:
        """A circle's ledger as it is stored, in order.

        It is read piece by piece, and others have their turn in between: what they erase
        meanwhile is not there any more, which is as lawful as if it had been gone before.
        """
        loop = asyncio.get_running_loop()
        found: list[Stored] = []
        number = 0
        while True:
            piece = await loop.run_in_executor(
                self._thread, lambda after: tuple(rows(self._db, circle, after, PIECE)), number
            )
            found.extend((row.entry, row.opening) for row in piece)
            if len(piece) < PIECE:
                return tuple(found)
            number = piece[-1].entry.number

    async def purge(self, circle: str) -> None:
        """Delete every row of a circle, of whatever kind, and the circle in memory with them."""

        def work() -> None:
            # Between two groups nothing is pending.
            self._shelves.pop(circle, None)
            purge(self._db, circle)

        await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _ask(self, work: Callable[[], T]) -> T:
        asked = _Asked(work)
        with self._lock:
            self._asked.append(asked)
            idle, self._under_way = not self._under_way, True
        if idle:
            self._thread.submit(self._pump)
        result: T = await asyncio.wrap_future(asked.future)
        return result

    def _pump(self) -> None:
        """Do everything that was asked for until now, and store it at once."""
        with self._lock:
            asked = list(self._asked)
            self._asked.clear()
        self._group(asked)
        with self._lock:
            self._under_way = bool(self._asked)
            if self._under_way:
                # Others who share the thread have their turn in between.
                self._thread.submit(self._pump)

    def _group(self, asked: list[_Asked]) -> None:
        done: list[_Asked] = []
        for each in asked:
            if not each.future.set_running_or_notify_cancel():
                continue
            try:
                each.result = each.work()
            except Refusal as refusal:
                each.future.set_exception(refusal)
            except Exception as error:  # noqa: BLE001 - told to whoever asked
                # A circle may hold half a step: what was whole before is stored, the rest dropped.
                pending = [name for name, shelf in self._shelves.items() if shelf.pending]
                self._store(done)
                done = []
                self._shelves.clear()
                # What is due was reckoned with that half.
                write(self._db, {name: self._shelf(name) for name in pending}, None)
                each.future.set_exception(error)
            else:
                done.append(each)
        self._store(done)

    def _store(self, done: list[_Asked]) -> None:
        """Store what is pending; then, and only then, tell whoever asked."""
        pending = {name: shelf for name, shelf in self._shelves.items() if shelf.pending}
        beat = self._seen if self._seen != self._stored_seen else None
        try:
            if pending or beat is not None:
                write(self._db, pending, None if beat is None else beat.isoformat())
                self._stored_seen = self._seen
        except Exception as error:  # noqa: BLE001 - told to whoever asked
            self._shelves.clear()
            self._seen = self._stored_seen
            for each in done:
                each.future.set_exception(error)
            return
        for shelf in pending.values():
            shelf.stored()
        for each in done:
            each.future.set_result(each.result)

    def _shelf(self, circle: str) -> Shelf:
        if circle not in self._shelves:
            try:
                self._shelves[circle] = load(self._db, circle)
            except BrokenLedger as broken:
                raise Refusal(
                    Reason.DAMAGED_LEDGER, circle=circle, entry=broken.args[1]
                ) from broken
        return self._shelves[circle]

    def _caught_up(self, circle: str, now: datetime) -> Shelf:
        shelf = self._shelf(circle)
        while (following := shelf.circle.next_due()) is not None and following.at <= now:
            shelf.take(following.decide(self._chance))
        return shelf

    def _wake(self, now: datetime) -> None:
        """Record that the bot runs; where it was away, tell every circle that waits for something.

        Circles where nothing is due have no deadline that could move.
        """
        if self._seen is None:
            self._seen = self._stored_seen = heartbeat(self._db)
        if self._seen is None or now - self._seen >= BEAT:
            last, self._seen = self._seen, now
            if last is not None and now - last >= SHORTEST:
                for circle in due(self._db):
                    shelf = self._whole(circle)
                    if shelf is not None:
                        shelf.take(back(last, now))

    def _whole(self, circle: str) -> Shelf | None:
        """A circle; none where its ledger is damaged, which is no reason to let others wait."""
        try:
            return self._shelf(circle)
        except Refusal:
            log.exception("the ledger of circle %s is damaged", circle)
            return None
