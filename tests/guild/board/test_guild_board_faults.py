"""What stands in channels when Discord refuses or drops it; threads where there can be none."""

from typing import Any

import discord
import pytest

from bot.desk.board.posts import Failure, State
from tests.fakes import FakeHouse
from tests.guild.board.acting import later, opened, posts, stands

pytestmark = pytest.mark.usefixtures("joined")


def sent(env: Any, place: Any) -> int:
    """How often a message was sent to a channel."""
    path = f"/channels/{place.id}/messages"
    return sum(each.method == "POST" and each.path == path for each in env.http_requests)


async def test_a_channel_that_refuses_is_left_alone_until_somebody_asks(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await opened(place, ann)
    await simcord_env.advance_time(700)
    card = await stands(house, place, "vote:1")
    assert (card.state, card.failure) == (State.REFUSED, Failure.FORBIDDEN)
    assert sent(simcord_env, place) == 1
    assert "Discord does not let me" in (await mo.slash(place, "now")).response.content
    await ann.slash(place, "vote post", vote="1")
    assert len(posts(place)) == 1


async def test_what_fails_on_the_way_is_sent_later_and_once(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=520, times=1)
    await opened(place, ann)
    assert (await stands(house, place, "vote:1")).state is State.SENDING
    await simcord_env.advance_time(61)
    assert len(posts(place)) == 1
    assert (await stands(house, place, "vote:1")).state is State.THERE


async def test_too_many_edits_of_an_old_card_are_made_later(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    await opened(place, ann)
    await simcord_env.advance_time(4000)
    path = "/channels/*/messages/*"
    simcord_env.inject_error("PATCH", path, status=400, code=30046)
    await ben.slash(place, "vote cast", vote="1", choice="2")
    assert "0 of 3 voted" in posts(place)[0].content
    await simcord_env.advance_time(601)
    assert "1 of 3 voted" in posts(place)[0].content


@pytest.mark.parametrize("lacking", ["create_public_threads", "send_messages_in_threads"])
async def test_without_threads_the_result_answers_the_card(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse, lacking: str
) -> None:
    over = discord.PermissionOverwrite(**{lacking: False})
    room = place.guild.create_text_channel("reading", overwrites={place.guild.me: over})
    await opened(room, ann)
    await later(simcord_env, house, ann, room, hours=30)
    card, result = [each for each in posts(room) if "Open until" not in each.content]
    assert result.reference is not None
    assert result.reference.message_id == card.id
    assert not room.threads


async def test_what_members_began_below_a_card_is_its_thread(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    begun = (
        await simcord_env.bot.get_channel(place.id)
        .get_partial_message(card.id)
        .create_thread(name="Tea, surely")
    )
    await begun.edit(archived=True)
    await later(simcord_env, house, ann, place, hours=30)
    (thread,) = place.threads
    assert thread.id == begun.id
    assert len(posts(thread)) == 1


async def test_a_vote_in_a_thread_is_answered_there(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    channel = simcord_env.bot.get_channel(place.id)
    await channel.create_thread(name="Tea", type=discord.ChannelType.public_thread)
    (thread,) = place.threads
    await opened(thread, ann)
    await later(simcord_env, house, ann, thread, hours=30)
    card, result = [each for each in posts(thread) if "Open until" not in each.content]
    assert result.reference is not None
    assert result.reference.message_id == card.id
