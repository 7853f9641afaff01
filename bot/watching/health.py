"""Whether the bot is well: what is checked, and from when on it is not."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

WORST_LAG = 2.0
"""Seconds: Discord waits three for the first sign of life to a press."""
OLDEST_HEARTBEAT = 180.0
"""Seconds: Discord has one answered every 41 seconds, and discord.py reconnects after 60 more."""
SLOWEST_WRITE = 2.0
"""Seconds that the database may take for one."""
WRITES_EVERY = 5.0
"""Seconds: whoever asks more often is told of the last write."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at: ``name``, whether it is well, and the figure that says so.

    ``value`` is ``None`` where there is no figure; ``infinity`` where what was awaited did not
    come at all.
    """

    name: str
    well: bool
    value: float | None = None
    limit: float | None = None


class Health:
    """Looks at what a bot needs. ``write`` writes to the database; ``alive`` tells of workers.

    ``lag`` and ``silence`` are in seconds: of the loop, and since Discord was last heard.
    """

    def __init__(
        self,
        *,
        lag: Callable[[], float],
        silence: Callable[[], float],
        write: Callable[[], Awaitable[object]],
        alive: Callable[[], bool],
    ) -> None:
        self._lag, self._silence, self._write, self._alive = lag, silence, write, alive
        self._turn = asyncio.Lock()
        self._took = math.inf
        self._written = -math.inf

    async def checks(self) -> tuple[Check, ...]:
        """Everything, looked at now."""
        return (
            _within("loop:lag", self._lag(), WORST_LAG),
            _within("gateway:heartbeat-age", self._silence(), OLDEST_HEARTBEAT),
            _within("database:write", await self._writing(), SLOWEST_WRITE),
            Check("worker:alive", self._alive()),
        )

    async def _writing(self) -> float:
        """How long a write takes; infinity where it fails, or takes too long."""
        async with self._turn:
            if time.monotonic() - self._written >= WRITES_EVERY:
                began = time.monotonic()
                try:
                    async with asyncio.timeout(SLOWEST_WRITE):
                        await self._write()
                    self._took = time.monotonic() - began
                except Exception:  # noqa: BLE001 - whatever it is, the database is not well
                    self._took = math.inf
                self._written = time.monotonic()
            return self._took


def _within(name: str, value: float, limit: float) -> Check:
    return Check(name, value <= limit, value, limit)


def document(checks: tuple[Check, ...]) -> dict[str, Any]:
    """The checks in the shape of draft-inadarei-api-health-check, all times in seconds."""
    return {
        "status": _status(well=all(each.well for each in checks)),
        "checks": {each.name: [_entry(each)] for each in checks},
    }


def _entry(check: Check) -> dict[str, Any]:
    entry: dict[str, Any] = {"status": _status(well=check.well)}
    if check.value is not None:
        # JSON knows no infinity.
        finite = round(check.value, 4) if math.isfinite(check.value) else None
        entry |= {"observedValue": finite, "observedUnit": "s", "limit": check.limit}
    return entry


def _status(*, well: bool) -> str:
    return "pass" if well else "fail"
