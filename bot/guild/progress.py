"""Showing how far long work has come, at a pace that Discord's limits on edits allow."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from index.progress import Progress, Report

GAP = 2.0  # seconds between two edits

Show = Callable[[Progress], Awaitable[None]]


@asynccontextmanager
async def shown(show: Show, gap: float = GAP) -> AsyncIterator[Report]:
    """A report that may be called from any thread, as often as it likes.

    ``show`` gets the latest step, at most once every ``gap`` seconds; when the block is left, an
    edit under way is waited for, so that none overtakes the answer.
    """
    board = _Board(show, gap)
    loop = asyncio.get_running_loop()
    try:
        yield lambda step: _call(loop, board, step)
    finally:
        await board.close()


def _call(loop: asyncio.AbstractEventLoop, board: "_Board", step: Progress) -> None:
    loop.call_soon_threadsafe(board.note, step)


class _Board:
    def __init__(self, show: Show, gap: float) -> None:
        self._show = show
        self._gap = gap
        self._latest: Progress | None = None
        self._editing = asyncio.Lock()
        self._closed = False
        self._task: asyncio.Task[None] | None = None

    def note(self, step: Progress) -> None:
        self._latest = step
        if self._task is None and not self._closed:
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        while (step := self._latest) is not None:
            self._latest = None
            async with self._editing:
                await self._show(step)
            await asyncio.sleep(self._gap)
        self._task = None

    async def close(self) -> None:
        self._closed = True
        async with self._editing:
            if self._task is not None:
                self._task.cancel()
