"""Where a meeting takes place, as its event says: in a channel for voices, else outside of one.

An event outside of a channel is seen by the whole server. So what is read in a channel that not
everybody sees has none; that of a voice channel is seen by those who see the channel.
"""

from dataclasses import dataclass
from typing import Any

import discord

from bot.desk.plans.events import Failure
from bot.guild.board.rooms import permissions
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line
from bot.guild.places import around, audience_in
from bot.guild.posting import Room

_LONGEST = 100  # of a location

_VOICE = discord.Permissions(view_channel=True, connect=True)
_STAGE = discord.Permissions(manage_channels=True, mute_members=True, move_members=True)
"""What Discord asks for besides the permission to create events."""


@dataclass(frozen=True, slots=True)
class Venue:
    """The kind of an event, and its channel or the name of one."""

    kind: discord.EntityType
    channel: int | None
    location: str | None

    def fields(self) -> dict[str, Any]:
        """As discord.py takes it."""
        if self.channel is not None:
            return {"entity_type": self.kind, "channel": discord.Object(self.channel)}
        return {"entity_type": self.kind, "location": self.location}


def venue_of(room: Room, guild: discord.Guild) -> Venue | Failure:
    """Where the meetings of a plan take place that is read in this channel."""
    may = permissions(room, guild)
    own = _own(room, may)
    if own is not None:
        return own if may.create_events else Failure.CREATE
    if not _open(room, guild):
        return Failure.HIDDEN
    if not guild.me.guild_permissions.create_events:
        return Failure.CREATE
    name = shorten(one_line(f"#{room.name}"), _LONGEST)
    return Venue(discord.EntityType.external, None, name)


def _own(room: Room, may: discord.Permissions) -> Venue | None:
    """The channel itself, where the bot may hold events there."""
    if isinstance(room, discord.VoiceChannel) and may >= _VOICE:
        return Venue(discord.EntityType.voice, room.id, None)
    if isinstance(room, discord.StageChannel) and may >= _STAGE:
        return Venue(discord.EntityType.stage_instance, room.id, None)
    return None


def _open(room: Room, guild: discord.Guild) -> bool:
    """Whether everybody in the server sees it."""
    place = around(room) if isinstance(room, discord.Thread) else str(room.id)
    return place is not None and audience_in(guild, place) is None
