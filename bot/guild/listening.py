"""The bot in Discord: what it hears, and nothing that it does not need to hear."""

import asyncio
import logging
import sys
from typing import Any

import discord
from discord import app_commands

from bot.errors import Reason
from bot.guild.board.board import Board
from bot.guild.board.checks import Checks
from bot.guild.board.poster import Pace
from bot.guild.board.waking import Waking
from bot.guild.controls import Pick, Press, carries
from bot.guild.front import Front
from bot.guild.greeting import Greeter, is_new
from bot.guild.heartbeats import Heartbeats
from bot.guild.mentions import Heard, Mentions
from bot.guild.menus import message_menus
from bot.guild.messages import Messages
from bot.guild.ports import Greeted, Host, Pictures, SyncMemory, Watch
from bot.guild.posting import Noticeboard
from bot.guild.shift import Shift
from bot.guild.suggesting import Suggester
from bot.guild.syncing import Synced, sync_if_changed
from bot.guild.translation import Catalogues
from bot.guild.tree import Hands, slash_commands
from bot.guild.uploads import Uploads

log = logging.getLogger(__name__)


class Tree(app_commands.CommandTree["GuildClient"]):
    """Slash commands in servers only; whatever goes wrong is answered with a sentence."""

    def __init__(self, client: "GuildClient") -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )

    async def on_error(
        self,
        interaction: discord.Interaction["GuildClient"],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        """Answer where discord.py could not even call the command.

        Discord may offer a command as it was before an update for up to an hour.
        """
        log.warning("A command could not be called: %s", type(error).__name__)
        if interaction.type is discord.InteractionType.application_command:
            await self.client.front.refuse(interaction, Reason.UNEXPECTED)


class GuildClient(discord.AutoShardedClient):
    """The connection to Discord. Everything that it hears goes to its front."""

    def __init__(
        self,
        desk: Host,
        *,
        uploads: Uploads,
        commands: SyncMemory,
        greeted: Greeted,
        shift: Shift,
        pictures: Pictures,
        watch: Watch,
        pace: Pace | None = None,
        shard_count: int | None = None,
        heard: Heard | None = None,
        heartbeats: Heartbeats | None = None,
    ) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        intents.guild_messages = True  # their text arrives for mentions of the bot only
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=shard_count,
        )
        noticeboard = Noticeboard()
        self.board = Board(desk, self, shift, pictures, pace)
        self._checks = Checks(desk, self, shift)
        self._heartbeats = heartbeats or Heartbeats(watch)
        self._checking: asyncio.Task[None] | None = None
        self.front = Front(Waking(desk, self.board), uploads, noticeboard, shift, pictures, watch)
        self.suggester = Suggester(desk)
        self.tree = Tree(self)
        for command in slash_commands(
            Hands(
                self.front.command,
                self.suggester.texts,
                self.suggester.commands,
                self.suggester.topics,
                self.suggester.votes,
                self.suggester.bodies,
            )
        ):
            self.tree.add_command(command)
        messages = Messages(desk, self.front, uploads, noticeboard, shift)
        for menu in message_menus(messages.ask, messages.add):
            self.tree.add_command(menu)
        self._mentions = Mentions(desk, noticeboard, shift, heard or Heard())
        self._greeter = Greeter(desk, greeted, noticeboard)
        self._desk = desk
        self._commands = commands
        self.offered = False
        self._shift = shift

    async def setup_hook(self) -> None:
        """Prepare, once, before the connection: old messages' controls, and the commands."""
        self.add_dynamic_items(Press, Pick)
        await self.tree.set_translator(Catalogues())
        synced = await sync_if_changed(self.tree, self._commands)
        self.offered = synced is not Synced.NOT
        self._checking = asyncio.create_task(self._checks.keep())

    async def close(self) -> None:
        """Let go of the connection, and of what was done beside it."""
        if self._checking is not None:
            self._checking.cancel()
        await self.board.close()
        await super().close()

    async def on_ready(self) -> None:
        """Say so in the log, and where the bot is. Discord sends this again whenever it likes."""
        servers = len(self.guilds)
        log.info("Connected to Discord; servers: %d", servers, extra={"event": "connected"})
        await self._tell_servers()

    async def on_shard_connect(self, shard: int) -> None:
        """Keep that a shard's connection stands."""
        self._heartbeats.begun(shard)

    async def on_shard_resumed(self, shard: int) -> None:
        """Keep that a shard's connection stands again; what was missed has come by now."""
        self._heartbeats.begun(shard)
        if self.is_ready():
            await self._tell_servers()

    async def on_shard_disconnect(self, _: int) -> None:
        """Know no more where the bot is: somebody may invite it, or remove it, meanwhile."""
        await self._desk.servers(None)

    async def _tell_servers(self) -> None:
        """Tell in which servers the bot is, those with an outage among them.

        Discord names all of them when it is ready; those of a shard that is away are not known.
        """
        if not any(shard.is_closed() for shard in self.shards.values()):
            await self._desk.servers(frozenset(str(guild.id) for guild in self.guilds))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Begin to wait with what is kept of a server. An outage is told by another event."""
        await self._desk.left(str(guild.id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Greet a new server, or one that has come back."""
        await self._desk.came(str(guild.id))
        if self._shift.open:
            with self._shift.serving():
                await self._greeter.greet(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Show there what should stand; greet whoever invited the bot while it was not running."""
        self.board.wake(str(guild.id))
        await self._desk.came(str(guild.id))
        if is_new(guild):
            await self.on_guild_join(guild)

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, _: discord.abc.GuildChannel
    ) -> None:
        """Try again what a missing permission hindered."""
        self.board.wake(str(before.guild.id))

    async def on_guild_role_update(self, before: discord.Role, _: discord.Role) -> None:
        """Try again what a missing permission hindered."""
        self.board.wake(str(before.guild.id))

    async def on_raw_message_delete(self, gone: discord.RawMessageDeleteEvent) -> None:
        """Know that a card was deleted; whose message it was, Discord does not tell."""
        self.board.lose(str(gone.guild_id), [str(gone.message_id)])

    async def on_raw_bulk_message_delete(self, gone: discord.RawBulkMessageDeleteEvent) -> None:
        """Know that cards were deleted with other messages."""
        self.board.lose(str(gone.guild_id), map(str, gone.message_ids))

    async def on_guild_channel_delete(self, gone: discord.abc.GuildChannel) -> None:
        """Know that all that stood in a channel is gone."""
        self.board.lose(str(gone.guild.id), channel=str(gone.id))

    async def on_raw_thread_delete(self, gone: discord.RawThreadDeleteEvent) -> None:
        """Know that all that stood in a thread is gone."""
        self.board.lose(str(gone.guild_id), channel=str(gone.thread_id))

    async def on_message(self, message: discord.Message) -> None:
        """Answer whoever speaks to the bot."""
        if self.user is not None:
            await self._mentions.hear(message, self.user.id)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer presses of what is not there, which discord.py drops, and all forms.

        It handles all other presses, but knows a form only until the next restart.
        """
        if interaction.type is discord.InteractionType.component:
            data: Any = interaction.data
            if not carries(interaction.message, data["custom_id"], data["component_type"]):
                await self.front.refuse(interaction, Reason.UNKNOWN_ANSWER)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self.front.submit(interaction)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """Log what a handler of events has let through."""
        log.error("Handling %s failed", event_method, exc_info=sys.exc_info())
