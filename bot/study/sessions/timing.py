"""Timed rounds: how long a turn and a prompt last, by clocks that can be stopped.

A clock is kept as the time at which it ends. While clocks are stopped nothing ends; when they go
on, every end has moved by as long as they stood.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.study.speaking import Order

TURNS = (1, 2, 3, 5, 10)
"""Minutes that a turn may last."""

PROMPTS = (5, 10, 15, 20, 30, 45)
"""Minutes that a prompt may last."""

MORE = timedelta(minutes=5)
"""What a prompt whose time is up may be given once more, and again."""

LATE = timedelta(minutes=1)
"""Whoever is called later than this after the turn before, because the bot was away, has all of
their time from then on: nobody loses a turn to which they were not called."""


@dataclass(frozen=True, slots=True)
class Over:
    """The turn that ended last: its number, whose it was, and whether the clock ended it."""

    call: int
    member: str
    timed: bool = False


@dataclass(frozen=True, slots=True)
class Timing:
    """The clocks of a session.

    ``turn`` is how many minutes a turn lasts (``None``: as long as it needs). ``paused`` is since
    when the clocks are stopped. ``rings`` counts how often the time of a prompt was up;
    ``ringing``: that of the current one is, and nobody has done anything about it yet.
    """

    turn: int | None = None
    turn_ends: datetime | None = None
    prompt_ends: datetime | None = None
    paused: datetime | None = None
    rings: int = 0
    ringing: bool = False
    over: Over | None = None

    @property
    def timed(self) -> bool:
        """Whether there is any clock."""
        return self.turn is not None or self.prompt_ends is not None

    def clock(self, now: datetime) -> datetime:
        """What the clocks show."""
        return self.paused or now

    def ends(self) -> Iterator[datetime]:
        """When clocks that run end."""
        if self.paused is None:
            yield from (at for at in (self.turn_ends, self.prompt_ends) if at is not None)


def follow(
    timing: Timing, before: Order, after: Order, now: datetime, *, timed: bool = False
) -> Timing:
    """The clocks once the order has changed: whoever was called has all of their time."""
    if after.speaking == before.speaking and after.calls == before.calls:
        return timing
    over = timing.over if before.speaking is None else Over(before.calls, before.speaking, timed)
    return replace(timing, over=over, turn_ends=_turn_ends(timing, after, now))


def turns_last(timing: Timing, minutes: int | None, order: Order, now: datetime) -> Timing:
    """The clocks once turns last so long; the turn under way begins anew."""
    timing = replace(timing, turn=minutes)
    return settled(replace(timing, turn_ends=_turn_ends(timing, order, now)))


def prompt_lasts(timing: Timing, length: timedelta | None, now: datetime) -> Timing:
    """The clocks once the current prompt lasts so long from now on."""
    ends = None if length is None else timing.clock(now) + length
    return settled(replace(timing, prompt_ends=ends, ringing=False))


def rang(timing: Timing) -> Timing:
    """The time of the prompt is up: that is told, and whoever leads goes on."""
    return settled(replace(timing, prompt_ends=None, rings=timing.rings + 1, ringing=True))


def pause(timing: Timing, now: datetime) -> Timing:
    """Stop the clocks, if there are any and they run."""
    return replace(timing, paused=now) if timing.timed and timing.paused is None else timing


def resume(timing: Timing, now: datetime) -> Timing:
    """Let the clocks go on: what was left of every time is left still."""
    if timing.paused is None:
        return timing
    stood = now - timing.paused
    return replace(
        timing,
        paused=None,
        turn_ends=None if timing.turn_ends is None else timing.turn_ends + stood,
        prompt_ends=None if timing.prompt_ends is None else timing.prompt_ends + stood,
    )


def stopped(timing: Timing, order: Order) -> Timing:
    """The clocks after the end of the session: there are none."""
    over = timing.over
    if order.speaking is not None:
        over = Over(order.calls, order.speaking)
    return Timing(rings=timing.rings, over=over)


def forget(timing: Timing, member: str, before: Order, after: Order) -> Timing:
    """The clocks without a member; whoever is called in their stead has at least a whole turn."""
    if timing.over is not None and timing.over.member == member:
        timing = replace(timing, over=None)
    if before.speaking != member:
        return timing
    ends = timing.turn_ends
    if ends is not None and timing.turn is not None and after.speaking is not None:
        return replace(timing, turn_ends=ends + timedelta(minutes=timing.turn))
    return replace(timing, turn_ends=None)


def settled(timing: Timing) -> Timing:
    """Where there is no clock left, none is stopped."""
    return timing if timing.timed else replace(timing, paused=None)


def _turn_ends(timing: Timing, order: Order, now: datetime) -> datetime | None:
    if timing.turn is None or order.speaking is None:
        return None
    return timing.clock(now) + timedelta(minutes=timing.turn)
