"""When a group meets: the same hour of the clock on the wall, through every change of clocks.

An hour that does not exist that day, because clocks went forward, is as much later as they did:
02:30 is 03:30. One that comes twice, because they went back, is the first of the two.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.errors import Reason, Refusal


class Every(StrEnum):
    """How often a group meets."""

    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"


_DAYS = {Every.DAY: 1, Every.WEEK: 7, Every.FORTNIGHT: 14}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The first meeting by the clock on the wall (without a zone), how often, and where.

    ``dates`` are all meetings by that clock, once any of them was changed; then ``every`` is how
    far apart they would otherwise be.
    """

    first: datetime
    every: Every
    zone: str
    dates: tuple[datetime, ...] = ()

    @property
    def step(self) -> timedelta:
        """From one meeting to the next, by the clock on the wall."""
        return timedelta(days=_DAYS[self.every])

    def local(self, number: int) -> datetime:
        """A meeting by the clock on the wall; numbers run from 1."""
        if number <= len(self.dates):
            return self.dates[number - 1]
        return self.first + self.step * (number - 1)

    def meeting(self, number: int) -> datetime:
        """The time of a meeting (UTC)."""
        return moment(self.local(number), zone_of(self.zone))

    def even(self, first: int, last: int) -> bool:
        """Whether the meetings from one to another keep to how often the group meets."""
        start = self.local(first)
        return all(
            self.local(each) == start + self.step * (each - first)
            for each in range(first, last + 1)
        )


def moment(local: datetime, zone: ZoneInfo) -> datetime:
    """What a clock on the wall in a zone means (UTC)."""
    # With fold 0, an hour in a gap is counted from before it: that moves it forward (PEP 495).
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def zone_of(name: str) -> ZoneInfo:
    """The zone of an IANA name, such as ``Europe/Berlin``; refuses any other."""
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):
        # No such zone; no name that one could have; the name of a folder of zones.
        raise Refusal(Reason.BAD_ZONE, zone=name) from None
