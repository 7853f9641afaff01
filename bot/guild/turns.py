"""Whose turn it is: presses under one message are answered one after another, as they came.

Every answer takes the place of the message: were they given side by side, an older one might be
the last to arrive, and stay.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

Wait = Callable[[], Awaitable[None]]


class Turns:
    """Queues by the ids of messages; one that is empty is forgotten."""

    def __init__(self) -> None:
        self._last: dict[int, asyncio.Event] = {}

    @asynccontextmanager
    async def taken(self, message: int) -> AsyncIterator[Wait]:
        """A place in the queue from now to the end of the block; what it gives waits for its turn.

        The place is taken before anything is waited for, so that places have the order of presses.
        """
        before = self._last.get(message)
        done = self._last[message] = asyncio.Event()

        async def wait() -> None:
            if before is not None:
                await before.wait()

        try:
            yield wait
        finally:
            done.set()
            if self._last.get(message) is done:
                del self._last[message]
