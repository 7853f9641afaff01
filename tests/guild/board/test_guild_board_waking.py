"""The board looks where something happened, and where time alone has changed what should stand."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.desk.board.replies import WallShown
from bot.desk.board.requests import ShowWall
from bot.guild.listening import GuildClient
from tests.guild.fakes import FakeDesk

PAST = datetime(2020, 1, 1, tzinfo=UTC)
FUTURE = datetime(2999, 1, 1, tzinfo=UTC)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


def looks(desk: FakeDesk) -> int:
    return sum(isinstance(each, ShowWall) for each in desk.asked)


@pytest.mark.parametrize(("again", "more"), [(PAST, 1), (FUTURE, 0), (None, 0)])
async def test_time_alone_wakes_it(
    simcord_bot: GuildClient,
    place: Any,
    ann: Any,
    desk: FakeDesk,
    again: datetime | None,
    more: int,
) -> None:
    desk.replies[ShowWall] = lambda _, __: WallShown((), again)
    await ann.slash(place, "help")
    before = looks(desk)
    assert before >= 1
    simcord_bot.board.tick()
    await asyncio.sleep(0.05)
    assert looks(desk) == before + more


@pytest.mark.usefixtures("simcord_env")
async def test_what_changes_soon_is_not_left_to_the_tick(
    simcord_bot: GuildClient, place: Any, desk: FakeDesk
) -> None:
    times = iter([discord.utils.utcnow() + timedelta(seconds=0.2)])
    desk.replies[ShowWall] = lambda _, __: WallShown((), next(times, None))
    before = looks(desk)
    simcord_bot.board.wake(str(place.guild.id))
    await asyncio.sleep(0.05)
    assert looks(desk) == before + 1
    await asyncio.sleep(0.4)
    assert looks(desk) == before + 2


async def test_nothing_is_looked_at_when_it_stops(
    simcord_bot: GuildClient, place: Any, desk: FakeDesk
) -> None:
    desk.replies[ShowWall] = lambda _, __: WallShown((), None)
    simcord_bot.board._shift.open = False
    simcord_bot.board.wake(str(place.guild.id))
    await asyncio.sleep(0.05)
    assert looks(desk) == 0


async def test_a_server_where_the_bot_is_not_is_left_alone(
    simcord_bot: GuildClient,
    simcord_env: Any,  # noqa: ARG001 - the bot is connected
    desk: FakeDesk,
) -> None:
    simcord_bot.board.wake("local", "123456789")
    await asyncio.sleep(0.05)
    assert looks(desk) == 0
