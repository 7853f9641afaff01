"""A model that does not answer is left alone for a while, so that nobody waits for it. Pure."""

from dataclasses import dataclass

FAILURES = 3
"""So many in a row, and it rests."""

REST = 60.0
"""Seconds."""


@dataclass(slots=True)
class Rest:
    """Counts failures in a row; times are in seconds of one clock."""

    failed: int = 0
    until: float = 0.0

    def rests(self, now: float) -> bool:
        """Whether it is left alone. After the rest, one failure is enough for the next."""
        return now < self.until

    def succeeded(self) -> None:
        """It has answered."""
        self.failed = 0

    def failed_at(self, now: float) -> None:
        """It has not."""
        self.failed += 1
        if self.failed >= FAILURES:
            self.until = now + REST
