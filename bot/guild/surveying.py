"""Looking at a server for a moderator: what is there, and what the bot may not do.

Almost all of it is in the bot's own cache. Only a thread that is archived Discord has to be asked
for.
"""

import logging
from collections.abc import Collection
from typing import Any

import discord

from bot.desk.server import Right, Server
from bot.desk.server import Room as Seen
from bot.guild.board.rooms import find_room, permissions
from bot.guild.board.seats import hindrance
from bot.guild.persistence import FAILURES, describe
from bot.guild.posting import Room

log = logging.getLogger(__name__)

_EVERYWHERE = frozenset({Right.VIEW, Right.FILES, Right.HISTORY})
_THREAD = _EVERYWHERE | {Right.SEND_IN_THREADS}
_VOICE = _EVERYWHERE | {Right.SEND}  # nobody can begin a thread there
_TEXT = _EVERYWHERE | {Right.SEND, Right.SEND_IN_THREADS, Right.BEGIN_THREADS}
_AT_LARGE = frozenset({Right.EVENTS, Right.ROLES})


async def survey(client: Any, guild: discord.Guild, places: Collection[str]) -> Server:
    """What there is in a server, and of these places; ``client`` is the bot's own."""
    rooms: dict[str, Room] = {
        str(each.id): each for each in guild.channels if isinstance(each, Room)
    }
    unsure = set()
    for place in sorted(set(places) - set(rooms)):
        try:
            room = await find_room(client, guild, place)
        except FAILURES as error:
            log.warning("A channel could not be looked for: %s", describe(error))
            unsure.add(place)
            continue
        if room is not None:
            rooms[place] = room
    return Server(
        tuple(Seen(place, _lacks(room, guild)) for place, room in rooms.items()),
        frozenset(unsure),
        _missing(guild.me.guild_permissions, _AT_LARGE | _TEXT),
        {str(role.id): hindrance(guild, str(role.id)) for role in guild.roles},
        offered=client.offered,
    )


def _lacks(room: Room, guild: discord.Guild) -> frozenset[Right]:
    wanted = _TEXT
    if isinstance(room, discord.Thread):
        wanted = _THREAD
    elif not isinstance(room, discord.TextChannel):
        wanted = _VOICE
    return _missing(permissions(room, guild), wanted)


def _missing(may: discord.Permissions, wanted: frozenset[Right]) -> frozenset[Right]:
    return frozenset(right for right in wanted if not getattr(may, right))
