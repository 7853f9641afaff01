"""Makes the calendar of a server show the meetings that are next: each event once, and kept true.

That an event is about to be made is kept before it is made, and which it is after. Where a bot that
was killed finds the one without the other, it looks for its own event with the meeting's mark.
"""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from http import HTTPStatus

import discord

from bot.desk.plans.events import Event, Failure, State
from bot.desk.plans.replies import MeetingListed, MeetingsShown
from bot.desk.plans.requests import DropMeeting, NoteMeeting, ShowMeetings
from bot.desk.requests import Caller
from bot.guild.board.rooms import find_room
from bot.guild.events.entries import Entry, entry_of, found
from bot.guild.events.venues import venue_of
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.ports import Desk

log = logging.getLogger(__name__)

_RETRY = 60.0  # seconds, after a failure on the way
_SOON = 1.0  # seconds, where only half of the work was done
_FULL = timedelta(hours=1)  # until it is asked again whether there is room
_TOO_MANY = 30038
_WHY = "A meeting of the reading plan"  # in the server's audit log, which its moderators read
_OPEN = (discord.EventStatus.scheduled, discord.EventStatus.active)


class Calendar:
    """Makes, edits and deletes events, one at a time."""

    def __init__(self, desk: Desk, client: discord.Client) -> None:
        self._desk = desk
        self._client = client

    async def follow(self, guild: discord.Guild, caller: Caller) -> float | None:
        """Make the calendar so; in how many seconds to look again, if there is more to do."""
        shown = await self._desk.handle(ShowMeetings(caller))
        if not isinstance(shown, MeetingsShown):
            return None
        waits = [await self._take_out(guild, caller, each, shown.now) for each in shown.over]
        waits += [await self._enter(guild, caller, each, shown.now) for each in shown.listed]
        return min((each for each in waits if each is not None), default=None)

    async def _enter(
        self, guild: discord.Guild, caller: Caller, each: MeetingListed, now: datetime
    ) -> float | None:
        """Let a meeting stand in the calendar, unless that is no use or not wanted any more."""
        new = Event(each.plan, each.number, each.channel, State.CREATING, now, each.ends)
        stands = each.stands
        known = replace(stands or new, channel=each.channel, ends=each.ends)
        if known.state is State.GONE or (known.state is State.REFUSED and _waits(known, now)):
            return None
        try:
            room = await find_room(self._client, guild, each.channel)
            venue = Failure.HIDDEN if room is None else venue_of(room, guild)
            if isinstance(venue, Failure):
                refused = replace(known, state=State.REFUSED, at=now, failure=venue)
                await self._refuse(guild, caller, stands, refused)
                return None
            entry = entry_of(each, venue, caller.locale)
            if known.event is None:
                return await self._make(guild, caller, known, entry, sought=stands is not None)
            await self._edit(guild, caller, known, entry)
        except discord.HTTPException as error:
            return await self._failed(caller, known, error, now)
        except FAILURES as error:
            log.warning("An event could not be made: %s", describe(error))
            return _RETRY
        return None

    async def _make(
        self, guild: discord.Guild, caller: Caller, known: Event, entry: Entry, *, sought: bool
    ) -> float | None:
        """Make an event, unless it was made already (``sought``: that is not known)."""
        made = await _sought(guild, known) if sought else None
        if made is not None:
            # What it was made of is not known: it is edited with the next look.
            there = replace(known, state=State.THERE, event=str(made.id), digest="", failure=None)
            await self._note(caller, there)
            return _SOON
        known = replace(known, state=State.CREATING, digest=entry.digest, failure=None)
        await self._note(caller, known)
        # Of two attempts both could succeed: after a dropped connection the event is looked for.
        made = await persist(
            "An event",
            lambda: guild.create_scheduled_event(
                **entry.fields(), privacy_level=discord.PrivacyLevel.guild_only, reason=_WHY
            ),
            pauses=(),
        )
        await self._note(caller, replace(known, state=State.THERE, event=str(made.id)))
        return None

    async def _edit(self, guild: discord.Guild, caller: Caller, known: Event, entry: Entry) -> None:
        """Bring an event up to date; what somebody deleted or called off is left to them."""
        if known.state is State.THERE and known.digest == entry.digest:
            return
        there = await _fetched(guild, known)
        if there is None or there.status is not discord.EventStatus.scheduled:
            await self._note(caller, replace(known, state=State.GONE, event=None, failure=None))
            return
        await persist("An event", lambda: there.edit(**entry.fields(), reason=_WHY))
        shown = replace(known, state=State.THERE, digest=entry.digest, failure=None)
        await self._note(caller, shown)

    async def _refuse(
        self, guild: discord.Guild, caller: Caller, stands: Event | None, refused: Event
    ) -> None:
        """Keep why a meeting is not in the calendar; what must not be seen is taken out."""
        if stands is not None and refused.failure is stands.failure:
            return
        if refused.failure is Failure.HIDDEN and stands is not None:
            await _delete(guild, refused)
            refused = replace(refused, event=None, digest="")
        await self._note(caller, refused)

    async def _take_out(
        self, guild: discord.Guild, caller: Caller, each: Event, now: datetime
    ) -> float | None:
        """Delete the event of a meeting that will not be; what is past is left as it was."""
        may = guild.me.guild_permissions.create_events
        if each.failure is Failure.CREATE and not may and each.ends > now:
            return None
        try:
            if each.ends > now and each.state is not State.GONE:
                await _delete(guild, each)
        except discord.Forbidden:
            failed = replace(each, state=State.REFUSED, at=now, failure=Failure.CREATE)
            await self._note(caller, failed)
            return None
        except FAILURES as error:
            log.warning("An event could not be deleted: %s", describe(error))
            return _RETRY
        await self._desk.handle(DropMeeting(caller, each.plan, each.number))
        return None

    async def _failed(
        self, caller: Caller, known: Event, error: discord.HTTPException, now: datetime
    ) -> float | None:
        """Keep why Discord refused, and when to ask again."""
        log.warning("An event could not be made: %s", describe(error))
        if error.code == _TOO_MANY:
            failure, wait = Failure.FULL, _FULL.total_seconds()
        elif error.status < HTTPStatus.INTERNAL_SERVER_ERROR:  # such as a time too far ahead
            failure, wait = Failure.FORBIDDEN, None
        else:
            return _RETRY
        refused = replace(known, state=State.REFUSED, at=now, failure=failure)
        await self._note(caller, refused)
        return wait

    async def _note(self, caller: Caller, event: Event) -> None:
        await self._desk.handle(NoteMeeting(caller, event))


def _waits(known: Event, now: datetime) -> bool:
    """Whether it is no use to ask once more."""
    if known.failure is Failure.FULL:
        return now < known.at + _FULL
    return known.failure is Failure.FORBIDDEN


async def _sought(guild: discord.Guild, known: Event) -> discord.ScheduledEvent | None:
    """The event that was made before the bot could keep that it was."""
    events = await persist("Events", lambda: guild.fetch_scheduled_events(with_counts=False))
    return found(events, known.plan, known.number, guild.me.id)


async def _fetched(guild: discord.Guild, known: Event) -> discord.ScheduledEvent | None:
    if known.event is None:
        return await _sought(guild, known)
    number = int(known.event)
    try:
        return await persist(
            "An event", lambda: guild.fetch_scheduled_event(number, with_counts=False)
        )
    except discord.NotFound:
        return None


async def _delete(guild: discord.Guild, known: Event) -> None:
    there = await _fetched(guild, known)
    if there is None or there.status not in _OPEN:
        return
    try:
        await persist("An event", lambda: there.delete(reason=_WHY))
    except discord.NotFound:
        return
