import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.errors import Refusal
from bot.guild import persistence
from bot.guild.board.poster import Pace
from bot.guild.client import GuildSettings, run
from bot.guild.listening import GuildClient
from bot.guild.shift import Shift
from bot.guild.uploads import MEBIBYTE, Uploads
from tests.guild.fakes import FakeDesk, FakePictures, FakeWatch, KeptCommands, KeptGreetings
from tests.loopback import LoopbackDiscord

# What simcord does not wait for in earnest, it lets pass when a test says so.
PACE = Pace(looks=0.001, edits=60, old_edits=60)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def commands() -> KeptCommands:
    return KeptCommands()


@pytest.fixture
def greeted() -> KeptGreetings:
    return KeptGreetings()


@pytest.fixture
def shift() -> Shift:
    return Shift()


@pytest.fixture
def pictures() -> FakePictures:
    return FakePictures()


@pytest.fixture
def watch() -> FakeWatch:
    return FakeWatch()


@pytest.fixture
def make_client(
    desk: FakeDesk,
    commands: KeptCommands,
    greeted: KeptGreetings,
    shift: Shift,
    pictures: FakePictures,
    watch: FakeWatch,
    tmp_path: Path,
) -> Callable[[], GuildClient]:
    return lambda: GuildClient(
        desk,
        uploads=Uploads(tmp_path, 10 * MEBIBYTE),
        commands=commands,
        greeted=greeted,
        shift=shift,
        pictures=pictures,
        watch=watch,
        pace=PACE,
        shard_count=1,
    )


@pytest.fixture
def simcord_bot(make_client: Callable[[], GuildClient]) -> GuildClient:
    return make_client()


@pytest.fixture
def place(simcord_env: Any, greeted: KeptGreetings) -> Any:
    """A channel of a server that was greeted long ago."""
    guild = simcord_env.create_guild("Readers")
    greeted.circles.add(str(guild.id))
    return guild.create_text_channel("general")


@pytest.fixture
def ann(simcord_env: Any, place: Any) -> Any:
    """A member."""
    return place.guild.add_member(simcord_env.create_user("ann"))


@pytest.fixture
def mo(simcord_env: Any, place: Any) -> Any:
    """A moderator."""
    permissions = discord.Permissions(
        manage_guild=True, view_channel=True, use_application_commands=True
    )
    role = place.guild.create_role("Moderators", permissions=permissions)
    return place.guild.add_member(simcord_env.create_user("mo"), roles=[role])


@pytest.fixture
def restored(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Discord's addresses as they were, after a test over the wire; and less patience."""
    monkeypatch.setattr(persistence, "PAUSES", (0.05, 0.05, 0.05))
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    yield
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before


@pytest.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """All of Discord, for the bot under test."""
    async with LoopbackDiscord() as server:
        yield server


@pytest.fixture
def bot(
    desk: FakeDesk,
    commands: KeptCommands,
    greeted: KeptGreetings,
    pictures: FakePictures,
    watch: FakeWatch,
    loopback: LoopbackDiscord,
    tmp_path: Path,
) -> Any:
    """The whole client, over the wire, until the block ends."""

    @asynccontextmanager
    async def started(token: str | None = None) -> AsyncIterator[asyncio.Task[None]]:
        settings = GuildSettings(token or loopback.token, tmp_path, api=loopback.url)
        serving = run(
            desk,
            settings,
            commands=commands,
            greeted=greeted,
            pictures=pictures,
            watch=watch,
        )
        task = asyncio.create_task(serving)
        try:
            yield task
        finally:
            if not task.done():
                os.kill(os.getpid(), signal.SIGTERM)
            with suppress(Refusal):
                await asyncio.wait_for(task, 15)

    return started
