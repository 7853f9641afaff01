"""A house in a folder, with members who joined the circle, and a moderator among them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.privacy.lasting import lasting_house
from tests.desk.voting.meeting import NAMES, Hall
from tests.fakes import FakeHouse


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where everything lies."""
    return tmp_path / "data"


@pytest.fixture
def house(folder: Path) -> Iterator[FakeHouse]:
    with lasting_house(folder) as house:
        yield house


@pytest.fixture
async def hall(house: FakeHouse) -> Hall:
    hall = Hall(house)
    await hall.join("mo", *NAMES)
    return hall
