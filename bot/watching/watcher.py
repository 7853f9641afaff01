"""Everything that watches a running bot, put together."""

import asyncio
import importlib.metadata
import logging
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from bot.settings import Settings
from bot.watching.health import Health
from bot.watching.listening import listening
from bot.watching.logs import tell_lost
from bot.watching.metrics import CountingHandler, Gauge, Metrics
from bot.watching.pulse import Pulse

log = logging.getLogger(__name__)

_VERSION = importlib.metadata.version("study-circle")

LOOKED_UP_EVERY = 60.0
"""Seconds between two looks at what takes a while to count."""


class Jobs(Protocol):
    """The workers."""

    @property
    def under_way(self) -> Mapping[str, int]:
        """How many jobs each worker has."""

    def alive(self) -> bool:
        """Whether the worker that answers is there."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is in the data folder: circles, entries of ledgers, and bytes by what they hold."""

    circles: int
    entries: int
    sizes: dict[str, int]


class Watcher:
    """Satisfies ``bot.guild.ports.Watch``, and knows the figures of everything else."""

    def __init__(
        self,
        jobs: Jobs,
        write: Callable[[], Awaitable[object]],
        count: Callable[[], Awaitable[Counted]],
        rephrasings: Callable[[], Mapping[str, float]] = dict,
    ) -> None:
        """``rephrasings`` are those that a language model was asked for, by what came of them."""
        self._count = count
        self._counted = Counted(0, 0, {})
        self._counted_at: float | None = None
        self._heard = time.monotonic()
        self.metrics = Metrics(self._gauges(jobs, rephrasings))
        self.pulse = Pulse(self.metrics.lagged)
        self.health = Health(
            lag=lambda: self.pulse.worst, silence=self.silence, write=write, alive=jobs.alive
        )

    def acknowledged(self, on: str, seconds: float, *, taken: bool) -> None:
        """An interaction has had its first sign of life, or Discord no longer took it."""
        self.metrics.acknowledged(on, seconds, taken=taken)

    def heard(self, at: float) -> None:
        """When the shard was heard that was silent for longest, by the monotonic clock."""
        self._heard = at

    def reconnected(self) -> None:
        """A connection has taken the place of an earlier one."""
        self.metrics.reconnected()

    def silence(self) -> float:
        """For how many seconds a shard has not been heard; at first, since the start."""
        return time.monotonic() - self._heard

    async def text(self) -> bytes:
        """The figures in Prometheus' text format."""
        now = time.monotonic()
        if self._counted_at is None or now - self._counted_at >= LOOKED_UP_EVERY:
            self._counted_at = now
            self._counted = await self._count()
        return self.metrics.text()

    def _gauges(
        self, jobs: Jobs, rephrasings: Callable[[], Mapping[str, float]]
    ) -> tuple[Gauge, ...]:
        return (
            Gauge("info", "The version that runs.", lambda: {_VERSION: 1}, "version"),
            Gauge(
                "jobs",
                "Jobs that a worker does or that wait for it.",
                lambda: jobs.under_way,
                "worker",
            ),
            Gauge(
                "heartbeat_age_seconds",
                "Time since Discord's gateway was last heard, of the shard that is silent longest.",
                lambda: {"": self.silence()},
            ),
            Gauge(
                "circles",
                "Circles that have texts or a ledger.",
                lambda: {"": self._counted.circles},
            ),
            Gauge(
                "ledger_entries",
                "Entries in the ledgers of all circles.",
                lambda: {"": self._counted.entries},
            ),
            Gauge(
                "database_bytes",
                "Size of the databases on disk.",
                lambda: self._counted.sizes,
                "of",
            ),
            Gauge(
                "rephrasings",
                "Wordings that a language model was asked for.",
                rephrasings,
                "outcome",
                counts=True,
            ),
        )


@asynccontextmanager
async def watching(settings: Settings, watcher: Watcher) -> AsyncGenerator[None, None]:
    """Watch while the block runs, and tell what was seen to whoever asks over HTTP."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(tell_lost)
    counting = CountingHandler(watcher.metrics)
    logging.getLogger().addHandler(counting)
    beating = asyncio.create_task(watcher.pulse.beat())
    try:
        async with listening(settings, watcher.health, watcher.text):
            log.info("Study Circle %s starts", _VERSION, extra={"event": "started"})
            yield
    finally:
        beating.cancel()
        logging.getLogger().removeHandler(counting)
        loop.set_exception_handler(None)
