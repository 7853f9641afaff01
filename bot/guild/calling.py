"""The role that hears when a session starts: given to whoever takes it, and mentioned that once."""

from dataclasses import replace

import discord

from bot.desk.replies import Reply
from bot.desk.sessions.replies import CallsChanged
from bot.guild.board.seats import hindrance
from bot.guild.persistence import FAILURES, persist
from bot.guild.sending import AnyInteraction

_WHY = "A member's own choice: to hear when sessions start"  # in the server's audit log


async def called(reply: Reply, interaction: AnyInteraction) -> Reply:
    """The reply, once the role is given or taken back; else with what hindered that."""
    if not isinstance(reply, CallsChanged):
        return reply
    guild, member = interaction.guild, interaction.user
    role = None if guild is None else guild.get_role(int(reply.role))
    if guild is None or role is None or not isinstance(member, discord.Member):
        return replace(reply, failure="role_gone")
    failure = hindrance(guild, reply.role) or (_powers(role) if reply.on else None)
    if failure is not None:
        return replace(reply, failure=failure)
    change = member.add_roles if reply.on else member.remove_roles
    try:
        await persist("A role", lambda: change(role, reason=_WHY))
    except FAILURES:
        return replace(reply, failure="role_not_changed")
    return reply


def unheard(role: str, may: discord.Permissions, guild: discord.Guild | None) -> str | None:
    """Why a role would not hear of a message in which it is mentioned."""
    known = None if guild is None else guild.get_role(int(role))
    if known is None:
        return "role_gone"
    return None if known.mentionable or may.mention_everyone else "mention_everyone"


def _powers(role: discord.Role) -> str | None:
    """Whether a role may do what not everybody may: then nobody takes it by a button."""
    more = role.permissions.value & ~role.guild.default_role.permissions.value
    return "role_powers" if more else None
