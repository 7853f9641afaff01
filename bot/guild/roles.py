"""What the roles and the channels of a server are called, for what members type by name."""

import discord

from bot.wording.called import Called


def called_in(guild: discord.Guild | None) -> Called:
    """The names of a server's roles and channels, by their ids."""
    if guild is None:
        return Called()
    return Called(
        tuple((str(role.id), role.name) for role in guild.roles),
        tuple((str(channel.id), channel.name) for channel in guild.channels),
    )
