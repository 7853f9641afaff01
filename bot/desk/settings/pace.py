"""How often members ask and use commands: kept in mind only, so a restart forgets it."""

from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.errors import Reason, Refusal

T = TypeVar("T")
V = TypeVar("V")

MINUTE = timedelta(minutes=1)
_MOST = 10_000
"""Members, each with a command, that are kept in mind, of all circles together."""

Who = tuple[str, str]
"""A circle and a member."""


@dataclass(slots=True)
class Pace:
    """When members asked in the last minute, and when they last used which command."""

    _asked: OrderedDict[Who, deque[datetime]] = field(default_factory=OrderedDict)
    _used: OrderedDict[tuple[Who, str], datetime] = field(default_factory=OrderedDict)

    def ask(self, who: Who, most: int, now: datetime) -> None:
        """Count a question; refuses one more than ``most`` in a minute."""
        times = self._asked.setdefault(who, deque())
        while times and times[0] <= now - MINUTE:
            times.popleft()
        if len(times) >= most:
            seconds = _left(times[0], MINUTE, now)
            raise Refusal(Reason.TOO_MANY_QUESTIONS, limit=most, seconds=seconds)
        times.append(now)
        _forget(self._asked, who)

    def use(self, who: Who, command: str, wait: timedelta, now: datetime) -> None:
        """Count a use of a command; refuses one that comes before the ``wait`` is over."""
        before = self._used.get((who, command))
        if before is not None and now < before + wait:
            raise Refusal(Reason.TOO_SOON, command=command, seconds=_left(before, wait, now))
        self._used[who, command] = now
        _forget(self._used, (who, command))


def _left(since: datetime, wait: timedelta, now: datetime) -> int:
    """Seconds until the wait is over, rounded up."""
    return -((now - since - wait) // timedelta(seconds=1))


def _forget(kept: OrderedDict[T, V], latest: T) -> None:
    """Let go of whoever was not heard of for the longest time."""
    kept.move_to_end(latest)
    if len(kept) > _MOST:
        kept.popitem(last=False)
