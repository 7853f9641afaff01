"""Pictures in Discord: attached with what is to be seen in them, or words in their place."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.charts.figures import Bars
from bot.guild.pictures import illustrated
from bot.wording.blocks import Message, Picture, Text
from bot.wording.marks import person
from tests.fakes import FakeHouse, fake_house
from tests.guild.fakes import FakePictures


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


async def result(place: Any, ann: Any) -> Any:
    """A poll on which Ann voted for coffee, and its result."""
    page = await ann.slash(place, "now")
    await ann.click(page.response, label="Join the circle")
    draft = await ann.slash(place, "vote new", question="Which?", options="Tea; Coffee")
    await ann.click(draft.response, label="Open the vote")
    await ann.slash(place, "vote cast", vote="1", choice="coffee")
    return await ann.slash(place, "vote result", vote="1")


async def test_a_result_is_a_picture_with_its_description(
    place: Any, ann: Any, pictures: FakePictures
) -> None:
    shown = await result(place, ann)
    (attached,) = shown.response.attachments
    assert attached.filename == "result-1.png"
    assert (
        attached.description
        == "Bars of the result of #1 Which? – 1 Tea: 0 votes, 2 Coffee: 1 vote."
    )
    assert "█" not in shown.response.content
    (figure,) = pictures.figures
    assert isinstance(figure, Bars)
    assert [bar.amount for bar in figure.bars] == [0, 1]


async def test_whoever_wants_words_gets_them(place: Any, ann: Any) -> None:
    shown = await result(place, ann)
    words = await ann.click(shown.response, label="As text")
    assert words.ephemeral
    assert not words.response.attachments
    assert "**2 Coffee** — 1 vote ██" in " ".join(words.response.content.split())


async def test_what_cannot_be_drawn_is_told(place: Any, ann: Any, pictures: FakePictures) -> None:
    pictures.png = None
    shown = await result(place, ann)
    assert not shown.response.attachments
    assert "█" in shown.response.content
    assert "As text" not in str(shown.response.components)


async def test_members_are_numbers_in_a_picture_and_half_of_them_may_fail() -> None:
    class Half(FakePictures):
        async def draw(self, figure: Any) -> bytes | None:
            await super().draw(figure)
            return None if len(self.figures) > 1 else b"png"

    drawer = Half()
    two = tuple(
        Picture(
            name, Bars(f"1 {person('77')}", (), 0), f"1 {person('77')}", (Text(f"told {name}"),)
        )
        for name in ("first", "second")
    )
    (sheet,) = await illustrated(Message((Text("both"), *two)), drawer, "en")
    assert sheet.content == "both\n\ntold second"
    assert [(each.name, each.alt, each.png) for each in sheet.pictures] == [("first", "1", b"png")]
    assert drawer.figures[0] == Bars("1 ", (), 0)
