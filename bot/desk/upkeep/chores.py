"""What is still to be done for a circle, so that no restart forgets it."""

from datetime import timedelta
from enum import StrEnum


class Chore(StrEnum):
    """A thing to be done for a circle, noted with the time since when it waits."""

    LEFT = "left"  # the bot is not in the server any more: everything goes after a grace period
    PURGING = "purging"  # everything is being deleted
    REMOVED = "removed"  # texts lie aside that can be put back for a day


UNDO = timedelta(days=1)
"""How long a text that was removed can be put back."""
