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
    """The first meeting by the clock on the wall (without a zone), how often, and where."""

    first: datetime
    every: Every
    zone: str

    def meeting(self, number: int) -> datetime:
        """The time of a meeting (UTC); numbers run from 1."""
        local = self.first + timedelta(days=_DAYS[self.every] * (number - 1))
        return moment(local, zone_of(self.zone))


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
