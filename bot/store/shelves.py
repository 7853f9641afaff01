"""Shelves: the libraries of all circles, each a folder of its own."""

import asyncio
import shutil
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.desk.office import MEMORY
from bot.store.places import Places
from index.library import Library

# Open files at a time; a library that is not in use is closed and opened again when needed.
MOST_OPEN = 32

T = TypeVar("T")


class Shelves:
    """Satisfies ``bot.desk.ports.Libraries``. One thread does all the work, in order."""

    def __init__(self, places: Places, *, writable: bool) -> None:
        self._places = places
        self._writable = writable
        self._open: OrderedDict[str, Library] = OrderedDict()
        self._thread = ThreadPoolExecutor(1, "shelves")

    async def use(self, circle: str, work: Callable[[Library], T]) -> T:
        """Run ``work`` with a circle's library, off the event loop."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._use, circle, work)

    async def circles(self) -> tuple[str, ...]:
        """The circles that have a library."""
        return await asyncio.to_thread(self._places.circles)

    async def discard(self, circle: str) -> None:
        """Delete a circle's folder with all that lies in it."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._discard, circle)

    def close(self) -> None:
        """Finish what is under way and close every library."""
        self._thread.shutdown()
        for library in self._open.values():
            library.close()
        self._open.clear()

    def _use(self, circle: str, work: Callable[[Library], T]) -> T:
        if circle not in self._open:
            self._open[circle] = self._opened(circle)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)[1].close()
        self._open.move_to_end(circle)
        return work(self._open[circle])

    def _discard(self, circle: str) -> None:
        for name in (circle, circle + MEMORY):
            library = self._open.pop(name, None)
            if library is not None:
                library.close()
        folder = self._places.circle(circle)
        if folder.exists():
            shutil.rmtree(folder)

    def _opened(self, circle: str) -> Library:
        folder = self._places.circle(circle)
        if self._writable:
            return Library.writable(folder)
        try:
            return Library.readonly(folder)
        except FileNotFoundError:
            return Library.empty()
