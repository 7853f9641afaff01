"""A whole Desk behind the bot, and members who joined the circle."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.guild.board.poster import Pace
from bot.guild.listening import GuildClient
from bot.guild.shift import Shift
from bot.guild.uploads import MEBIBYTE, Uploads
from tests.fakes import FakeHouse, fake_house
from tests.guild.fakes import KeptCommands, KeptGreetings

# What simcord does not wait for in earnest, it lets pass when a test says so.
PACE = Pace(looks=0.01, edits=60, old_edits=60)


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
def make_client(
    desk: Any, commands: KeptCommands, greeted: KeptGreetings, shift: Shift, tmp_path: Path
) -> Callable[[], GuildClient]:
    return lambda: GuildClient(
        desk,
        uploads=Uploads(tmp_path, 10 * MEBIBYTE),
        commands=commands,
        greeted=greeted,
        shift=shift,
        pace=PACE,
        shard_count=1,
    )


@pytest.fixture
def ben(simcord_env: Any, place: Any) -> Any:
    return place.guild.add_member(simcord_env.create_user("ben"))


@pytest.fixture
async def joined(place: Any, ann: Any, ben: Any, mo: Any) -> None:
    for member in (ann, ben, mo):
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")
