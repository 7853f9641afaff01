"""A tiny bot on discord.py, with one of everything, for the loopback's own tests."""

import asyncio
import io
import os
import re
import signal
import sys
from typing import Any, Self

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

WORDS = ("apple", "apricot", "banana")


class Again(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"again:(?P<count>\d+)"
):
    """A button that counts in its custom id, so that it works after a restart."""

    def __init__(self, count: int) -> None:
        super().__init__(discord.ui.Button(label="Again", custom_id=f"again:{count}"))
        self.count = count

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, _item: Any, match: re.Match[str], /
    ) -> Self:
        return cls(int(match["count"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        view = discord.ui.View(timeout=None).add_item(Again(self.count + 1))
        await interaction.response.edit_message(content=f"pressed {self.count + 1}", view=view)


class Name(discord.ui.Modal, title="Your name"):
    """A form with one field."""

    name: discord.ui.TextInput[Self] = discord.ui.TextInput(label="Name", max_length=20)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"Hello {self.name.value}", ephemeral=True)


class Colours(discord.ui.View):
    """A persistent view with a select menu."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.select(
        custom_id="colour",
        placeholder="Colour",
        options=[discord.SelectOption(label="Red", value="r")],
    )
    async def choose(self, interaction: discord.Interaction, menu: discord.ui.Select[Self]) -> None:
        await interaction.response.defer()
        await interaction.followup.send(f"chose {menu.values[0]}", ephemeral=True)


class EchoBot(discord.AutoShardedClient):
    """Registers its commands on every start; writes what happens to it to its output."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True)
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        add_commands(self.tree)
        self.add_dynamic_items(Again)
        self.add_view(Colours())
        asyncio.get_running_loop().add_signal_handler(
            signal.SIGTERM, lambda: asyncio.create_task(self.close())
        )
        await self.tree.sync()

    async def on_connect(self) -> None:
        report("connected")

    async def on_ready(self) -> None:
        report("ready")

    async def on_shard_resumed(self, _shard: int) -> None:
        report("resumed")

    async def on_guild_join(self, guild: discord.Guild) -> None:
        report(f"joined {guild.name}")

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        report(f"left {guild.name}")

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user and message.content:
            await send(message.channel, f"heard {message.content}")


async def send(channel: discord.abc.Messageable, text: str) -> None:
    """Send once, whatever happens to the answer: the nonce makes a second try harmless."""
    nonce = text[:25]
    for _ in range(3):
        try:
            await channel.send(text, nonce=nonce)
        except (aiohttp.ClientError, OSError, discord.DiscordServerError) as error:
            report(f"again after {type(error).__name__}")
        except discord.HTTPException as error:
            report(f"gave up: {error.status} {error.code}")
            return
        else:
            return


ECHO = app_commands.Group(name="echo", description="Says things back")


@ECHO.command(name="now", description="At once")
async def now(
    interaction: discord.Interaction,
    text: app_commands.Range[str, 1, 6000],
    hidden: bool = False,
    who: discord.Member | None = None,
) -> None:
    view = discord.ui.View(timeout=None).add_item(Again(0))
    words = f"{text} {who.mention}" if who else text
    await interaction.response.send_message(words, ephemeral=hidden, view=view)


@ECHO.command(name="later", description="Deferred")
async def later(interaction: discord.Interaction, follow: bool) -> None:
    await interaction.response.defer(ephemeral=follow)
    if follow:
        await interaction.followup.send("first")
        await interaction.followup.send("second", ephemeral=True)
    else:
        await interaction.edit_original_response(content="done")
        await interaction.edit_original_response(content="done twice")


@ECHO.command(name="word", description="Suggests words")
async def word(interaction: discord.Interaction, word: str) -> None:
    await interaction.response.send_message(word, view=Colours())


@word.autocomplete("word")
async def suggest(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=w.title(), value=w) for w in WORDS if w.startswith(typed)]


@ECHO.command(name="name", description="Asks for a name")
async def name(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(Name())


@ECHO.command(name="file", description="Reads a file and gives it back")
async def file(interaction: discord.Interaction, upload: discord.Attachment) -> None:
    await interaction.response.defer(thinking=True)
    data = await upload.read()
    copy = discord.File(io.BytesIO(data[::-1]), "reversed.txt", description="backwards")
    await interaction.followup.send(f"{len(data)} bytes", file=copy)


@ECHO.command(name="card", description="Components V2")
async def card(interaction: discord.Interaction, parts: int) -> None:
    view = discord.ui.LayoutView(timeout=None)
    for number in range(parts):
        view.add_item(discord.ui.TextDisplay(f"part {number}"))
    await interaction.response.send_message(view=view)


@ECHO.command(name="rights", description="What the interaction says")
async def rights(interaction: discord.Interaction) -> None:
    member, app = interaction.permissions, interaction.app_permissions
    words = f"{member.administrator} {app.send_messages} {interaction.locale}"
    thread = f"{interaction.guild_locale} {interaction.context.guild}"
    await interaction.response.send_message(f"{words} {thread}", ephemeral=True)


@ECHO.command(name="raw", description="Sends a body that Discord does not take")
async def raw(interaction: discord.Interaction) -> None:
    assert interaction.channel_id is not None
    route = Route("POST", "/channels/{channel_id}/messages", channel_id=interaction.channel_id)
    try:
        await interaction.client.http.request(route, json={"content": ["no", "text"]})
    except discord.HTTPException as error:
        await interaction.response.send_message(f"{error.status} {error.code}")


@ECHO.command(name="twice", description="Answers twice")
async def twice(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("once")
    path = "/interactions/{webhook_id}/{webhook_token}/callback"
    route = Route("POST", path, webhook_id=interaction.id, webhook_token=interaction.token)
    try:
        await interaction.client.http.request(route, json={"type": 5})
    except discord.HTTPException as error:
        await interaction.followup.send(str(error.code))


@ECHO.command(name="thread", description="Starts a thread")
async def thread(interaction: discord.Interaction) -> None:
    assert isinstance(interaction.channel, discord.TextChannel)
    started = await interaction.channel.create_thread(
        name="reading", type=discord.ChannelType.public_thread
    )
    await started.send("welcome")
    await interaction.response.send_message(started.mention, ephemeral=True)


@app_commands.context_menu(name="Quote")
async def quote(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"> {message.content}")


@app_commands.context_menu(name="Greet")
async def greet(interaction: discord.Interaction, who: discord.Member) -> None:
    await interaction.response.send_message(f"Hello {who.name}")


def add_commands(tree: app_commands.CommandTree[EchoBot]) -> None:
    for command in (ECHO, quote, greet):
        tree.add_command(command)


def report(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    url = os.environ["STUDY_CIRCLE_DISCORD_API"]
    Route.BASE = f"{url}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url).with_scheme("ws") / "gateway"
    discord.Asset.BASE = f"{url}/cdn"
    try:
        EchoBot().run(os.environ["DISCORD_TOKEN"])
    except discord.LoginFailure:
        report("bad token")
        sys.exit(3)
    except discord.ConnectionClosed as error:
        report(f"closed with {error.code}")
        sys.exit(4)
    except discord.PrivilegedIntentsRequired:
        report("intents refused")
        sys.exit(5)


if __name__ == "__main__":
    main()
