"""Waiting for something the bot does, without polling."""

# ruff: noqa: ASYNC109 -- a test says here how long it is willing to wait

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class NoResponseError(AssertionError):
    """The bot did not do in time what the test waited for."""


class Pulse:
    """Beats whenever the loopback's state may have changed; waiters look again at every beat."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()

    def beat(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, look: Callable[[], T], timeout: float, what: str) -> T:
        """The first truthy value of `look()`; raises `NoResponseError` after `timeout` seconds."""
        try:
            async with asyncio.timeout(timeout):
                while not (seen := look()):
                    await self._changed.wait()
                return seen
        except TimeoutError:
            raise NoResponseError(f"no {what} within {timeout:g} s") from None
