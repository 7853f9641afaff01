"""A proposal and the vote that it becomes are one post, whenever the bot is killed in between."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from simcord.backend.errors import SetupError

from bot.desk.board.posts import Posted, State
from tests.fakes import FakeClock, FakeHouse
from tests.guild.board.acting import later, posts, stands

pytestmark = pytest.mark.usefixtures("joined")


async def proposed(place: Any, who: Any) -> Any:
    draft = await who.slash(place, "vote new", question="Lock the door?")
    return await who.click(draft.response, label="Propose it")


async def key_of(house: FakeHouse, place: Any) -> str:
    """The key of the only post that is kept."""
    (key,) = await house.office.board.posts(str(place.guild.id))
    return key


async def lost(house: FakeHouse, place: Any, key: str) -> Posted:
    """The bot was killed after it had sent a message, and before it kept that it had."""
    there = await stands(house, place, key)
    cut = replace(there, state=State.SENDING, message=None)
    await house.office.board.keep_post(str(place.guild.id), cut)
    return there


async def test_its_card_becomes_that_of_the_vote_and_keeps_its_thread(
    simcord_env: Any, place: Any, ann: Any, ben: Any, house: FakeHouse
) -> None:
    await proposed(place, ann)
    (card,) = posts(place)
    assert "proposes this motion" in card.content
    channel = simcord_env.bot.get_channel(place.id)
    await channel.get_partial_message(card.id).create_thread(name="Why?")
    told = await ann.click(card, label="Back it")
    assert "Somebody else must back it" in told.response.content
    backed = await ben.click(card, label="Back it")
    assert backed.ephemeral
    assert "Vote #1 is open." in backed.response.content
    await simcord_env.advance_time(61)

    (same,) = posts(place)
    assert same.id == card.id
    assert "#1 Lock the door?" in same.content
    assert "Open until" in same.content
    ballot = await ann.click(same, label="Vote")
    assert "You have not voted." in ballot.response.content

    await later(simcord_env, house, ann, place, days=4)
    (over,) = posts(place)
    assert "Not adopted" in over.content or "quorum" in over.content
    (thread,) = place.threads
    assert (thread.id, len(posts(thread))) == (card.id, 1)


@pytest.mark.parametrize("was_sent", [True, False])
async def test_one_that_was_backed_while_the_bot_was_killed_is_posted_once(
    simcord_env: Any,
    make_client: Any,
    place: Any,
    ann: Any,
    ben: Any,
    house: FakeHouse,
    *,
    was_sent: bool,
) -> None:
    await proposed(place, ann)
    (card,) = posts(place)
    key = await key_of(house, place)
    listed = await ben.slash(place, "vote list")
    await ben.click(listed.response, label="Back it: Lock the door?")
    await lost(house, place, key)
    if not was_sent:
        await simcord_env.bot.get_channel(place.id).get_partial_message(card.id).delete()
    await simcord_env.restart_bot(make_client())
    await ann.slash(place, "now")
    await simcord_env.advance_time(120)
    (same,) = posts(place)
    assert (same.id == card.id) is was_sent
    assert "Open until" in same.content
    assert await key_of(house, place) == key


async def test_a_bot_killed_before_it_forgot_the_proposal_shows_the_vote_alone(
    simcord_env: Any, make_client: Any, place: Any, ann: Any, ben: Any, house: FakeHouse
) -> None:
    await proposed(place, ann)
    (card,) = posts(place)
    circle = str(place.guild.id)
    (kept,) = await house.store.proposals(circle)
    await ben.click(card, label="Back it")
    await house.store.keep_draft(kept)
    await simcord_env.restart_bot(make_client())
    listed = await ann.slash(place, "vote list")
    await simcord_env.advance_time(61)
    with pytest.raises(SetupError):
        await ann.click(listed.response, label="Back it: Lock the door?")
    (same,) = posts(place)
    assert "Open until" in same.content


async def test_one_that_waits_no_more_says_so(
    simcord_env: Any, place: Any, ann: Any, ben: Any, house: FakeHouse
) -> None:
    made = await proposed(place, ann)
    await simcord_env.advance_time(61)
    await ann.click(made.response, label="Take it back")
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert "It was taken back" in card.content
    assert "Lock the door?" not in card.content
    assert not card.components
    await later(simcord_env, house, ben, place, days=8)
    assert len(posts(place)) == 1


async def test_one_that_nobody_backed_in_a_fortnight_says_so(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await proposed(place, ann)
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(days=15)
    await ann.slash(place, "now")
    await simcord_env.advance_time(120)
    (card,) = posts(place)
    assert "nobody backed it in time" in card.content
    assert not card.components
