"""A reading plan in a channel: a private preview, posts that come once, no spoilers."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.desk.board.posts import State
from bot.desk.settings.chosen import EVERYBODY, SERVER, TEXT, Chosen
from bot.desk.settings.limiting import SEEN
from tests.fakes import FakeClock, FakeHouse, prepared
from tests.guild.board.acting import posts

BOOK = "# The Book\n\n" + "\n\n".join(
    f"## Of {each}\n\nThe pilot wrote of {each}, and nobody minded that at all."
    for each in ("tides", "dogs", "lamps")
)


@pytest.fixture
def book(house: FakeHouse, place: Any, tmp_path: Path) -> None:
    library = house.libraries.library(str(place.guild.id))
    library.add(prepared(tmp_path, "book.md", BOOK), house.office.clock())


async def drafted(place: Any, mo: Any, **more: Any) -> Any:
    given = {"meetings": 3, "first": "2026-01-09 20:00", "zone": "Europe/Berlin", **more}
    return (await mo.slash(place, "manage plan", **given)).response


async def started(place: Any, mo: Any) -> Any:
    return await mo.click(await drafted(place, mo), label="Start")


async def later(env: Any, house: FakeHouse, who: Any, place: Any, **span: float) -> None:
    """Time goes by with nobody there; then somebody looks at the plan."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(**span)
    await who.slash(place, "plan show")
    await env.advance_time(120)


@pytest.mark.usefixtures("book")
async def test_a_plan_is_previewed_by_form_and_menus_and_then_posted(place: Any, mo: Any) -> None:
    shown = await drafted(place, mo)
    assert "Preview" in shown.content
    assert "Portion" not in shown.content
    menus = [part for row in shown.components for part in row["components"] if part["type"] == 3]
    assert [part["custom_id"].split(":")[2] for part in menus] == ["every", "limited", "advances"]
    assert not posts(place)
    every = menus[0]["custom_id"]
    picked = await mo.select(shown, values=["fortnight"], custom_id=every)
    assert "every second week" in picked.response.content
    begun = await mo.click(picked.response, label="Start")
    assert "The plan has started." in begun.response.content
    (post,) = posts(place)
    assert "Now we read portion 1 of 3." in post.content
    assert "Of tides, ¶ 1" in post.content


@pytest.mark.usefixtures("book")
async def test_each_portion_is_announced_and_reminded_of_once(
    simcord_env: Any, make_client: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    await later(simcord_env, house, ann, place, days=7, hours=20)  # a day before the meeting
    await simcord_env.restart_bot(make_client())
    await later(simcord_env, house, ann, place, hours=2)
    await later(simcord_env, house, ann, place, days=1)
    first, reminder, second = [each.content for each in posts(place)]
    assert "Now we read portion 1 of 3." in first
    assert "A reminder" in reminder
    assert "Now we read portion 2 of 3." in second
    assert "<t:" in second
    # Away over the second meeting: what is of no use any more is left out.
    await later(simcord_env, house, ann, place, days=7, hours=2)
    assert len(posts(place)) == 4
    assert "Now we read portion 3 of 3." in posts(place)[-1].content


@pytest.mark.usefixtures("book")
async def test_a_post_leads_to_the_plan_privately(place: Any, ann: Any, mo: Any) -> None:
    await started(place, mo)
    (post,) = posts(place)
    card = await ann.click(post, label="Reading plan")
    assert card.ephemeral
    assert "Portion 1 of 3" in card.response.content
    assert "Stop the plan" not in str(card.response.components)


@pytest.mark.usefixtures("book")
async def test_a_missing_permission_is_named_and_the_plan_goes_on(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse
) -> None:
    mute = discord.PermissionOverwrite(send_messages=False)
    channel = place.guild.create_text_channel("quiet", overwrites={place.guild.me: mute})
    await started(channel, mo)
    assert not posts(channel)
    page = await mo.slash(channel, "now")
    assert "A post of the reading plan" in page.response.content
    kept = await house.office.board.posts(str(place.guild.id))
    assert [each.state for each in kept.values()] == [State.REFUSED]
    found = simcord_env.bot.get_channel(channel.id)
    await found.set_permissions(simcord_env.bot.get_guild(place.guild.id).me, overwrite=None)
    await simcord_env.advance_time(61)
    assert len(posts(channel)) == 1


@pytest.mark.usefixtures("book")
async def test_answers_in_the_channel_come_from_what_is_read(place: Any, ann: Any, mo: Any) -> None:
    await started(place, mo)
    answer = await ann.slash(place, "ask", question="Who wrote of lamps?")
    assert "of lamps, and" not in answer.response.content
    assert "up to portion 1 of 3" in answer.response.content
    whole = await ann.click(answer.response, label="Ask the whole text")
    assert "lamps" in whole.response.content.replace("Who wrote of lamps?", "")


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(("to", "count"), [("here", 2), ("elsewhere", 1), ("role", 1)])
async def test_what_not_everybody_in_the_channel_may_read_is_not_posted_there(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse, to: str, count: int
) -> None:
    await started(place, mo)
    assert len(posts(place)) == 1
    circle, settings = str(place.guild.id), house.office.settings
    name = TEXT + house.libraries.library(circle).sources()[0].id
    limits = {
        "here": (str(place.id), EVERYBODY),
        "elsewhere": ("4242", EVERYBODY),
        "role": (SERVER, str(mo.roles[-1].id)),
    }
    await settings.keep(circle, Chosen(*limits[to], name, SEEN))
    await later(simcord_env, house, mo, place, days=8, hours=3)
    assert len(posts(place)) == count
    await settings.drop(circle, *limits[to], name)
    await later(simcord_env, house, mo, place)
    assert "Now we read portion 2 of 3." in posts(place)[-1].content
