"""What the roles and the channels of a server are called, for what members type by name."""

import discord

from bot.desk.caller import EVERYWHERE, Sight
from bot.wording.called import Called


def called_in(guild: discord.Guild | None, sight: Sight = EVERYWHERE) -> Called:
    """The names of a server's roles and channels, by their ids.

    Channels only within ``sight``: nobody is to find out by its name that there is another.
    """
    if guild is None:
        return Called()
    channels = [(str(each.id), each.name) for each in guild.channels]
    return Called(
        tuple((str(role.id), role.name) for role in guild.roles),
        tuple((id_, name) for id_, name in channels if sight.reaches(id_)),
    )
