"""Other words in Discord: for whoever presses; of prompts, before anybody sees them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.desk.requests import AddText, Caller
from tests.fakes import SAMPLE, FakeHouse, FakeRephraser, fake_house, write
from tests.guild.board.acting import posts
from tests.guild.test_guild_sessions import menu

WORDING = "They meet “every second Thursday”."
MARKED = "A *starred* wording @everyone?"


@pytest.fixture
def model() -> FakeRephraser:
    return FakeRephraser()


@pytest.fixture
def house(model: FakeRephraser) -> Iterator[FakeHouse]:
    house = fake_house(rephraser=model)
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
async def text(house: FakeHouse, place: Any, tmp_path: Path) -> None:
    mo = Caller(str(place.guild.id), "mo", moderator=True)
    await house.desk.handle(AddText(mo, write(tmp_path, "s.md", SAMPLE.read_text("utf-8"))))


@pytest.mark.usefixtures("text")
async def test_other_words_are_switched_on_by_moderators_and_asked_for_one_by_one(
    simcord_env: Any, place: Any, mo: Any, ann: Any, model: FakeRephraser
) -> None:
    question = {"question": "How often does the circle meet?"}
    before = await ann.slash(place, "ask", **question)
    assert "In other words" not in str(before.response.components)
    page = await mo.slash(place, "manage settings", setting="rewording")
    assert "models.example" in page.response.content
    part = menu(page.response)
    saved = await mo.select(page.response, values=["on"], custom_id=part["custom_id"])
    assert "Saved." in saved.response.content

    answer = await ann.slash(place, "ask", **question)
    model.says = [WORDING]
    worded = await ann.click(answer.response, label="In other words")
    assert worded.ephemeral
    told = worded.response.content
    assert told.index(WORDING) < told.index("every second Thursday", told.index("The text itself"))
    assert "parrot-7b" in told
    assert "¶ 2" in told
    assert worded.response.id != answer.response.id

    refused = await ann.click(answer.response, label="In other words")
    assert refused.ephemeral
    assert "did not keep to the text" in refused.response.content
    shared = await ann.click(answer.response, label="Share")
    assert not shared.ephemeral
    assert WORDING not in shared.response.content
    assert len(model.asked) == 2
    private = await ann.slash(place, "privacy show")
    assert "models.example" in private.response.content

    # Prompts, as their facilitator sees them before anybody else does.
    shown = (await ann.slash(place, "session start")).response
    part = menu(shown)
    values = [each["value"] for each in part["options"][:3]]
    kept = (await ann.select(shown, values=values, custom_id=part["custom_id"])).response
    model.says = [MARKED]
    smoother = (await ann.click(kept, label="Smoother wording")).response
    assert smoother.id == shown.id
    assert "1 of 3 questions are worded anew" in smoother.content
    assert "A \\*starred\\* wording" in smoother.content
    assert [each.id for each in posts(place)] == [shared.response.id]
    await ann.click(smoother, label="Begin")
    await simcord_env.advance_time(5)
    (thread,) = place.threads
    (prompt,) = posts(thread)
    assert "A \\*starred\\* wording" in prompt.content
    assert "worded by parrot-7b" in prompt.content
    assert not prompt.mentions
