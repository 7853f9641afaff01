"""Roles of the server for those who sit in a body: given with the seat, and taken back with it."""

import logging

import discord

from bot.desk.board.replies import GrantsShown
from bot.desk.board.requests import NoteGrant, NoteRole, ShowGrants
from bot.desk.requests import Caller
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.ports import Desk

log = logging.getLogger(__name__)

_RETRY = 600.0  # seconds
_WHY = "A seat in a body of the circle"  # in the server's audit log, which its moderators read


class Seats:
    """Gives roles and takes them back, as the seats have it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def follow(self, guild: discord.Guild, caller: Caller) -> float | None:
        """Let roles follow the seats; in how many seconds to try again, if something failed."""
        shown = await self._desk.handle(ShowGrants(caller))
        if not isinstance(shown, GrantsShown):
            return None
        barred = {role: hindrance(guild, role) for role, _ in shown.wanted | shown.granted}
        barred |= {role: hindrance(guild, role) for role in shown.roles}
        for role in shown.roles:
            await self._desk.handle(NoteRole(caller, role, barred[role]))
        again = None
        for role, member in sorted(shown.wanted ^ shown.granted):
            gives = (role, member) in shown.wanted
            if barred[role] == "role_gone" and not gives:
                await self._desk.handle(NoteGrant(caller, role, member, holds=False))
            elif barred[role] is None:
                try:
                    await self._change(guild, caller, role, member, gives=gives)
                except FAILURES as error:
                    log.warning("A role could not be changed: %s", describe(error))
                    again = _RETRY
        return again

    async def _change(
        self, guild: discord.Guild, caller: Caller, role: str, member: str, *, gives: bool
    ) -> None:
        known = guild.get_role(int(role))
        person = await _fetched(guild, member)
        if known is None or (person is None and gives):
            return  # a seat that its holder left behind is the circle's affair
        if person is not None and gives and known not in person.roles:
            await persist("A role", lambda: person.add_roles(known, reason=_WHY))
        elif person is not None and not gives and known in person.roles:
            await persist("A role", lambda: person.remove_roles(known, reason=_WHY))
        elif gives:
            return  # they have it for another reason, and keep it when the seat is lost
        await self._desk.handle(NoteGrant(caller, role, member, holds=gives))


async def _fetched(guild: discord.Guild, member: str) -> discord.Member | None:
    if not member.isdecimal():
        return None
    try:
        return await persist("A member", lambda: guild.fetch_member(int(member)))
    except discord.NotFound:
        return None


def hindrance(guild: discord.Guild, role: str) -> str | None:
    """What hinders the bot from giving a role: a permission by Discord's name, or the role."""
    known = guild.get_role(int(role))
    if known is None:
        return "role_gone"
    if known.managed:
        return "role_managed"
    if not guild.me.guild_permissions.manage_roles:
        return "manage_roles"
    return None if known < guild.me.top_role else "role_above"
