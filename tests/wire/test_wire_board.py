"""What stands in channels, over the wire: a life of a vote, through a restart and a kill."""

import asyncio

import discord
import pytest

from tests.loopback import Fault, Message, Reply
from tests.wire.acting import ALMANAC, Circle, Scene
from tests.wire.living import Later

pytestmark = [pytest.mark.wire, pytest.mark.asyncio(loop_scope="session")]

CLAIM = "The door should be locked."
KEEPER = discord.Permissions(manage_threads=True)
UNKNOWN_MESSAGE = 10008


async def joined(circle: Circle) -> None:
    for who in (circle.member, circle.moderator):
        page = await circle.slash(who, "now")
        await circle.press(page, "Join the circle", who)


async def opened(circle: Circle) -> Reply:
    draft = await circle.slash(circle.moderator, "vote stance", claim=CLAIM)
    return await circle.press(draft, "Open the vote", circle.moderator)


def posts(circle: Circle) -> int:
    """How often the bot has sent the vote into the room."""
    calls = circle.loopback.calls("POST", rf"/channels/{circle.room.id}/messages$")
    return sum(CLAIM in str(call.body) for call in calls)


async def card_of(circle: Circle, words: str) -> Message:
    return await circle.room.message(lambda each: CLAIM in each.text and words in each.text)


async def test_a_vote_lives_in_its_channel_through_a_restart(scene: Scene) -> None:
    circle = scene.circle("Harbour")
    await joined(circle)
    await opened(circle)
    card = await card_of(circle, "0 of 2 voted")
    ballot = await circle.press(card, "Vote")
    assert ballot.ephemeral
    await circle.press(ballot, "Agree")
    assert (await card_of(circle, "1 of 2 voted")).id == card.id
    await scene.restart()
    paper = await circle.press(card, "Vote", circle.moderator)
    await circle.press(paper, "The discussion ends", circle.moderator)
    assert (await card_of(circle, "The discussion has ended.")).id == card.id
    await circle.loopback.until(lambda: circle.room.threads, 20, "a thread")
    (thread,) = circle.room.threads
    result = await thread.message("The discussion has ended.")
    assert result.pings == card.pings
    assert "agree" not in result.text  # one voted: that would say who
    assert len(thread.messages) == 1
    assert posts(circle) == 1


async def test_what_is_sent_as_the_bot_is_killed_is_known_afterwards(scene: Scene) -> None:
    circle = await scene.with_text("Quay", ALMANAC)
    mo, told, loud = circle.moderator, *map(circle.guild.add_channel, ("log", "loud"))
    await joined(circle)
    await circle.slash(mo, "manage settings", setting="log", value=told.mention)
    await mo.slash(loud, "manage settings", setting="answers", value="public", place="channel")
    await told.message(f"<#{loud.id}>")
    # All of it is posted, and the bot dies before it hears so.
    for room in (circle.room, told):
        path = rf"/channels/{room.id}/messages$"
        circle.loopback.fail("POST", path, Fault.lose_answer(), times=None)
    await circle.slash(mo, "manage settings", setting="questions", value="7")
    await told.message("Questions in a minute")
    await opened(circle)
    card = await card_of(circle, "0 of 2 voted")
    circle.loopback.fail("PATCH", "/messages/@original$", Fault.lose_answer(), times=None)
    answer = await mo.slash(loud, "ask", question="Who rings the harbour bell?")
    await scene.bot.kill()
    assert "Ines Okafor" in answer.text
    circle.loopback.backend.faults.rules.clear()
    sent = posts(circle)
    await scene.bot.start()
    await scene.connected()
    ballot = await circle.press(card, "Vote")
    await circle.press(ballot, "Agree")
    assert (await card_of(circle, "1 of 2 voted")).id == card.id
    assert sum(CLAIM in each.text for each in circle.room.messages) == 1
    assert posts(circle) == sent
    assert sum("Questions in a minute" in each.text for each in told.messages) == 1
    # The answer was kept before it had words: they are taken out of it, too.
    asked = await circle.slash(mo, "manage takedown", text="Tide")
    await circle.press(asked, "Take down", mo)
    await circle.loopback.until(lambda: "Okafor" not in answer.text, 20, "words taken out")
    assert "[removed on request]" in answer.text


async def test_a_channel_that_the_bot_may_not_write_in_is_named(scene: Scene) -> None:
    circle = scene.circle("Pier")
    await joined(circle)
    circle.room.deny(circle.guild.me, send_messages=True)
    told = await opened(circle)
    assert "“Send Messages”" in told.text
    await asyncio.sleep(1.2)  # the board looks once a second
    page = await circle.slash(circle.moderator, "now")
    assert "The card of #1" in page.text
    assert posts(circle) == 0
    circle.room.allow(circle.guild.me, send_messages=True)
    await card_of(circle, "0 of 2 voted")


async def test_what_others_delete_lives_on_and_is_posted_again(later: Later) -> None:
    circle = later.scene.circle("Wreckers")
    await joined(circle)
    circle.moderator.add_role(circle.guild.add_role("Keepers", KEEPER))
    await opened(circle)
    card = await card_of(circle, "0 of 2 voted")
    ballot = await circle.press(card, "Vote")
    circle.room.delete_message(card)
    await circle.press(ballot, "Agree")
    page = await circle.slash(circle.moderator, "now")
    for _ in range(50):  # the bot hears of it a moment later
        if "Somebody deleted it." in page.text:
            break
        await asyncio.sleep(0.1)
        page = await circle.slash(circle.moderator, "now")
    assert "Somebody deleted it." in page.text
    await circle.slash(circle.moderator, "vote post", vote="1")
    again = await card_of(circle, "1 of 2 voted")
    assert again.id != card.id

    quay = circle.guild.add_channel("quay")
    circle.room.delete()
    page = await circle.moderator.slash(quay, "vote post", vote="1")
    assert "comes into this channel" in page.text
    moved = await quay.message(CLAIM)
    assert "1 of 2 voted" in moved.text
    assert (await circle.press(moved, "Vote")).ephemeral


async def test_a_vote_in_a_private_thread_is_there_for_those_in_it(scene: Scene) -> None:
    circle = scene.circle("Whisperers")
    await joined(circle)
    aside = circle.room.start_thread("aside", circle.moderator, private=True)
    aside.invite(circle.guild.me)
    draft = await circle.moderator.slash(aside, "vote stance", claim=CLAIM)
    await circle.press(draft, "Open the vote", circle.moderator)
    card = await aside.message(CLAIM)
    assert [each.id for each in aside.messages] == [card.id]
    assert all(CLAIM not in each.text for each in circle.room.messages)
    inside = await circle.moderator.slash(aside, "vote list")
    assert CLAIM in inside.text
    for words in ("vote list", "now"):
        assert CLAIM not in (await circle.slash(circle.member, words)).text
    hidden = await circle.slash(circle.member, "vote result", vote="1")
    assert CLAIM not in hidden.text
    aside.invite(circle.member)
    assert (await circle.press(card, "Vote")).ephemeral
