"""The loopback's inside: state, books and records, shared by REST, gateway and driver."""

import time
from dataclasses import dataclass, field
from typing import Any

import discord

from . import payloads
from .cdn import Cdn, Upload
from .commands import CommandBook
from .errors import missing_access, missing_permissions, unknown
from .faults import Faults
from .gateway import Gateway
from .interactions import InteractionBook
from .messages import Message
from .permissions import permissions_in
from .pulse import Pulse
from .state import ChannelState, GuildState, World


@dataclass(slots=True)
class Recorded:
    """One request of the bot, as it came; `status` and `code` are what it got (0: no answer)."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    files: list[Upload]
    at: float = field(default_factory=time.monotonic)
    status: int = 0
    code: int = 0
    injected: bool = False


class Backend:
    """Everything behind the wire; nothing in here knows of aiohttp or of tests."""

    def __init__(self, token: str, bot_name: str, deadline_s: float) -> None:
        self.token = token
        self.pulse = Pulse()
        self.world = World(bot_name)
        self.faults = Faults()
        self.cdn = Cdn(self.world.ids)
        self.commands = CommandBook(self.world.application_id, self.world.ids)
        self.interactions = InteractionBook(self.world, deadline_s)
        self.gateway = Gateway(self.world, self.pulse, token)
        self.requests: list[Recorded] = []
        self.violations: list[str] = self.gateway.violations
        self.unknown_requests: list[str] = []

    def visible_channel(self, channel_id: int) -> ChannelState:
        """The channel, if it exists and the bot may see it; else 10003 or 50001."""
        channel = self.world.channels.get(channel_id)
        if channel is None or channel.deleted:
            raise unknown("Channel")
        if channel.guild_id is None:
            return channel
        guild = self.world.guilds[channel.guild_id]
        if not guild.bot_inside or not self.bot_permissions(channel).view_channel:
            raise missing_access()
        return channel

    def joined_guild(self, guild_id: int) -> GuildState:
        guild = self.world.guilds.get(guild_id)
        if guild is None or not guild.bot_inside:
            raise unknown("Guild")
        return guild

    def bot_permissions(self, channel: ChannelState) -> discord.Permissions:
        if channel.guild_id is None:
            return discord.Permissions.all()
        guild = self.world.guilds[channel.guild_id]
        return permissions_in(self.world, guild, guild.members[self.world.bot.id], channel)

    def require(self, channel: ChannelState, *names: str) -> None:
        """50013 unless the bot has all the named permissions in the channel."""
        has = self.bot_permissions(channel)
        if not all(getattr(has, name) for name in names):
            raise missing_permissions()

    def announce(self, event: str, message: Message) -> None:
        """Tell the bot of a message, if it can see the channel and more than one member can."""
        channel = self.world.channels[message.channel_id]
        if not message.ephemeral and self.bot_permissions(channel).view_channel:
            shown = payloads.message_event(self.world, message)
            self.gateway.dispatch(event, shown, channel.guild_id)
