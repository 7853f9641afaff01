"""When each shard was last heard: Discord acknowledges a heartbeat every 41 seconds."""

import time
from collections.abc import Callable, Iterable

from bot.guild.ports import Watch

Latencies = Iterable[tuple[int, float]]
"""The shards with the time that their last heartbeat took to be acknowledged, in seconds."""


class Heartbeats:
    """Tells who watches when the shard was heard that has been silent for longest.

    discord.py tells no time of an acknowledgement, but how long it took: a figure that changes
    with each. So the time is that of the first look after it.
    """

    def __init__(self, watch: Watch, clock: Callable[[], float] = time.monotonic) -> None:
        self._watch = watch
        self._clock = clock
        self._took: dict[int, float] = {}
        self._heard: dict[int, float] = {}
        self._ever: set[int] = set()

    def begun(self, shard: int) -> None:
        """A shard's connection stands; not for the first time, if it was heard before."""
        if shard in self._ever:
            self._watch.reconnected()
        self._ever.add(shard)
        self._heard[shard] = self._clock()
        self._watch.heard(min(self._heard.values()))

    def look(self, latencies: Latencies) -> None:
        """See whose heartbeat was acknowledged since the last look."""
        now = dict(latencies)
        for shard, took in now.items():
            if shard in self._heard and took != self._took.get(shard):
                self._took[shard] = took
                self._heard[shard] = self._clock()
        if now:  # else there is no connection: what was heard of the last one grows old
            # Discord may have told the next connection to take fewer shards.
            self._heard = {shard: at for shard, at in self._heard.items() if shard in now}
        if self._heard:
            self._watch.heard(min(self._heard.values()))
