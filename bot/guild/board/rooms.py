"""Channels of a server: which is meant, and what the bot may not do there."""

import discord

from bot.desk.board.posts import Failure
from bot.guild.persistence import persist
from bot.guild.posting import Room


async def find_room(client: discord.Client, guild: discord.Guild, channel: str) -> Room | None:
    """The channel or thread of an id; ``None`` where it is gone, or nothing can be posted in it.

    A thread that is archived is not among what Discord tells of a server: it is asked for.
    """
    if not channel.isdecimal():
        return None
    room: object = guild.get_channel_or_thread(int(channel))
    if room is None:
        try:
            room = await persist("A channel", lambda: client.fetch_channel(int(channel)))
        except (discord.NotFound, discord.Forbidden, discord.InvalidData):
            return None
    return room if isinstance(room, Room) and room.guild.id == guild.id else None


def permissions(room: Room, guild: discord.Guild) -> discord.Permissions:
    """What the bot may do in a channel, as Discord last told."""
    try:
        return room.permissions_for(guild.me)
    except discord.ClientException:  # a thread whose channel is gone
        return discord.Permissions.none()


def missing(room: Room, guild: discord.Guild) -> Failure | None:
    """The permission without which nothing can be posted there."""
    return lacking(permissions(room, guild), thread=isinstance(room, discord.Thread))


def lacking(may: discord.Permissions, *, thread: bool) -> Failure | None:
    """The permission to post that is not among those that the bot has."""
    if not may.view_channel:
        return Failure.VIEW
    if thread:
        return None if may.send_messages_in_threads else Failure.SEND_IN_THREADS
    return None if may.send_messages else Failure.SEND
