"""What of a plan's meetings stands in the calendar of a server."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where an event is in its life."""

    CREATING = "creating"  # it was about to be made: whether it was, the calendar tells
    THERE = "there"
    REFUSED = "refused"  # Discord does not let it be made, or it would be seen by too many
    GONE = "gone"  # somebody deleted or cancelled it: it is not made again


class Failure(StrEnum):
    """Why an event does not stand: a permission by Discord's own name, or another reason."""

    CREATE = "create_events"
    FULL = "full"  # the server has as many events as Discord allows
    FORBIDDEN = "forbidden"  # for a reason that Discord does not tell
    HIDDEN = "hidden"  # not everybody sees the channel, and everybody would see the event


@dataclass(frozen=True, slots=True)
class Event:
    """The event of a meeting, by the front's ids.

    ``at`` is since when it is in this state, ``ends`` when the meeting is over, ``digest`` that of
    what the event says.
    """

    plan: str
    number: int
    channel: str
    state: State
    at: datetime
    ends: datetime
    event: str | None = None
    digest: str = ""
    failure: Failure | None = None

    @property
    def key(self) -> tuple[str, int]:
        """The meeting that it stands for."""
        return self.plan, self.number
