"""The loopback Discord against a small bot on discord.py, as a subprocess."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import pytest_asyncio

from . import BotProcess, Channel, Fault, Guild, LoopbackDiscord, Member, NoResponseError, Upload
from .validation import SKIPPED, available

pytestmark = [pytest.mark.asyncio, pytest.mark.wire]

ECHO_BOT = [sys.executable, str(Path(__file__).with_name("echo_bot.py"))]


class Stage:
    """A loopback with a guild, a member and the echo bot running."""

    def __init__(self, loopback: LoopbackDiscord, bot: BotProcess, guild: Guild) -> None:
        self.loopback = loopback
        self.bot = bot
        self.guild = guild
        self.ada: Member = guild.add_member("Ada")
        self.general: Channel = guild.channel("general")


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    async with LoopbackDiscord() as loopback:
        guild = loopback.add_guild("Readers", system_channel="general")
        async with BotProcess(loopback, command=ECHO_BOT) as bot:
            await loopback.ready()
            yield Stage(loopback, bot, guild)


async def test_a_bot_connects_registers_its_commands_and_ends_cleanly(stage: Stage) -> None:
    names = {command["name"] for command in stage.loopback.commands}
    assert names == {"echo", "Quote", "Greet"}
    assert all(int(command["id"]) for command in stage.loopback.commands)
    await stage.bot.terminate()
    stage.loopback.assert_clean()


async def test_a_slash_command_is_answered(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo now", text="hi", who=stage.ada)
    assert reply.content == f"hi {stage.ada.mention}"
    assert not reply.ephemeral
    assert not reply.deferred
    assert 0 < reply.latency_s < 3
    assert [message.id for message in stage.general.messages] == [reply.message_id]
    assert not reply.message.pings.users, "the bot allows no mentions"
    stage.loopback.assert_clean()


async def test_an_ephemeral_answer_is_seen_by_one_member_only(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo now", text="psst", hidden=True)
    assert reply.ephemeral
    assert stage.general.messages == []
    bob = stage.guild.add_member("Bob")
    with pytest.raises(AssertionError, match="cannot see"):
        await bob.press(reply, "Again")


async def test_a_deferred_answer_arrives_by_an_edit(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo later", follow=False)
    assert reply.deferred
    assert (await reply.edited()).content == "done twice"


async def test_the_first_follow_up_takes_the_place_of_the_deferred_message(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo later", follow=True)
    assert reply.content == "first"
    assert reply.ephemeral, "as it was deferred"
    assert (await reply.followup()).content == "second"


async def test_buttons_count_on_across_restarts(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo now", text="hi")
    pressed = await stage.ada.press(reply, "Again")
    assert pressed.content == reply.content == "pressed 1"
    await stage.bot.terminate()
    await stage.bot.start()
    await stage.loopback.ready()
    await stage.ada.press(reply, "again:1")
    assert reply.content == "pressed 2"
    stage.loopback.assert_clean()


async def test_a_select_menu_is_followed_up(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo word", word="apple")
    chosen = await stage.ada.select(reply, "Colour", "Red")
    assert chosen.followups[0].content == "chose r"
    with pytest.raises(AssertionError, match="offers"):
        await stage.ada.select(reply, "Colour", "Blue")


async def test_autocomplete_suggests(stage: Stage) -> None:
    choices = await stage.ada.autocomplete(stage.general, "echo word", option="word", value="ap")
    assert [choice.value for choice in choices] == ["apple", "apricot"]
    stage.loopback.assert_clean()


async def test_a_form_is_opened_and_submitted(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo name")
    assert reply.modal is not None
    assert reply.modal.title == "Your name"
    with pytest.raises(AssertionError, match="20 characters"):
        await stage.ada.submit(reply, {"Name": "x" * 21})
    hello = await stage.ada.submit(reply, {"Name": "Ada"})
    assert hello.content == "Hello Ada"
    stage.loopback.assert_clean()


async def test_files_travel_both_ways(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo file", upload=Upload("a.txt", b"abc"))
    assert reply.content == "3 bytes"
    [file] = reply.files
    assert (file.filename, file.data, file.description) == ("reversed.txt", b"cba", "backwards")
    stage.loopback.assert_clean()


async def test_components_v2_are_limited_to_forty(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo card", parts=2)
    assert reply.text == "part 0\npart 1"
    # discord.py refuses 41 by itself, before anything is sent: nobody answers.
    stage.loopback.reply_timeout_s = 1
    with pytest.raises(NoResponseError):
        await stage.ada.slash(stage.general, "echo card", parts=41)


async def test_context_menus(stage: Stage) -> None:
    said = await stage.ada.say(stage.general, "words")
    quoted = await stage.ada.message_menu("Quote", said)
    assert quoted.content == "> words"
    greeted = await stage.ada.user_menu(stage.general, "Greet", stage.guild.add_member("Bob"))
    assert greeted.content == "Hello Bob"


async def test_permissions_and_locales_travel_in_the_interaction(stage: Stage) -> None:
    eva = stage.guild.add_member("Eva", administrator=True, locale="de")
    assert (await eva.slash(stage.general, "echo rights")).content == "True True de en-US True"
    stage.general.deny(stage.guild.me, send_messages=True)
    assert (await stage.ada.slash(stage.general, "echo rights")).content.startswith("False False")


async def test_words_arrive_only_with_a_mention(stage: Stage) -> None:
    await stage.ada.say(stage.general, "nobody reads this")
    mention = f"{stage.loopback.bot_mention} hello"
    await stage.ada.say(stage.general, mention)
    heard = await stage.general.message("heard")
    assert heard.content == f"heard {mention}"
    assert len(stage.general.messages) == 3


async def test_threads_are_started_and_written_to(stage: Stage) -> None:
    await stage.ada.slash(stage.general, "echo thread")
    [thread] = stage.general.threads
    assert [message.content for message in thread.messages] == ["welcome"]
    stage.loopback.assert_clean()


async def test_a_killed_socket_is_resumed_and_nothing_is_lost(stage: Stage) -> None:
    await stage.bot.says("connected")
    stage.loopback.kill_socket()
    await stage.ada.say(stage.general, f"{stage.loopback.bot_mention} while away")
    assert (await stage.general.message("heard")).content.endswith("while away")
    await stage.bot.says("resumed")
    assert stage.loopback.gateway.resumed == 1
    assert len(stage.loopback.gateway.identified_at) == 1


async def test_a_timed_out_session_starts_anew(stage: Stage) -> None:
    await stage.loopback.close_gateway(4009)
    identified = stage.loopback.gateway.identified_at
    await stage.loopback.until(lambda: len(identified) == 2, 20, "second IDENTIFY")
    await stage.loopback.ready()
    assert (await stage.ada.slash(stage.general, "echo now", text="back")).content == "back"


async def test_opcodes_7_and_1(stage: Stage) -> None:
    await stage.bot.says("connected")
    stage.loopback.ask_for_heartbeat()
    stage.loopback.ask_to_reconnect()
    await stage.bot.says("resumed")
    assert (await stage.ada.slash(stage.general, "echo now", text="on")).content == "on"


async def test_guilds_come_and_go(stage: Stage) -> None:
    # Within two seconds of connecting, discord.py takes a join for a guild that was there before.
    await stage.bot.says("ready")
    other = stage.loopback.add_guild("Writers")
    await stage.bot.says("joined Writers")
    await other.remove_bot()
    await stage.bot.says("left Writers")
    await stage.guild.remove_bot(unavailable=True)
    await stage.guild.restore()
    assert (await stage.ada.slash(stage.general, "echo now", text="up")).content == "up"
    assert "left Readers" not in stage.bot.output


async def test_a_rate_limit_and_a_server_error_are_got_over(stage: Stage) -> None:
    path = r"/channels/\d+/messages$"
    limit = stage.loopback.fail("POST", path, Fault.rate_limited(0.05))
    everywhere = stage.loopback.fail("POST", path, Fault.rate_limited(0.05, is_global=True))
    broken = stage.loopback.fail("POST", path, Fault.http(503))
    await stage.ada.say(stage.general, f"{stage.loopback.bot_mention} hi")
    await stage.general.message("heard")
    assert (limit.hits, everywhere.hits, broken.hits) == (1, 1, 1)
    assert [r.status for r in stage.loopback.calls("POST", path)][:3] == [429, 429, 503]
    assert "again after DiscordServerError" in stage.bot.output


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.drop(), "ServerDisconnectedError"),
        (Fault.lose_answer(), "ServerDisconnectedError"),
        (Fault.reset(), "ClientOSError"),
    ],
    ids=["dropped", "answer lost", "reset"],
)
async def test_a_broken_connection_sends_nothing_twice(
    stage: Stage, fault: Fault, error: str
) -> None:
    stage.loopback.fail("POST", r"/channels/\d+/messages$", fault)
    await stage.ada.say(stage.general, f"{stage.loopback.bot_mention} hi")
    await stage.general.message("heard")
    await stage.bot.says(f"again after {error}")
    await stage.loopback.until(
        lambda: stage.loopback.calls("POST", "/messages$")[-1].status, 5, "second answer"
    )
    assert len([m for m in stage.general.messages if "heard" in m.content]) == 1


async def test_missing_permissions_are_refused_as_discord_does(stage: Stage) -> None:
    stage.general.deny(stage.guild.me, send_messages=True)
    await stage.ada.say(stage.general, f"{stage.loopback.bot_mention} hi")
    await stage.bot.says("gave up: 403 50013")


async def test_a_late_first_response_is_refused() -> None:
    async with LoopbackDiscord(deadline_s=0.0, reply_timeout_s=1) as loopback:
        guild = loopback.add_guild("Readers")
        ada = guild.add_member("Ada")
        async with BotProcess(loopback, command=ECHO_BOT):
            await loopback.ready()
            with pytest.raises(NoResponseError):
                await ada.slash(guild.channel("general"), "echo now", text="too late")
            await loopback.until(lambda: loopback.calls("POST", "/callback$"), 20, "response")
            assert loopback.calls("POST", "/callback$")[0].code == 10062


async def test_a_second_first_response_is_refused(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo twice")
    assert (await reply.followup()).content == "40060"


async def test_forged_custom_ids_reach_the_bot_and_are_ignored(stage: Stage) -> None:
    reply = await stage.ada.slash(stage.general, "echo now", text="hi")
    forged = await stage.ada.forge(reply, "again:41", within=0.5)
    assert not forged.acknowledged, "the message has no such button"
    honest = await stage.ada.forge(reply, "again:0", within=20)
    assert honest.content == "pressed 1"


async def test_a_bad_token_is_refused_by_rest() -> None:
    async with LoopbackDiscord(token="right") as loopback:
        wrong = {"DISCORD_TOKEN": "wrong"}
        async with BotProcess(loopback, command=ECHO_BOT, env=wrong) as bot:
            assert await bot.wait() == 3
            assert [call.status for call in loopback.requests] == [401]


@pytest.mark.parametrize(("code", "exit_code"), [(4004, 4), (4014, 5)])
async def test_the_gateway_refuses_to_identify(code: int, exit_code: int) -> None:
    async with LoopbackDiscord() as loopback:
        loopback.refuse_identify(code)
        async with BotProcess(loopback, command=ECHO_BOT) as bot:
            assert await bot.wait() == exit_code


async def test_a_malformed_body_is_a_violation(stage: Stage) -> None:
    if not available():
        pytest.skip(SKIPPED)
    reply = await stage.ada.slash(stage.general, "echo raw")
    assert reply.content == "400 50035"
    [violation] = stage.loopback.violations
    assert "[50035] content: ['no', 'text'] is not of type" in violation


async def test_a_content_that_is_too_long_is_a_violation(stage: Stage) -> None:
    stage.loopback.reply_timeout_s = 1
    with pytest.raises(NoResponseError):
        await stage.ada.slash(stage.general, "echo now", text="x" * 2001)
    await stage.loopback.until(lambda: stage.loopback.violations, 20, "violation")
    [violation] = stage.loopback.violations
    assert "content: " in violation
    assert "too long" in violation or "2000 or fewer" in violation


async def test_the_driver_refuses_what_a_client_would_not_send(stage: Stage) -> None:
    with pytest.raises(AssertionError, match="there is no command 'nothing'"):
        await stage.ada.slash(stage.general, "nothing")
    with pytest.raises(AssertionError, match="'text' is required"):
        await stage.ada.slash(stage.general, "echo now")
    with pytest.raises(AssertionError, match="no options"):
        await stage.ada.slash(stage.general, "echo now", text="x", colour="red")
    stage.general.deny(stage.guild.everyone, view_channel=True)
    with pytest.raises(AssertionError, match="cannot see #general"):
        await stage.ada.slash(stage.general, "echo now", text="x")
    eva = stage.guild.add_member("Eva", permissions=discord.Permissions(administrator=True))
    assert eva.permissions_in(stage.general).view_channel
