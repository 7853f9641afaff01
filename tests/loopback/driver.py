"""`LoopbackDiscord`: the whole of Discord, for one bot under test."""

# ruff: noqa: ASYNC109 -- a test says here how long it is willing to wait

import re
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self, TypeVar

import discord

from . import payloads, validation
from .backend import Backend, Recorded
from .errors import Json
from .faults import Fault, Rule
from .gateway import BAD_SEQ, INVALID_SESSION, RECONNECT, TIMED_OUT
from .messages import Message
from .permissions import EVERYONE
from .places import Channel, Guild
from .server import Server
from .state import ChannelState, GuildState, MemberState, RoleState

T = TypeVar("T")


class LoopbackDiscord:
    """Use as an async context manager; then `url` is what the bot is to be pointed at.

    `deadline_s` is how long an initial response may take, `reply_timeout_s` how long a member
    waits for anything the bot does.
    """

    def __init__(
        self,
        *,
        token: str = "loopback.token",  # noqa: S107 -- opens nothing outside this process
        bot_name: str = "Study Circle",
        deadline_s: float = 3.0,
        reply_timeout_s: float = 20.0,
    ) -> None:
        self.backend = Backend(token, bot_name, deadline_s)
        self.token = token
        self.reply_timeout_s = reply_timeout_s
        self.gateway = self.backend.gateway
        self._server = Server(self.backend)

    async def __aenter__(self) -> Self:
        await self._server.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._server.stop()

    # What a test sets up.

    @property
    def url(self) -> str:
        return self._server.url

    @property
    def bot_mention(self) -> str:
        return f"<@{self.backend.world.bot.id}>"

    def add_guild(
        self,
        name: str,
        *,
        channels: Sequence[str] = ("general",),
        system_channel: str | None = None,
        locale: str = "en-US",
        bot_permissions: discord.Permissions | None = None,
    ) -> Guild:
        """A guild with the bot in it; a bot that is connected already sees itself invited."""
        world = self.backend.world
        owner = world.add_user(f"owner of {name}")
        state = GuildState(world.ids.next(), name, owner.id, locale)
        state.roles[state.id] = RoleState(state.id, "@everyone", EVERYONE.value)
        rights = EVERYONE if bot_permissions is None else bot_permissions
        bot_role = RoleState(world.ids.next(), world.bot.name, rights.value, 1, managed=True)
        state.roles[bot_role.id] = bot_role
        state.members[owner.id] = MemberState(owner, locale)
        state.members[world.bot.id] = MemberState(world.bot, "en-US", {bot_role.id})
        world.guilds[state.id] = state
        for channel in channels:
            made = world.add_channel(channel, guild=state)
            if channel == system_channel:
                state.system_channel_id = made.id
        self.gateway.dispatch("GUILD_CREATE", payloads.guild_create(world, state), state.id)
        return Guild(self, state)

    def fail(self, method: str, path_regex: str, fault: Fault, *, times: int | None = 1) -> Rule:
        """Let requests fail: `path_regex` is searched in the path without /api/v10.

        Connections to the gateway have the method WS and the path /gateway, downloads the method
        GET and paths below /cdn. `times=None` means always.
        """
        return self.backend.faults.add(method, path_regex, fault, times)

    # What a test sees.

    async def ready(self, timeout: float = 60.0) -> None:
        """Wait until every shard of the bot has identified and been sent its guilds.

        discord.py's own `on_ready` comes two seconds after the last of these.
        """
        await self.until(lambda: self.gateway.connected, timeout, "connection to the gateway")

    async def synced(self, timeout: float = 30.0) -> list[Json]:
        """Wait until the bot has registered commands."""
        return await self.until(lambda: self.commands, timeout, "registered commands")

    async def until(self, look: Callable[[], T], timeout: float, what: str) -> T:
        """Wait until `look()` is true; it is asked again whenever the bot has done something."""
        return await self.backend.pulse.until(look, timeout, what)

    @property
    def commands(self) -> list[Json]:
        """The global application commands, as registered."""
        return self.backend.commands.listed(None)

    @property
    def requests(self) -> list[Recorded]:
        return self.backend.requests

    def calls(self, method: str, path_regex: str) -> list[Recorded]:
        """The recorded requests of this method whose path matches."""
        pattern = re.compile(path_regex)
        return [r for r in self.requests if r.method == method and pattern.search(r.path)]

    @property
    def violations(self) -> list[str]:
        """Everything the bot sent that Discord would have refused as malformed."""
        return self.backend.violations

    @property
    def unknown_requests(self) -> list[str]:
        """Requests for routes that the loopback does not have."""
        return self.backend.unknown_requests

    @property
    def validation_skipped(self) -> str | None:
        """Why bodies are not checked against Discord's OpenAPI file, if they are not."""
        return None if validation.available() else validation.SKIPPED

    def assert_clean(self) -> None:
        """Nothing was malformed, and nothing was asked for that the loopback does not know."""
        assert self.violations == []
        assert self.unknown_requests == []

    # What happens to the gateway and the CDN.

    def kill_socket(self) -> None:
        """The connection dies without a word; the session can be resumed."""
        for socket in list(self.gateway.sockets):
            socket.abort()

    async def close_gateway(self, code: int) -> None:
        """Discord closes the connection with this code."""
        if code in (BAD_SEQ, TIMED_OUT):
            self.gateway.forget_sessions()
        for socket in list(self.gateway.sockets):
            await socket.close(code)

    def refuse_identify(self, code: int, *, times: int = 1) -> None:
        """The next attempts to identify end with this close code (4004, 4014, ...)."""
        self.gateway.refusals += [code] * times

    def ask_to_reconnect(self) -> None:
        """Opcode 7."""
        for socket in self.gateway.sockets:
            socket.send({"op": RECONNECT, "d": None})

    def invalidate_session(self, *, resumable: bool) -> None:
        """Opcode 9."""
        if not resumable:
            self.gateway.forget_sessions()
        for socket in self.gateway.sockets:
            socket.send({"op": INVALID_SESSION, "d": resumable})

    def ask_for_heartbeat(self) -> None:
        """Opcode 1."""
        for socket in self.gateway.sockets:
            socket.send({"op": 1, "d": None})

    def silence_gateway(self) -> None:
        """The open connections stay open, and nothing comes over them any more."""
        for socket in self.gateway.sockets:
            socket.silent = True

    def expire_attachments(self) -> None:
        """The addresses of all files so far stop working, as they do after a day."""
        self.backend.cdn.expire()

    # Handles for what the loopback has.

    def channel_of(self, state: ChannelState) -> Channel:
        return Channel(self, state)

    def channel_with(self, message: Message) -> Channel:
        return self.channel_of(self.backend.world.channels[message.channel_id])
