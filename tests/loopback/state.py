"""What exists in the loopback Discord: users, guilds, roles, channels and who is where.

Plain data. `payloads` renders it as Discord does, `permissions` computes rights from it, and the
driver's handles change it.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from .ids import Snowflakes
from .messages import Message

TEXT, DM, PUBLIC_THREAD, PRIVATE_THREAD = 0, 1, 11, 12
"""Discord's channel types that the loopback knows."""


@dataclass(slots=True)
class UserState:
    id: int
    name: str
    bot: bool = False


@dataclass(slots=True)
class RoleState:
    id: int
    name: str
    permissions: int
    position: int = 0
    managed: bool = False

    def __lt__(self, other: "RoleState") -> bool:
        """Whether the other stands above it: of two at one position, the older one does."""
        return (self.position, -self.id) < (other.position, -other.id)


@dataclass(slots=True)
class Overwrite:
    """Rights of one role or member in one channel, beside those of the guild."""

    id: int
    is_member: bool
    allow: int = 0
    deny: int = 0


@dataclass(slots=True)
class ThreadState:
    """What a channel has only if it is a thread."""

    parent_id: int
    owner_id: int
    created_at: datetime
    archived: bool = False
    locked: bool = False
    auto_archive_minutes: int = 1440
    members: set[int] = field(default_factory=set)


@dataclass(slots=True)
class ChannelState:
    id: int
    type: int
    name: str
    guild_id: int | None = None
    position: int = 0
    topic: str | None = None
    recipient_id: int | None = None
    thread: ThreadState | None = None
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    deleted: bool = False


@dataclass(slots=True)
class EventState:
    """A scheduled event that takes place outside Discord; `status` is Discord's number."""

    id: int
    guild_id: int
    creator_id: int
    name: str
    starts: datetime
    ends: datetime
    location: str
    description: str | None = None
    status: int = 1


@dataclass(slots=True)
class MemberState:
    user: UserState
    locale: str
    role_ids: set[int] = field(default_factory=set)
    joined_at: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(slots=True)
class GuildState:
    """A guild; its everyone role has the guild's own id. `bot_inside`: the bot is a member."""

    id: int
    name: str
    owner_id: int
    locale: str
    roles: dict[int, RoleState] = field(default_factory=dict)
    members: dict[int, MemberState] = field(default_factory=dict)
    channel_ids: list[int] = field(default_factory=list)
    system_channel_id: int | None = None
    opened_commands: set[str] = field(default_factory=set)
    events: dict[int, EventState] = field(default_factory=dict)
    bot_inside: bool = True
    available: bool = True


class World:
    """Everything there is, by id."""

    def __init__(self, bot_name: str) -> None:
        self.ids = Snowflakes()
        self.application_id = self.ids.next()
        self.bot = UserState(self.application_id, bot_name, bot=True)
        self.owner = UserState(self.ids.next(), "operator")
        self.users: dict[int, UserState] = {u.id: u for u in (self.bot, self.owner)}
        self.guilds: dict[int, GuildState] = {}
        self.channels: dict[int, ChannelState] = {}

    def add_user(self, name: str) -> UserState:
        user = UserState(self.ids.next(), name)
        self.users[user.id] = user
        return user

    def add_channel(
        self, name: str, *, guild: GuildState | None = None, recipient: UserState | None = None
    ) -> ChannelState:
        """A text channel of `guild`, or the direct messages between the bot and `recipient`."""
        kind = DM if guild is None else TEXT
        channel = ChannelState(self.ids.next(), kind, name)
        if guild is not None:
            channel.guild_id, channel.position = guild.id, len(guild.channel_ids)
            guild.channel_ids.append(channel.id)
        if recipient is not None:
            channel.recipient_id = recipient.id
        self.channels[channel.id] = channel
        return channel

    def dm_with(self, user: UserState) -> ChannelState:
        """The direct messages between the bot and `user`, opened if they were not."""
        for channel in self.channels.values():
            if channel.recipient_id == user.id:
                return channel
        return self.add_channel("", recipient=user)

    def add_thread(
        self,
        parent: ChannelState,
        name: str,
        owner_id: int,
        thread_id: int,
        *,
        private: bool = False,
    ) -> ChannelState:
        """A thread in `parent`; one made from a message has that message's id."""
        now = datetime.now(UTC)
        thread = ThreadState(parent.id, owner_id, now, members={owner_id})
        kind = PRIVATE_THREAD if private else PUBLIC_THREAD
        channel = ChannelState(thread_id, kind, name, parent.guild_id, thread=thread)
        self.channels[channel.id] = channel
        return channel

    def channels_of(self, guild: GuildState) -> list[ChannelState]:
        found = (self.channels[i] for i in guild.channel_ids)
        return [channel for channel in found if not channel.deleted]

    def threads_of(self, guild: GuildState) -> list[ChannelState]:
        """The active threads."""
        return [
            c
            for c in self.channels.values()
            if c.guild_id == guild.id and c.thread and not c.thread.archived and not c.deleted
        ]
