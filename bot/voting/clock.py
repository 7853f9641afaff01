"""A clock that can be stopped: while a standing vote is suspended, none of its time passes.

Everything that waits keeps the *running* time at which it began, so suspending and resuming
touches none of it. Running time is the time of day less all the time for which the clock stood.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(slots=True)
class Clock:
    """For how long it stood in all, and since when it stands now (UTC; ``None``: it runs)."""

    stood: timedelta = timedelta()
    since: datetime | None = None

    def running(self, at: datetime) -> datetime:
        """The running time at a time of day that is not before the last stop or start."""
        return (at if self.since is None else min(at, self.since)) - self.stood

    def at(self, running: datetime) -> datetime | None:
        """At what time of day a running time comes, if the clock is not stopped again."""
        return None if self.since is not None else running + self.stood

    def stop(self, at: datetime) -> None:
        """Stop it."""
        self.since = at

    def start(self, at: datetime) -> None:
        """Let it run on from where it stood."""
        if self.since is not None:
            self.stood += at - self.since
            self.since = None
