"""Cards and channels that somebody deletes: noticed at once, and posted again by whoever may."""

from typing import Any

import discord
import pytest
from simcord.backend.errors import SetupError

from bot.desk.board.posts import Failure, State
from bot.desk.board.replies import WallShown
from bot.desk.board.requests import ShowWall
from tests.fakes import FakeHouse
from tests.guild.board.acting import later, opened, posts, stands
from tests.guild.fakes import FakeDesk

pytestmark = pytest.mark.usefixtures("joined")

AGAIN = "Post #1 here again"


async def delete(env: Any, place: Any, *messages: Any) -> None:
    channel = env.bot.get_channel(place.id)
    if len(messages) == 1:
        await channel.get_partial_message(messages[0].id).delete()
    else:
        await channel.delete_messages([discord.Object(each.id) for each in messages])
    await env.advance_time(2)


def edits(env: Any) -> int:
    return sum(each.method == "PATCH" and "/channels/" in each.path for each in env.http_requests)


@pytest.mark.parametrize("many", [False, True])
async def test_a_deleted_card_is_known_at_once_and_comes_back_by_a_button(
    simcord_env: Any, place: Any, ann: Any, ben: Any, mo: Any, house: FakeHouse, *, many: bool
) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    others = [await simcord_env.bot.get_channel(place.id).send("Hello")] if many else []
    await delete(simcord_env, place, card, *others)
    lost = await stands(house, place, "vote:1")
    assert (lost.state, lost.failure) == (State.GONE, Failure.MESSAGE_GONE)
    await simcord_env.advance_time(700)
    assert not posts(place)
    assert not edits(simcord_env)

    told = (await mo.slash(place, "now")).response
    assert f"The card of #1 in <#{place.id}>: Somebody deleted it." in told.content
    for command in ("now", "vote list"):
        page = await ben.slash(place, command)
        assert "deleted" not in page.response.content
        with pytest.raises(SetupError):
            await ben.click(page.response, label=AGAIN)
    await mo.click(told, label=AGAIN)
    listed = await ann.slash(place, "vote list")
    await simcord_env.advance_time(61)
    (again,) = posts(place)
    assert "#1 Which?" in again.content
    with pytest.raises(SetupError):
        await ann.click((await ann.slash(place, "vote list")).response, label=AGAIN)
    assert "deleted" not in (await mo.slash(place, "now")).response.content
    assert "deleted" not in listed.response.content


async def test_its_author_posts_it_again_once_however_often_it_is_pressed(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    await opened(place, ann)
    await delete(simcord_env, place, *posts(place))
    pages = [(who, (await who.slash(place, "vote list")).response) for who in (ann, mo)]
    for who, page in (*pages, *pages):
        reply = await who.click(page, label=AGAIN)
        assert reply.ephemeral
        await simcord_env.advance_time(5)
    assert len(posts(place)) == 1
    sent = f"/channels/{place.id}/messages"
    assert sum(r.method == "POST" and r.path == sent for r in simcord_env.http_requests) == 2


async def test_where_others_would_see_it_no_button_is_offered(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    await opened(place, ann)
    await delete(simcord_env, place, *posts(place))
    other = place.guild.create_text_channel("other")
    for who in (ann, mo):
        page = await who.slash(other, "vote list")
        with pytest.raises(SetupError):
            await who.click(page.response, label=AGAIN)


@pytest.mark.parametrize("thread", [False, True])
async def test_with_its_channel_a_card_is_gone_at_once(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse, *, thread: bool
) -> None:
    room: Any = place.guild.create_text_channel("reading")
    if thread:
        channel = simcord_env.bot.get_channel(place.id)
        await channel.create_thread(name="Tea", type=discord.ChannelType.public_thread)
        (room,) = place.threads
    await opened(room, ann)
    bot = simcord_env.bot
    await (bot.get_channel(room.id) or bot.get_guild(place.guild.id).get_thread(room.id)).delete()
    await simcord_env.advance_time(2)
    lost = await stands(house, place, "vote:1")
    assert (lost.state, lost.failure) == (State.GONE, Failure.CHANNEL_GONE)
    assert "The channel was deleted." in (await mo.slash(place, "now")).response.content
    await simcord_env.advance_time(700)
    assert not posts(place)


async def test_a_lost_channels_votes_come_back_where_a_moderator_wants_them(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    reading = place.guild.create_text_channel("reading")
    role = place.guild.create_role("Keepers", permissions=discord.Permissions(administrator=True))
    admin = place.guild.add_member(simcord_env.create_user("kim"), roles=[role])
    await opened(reading, ann)
    await simcord_env.bot.get_channel(reading.id).delete()
    await simcord_env.advance_time(2)
    page = await admin.slash(place, "now")
    await admin.click(page.response, label=AGAIN)
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert "#1 Which?" in (await ben.click(card, label="Vote")).response.content


async def test_a_body_comes_back_too(simcord_env: Any, place: Any, mo: Any) -> None:
    await mo.slash(place, "assembly found", name="The Assembly", design="programmes")
    await simcord_env.advance_time(61)
    assert len(posts(place)) == 1
    await delete(simcord_env, place, *posts(place))
    page = await mo.slash(place, "now")
    assert "To post it again: /manage card" in page.response.content
    await mo.click(page.response, label="Post “The Assembly” here again")
    await simcord_env.advance_time(61)
    assert len(posts(place)) == 1


async def test_of_what_is_long_over_nobody_is_told(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await opened(place, ann, until="1 day")
    await delete(simcord_env, place, *posts(place))
    await later(simcord_env, house, ann, place, days=9)
    assert "deleted" not in (await mo.slash(place, "now")).response.content


class TestOtherMessages:
    """What members delete of their own is no affair of the board."""

    @pytest.fixture
    def desk(self) -> FakeDesk:
        return FakeDesk()

    @pytest.fixture
    def joined(self) -> None:
        """Nobody joins anything here."""

    async def test_they_wake_nothing(self, simcord_env: Any, place: Any, desk: FakeDesk) -> None:
        desk.replies[ShowWall] = lambda _, __: WallShown((), None)
        said = await simcord_env.bot.get_channel(place.id).send("Hello")
        await simcord_env.advance_time(2)
        before = len(desk.asked)
        await delete(simcord_env, place, said)
        assert len(desk.asked) == before
