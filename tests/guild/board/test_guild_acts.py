"""What moderators did, in the channel that they chose for it: once, and nobody is called by it."""

from typing import Any

import discord
import pytest

from bot.desk.board.posts import State
from bot.desk.privacy.requests import ForgetMember
from bot.desk.requests import Caller
from tests.fakes import FakeHouse
from tests.guild.board.acting import opened, posts, stands

pytestmark = pytest.mark.usefixtures("joined")


@pytest.fixture
async def told(place: Any, mo: Any) -> Any:
    """The channel of the log."""
    channel = place.guild.create_text_channel("log")
    await mo.slash(place, "manage settings", setting="log", value=f"<#{channel.id}>")
    return channel


async def test_it_is_told_who_did_what_and_nobody_is_called(
    simcord_env: Any, told: Any, place: Any, ann: Any, mo: Any
) -> None:
    await opened(place, ann)
    await ann.slash(place, "vote cast", vote="1", choice="1")
    await mo.slash(place, "manage pause", vote="1", reason="Let us wait for @everyone.")
    first, second = posts(told)
    assert f"<@{mo.id}> changed the setting “Log”: nowhere → <#{told.id}>" in first.content
    assert f"<@{mo.id}> paused vote #1 (<t:" in second.content
    assert "Let us wait for" in second.content
    sent = [
        each.json["allowed_mentions"]
        for each in simcord_env.http_requests
        if each.method == "POST" and each.path == f"/channels/{told.id}/messages"
    ]
    assert sent == [{"parse": []}] * 2
    assert "Which?" not in second.content
    assert "Tea" not in second.content


async def test_a_restart_tells_nothing_again(
    simcord_env: Any, make_client: Any, told: Any, place: Any, ann: Any, mo: Any
) -> None:
    await mo.slash(place, "manage settings", setting="questions", value="5")
    before = [each.id for each in posts(told)]
    assert len(before) == 2
    await simcord_env.restart_bot(make_client())
    await ann.slash(place, "now")
    await simcord_env.advance_time(61)
    assert [each.id for each in posts(told)] == before


async def test_one_whose_bot_was_killed_in_between_is_found_again(
    told: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    circle = str(place.guild.id)
    (act,) = await house.office.acts.of(circle)
    there = await stands(house, place, act.key)
    lost = {"state": State.SENDING, "message": None}
    fields = {name: getattr(there, name) for name in type(there).__dataclass_fields__}
    await house.office.board.keep_post(circle, type(there)(**{**fields, **lost}))
    await ann.slash(place, "now")
    assert [str(each.id) for each in posts(told)] == [there.message]
    assert await stands(house, place, act.key) == there


async def test_a_channel_without_the_permission_is_named_and_all_comes_when_it_is_there(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    mute = discord.PermissionOverwrite(send_messages=False)
    quiet = place.guild.create_text_channel("quiet", overwrites={place.guild.me: mute})
    await mo.slash(place, "manage settings", setting="log", value=f"<#{quiet.id}>")
    await mo.slash(place, "manage settings", setting="questions", value="5")
    assert not posts(quiet)
    page = (await mo.slash(place, "now")).response.content
    assert page.count(f"What moderators did in <#{quiet.id}>: I may not “Send Messages”") == 1
    assert "What moderators did" not in (await ann.slash(place, "now")).response.content
    channel = simcord_env.bot.get_channel(quiet.id)
    await channel.set_permissions(simcord_env.bot.get_guild(place.guild.id).me, overwrite=None)
    await simcord_env.advance_time(61)
    first, second = posts(quiet)
    assert "“Log”" in first.content
    assert "→ 5" in second.content


async def test_who_is_forgotten_is_named_no_more(
    simcord_env: Any, told: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    assert f"<@{mo.id}>" in posts(told)[0].content
    await house.desk.handle(ForgetMember(Caller(str(place.guild.id), str(mo.id))))
    await ann.slash(place, "now")
    await simcord_env.advance_time(61)
    (post,) = posts(told)
    assert post.content.startswith("A moderator changed the setting")
    assert str(mo.id) not in post.content
