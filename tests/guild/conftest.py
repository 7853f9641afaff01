from collections.abc import Callable
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.guild.listening import GuildClient
from bot.guild.shift import Shift
from bot.guild.uploads import MEBIBYTE, Uploads
from tests.guild.fakes import FakeDesk, FakePictures, KeptCommands, KeptGreetings


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
def make_client(
    desk: FakeDesk,
    commands: KeptCommands,
    greeted: KeptGreetings,
    shift: Shift,
    pictures: FakePictures,
    tmp_path: Path,
) -> Callable[[], GuildClient]:
    return lambda: GuildClient(
        desk,
        uploads=Uploads(tmp_path, 10 * MEBIBYTE),
        commands=commands,
        greeted=greeted,
        shift=shift,
        pictures=pictures,
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
