"""Pictures in the terminal: told in words, and saved where one says."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.charts.figures import Bars, Figure, Hemicycle
from bot.desk.caller import Caller
from bot.terminal.chat import Chat
from bot.terminal.lines import PipedLines
from bot.terminal.screen import Screen
from tests.fakes import FakeHouse, fake_house

VOTED = "/now\n1\n/vote new Which? options:Tea;Coffee\n1\n/vote cast 1 coffee\n/vote result 1\n"


class Drawer:
    """Draws the name of the figure's kind, or nothing."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails

    async def draw(self, figure: Figure) -> bytes | None:
        return None if self.fails else type(figure).__name__.encode()


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


def files(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


async def said(house: FakeHouse, typed: str, folder: Path, drawer: Drawer | None) -> str:
    out = io.StringIO()
    who = Caller("local", "me", "en", moderator=True)
    talk = Chat(house.desk, Screen(out, 80), who, folder=folder, pictures=drawer)
    assert await talk.run(PipedLines(io.StringIO(typed))) == 0
    return out.getvalue()


async def test_a_picture_is_told_in_words_and_saved(house: FakeHouse, tmp_path: Path) -> None:
    (tmp_path / "out.png").write_bytes(b"mine")
    shown = await said(house, f"{VOTED}/png out.png\n/png plain\n", tmp_path, Drawer())
    assert "• 2 Coffee — 1 vote ██" in shown
    assert "(as a picture: /png and the name of a file)" in shown
    assert "As text" not in shown
    assert (tmp_path / "out.png").read_bytes() == b"mine"
    assert (tmp_path / "out-2.png").read_bytes() == Bars.__name__.encode()
    assert (tmp_path / "plain.png").exists()
    assert "Saved as" in shown


async def test_an_assembly_has_its_picture_too(house: FakeHouse, tmp_path: Path) -> None:
    founding = '/assembly found "The House" design:programmes seats:3\n'
    typed = f"/now\n1\n{founding}/assembly show\n/png house.png\n"
    shown = await said(house, typed, tmp_path, Drawer())
    assert "as a picture" not in shown  # nobody is seated yet
    assert (tmp_path / "house.png").read_bytes() == Hemicycle.__name__.encode()


async def test_a_picture_is_offered_once(house: FakeHouse, tmp_path: Path) -> None:
    shown = await said(house, f"{VOTED}/vote result 1\n/vote result 1\n", tmp_path, Drawer())
    assert shown.count("• 2 Coffee — 1 vote ██") > 1
    assert shown.count("as a picture") == 1


async def test_nothing_is_offered_where_nobody_draws(house: FakeHouse, tmp_path: Path) -> None:
    shown = await said(house, f"{VOTED}/png out.png\n", tmp_path, None)
    assert "as a picture" not in shown
    assert "The last message has no picture." in shown
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/png\n", "Please name the file: /png result.png"),
        ("/png out.png\n", "The last message has no picture."),
        (f"{VOTED}/png out.png\n", "The picture could not be drawn."),
        (f"{VOTED}/png none/out.png\n", "The picture could not be drawn."),
    ],
)
async def test_what_cannot_be_saved_is_said(
    house: FakeHouse, tmp_path: Path, typed: str, told: str
) -> None:
    assert told in await said(house, typed, tmp_path, Drawer(fails=True))
    assert files(tmp_path) == []
