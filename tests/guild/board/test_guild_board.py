"""What stands in channels: posted, kept true, not too often, and named where it cannot be."""

from typing import Any

import discord
import pytest

from bot.desk.board.posts import State
from tests.fakes import FakeHouse
from tests.guild.board.acting import later, opened, posts, stands

pytestmark = pytest.mark.usefixtures("joined")


def edits(env: Any) -> int:
    return sum(each.method == "PATCH" and "/channels/" in each.path for each in env.http_requests)


async def test_a_vote_has_a_card_for_everybody(place: Any, ann: Any) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    assert "#1 Which?" in card.content
    assert "0 of 3 voted" in card.content
    assert "You have not voted" not in card.content
    ballot = await ann.click(card, label="Vote")
    assert ballot.ephemeral
    assert "You have not voted." in ballot.response.content


async def test_many_ballots_make_few_edits(
    simcord_env: Any, place: Any, ann: Any, ben: Any, mo: Any
) -> None:
    await opened(place, ann)
    for who, choice in ((ann, "1"), (ben, "2"), (mo, "2"), (ann, "2")):
        await who.slash(place, "vote cast", vote="1", choice=choice)
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert "3 of 3 voted" in card.content
    assert "Coffee** — 3 votes" in card.content
    assert edits(simcord_env) == 1


async def test_what_came_of_it_stands_on_the_card_and_once_in_its_thread(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann)
    await ann.slash(place, "vote cast", vote="1", choice="1")
    await simcord_env.advance_time(61)
    for _ in range(3):
        await later(simcord_env, house, ann, place, hours=30)
    (card,) = posts(place)
    assert "Most votes: Tea." in card.content
    (thread,) = place.threads
    (result,) = posts(thread)
    assert "Most votes: Tea." in result.content
    assert "End of the record of votes" in result.content
    assert [file.filename for file in result.attachments] == ["result-1.png"]
    assert not card.attachments
    assert (await stands(house, place, "result:1")).channel == str(thread.id)


async def test_members_are_reminded_once_and_nobody_by_name(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann, until="2 days")
    await later(simcord_env, house, ann, place, hours=46)
    await later(simcord_env, house, ann, place, minutes=5)
    _, reminder = posts(place)
    assert "open until <t:" in reminder.content
    assert not reminder.mentions
    assert "<@" not in reminder.content


async def test_what_everybody_sees_is_in_the_language_of_the_channel(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    chosen = {"setting": "language", "value": "de", "place": "channel"}
    await mo.slash(place, "manage settings", **chosen)
    draft = await opened(place, ann, until="2 days")
    assert "Vote #1 is open." in draft.response.content  # what one sees alone is in one's own
    await later(simcord_env, house, ann, place, hours=46)
    card, reminder = posts(place)
    assert "0 von 3" in card.content
    assert "Bald ist Schluss: offen bis <t:" in reminder.content
    await later(simcord_env, house, ann, place, hours=3)
    (thread,) = place.threads
    (result,) = posts(thread)
    assert "Ende des Protokolls" in result.content


async def test_a_vote_that_closed_while_discord_was_away_is_told_of_once_without_a_reminder(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann, until="2 days")
    await later(simcord_env, house, ann, place, days=5)
    assert len(posts(place)) == 1
    assert len(posts(place.threads[0])) == 1


async def test_a_result_from_long_ago_is_not_news(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann, until="2 days")
    await later(simcord_env, house, ann, place, days=11)
    assert not place.threads


async def test_a_restart_posts_nothing_again(
    simcord_env: Any, make_client: Any, place: Any, ann: Any, ben: Any
) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    await simcord_env.restart_bot(make_client())
    await ben.slash(place, "vote cast", vote="1", choice="2")
    await simcord_env.advance_time(61)
    (same,) = posts(place)
    assert same.id == card.id
    assert "1 of 3 voted" in same.content


async def test_a_card_whose_bot_was_killed_in_between_is_found_again(
    place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    circle = str(place.guild.id)
    there = await stands(house, place, "vote:1")
    lost = {"state": State.SENDING, "message": None}
    await house.office.board.keep_post(circle, type(there)(**{**fields(there), **lost}))
    await ann.slash(place, "now")
    assert [each.id for each in posts(place)] == [card.id]
    assert await stands(house, place, "vote:1") == there


async def test_one_that_was_never_sent_is_sent(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse
) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    circle = str(place.guild.id)
    there = await stands(house, place, "vote:1")
    await simcord_env.bot.get_channel(place.id).get_partial_message(card.id).delete()
    lost = {"state": State.SENDING, "message": None}
    await house.office.board.keep_post(circle, type(there)(**{**fields(there), **lost}))
    await ann.slash(place, "now")
    (again,) = posts(place)
    assert again.content == card.content


def fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


async def test_a_deleted_card_can_be_posted_again(
    simcord_env: Any, place: Any, ann: Any, ben: Any, mo: Any, house: FakeHouse
) -> None:
    await opened(place, ann)
    await simcord_env.bot.get_channel(place.id).get_partial_message(posts(place)[0].id).delete()
    await ben.slash(place, "vote cast", vote="1", choice="2")
    await simcord_env.advance_time(61)
    assert not posts(place)
    assert (await stands(house, place, "vote:1")).state is State.GONE
    told = await mo.slash(place, "now")
    assert "Somebody deleted it." in told.response.content
    assert "Somebody deleted it." not in (await ben.slash(place, "now")).response.content

    refused = await ben.slash(place, "vote post", vote="1")
    assert "comes into this channel" not in refused.response.content
    reposted = await ann.slash(place, "vote post", vote="1")
    assert "comes into this channel" in reposted.response.content
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert "1 of 3 voted" in card.content


async def test_a_card_that_is_posted_elsewhere_is_taken_down_where_it_was(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    await opened(place, ann)
    other = place.guild.create_text_channel("other")
    refused = await ann.slash(other, "vote post", vote="1")
    assert "comes into this channel" not in refused.response.content  # others would see it then
    await mo.slash(other, "vote post", vote="1")
    await simcord_env.advance_time(61)
    assert not posts(place)
    assert len(posts(other)) == 1


async def test_a_vote_outlives_its_channel(
    simcord_env: Any, place: Any, ann: Any, ben: Any, house: FakeHouse
) -> None:
    reading = place.guild.create_text_channel("reading")
    keeper = place.guild.create_role("Keepers", permissions=discord.Permissions(administrator=True))
    admin = place.guild.add_member(simcord_env.create_user("kim"), roles=[keeper])
    await opened(reading, ann)
    await simcord_env.bot.get_channel(reading.id).delete()
    await ann.slash(place, "now")
    cast = await admin.slash(place, "now")
    await admin.click(cast.response, label="Join the circle")
    await admin.slash(place, "vote cast", vote="1", choice="1")
    await simcord_env.advance_time(61)
    assert (await stands(house, place, "vote:1")).state is State.GONE
    await admin.slash(place, "vote post", vote="1")
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert "#1 Which?" in card.content
    ballot = await ben.click(card, label="Vote")
    assert "#1 Which?" in ballot.response.content


async def test_a_missing_permission_is_named_and_the_card_comes_when_it_is_there(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    quiet = place.guild.create_text_channel(
        "quiet", overwrites={place.guild.me: discord.PermissionOverwrite(send_messages=False)}
    )
    told = await opened(quiet, ann)
    assert "I may not “Send Messages” there." in told.response.content
    assert f"<#{quiet.id}>" in told.response.content
    assert not posts(quiet)
    page = await mo.slash(place, "now")
    assert f"The card of #1 in <#{quiet.id}>: I may not “Send Messages”" in page.response.content

    channel = simcord_env.bot.get_channel(quiet.id)
    await channel.set_permissions(simcord_env.bot.get_guild(place.guild.id).me, overwrite=None)
    await simcord_env.advance_time(61)
    (card,) = posts(quiet)
    assert "#1 Which?" in card.content
    assert "Send Messages" not in (await mo.slash(place, "now")).response.content


async def test_a_card_offers_nothing_that_is_switched_off_in_its_channel(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    await opened(place, ann)
    (card,) = posts(place)
    ballot = await ann.click(card, label="Vote")
    off = {"command": "vote cast", "place": "channel"}
    await mo.slash(place, "manage settings", value="off", **off)
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert labels(card) == ["Result", "Rules"]
    assert "Switched off in this channel: /vote cast" in card.content
    # What was opened before is switched off with it.
    late = await ann.click(ballot.response, label="Tea")
    assert "/vote cast is switched off here." in late.followups[-1].content
    await mo.slash(place, "manage settings", value="on", **off)
    await simcord_env.advance_time(61)
    (card,) = posts(place)
    assert labels(card) == ["Vote", "Result", "Rules"]
    assert "Switched off" not in card.content


def labels(message: discord.Message) -> list[str]:
    rows: Any = message.components
    return [button.label for row in rows for button in row.children]
