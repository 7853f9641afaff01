"""Who is being served just now, so that a stop can wait for them."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Shift:
    """Open until it is ended; keeps count of the work under way."""

    def __init__(self) -> None:
        self.open = True
        self._working: set[asyncio.Task[object]] = set()

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Mark the current task as work to be finished."""
        task = asyncio.current_task()
        if task is None:
            yield
            return
        self._working.add(task)
        try:
            yield
        finally:
            self._working.discard(task)

    async def end(self, patience: float) -> int:
        """Take on nothing more; how much is still unfinished after ``patience`` seconds."""
        self.open = False
        if self._working:
            await asyncio.wait(self._working, timeout=patience)
        return len(self._working)
