"""The language of what everybody in a channel sees: as the moderators chose, else the server's."""

from dataclasses import replace

import discord

from bot.desk.requests import Caller
from bot.guild.ports import Desk
from bot.wording import choose_locale


def spoken(desk: Desk, caller: Caller, guild: discord.Guild) -> str:
    """The language of what everybody sees where somebody is."""
    return choose_locale(desk.in_force(caller).language or guild.preferred_locale.value)


def placed(caller: Caller, guild: discord.Guild, place: str) -> Caller:
    """Somebody in a channel, or in a thread of one."""
    room = guild.get_channel_or_thread(int(place)) if place.isdecimal() else None
    parent = str(room.parent_id) if isinstance(room, discord.Thread) else None
    return replace(caller, channel=place, within=None, parent=parent)
