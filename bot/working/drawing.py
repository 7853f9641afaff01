"""Drawing in a process of its own, started for a picture and ended when none was asked for."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.charts.figures import Figure
from bot.charts.loading import painter
from bot.working.worker import Worker
from index.progress import Report

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds that an answer waits for its picture."""
LONGEST = 60.0
"""Seconds after which a drawing is given up. The first ever also makes the list of fonts."""
IDLE = 60.0
"""Seconds without a picture after which the process ends, and with it its memory."""

MOST_KEPT = 16
"""Pictures that are kept until then, of at most half a megabyte each."""


class Studio:
    """What the worker process keeps between pictures: the library, once loaded."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._paint: Callable[[Figure], bytes] | None = None

    def png(self, figure: Figure) -> bytes:
        """A figure as a PNG."""
        if self._paint is None:
            self._paint = painter(self._cache)
        return self._paint(figure)


def draw(studio: Studio, figure: Figure, *, report: Report) -> bytes:  # noqa: ARG001 - every task has one
    """A figure as a PNG; runs in the worker."""
    return studio.png(figure)


class Drawer:
    """Satisfies ``bot.guild.ports.Pictures`` and ``bot.terminal.door.Pictures``."""

    def __init__(
        self,
        cache: Path,
        *,
        patience: float = PATIENCE,
        longest: float = LONGEST,
        idle: float = IDLE,
    ) -> None:
        self._worker = Worker(Studio, cache)
        self._thread = ThreadPoolExecutor(1, "drawing")
        self._patience, self._longest, self._idle = patience, longest, idle
        self._turn = asyncio.Lock()
        self._kept: OrderedDict[Figure, bytes] = OrderedDict()
        self._begun: asyncio.Task[bytes | None] | None = None
        self._rest: asyncio.TimerHandle | None = None

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._worker.close()

    async def draw(self, figure: Figure) -> bytes | None:
        """A figure as a PNG; ``None`` where that fails or takes too long. Never raises."""
        if figure in self._kept:
            return self._kept[figure]
        work = asyncio.ensure_future(self._drawn(figure))
        try:
            done, _ = await asyncio.wait({work}, timeout=self._patience)
        finally:
            # What has begun goes on: a list of fonts half made would be begun anew each time.
            if not work.done() and self._begun is not work:
                work.cancel()
        if not done:
            log.warning("A picture took too long: %s", type(figure).__name__)
            return None
        return work.result()

    async def _drawn(self, figure: Figure) -> bytes | None:
        loop = asyncio.get_running_loop()
        async with self._turn:
            self._begun = asyncio.current_task()
            if self._rest is not None:
                self._rest.cancel()
            limit = loop.call_later(self._longest, self._worker.stop)
            try:
                if figure in self._kept:  # drawn for somebody else while this one waited
                    return self._kept[figure]
                png: bytes = await loop.run_in_executor(
                    self._thread, lambda: self._worker.run(draw, figure)
                )
            except Exception:
                log.exception("A picture could not be drawn: %s", type(figure).__name__)
                return None
            finally:
                limit.cancel()
                self._rest = loop.call_later(self._idle, self._sleep)
            self._keep(figure, png)
            return png

    def _keep(self, figure: Figure, png: bytes) -> None:
        """Many ask for the same result at once."""
        self._kept[figure] = png
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _sleep(self) -> None:
        self._worker.stop()
        self._kept.clear()
