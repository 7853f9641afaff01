"""The client on the wire: connecting, losing the connection, stopping."""

import asyncio
import logging
import os
import signal
from typing import Any

import pytest
from discord.http import Route

from bot.desk.voting.requests import ShowResult
from bot.errors import Reason, Refusal
from bot.guild import client
from bot.guild.invite import PERMISSIONS, Application, check_token, invite_link
from tests.guild.fakes import FakeDesk
from tests.loopback import Fault, LoopbackDiscord
from tests.wording.ended import stance

pytestmark = [pytest.mark.wire, pytest.mark.usefixtures("restored")]

ANSWER = r"/webhooks/.+/messages/@original"
POST = r"/channels/\d+/messages"


async def test_a_question_is_answered_over_the_wire(loopback: LoopbackDiscord, bot: Any) -> None:
    ada = loopback.add_guild("Readers").add_member("Ada")
    async with bot():
        await loopback.ready()
        general = ada.guild.channel("general")
        reply = await ada.slash(general, "ask", question="Who may call a meeting?")
        shared = await ada.press(reply, "Share")

    assert "¶ 2" in reply.content
    assert (reply.ephemeral, shared.ephemeral) == (True, False)
    loopback.assert_clean()


async def test_time_brings_about_what_is_due_while_it_serves(
    loopback: LoopbackDiscord, bot: Any, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "TICK", 0.01)
    async with bot():
        await loopback.ready()
        await asyncio.sleep(0.1)
    before = desk.ticks
    await asyncio.sleep(0.05)
    assert 2 < before == desk.ticks


async def test_a_wrong_token_is_refused(bot: Any) -> None:
    async with bot("wrong.token.altogether") as task:
        with pytest.raises(Refusal) as refused:
            await asyncio.wait_for(asyncio.shield(task), 10)

    assert refused.value.reason is Reason.BAD_TOKEN


async def test_a_token_that_the_gateway_refuses_is_refused(
    loopback: LoopbackDiscord, bot: Any
) -> None:
    loopback.refuse_identify(4004)
    async with bot() as task:
        with pytest.raises(Refusal) as refused:
            await asyncio.wait_for(asyncio.shield(task), 10)

    assert refused.value.reason is Reason.BAD_TOKEN


async def test_an_unreachable_discord_is_tried_again(
    loopback: LoopbackDiscord, bot: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    loopback.fail("GET", "/users/@me", Fault.drop(), times=2)  # aiohttp itself tries twice
    loopback.add_guild("Readers")
    async with bot():
        await loopback.ready()

    assert "Trying again in" in caplog.text
    assert "Traceback" not in caplog.text


async def test_sigterm_lets_an_answer_finish(
    loopback: LoopbackDiscord, bot: Any, desk: FakeDesk
) -> None:
    ada = loopback.add_guild("Readers").add_member("Ada")
    desk.delay = 0.5
    async with bot() as task:
        await loopback.ready()
        asking = asyncio.create_task(
            ada.slash(ada.guild.channel("general"), "ask", question="Who?")
        )
        await loopback.until(lambda: desk.asked, 5, "a question")
        os.kill(os.getpid(), signal.SIGTERM)
        reply = await asking
        assert await asyncio.wait_for(task, 10) is None

    assert "¶ 2" in reply.content


async def test_an_answer_whose_connection_was_lost_is_there_once(
    loopback: LoopbackDiscord, bot: Any
) -> None:
    ada = loopback.add_guild("Readers").add_member("Ada")
    loopback.fail("PATCH", ANSWER, Fault.lose_answer())
    async with bot():
        await loopback.ready()
        reply = await ada.slash(ada.guild.channel("general"), "ask", question="Who?")
        await loopback.until(lambda: len(loopback.calls("PATCH", ANSWER)) == 2, 5, "a second try")

    assert "¶ 2" in reply.content
    assert reply.followups == []


async def test_a_server_that_comes_later_is_greeted(loopback: LoopbackDiscord, bot: Any) -> None:
    loopback.add_guild("Readers")
    async with bot():
        await loopback.until(lambda: loopback.calls("POST", POST), 10, "the first greeting")
        new = loopback.add_guild("New", locale="de")
        await new.channel("general").message("Study Circle")


async def test_a_greeting_whose_connection_was_lost_is_there_once(
    loopback: LoopbackDiscord, bot: Any
) -> None:
    loopback.fail("POST", POST, Fault.lose_answer())
    new = loopback.add_guild("New", system_channel="general")
    async with bot():
        await loopback.until(lambda: len(loopback.calls("POST", POST)) == 2, 10, "a second try")
        await new.remove_bot(unavailable=True)
        await new.restore()
        await new.remove_bot()
        await new.restore()
        await asyncio.sleep(0.3)

    assert len(new.channel("general").messages) == 1
    loopback.assert_clean()


async def test_where_the_bot_is_is_told_and_an_outage_is_no_removal(
    loopback: LoopbackDiscord, bot: Any, desk: FakeDesk
) -> None:
    readers, others = loopback.add_guild("Readers"), loopback.add_guild("Others")
    one = str(readers.id)
    everywhere = frozenset({one, str(others.id)})

    async def heard(*what: frozenset[str] | str | None) -> None:
        for _ in range(1000):
            if desk.heard[-len(what) :] == [*what]:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(desk.heard)

    async with bot():
        await loopback.ready()
        await heard(everywhere)
        await readers.remove_bot(unavailable=True)
        loopback.kill_socket()
        await heard(None, everywhere)
        await readers.restore()
        await heard(f"came {one}")
        assert f"left {one}" not in desk.heard
        await readers.remove_bot()
        await heard(f"left {one}")
        await readers.restore()
        await heard(f"came {one}")


async def test_whose_token_it_is(loopback: LoopbackDiscord) -> None:
    Route.BASE = f"{loopback.url}/api/v10"

    application = await check_token(f" {loopback.token}\n")

    assert application == Application(application.id, application.name)
    assert str(application.id) in invite_link(application.id)


@pytest.mark.parametrize("token", ["", "  ", "two words", "wrong.token", "tökén", "a\nb"])
async def test_a_wrong_token_is_told(loopback: LoopbackDiscord, token: str) -> None:
    Route.BASE = f"{loopback.url}/api/v10"

    with pytest.raises(Refusal) as refused:
        await check_token(token)

    assert refused.value.reason is Reason.BAD_TOKEN


async def test_an_unreachable_discord_is_told(loopback: LoopbackDiscord) -> None:
    Route.BASE = f"{loopback.url}/api/v10"
    loopback.fail("GET", "/users/@me", Fault.drop(), times=None)

    with pytest.raises(Refusal) as refused:
        await check_token(loopback.token)

    assert refused.value.reason is Reason.NO_DISCORD


def test_the_invitation_asks_for_little() -> None:
    assert invite_link(42) == (
        "https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands"
        f"&permissions={PERMISSIONS.value}&integration_type=0"
    )
    asked = {name for name, on in PERMISSIONS if on}
    assert asked == {
        "read_messages",  # view
        "read_message_history",
        "send_messages",
        "send_messages_in_threads",
        "create_public_threads",
        "attach_files",
        "create_events",
    }


async def test_a_picture_goes_over_the_wire(
    loopback: LoopbackDiscord, bot: Any, desk: FakeDesk
) -> None:
    desk.replies[ShowResult] = lambda *_: stance(8, 5)
    ada = loopback.add_guild("Readers").add_member("Ada")
    async with bot():
        await loopback.ready()
        await loopback.until(lambda: loopback.commands, 10, "commands")
        result = await ada.slash(ada.guild.channels[0], "vote result", vote="1")
        await loopback.until(lambda: "Tea is best" in result.text, 10, "the result")
    (picture,) = result.message.attachments
    assert (picture.filename, picture.data) == ("result-1.png", b"\x89PNG")
    assert picture.description is not None
    assert picture.description.endswith("agree: 8 → 3, disagree: 0 → 5.")


async def test_a_picture_that_discord_does_not_take_is_told(
    loopback: LoopbackDiscord, bot: Any, desk: FakeDesk
) -> None:
    desk.replies[ShowResult] = lambda *_: stance(8, 5)
    ada = loopback.add_guild("Readers").add_member("Ada")
    async with bot():
        await loopback.ready()
        await loopback.until(lambda: loopback.commands, 10, "commands")
        loopback.fail("PATCH", ANSWER, Fault.error(413, 40005, "Request entity too large"))
        result = await ada.slash(ada.guild.channels[0], "vote result", vote="1")
        await loopback.until(lambda: "Tea is best" in result.text, 10, "the result")
    assert not result.message.attachments
    assert "█" in result.text
