"""Messages that mention the bot are answered once, in their channel, and ping nobody."""

from collections.abc import Callable
from typing import Any

import discord
import pytest

from bot.desk.notes.replies import LookedUp, Missed
from bot.desk.notes.requests import Mention
from bot.errors import Reason
from bot.guild.listening import GuildClient
from bot.guild.mentions import Heard
from bot.study.references import Unknown
from bot.wording import phrase
from tests.guild.fakes import FakeDesk, answered, refusing

CITATION = "— The Open Door › I. The Meeting (Mara Lind, 1931), ¶ 2"


@pytest.fixture(autouse=True)
def ready(desk: FakeDesk) -> None:
    desk.replies[Mention] = lambda _request, _report: answered(shared=True)


def posts(env: Any, room: Any) -> list[dict[str, Any]]:
    """What the bot has posted to a channel."""
    path = f"/channels/{room.id}/messages"
    sent = [each for each in env.http_requests if each.method == "POST"]
    return [each.json for each in sent if each.path.endswith(path)]


def me(env: Any) -> str:
    return f"<@{env.bot.user.id}>"


async def test_a_mention_is_answered_as_a_reply_that_pings_nobody(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    sent = await ann.send(place, f"{me(simcord_env)} Who may call a meeting?")

    (request,) = desk.asked
    assert isinstance(request, Mention)
    assert (request.text, request.public) == ("Who may call a meeting?", True)
    caller = request.caller
    assert (caller.circle, caller.member) == (str(ann.guild.id), str(ann.id))
    assert (caller.channel, caller.moderator, caller.name) == (str(place.id), False, "ann")
    assert caller.sight.reaches(str(place.id))
    assert caller.roles == {str(ann.guild.id)}
    (post,) = posts(simcord_env, place)
    assert CITATION in post["content"]
    assert r"\*at once\*" in post["content"]
    assert post["message_reference"]["message_id"] == sent.id
    assert post["allowed_mentions"]["parse"] == []
    assert post["allowed_mentions"]["replied_user"] is False
    assert "sc1:unclear:a1" in str(post["components"])
    assert "sc1:share" not in str(post["components"])


@pytest.mark.parametrize(
    "text", ["Who may call a meeting?", "[tides 2]", "<@1> who?", "@everyone who?", "<@&{me}>"]
)
async def test_what_is_not_said_to_the_bot_is_left_alone(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk, text: str
) -> None:
    await ann.send(place, text.replace("{me}", str(simcord_env.bot.user.id)))
    assert desk.asked == []


async def test_a_reply_to_the_bot_without_its_name_is_no_question(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    await ann.send(place, f"{me(simcord_env)} Who?")
    await ann.send(place, "Thank you.", reply_to=place.last_message)
    assert len(desk.asked) == 1


async def test_a_message_that_is_told_of_again_is_not_answered_again(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    await ann.send(place, f"{me(simcord_env)} Who?")
    client = simcord_env.bot
    first = next(each for each in place.history() if each.author.id == ann.id)
    await client.on_message(await client.get_channel(place.id).fetch_message(first.id))
    assert len(desk.asked) == 1
    assert len(posts(simcord_env, place)) == 1


def test_the_latest_messages_are_remembered() -> None:
    heard = Heard()
    assert [heard.first(each) for each in (1, 1, 2)] == [True, False, True]
    assert all(heard.first(each) for each in range(3, 1003))
    assert not heard.first(1002)
    assert heard.first(1)


async def test_where_the_bot_may_not_write_it_says_nothing(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    deny = discord.PermissionOverwrite(send_messages=False)
    silent = place.guild.create_text_channel("silent", overwrites={place.guild.me: deny})
    await ann.send(silent, f"{me(simcord_env)} Who?")
    assert desk.asked == []


async def test_a_refusal_is_one_kind_sentence(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    desk.replies[Mention] = refusing(Reason.EMPTY_QUESTION)
    await ann.send(place, me(simcord_env))
    (post,) = posts(simcord_env, place)
    assert post["content"] == phrase("en", "refused-empty-question")


async def test_what_is_typed_in_brackets_stays_text(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    missed = LookedUp((Missed("*x* <@&1> 2", Unknown()),))
    desk.replies[Mention] = lambda _request, _report: missed
    await ann.send(place, f"{me(simcord_env)} [*x* 2]")
    (post,) = posts(simcord_env, place)
    assert r"\*x\*" in post["content"]
    assert r"\<@&1>" in post["content"]


async def test_a_stopped_bot_answers_nothing(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk, shift: Any
) -> None:
    await shift.end(0)
    await ann.send(place, f"{me(simcord_env)} Who?")
    assert desk.asked == []


async def test_names_are_words_and_the_bots_own_is_left_out(
    simcord_env: Any, place: Any, ann: Any, mo: Any, desk: FakeDesk
) -> None:
    await ann.send(place, f"Hey {me(simcord_env)}, what does <@{mo.id}> think? <:ok:123>")
    (request,) = desk.asked
    assert isinstance(request, Mention)
    assert request.text == "Hey , what does mo think? :ok:"


async def test_a_button_under_it_works_after_a_restart(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk, make_client: Callable[[], GuildClient]
) -> None:
    await ann.send(place, f"{me(simcord_env)} Who?")
    await simcord_env.restart_bot(make_client())
    desk.asked.clear()
    pressed = await ann.click(place.last_message, label="Context")
    assert pressed.ephemeral
    assert len(desk.asked) == 1
