"""A Desk with two texts behind it, and a circle of its own for strangers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.desk.replies import TextAdded
from bot.desk.requests import AddText, Caller
from index.documents import Source
from tests.fakes import FakeHouse, fake_house, write

MOON = """# The Moon’s Book

by Ada Quill, 1912

The moon rises late. It sets early, and nobody in the harbour minds.

## Tides

The pilot Quagmire counted eleven tides in a fortnight and wrote all of them down.

The tides of the next month were counted by nobody, because the pilot had gone to sea.
"""
SUN = "# The Sun\n\nThe sun rises in the east. The harbour sleeps until noon and then wakes."


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def stranger() -> Caller:
    return Caller("two", "st", moderator=True)


async def added(house: FakeHouse, folder: Path, text: str, name: str = "a.md") -> Source:
    reply = await house.desk.handle(AddText(house.moderator, write(folder, name, text)))
    assert isinstance(reply, TextAdded)
    return reply.source


@pytest.fixture
async def moon(house: FakeHouse, tmp_path: Path) -> Source:
    return await added(house, tmp_path, MOON, "moon.md")


@pytest.fixture
async def sun(house: FakeHouse, tmp_path: Path, moon: Source) -> Source:  # noqa: ARG001 - in order
    return await added(house, tmp_path, SUN, "sun.md")
