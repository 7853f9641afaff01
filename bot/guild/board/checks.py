"""Looking for members one by one: who joined the circle and has left the server does not count.

The Desk says whose turn it is; here they are asked for, one a second over all servers.
"""

import asyncio
import logging

import discord

from bot.desk.board.replies import ChecksDue
from bot.desk.board.requests import NoteCheck, ShowChecks
from bot.desk.requests import Caller
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.places import sight
from bot.guild.ports import Desk
from bot.guild.shift import Shift

log = logging.getLogger(__name__)

PAUSE = 1.0  # seconds between two members
ROUND = 600.0  # seconds between two looks at whose turn it is


class Checks:
    """Looks for members, for as long as the client runs. Nothing that it does raises."""

    def __init__(self, desk: Desk, client: discord.Client, shift: Shift) -> None:
        self._desk = desk
        self._client = client
        self._shift = shift

    async def keep(self) -> None:
        """Look for those whose turn it is, again and again."""
        while self._shift.open:
            for guild in list(self._client.guilds):
                try:
                    await self.look(guild)
                except Exception:
                    log.exception("Members of a server could not be looked for")
            await asyncio.sleep(ROUND)

    async def look(self, guild: discord.Guild) -> None:
        """Look for the members of one server whose turn it is."""
        if guild.unavailable:
            return
        caller = Caller(circle=str(guild.id), member=str(guild.me.id))
        due = await self._desk.handle(ShowChecks(caller))
        if not isinstance(due, ChecksDue):
            return
        for member in due.members:
            if not self._shift.open:
                return
            try:
                await self._desk.handle(await _found(guild, caller, member))
            except FAILURES as error:
                # Nothing is known of them then: that is no sign that they are gone.
                log.warning("A member could not be looked for: %s", describe(error))
            await asyncio.sleep(PAUSE)


async def _found(guild: discord.Guild, caller: Caller, member: str) -> NoteCheck:
    try:
        found = await persist("A member", lambda: guild.fetch_member(int(member)))
    except discord.NotFound:
        return NoteCheck(caller, member, here=False)
    return NoteCheck(
        caller,
        member,
        here=True,
        roles=frozenset(str(role.id) for role in found.roles),
        server_since=found.joined_at,
        bot=found.bot,
        sight=sight(guild, found, set()),
    )
