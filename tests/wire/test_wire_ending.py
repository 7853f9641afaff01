"""Bots that end, because they are told to or because they cannot go on."""

import os
import signal
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.built import lend
from tests.loopback import BotProcess, Fault, LoopbackDiscord
from tests.wire.acting import free_port

pytestmark = pytest.mark.wire

BAD_TOKEN = "Discord did not accept the token. Please put a valid one into DISCORD_TOKEN"


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as server:
        yield server


@pytest.fixture
def data(models: Path, tmp_path: Path) -> Path:
    """A data folder with the model in it: a bot that is about to end has no use for making one."""
    lend(models, tmp_path)
    return tmp_path


def last_line(bot: BotProcess) -> str:
    assert "Traceback" not in bot.output
    return bot.output.rstrip().rsplit("\n", 1)[-1]


async def test_a_bad_token_ends_it_with_a_sentence(loopback: LoopbackDiscord, data: Path) -> None:
    async with BotProcess(loopback, data, env={"DISCORD_TOKEN": "not.the.token"}) as bot:
        assert await bot.wait() == 1
    assert last_line(bot).startswith(BAD_TOKEN)
    assert "not.the.token" not in bot.output
    assert len(loopback.calls("GET", "/users/@me")) == 1  # a second try would be held against us


async def test_a_token_that_only_the_gateway_refuses(loopback: LoopbackDiscord, data: Path) -> None:
    loopback.refuse_identify(4004, times=9)
    async with BotProcess(loopback, data) as bot:
        assert await bot.wait() == 1
    assert last_line(bot).startswith(BAD_TOKEN)
    assert len(loopback.gateway.identified_at) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_when_told_to(
    loopback: LoopbackDiscord, data: Path, number: signal.Signals
) -> None:
    loopback.add_guild("Readers")
    async with BotProcess(loopback, data) as bot:
        await loopback.ready()
        assert bot._process is not None
        group = bot._process.pid
        bot._process.send_signal(number)
        assert await bot.wait(10) == 0  # waits for the ends of all that it started, too
        with pytest.raises(ProcessLookupError):
            os.killpg(group, 0)
    assert "Traceback" not in bot.output
    assert not [name for name in processes() if str(data) in name]


def processes() -> list[str]:
    """The command lines of all processes, where the system shows them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return found


async def test_it_stops_while_discord_is_away(loopback: LoopbackDiscord, data: Path) -> None:
    loopback.fail("GET", "/users/@me", Fault.drop(), times=None)
    async with BotProcess(loopback, data) as bot:
        await bot.says("Trying again in 1 s")
        await bot.terminate()
    assert "Traceback" not in bot.output


async def test_it_comes_when_discord_comes_back(loopback: LoopbackDiscord, data: Path) -> None:
    loopback.fail("GET", "/users/@me", Fault.http(503), times=1)
    loopback.add_guild("Readers", system_channel="general")
    async with BotProcess(loopback, data) as bot:
        await loopback.ready()
        await bot.terminate()
    loopback.assert_clean()


async def test_the_port_for_its_health_is_taken(loopback: LoopbackDiscord, data: Path) -> None:
    port = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        env = {"STUDY_CIRCLE_HEALTH_PORT": str(port)}
        async with BotProcess(loopback, data, env=env) as bot:
            assert await bot.wait() == 2
    assert last_line(bot).startswith(f"The setting STUDY_CIRCLE_HEALTH_PORT cannot be “{port}”.")


async def test_what_a_killed_bot_was_reading_is_cleared_away(
    loopback: LoopbackDiscord, data: Path
) -> None:
    left = data / "uploads" / "upload-x" / "file"
    left.parent.mkdir(parents=True)
    left.write_text("a member's file")
    async with BotProcess(loopback, data) as bot:
        await loopback.ready()
        assert list((data / "uploads").iterdir()) == []
        await bot.terminate()
