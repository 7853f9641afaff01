"""Guilds, their channels and their roles, as a test arranges and looks at them."""

# ruff: noqa: ASYNC109 -- a test says here how long it is willing to wait

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import discord

from . import payloads, posting
from .errors import Json
from .member import Member
from .messages import LOADING, Message
from .state import ChannelState, EventState, GuildState, MemberState, Overwrite, RoleState

if TYPE_CHECKING:
    from .driver import LoopbackDiscord


class Role:
    """A role of a guild."""

    def __init__(self, state: RoleState) -> None:
        self.state = state
        self.id = state.id
        self.name = state.name
        self.mention = f"<@&{self.id}>"


class Channel:
    """A text channel, a thread, or somebody's direct messages with the bot."""

    def __init__(self, discord: "LoopbackDiscord", state: ChannelState) -> None:
        self._discord = discord
        self._backend = discord.backend
        self.state = state
        self.id = state.id
        self.mention = f"<#{self.id}>"

    @property
    def name(self) -> str:
        return self.state.name

    @property
    def messages(self) -> list[Message]:
        """The public messages, oldest first."""
        shown = sorted(self.state.messages.values(), key=lambda message: message.id)
        return [m for m in shown if not m.ephemeral and not m.flags & LOADING]

    @property
    def threads(self) -> list["Channel"]:
        """The threads of this channel, archived ones too."""
        found = self._backend.world.channels.values()
        return [
            Channel(self._discord, c)
            for c in found
            if c.thread is not None and c.thread.parent_id == self.id and not c.deleted
        ]

    async def message(
        self, look: str | Callable[[Message], bool], /, *, timeout: float | None = None
    ) -> Message:
        """The first public message that contains a text or fulfils a condition, waited for."""

        def found() -> list[Message]:
            if isinstance(look, str):
                return [message for message in self.messages if look in message.text]
            return [message for message in self.messages if look(message)]

        limit = self._discord.reply_timeout_s if timeout is None else timeout
        what = f"message with {look!r}" if isinstance(look, str) else "such message"
        return (await self._backend.pulse.until(found, limit, f"{what} in #{self.name}"))[0]

    def allow(self, who: Member | Role, /, **permissions: bool) -> None:
        """Grant permissions in this channel, e.g. `allow(role, send_messages=True)`."""
        overwrite = self._overwrite(who)
        flags = discord.Permissions(**permissions).value
        overwrite.allow, overwrite.deny = overwrite.allow | flags, overwrite.deny & ~flags
        self._changed()

    def deny(self, who: Member | Role, /, **permissions: bool) -> None:
        """Take permissions away in this channel, e.g. `deny(guild.me, send_messages=True)`."""
        overwrite = self._overwrite(who)
        flags = discord.Permissions(**permissions).value
        overwrite.deny, overwrite.allow = overwrite.deny | flags, overwrite.allow & ~flags
        self._changed()

    def delete(self) -> None:
        """A moderator deletes the channel or thread."""
        shown = payloads.channel(self._backend.world, self.state)
        self.state.deleted = True
        for thread in self.threads:
            thread.state.deleted = True
        kind = "CHANNEL_DELETE" if self.state.thread is None else "THREAD_DELETE"
        self._backend.gateway.dispatch(kind, shown, self.state.guild_id)

    def delete_message(self, message: Message) -> None:
        """A moderator deletes a message."""
        posting.delete(self._backend, message)

    def start_thread(self, name: str, by: Member, *, private: bool = False) -> "Channel":
        """A member starts a thread; the bot is told if it can see it."""
        world = self._backend.world
        thread = world.add_thread(self.state, name, by.id, world.ids.next(), private=private)
        if self._backend.bot_permissions(thread).view_channel:
            shown = payloads.channel(world, thread) | {"newly_created": True}
            self._backend.gateway.dispatch("THREAD_CREATE", shown, self.state.guild_id)
        return Channel(self._discord, thread)

    def invite(self, who: Member) -> None:
        """Somebody is added to the thread; a bot that could not see it before is told of it."""
        assert self.state.thread is not None, "only threads have members of their own"
        self.state.thread.members.add(who.id)
        if who.id == self._backend.world.bot.id:
            shown = payloads.channel(self._backend.world, self.state)
            self._backend.gateway.dispatch("THREAD_CREATE", shown, self.state.guild_id)

    def archive(self, *, locked: bool = False) -> None:
        """The thread is archived, by time or by a moderator."""
        assert self.state.thread is not None, "only threads are archived"
        self.state.thread.archived, self.state.thread.locked = True, locked
        shown = payloads.channel(self._backend.world, self.state)
        self._backend.gateway.dispatch("THREAD_UPDATE", shown, self.state.guild_id)

    def _overwrite(self, who: Member | Role) -> Overwrite:
        fresh = Overwrite(who.id, is_member=isinstance(who, Member))
        return self.state.overwrites.setdefault(who.id, fresh)

    def _changed(self) -> None:
        shown = payloads.channel(self._backend.world, self.state)
        self._backend.gateway.dispatch("CHANNEL_UPDATE", shown, self.state.guild_id)


class Guild:
    """A guild with the bot in it."""

    def __init__(self, discord: "LoopbackDiscord", state: GuildState) -> None:
        self._discord = discord
        self._backend = discord.backend
        self.state = state
        self.id = state.id
        self.name = state.name
        self.everyone = Role(state.roles[state.id])

    @property
    def me(self) -> Member:
        """The bot as a member, e.g. to take permissions away from it."""
        return Member(self._discord, self, self.state.members[self._backend.world.bot.id])

    @property
    def channels(self) -> list[Channel]:
        return [Channel(self._discord, c) for c in self._backend.world.channels_of(self.state)]

    @property
    def commands(self) -> list[Json]:
        """The commands registered for this guild alone."""
        return self._backend.commands.listed(self.id)

    def channel(self, name: str) -> Channel:
        return next(channel for channel in self.channels if channel.name == name)

    def add_channel(self, name: str) -> Channel:
        """Open a text channel; the bot is told."""
        state = self._backend.world.add_channel(name, guild=self.state)
        shown = payloads.channel(self._backend.world, state)
        self._backend.gateway.dispatch("CHANNEL_CREATE", shown, self.id)
        return Channel(self._discord, state)

    @property
    def events(self) -> list[EventState]:
        """The scheduled events, oldest first."""
        return list(self.state.events.values())

    def delete_event(self, event: EventState) -> None:
        """A moderator deletes a scheduled event."""
        del self.state.events[event.id]
        shown = payloads.scheduled_event(event)
        self._backend.gateway.dispatch("GUILD_SCHEDULED_EVENT_DELETE", shown, self.id)

    def add_role(
        self, name: str, permissions: discord.Permissions | None = None, *, position: int = 1
    ) -> Role:
        """A role; at the position of the bot's own, it stands below that, as the newer one."""
        value = 0 if permissions is None else permissions.value
        state = RoleState(self._backend.world.ids.next(), name, value, position)
        self.state.roles[state.id] = state
        shown = {"guild_id": str(self.id), "role": payloads.role(state)}
        self._backend.gateway.dispatch("GUILD_ROLE_CREATE", shown, self.id)
        return Role(state)

    def add_member(
        self,
        name: str,
        *,
        administrator: bool = False,
        permissions: discord.Permissions | None = None,
        roles: list[Role] | None = None,
        locale: str = "en-US",
        joined: datetime | None = None,
    ) -> Member:
        """Somebody joins, now or at a time that a test says.

        Rights beyond those of everyone come with a role of their own.
        """
        member = MemberState(self._backend.world.add_user(name), locale)
        member.joined_at = joined or member.joined_at
        self.state.members[member.user.id] = member
        member.role_ids = {role.id for role in roles or []}
        if administrator:
            permissions = discord.Permissions(administrator=True)
        if permissions is not None:
            member.role_ids.add(self.add_role(f"{name}'s", permissions).id)
        return Member(self._discord, self, member)

    def open_command(self, name: str) -> None:
        """An administrator lets everyone use a command, in the server's settings."""
        self.state.opened_commands.add(name)

    async def remove_bot(self, *, unavailable: bool = False) -> None:
        """Somebody removes the bot; or, with `unavailable`, the guild has an outage."""
        data: dict[str, object] = {"id": str(self.id)}
        if unavailable:
            self.state.available = False
            data["unavailable"] = True
        else:
            self.state.bot_inside = False
        self._backend.gateway.dispatch("GUILD_DELETE", data, self.id)

    async def restore(self) -> None:
        """The outage is over, or the bot is invited again."""
        shown = payloads.guild_create(self._backend.world, self.state)
        if not self.state.available:
            shown["unavailable"] = False
        self.state.available = self.state.bot_inside = True
        self._backend.gateway.dispatch("GUILD_CREATE", shown, self.id)
