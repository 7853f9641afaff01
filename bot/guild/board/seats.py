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
    """Gives roles and takes them back, as the seats have it.

    Whoever has their data deleted loses the seat, and what was kept of the role is gone at once:
    until the role is taken back, it is remembered here alone.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._given: dict[str, set[tuple[str, str]]] = {}

    async def follow(self, guild: discord.Guild, caller: Caller) -> float | None:
        """Let roles follow the seats; in how many seconds to try again, if something failed."""
        shown = await self._desk.handle(ShowGrants(caller))
        if not isinstance(shown, GrantsShown):
            return None
        given = self._given.setdefault(caller.circle, set())
        given |= shown.granted
        roles = {*shown.roles, *(role for role, _ in given)}
        barred = {role: hindrance(guild, role) for role in roles}
        for role in shown.roles:
            await self._desk.handle(NoteRole(caller, role, barred[role]))
        again = None
        for role, member in sorted(shown.wanted ^ given):
            gives = (role, member) in shown.wanted
            if barred[role] is None or (barred[role] == "role_gone" and not gives):
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
        person = None if known is None else await _fetched(guild, member)
        has = person is not None and known in person.roles
        if gives:
            # Who has it for another reason keeps it when the seat is lost; a seat that its holder
            # left behind is the circle's affair.
            if person is None or known is None or has:
                return
            await persist("A role", lambda: person.add_roles(known, reason=_WHY))
            self._given[caller.circle].add((role, member))
        else:
            if person is not None and known is not None and has:
                await persist("A role", lambda: person.remove_roles(known, reason=_WHY))
            self._given[caller.circle].discard((role, member))
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
