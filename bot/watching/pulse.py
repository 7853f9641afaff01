"""By how much the event loop is late: whatever holds it up holds up everybody."""

import asyncio
import time
from collections import deque
from collections.abc import Callable

EVERY = 1.0
"""Seconds between two looks."""
REMEMBERED = 60
"""Looks that ``worst`` is of."""


class Pulse:
    """Sleeps, and looks how much too late it wakes."""

    def __init__(self, tell: Callable[[float], None]) -> None:
        self._tell = tell
        self._lags: deque[float] = deque(maxlen=REMEMBERED)

    @property
    def worst(self) -> float:
        """The most that the loop was late in the last minute, in seconds."""
        return max(self._lags, default=0.0)

    async def beat(self) -> None:
        """Look, until cancelled."""
        while True:
            due = time.monotonic() + EVERY
            await asyncio.sleep(EVERY)
            lag = max(0.0, time.monotonic() - due)
            self._lags.append(lag)
            self._tell(lag)
