"""The first message after an invitation."""

import logging
from datetime import timedelta

import discord

from bot.desk.requests import Caller, Greet
from bot.guild.ports import Desk, Greeted
from bot.guild.posting import Noticeboard, Posted, Room
from bot.guild.rendering import lay_out
from bot.wording import choose_locale, render

log = logging.getLogger(__name__)

_NEW = timedelta(days=7)
_MOST_TRIES = 3  # channels that refuse in spite of what their permissions say


class Greeter:
    """Says once in each server who the bot is, and how to begin."""

    def __init__(self, desk: Desk, memory: Greeted, noticeboard: Noticeboard) -> None:
        self._desk = desk
        self._memory = memory
        self._noticeboard = noticeboard

    async def greet(self, guild: discord.Guild) -> None:
        """Greet a server that has not been greeted: Discord also announces known ones anew."""
        circle = str(guild.id)
        if await self._memory.has(circle):
            return
        locale = choose_locale(guild.preferred_locale.value)
        caller = Caller(circle=circle, member=str(guild.me.id), locale=locale)
        sheets = lay_out(render(await self._desk.handle(Greet(caller)), locale))
        for room in writable_rooms(guild)[:_MOST_TRIES]:
            posted = await self._noticeboard.post(room, sheets, f"g{guild.id}")
            if posted is Posted.THERE:
                await self._memory.add(circle)
            if posted is not Posted.CLOSED:
                return
        log.warning("A new server was not greeted: no channel there lets the bot write")


def is_new(guild: discord.Guild) -> bool:
    """Whether the bot was invited not long ago: without its memory, it would greet everyone."""
    joined = guild.me.joined_at
    return joined is not None and discord.utils.utcnow() - joined < _NEW


def writable_rooms(guild: discord.Guild) -> list[Room]:
    """The channels in which the bot may write: the system channel first, then from the top."""
    system = guild.system_channel
    others = [channel for channel in guild.text_channels if channel != system]
    return [room for room in [system, *others] if room is not None and _writable(room, guild.me)]


def _writable(channel: discord.TextChannel, me: discord.Member) -> bool:
    permissions = channel.permissions_for(me)
    return permissions.view_channel and permissions.send_messages
