"""A house with members who joined the circle, and a moderator among them."""

from collections.abc import Iterator

import pytest

from tests.desk.voting.meeting import NAMES, Hall
from tests.fakes import FakeHouse, fake_house


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
async def hall(house: FakeHouse) -> Hall:
    hall = Hall(house)
    await hall.join("mo", *NAMES)
    return hall
