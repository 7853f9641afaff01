"""Snowflakes: ids that carry their time, as Discord's do.

discord.py reads an interaction's age out of its id (a token is worth 15 minutes), so the ids
here are made from the real clock; a counter keeps them unique and in order within one process.
"""

import time

DISCORD_EPOCH_MS = 1_420_070_400_000


class Snowflakes:
    """Hands out strictly increasing ids."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        now = (int(time.time() * 1000) - DISCORD_EPOCH_MS) << 22
        self._last = max(now, self._last + 1)
        return self._last
