"""A plan under way: what is posted of it when, and how far the group has read. All by its dates.

Nothing is counted up while time goes by: a bot that was away for a month sees the same as one that
was not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.study.plans.calendar import Every, Rhythm
from bot.study.plans.portions import Portion

MEETS = timedelta(hours=3)
"""How long after its beginning a meeting is over: then the next portion begins."""

REMINDED = {Every.DAY: timedelta(hours=3)}
REMINDED_OTHERWISE = timedelta(days=1)
"""How long before a meeting the group is reminded of it: time enough to read."""


class Kind(StrEnum):
    """What is posted of a portion."""

    START = "start"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is posted of a portion, from ``due`` on; after ``until`` it is of no use any more."""

    kind: Kind
    number: int
    due: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Moved:
    """By hand: the group was at this portion then."""

    portion: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """A text in portions over the meetings of a rhythm, since it was started.

    ``version`` is the hash of the file that was divided. ``limited``: answers come from what is
    read alone. ``advances``: the group is at the next portion when a meeting is over; else it is
    where it was moved by hand.
    """

    source: str
    title: str
    version: str
    portions: tuple[Portion, ...]
    rhythm: Rhythm
    started: datetime
    limited: bool = True
    advances: bool = True
    moved: Moved | None = None

    def meeting(self, number: int) -> datetime:
        """When a portion is talked about (UTC)."""
        return self.rhythm.meeting(number)

    def begins(self, number: int) -> datetime:
        """From when on a portion is read: the first at once, others after the meeting before."""
        return self.started if number == 1 else self.meeting(number - 1) + MEETS

    @property
    def ends(self) -> datetime:
        """When the last meeting is over."""
        return self.meeting(len(self.portions)) + MEETS

    def at(self, now: datetime) -> int:
        """The number of the portion that the group is at; it counts as reached."""
        moved = self.moved or Moved(1, self.started)
        if not self.advances:
            return self._within(moved.portion)
        return self._within(moved.portion + self._by_dates(now) - self._by_dates(moved.at))

    def next(self, now: datetime) -> int | None:
        """The number of the next meeting, also while it lasts; ``None`` after the last."""
        numbers = range(1, len(self.portions) + 1)
        return next((each for each in numbers if self.meeting(each) + MEETS > now), None)

    def reached(self, now: datetime) -> int | None:
        """Up to which offset of the text the group has read; ``None``: all of it."""
        number = self.at(now)
        return None if number == len(self.portions) else self.portions[number - 1].end

    def announcements(self) -> Iterator[Announcement]:
        """All that is posted of the plan, in order.

        Of one portion never two at a time: what begins a portion is of use until the reminder.
        """
        before = REMINDED.get(self.rhythm.every, REMINDED_OTHERWISE)
        for each in self.portions:
            meeting, begins = self.meeting(each.number), self.begins(each.number)
            reminder = meeting - before
            if reminder <= begins:
                yield Announcement(Kind.START, each.number, begins, meeting)
                continue
            yield Announcement(Kind.START, each.number, begins, reminder)
            yield Announcement(Kind.REMINDER, each.number, reminder, meeting)

    def _by_dates(self, now: datetime) -> int:
        return sum(self.begins(each.number) <= now for each in self.portions[1:])

    def _within(self, number: int) -> int:
        return max(1, min(number, len(self.portions)))
