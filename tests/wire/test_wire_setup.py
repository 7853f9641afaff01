"""As a new moderator would: from an invited bot to the first answered question, over the wire."""

import asyncio
from typing import Any

import pytest

from tests.loopback import Reply
from tests.wire.acting import QUESTION, WORDS, Circle, Scene
from tests.wire.living import labels

MOST = 5  # interactions
MINUTES = 3
PLACE = "The Lamplighters’ Circle › A room with a stove (Nora Pell, 2019), ¶ 2"

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]


async def chosen(circle: Circle, guide: Reply, label: str) -> Reply:
    return await circle.moderator.select(guide, "Choose …", label)


async def test_five_interactions_and_less_than_three_minutes(scene: Scene) -> None:
    begun = asyncio.get_running_loop().time()
    circle = scene.circle("Beginners")
    hello = await circle.room.message("Hello, I'm Study Circle")
    interactions: list[Any] = []

    interactions.append(guide := await circle.press(hello, "Set up", circle.moderator))
    assert guide.ephemeral
    assert "1 of 4" in guide.text
    interactions.append(step := await chosen(circle, guide, "English"))
    await circle.shows(step, "2 of 4")
    interactions.append(step := await circle.press(step, "Skip", circle.moderator))
    await circle.shows(step, "3 of 4")
    interactions.append(step := await circle.press(step, "Take the sample", circle.moderator))
    await circle.shows(step, "4 of 4")
    [ask] = [each for each in labels(step) if each.startswith(QUESTION[:20])]
    interactions.append(step := await circle.press(step, ask, circle.moderator))
    await circle.shows(step, WORDS)

    took = asyncio.get_running_loop().time() - begun
    print(f"{len(interactions)} interactions, {took:.1f} s")  # noqa: T201 - a figure to read
    assert PLACE in step.text
    assert len(interactions) <= MOST
    assert took < MINUTES * 60
    # It is the circle's own text now: a member asks, and nobody had to do anything more.
    assert WORDS in (await circle.ask()).text


async def test_what_is_missing_is_named_with_its_channel(scene: Scene) -> None:
    circle = scene.circle("Careful")
    await circle.room.message("Hello, I'm Study Circle")
    quiet = circle.guild.add_channel("quiet")
    well = await circle.slash(circle.moderator, "manage check")
    assert well.text == "All is well: I may do everything that I need here."

    quiet.deny(circle.guild.me, send_messages=True)
    checked = await circle.press(well, "Check again", circle.moderator)
    await circle.shows(checked, "Send Messages")
    assert f"<#{quiet.id}>" in checked.text
