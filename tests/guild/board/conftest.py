"""A whole Desk behind the bot, and members who joined the circle."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes import FakeHouse, fake_house


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
def ben(simcord_env: Any, place: Any) -> Any:
    return place.guild.add_member(simcord_env.create_user("ben"))


@pytest.fixture
async def joined(place: Any, ann: Any, ben: Any, mo: Any) -> None:
    for member in (ann, ben, mo):
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")
