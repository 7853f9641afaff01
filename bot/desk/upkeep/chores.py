"""What is still to be done for a circle, so that no restart forgets it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Chore(StrEnum):
    """A thing to be done for a circle, noted with the time since when it waits."""

    LEFT = "left"  # the bot is not in the server any more: everything goes after a grace period
    PURGING = "purging"  # everything is being deleted
    REMOVED = "removed"  # texts lie aside that can be put back for a day


UNDO = timedelta(days=1)
"""How long a text that was removed can be put back."""


_PAUSE = timedelta(hours=1)


@dataclass(slots=True)
class Round:
    """When it was last looked for what is over; a restart merely looks once more."""

    last: datetime | None = None

    def due(self, now: datetime) -> bool:
        """Whether to look again: at most once in an hour."""
        if self.last is not None and now - self.last < _PAUSE:
            return False
        self.last = now
        return True
