"""What stands in channels, kept true: woken by what happens, and by time.

Whoever wakes a circle has it looked at soon; what happens meanwhile is shown with it. One task
looks at a circle, so that nothing is posted by two at once, and no circle waits for another.
"""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import discord

from bot.desk.board.replies import WallShown
from bot.desk.board.requests import NoteLost, ShowWall
from bot.desk.requests import Caller
from bot.guild.board.known import Known
from bot.guild.board.poster import Pace, Poster
from bot.guild.board.seats import Seats
from bot.guild.events.calendar import Calendar
from bot.guild.ports import Desk, Pictures
from bot.guild.shift import Shift
from bot.guild.tongues import placed, spoken
from bot.wording import choose_locale

log = logging.getLogger(__name__)

_SOON = 60.0  # seconds: what is further away is left to the tick


class Board:
    """Makes the channels of all circles show what they should. Nothing that it does raises."""

    def __init__(
        self,
        desk: Desk,
        client: discord.Client,
        shift: Shift,
        pictures: Pictures,
        pace: Pace | None = None,
    ) -> None:
        self._desk = desk
        self._client = client
        self._shift = shift
        self._pace = pace or Pace()
        self._known = Known()
        self._lost: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._poster = Poster(desk, client, pictures, self._pace, self._known)
        self._seats = Seats(desk)
        self._calendar = Calendar(desk, client)
        self._woken: set[str] = set()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._later: dict[str, asyncio.TimerHandle] = {}
        self._again: dict[str, datetime] = {}

    def wake(self, *circles: str) -> None:
        """Have circles looked at soon. Where the bot is not, or not yet, nothing is done."""
        for circle in circles:
            self._woken.add(circle)
            if circle not in self._tasks and self._shift.open and self._guild(circle) is not None:
                self._tasks[circle] = asyncio.create_task(self._serve(circle))

    def lose(self, circle: str, messages: Iterable[str] = (), channel: str = "") -> None:
        """Hear that messages were deleted, or a channel; of most of them nothing stands here."""
        lost = self._known.messages(circle, messages)
        if lost or (channel and self._known.stands_in(circle, channel)):
            self._lost.setdefault(circle, []).append((lost, channel))
            self.wake(circle)

    def tick(self) -> None:
        """Have all circles looked at whose wall time alone has changed."""
        now = discord.utils.utcnow()
        self.wake(*(circle for circle, at in list(self._again.items()) if at <= now))

    async def close(self) -> None:
        """Look at nothing any more."""
        for timer in self._later.values():
            timer.cancel()
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _serve(self, circle: str) -> None:
        try:
            while circle in self._woken and self._shift.open:
                self._woken.discard(circle)
                again = await self._look(circle)
                if again is not None:
                    self._wake_later(circle, again)
                await asyncio.sleep(self._pace.looks)
        finally:
            del self._tasks[circle]

    async def _look(self, circle: str) -> float | None:
        """Make a circle's channels show what they should; when to look again, in seconds."""
        guild = self._guild(circle)
        if guild is None:
            return None
        locale = choose_locale(guild.preferred_locale.value)
        caller = Caller(circle=circle, member=str(guild.me.id), locale=locale)
        try:
            # By the same task that sends and edits: what it does is not told of too late.
            for messages, channel in self._lost.pop(circle, ()):
                await self._desk.handle(NoteLost(caller, messages, channel))
            shown = await self._desk.handle(ShowWall(caller))
            if not isinstance(shown, WallShown):
                return None  # such as a ledger that is damaged: doctor tells of it
            if shown.again is None:
                self._again.pop(circle, None)
            else:
                self._again[circle] = shown.again
            waits: list[float | None] = [self._pace.looks] if shown.waits else []
            waits.append(_soon(shown.again))
            for each in shown.posts:
                if not self._shift.open:
                    return None
                # What is sent and what is kept of it are not torn apart by a stop.
                with self._shift.serving():
                    there = placed(caller, guild, each.post.place)
                    asker = replace(there, locale=spoken(self._desk, there, guild))
                    waits.append(await self._poster.hang(guild, asker, each))
            with self._shift.serving():
                waits.append(await self._seats.follow(guild, caller))
            with self._shift.serving():
                waits.append(await self._calendar.follow(guild, caller))
        except Exception:
            log.exception("What stands in the channels of a server could not be looked at")
            return self._pace.retry
        return min((wait for wait in waits if wait is not None), default=None)

    def _wake_later(self, circle: str, seconds: float) -> None:
        timer = self._later.pop(circle, None)
        if timer is not None:
            timer.cancel()
        loop = asyncio.get_running_loop()
        self._later[circle] = loop.call_later(seconds, self.wake, circle)

    def _guild(self, circle: str) -> discord.Guild | None:
        guild = self._client.get_guild(int(circle)) if circle.isdecimal() else None
        return None if guild is None or guild.unavailable else guild


def _soon(again: datetime | None) -> float | None:
    """In how many seconds the wall changes by itself, where a tick would come late: turns end."""
    if again is None:
        return None
    seconds = (again - discord.utils.utcnow()).total_seconds()
    return seconds if 0 < seconds < _SOON else None
