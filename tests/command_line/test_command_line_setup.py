"""`study-circle setup`, at a terminal, against the loopback Discord."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
import pytest_asyncio

from tests.command_line.conftest import InProcess
from tests.command_line.running import command, environment, study_circle
from tests.command_line.terminal import Terminal
from tests.loopback import Fault, LoopbackDiscord

TOKEN = "loopback.token"


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord(token=TOKEN) as server:
        yield server


async def at_a_terminal(
    loopback: LoopbackDiscord, talk: Callable[[Terminal], None], data: Path, **env: str | None
) -> str:
    """Set up at a terminal; everything that it showed."""
    arguments = command("--data", str(data), "setup")
    extra = {"STUDY_CIRCLE_DISCORD_API": loopback.url, **env}
    with Terminal(arguments, environment(extra)) as terminal:
        await asyncio.to_thread(talk, terminal)
        return terminal.shown


async def test_from_a_token_to_the_invitation(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    def talk(terminal: Terminal) -> None:
        terminal.see("invisible while you paste it")
        terminal.type(f"  {TOKEN} ")
        terminal.see("Start the bot now? [Y/n]")
        terminal.type("n")
        assert terminal.end() == 0

    shown = await at_a_terminal(loopback, talk, tmp_path / "data")

    assert "https://discord.com/developers/applications" in shown
    assert TOKEN not in shown
    assert "it belongs to “Study Circle”" in shown
    assert shown.rstrip().endswith("type: study-circle run")
    [link] = re.findall(r"^https://discord\.com/oauth2/\S+$", shown, re.MULTILINE)
    query = parse_qs(urlsplit(link).query)
    assert query["scope"] == ["bot applications.commands"]
    assert query["integration_type"] == ["0"]
    assert query["client_id"] == [str(loopback.backend.world.application_id)]
    granted = discord.Permissions(int(query["permissions"][0]))
    assert {name for name, given in granted if given} == {
        "read_messages",  # as discord.py calls the permission to see a channel
        "read_message_history",
        "send_messages",
        "send_messages_in_threads",
        "create_public_threads",
        "attach_files",
        "create_events",
    }
    assert not (tmp_path / "data").exists()
    loopback.assert_clean()


async def test_a_token_in_the_environment_is_not_asked_for(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    def talk(terminal: Terminal) -> None:
        terminal.see("Start the bot now?")
        terminal.type("n")
        assert terminal.end() == 0

    shown = await at_a_terminal(loopback, talk, tmp_path, DISCORD_TOKEN=TOKEN)

    assert "invisible" not in shown
    assert TOKEN not in shown


@pytest.mark.parametrize("token", ["another.token", "two words", "ключ"])
async def test_a_wrong_token_is_refused(
    loopback: LoopbackDiscord, tmp_path: Path, token: str
) -> None:
    def talk(terminal: Terminal) -> None:
        terminal.see("invisible")
        terminal.type(token)
        assert terminal.end() == 1

    shown = await at_a_terminal(loopback, talk, tmp_path)

    assert shown.rstrip().endswith(
        "Discord did not accept the token. Please put a valid one into DISCORD_TOKEN and start "
        "again."
    )
    assert token not in shown
    assert "Traceback" not in shown
    assert "oauth2" not in shown


async def test_discord_is_away(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    loopback.fail("GET", "/users/@me", Fault.drop(), times=None)

    def talk(terminal: Terminal) -> None:
        assert terminal.end() == 1

    shown = await at_a_terminal(loopback, talk, tmp_path, DISCORD_TOKEN=TOKEN)

    assert shown.startswith("Discord cannot be reached. Please check the network connection")
    assert shown.count("\n") == 1


@pytest.mark.parametrize("keys", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
async def test_who_thinks_better_of_it(
    loopback: LoopbackDiscord, tmp_path: Path, keys: str
) -> None:
    def talk(terminal: Terminal) -> None:
        terminal.see("invisible")
        terminal.type(keys)
        assert terminal.end() == 1

    assert "Traceback" not in await at_a_terminal(loopback, talk, tmp_path)


@pytest.mark.wire
@pytest.mark.real_model
async def test_the_bot_starts_at_once(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    guild = loopback.add_guild("Readers", system_channel="general")

    def talk(terminal: Terminal) -> None:
        terminal.see("invisible")
        terminal.type(TOKEN)
        terminal.see("Start the bot now?")
        terminal.type("")
        terminal.see("Connected to Discord; servers: 1")
        terminal.type("\x03")
        assert terminal.end() == 0

    shown = await at_a_terminal(loopback, talk, tmp_path)

    assert TOKEN not in shown
    assert "Traceback" not in shown
    assert guild.channel("general").messages


def test_nobody_is_there_to_be_asked(tmp_path: Path) -> None:
    ran = study_circle("--data", tmp_path, "setup", stdin=f"{TOKEN}\n")
    ran.refused(1, "DISCORD_TOKEN")


def test_no_other_machine_is_handed_the_token(
    run: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    for verb, address in (("setup", "http://127.0.0.1@evil.org"), ("run", "https://discord.com")):
        monkeypatch.setenv("STUDY_CIRCLE_DISCORD_API", address)
        run("--data", tmp_path, verb).refused(2, address, "not an address")


def test_without_a_token_nothing_runs(
    run: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--data", tmp_path / "data", "run").refused(1, "DISCORD_TOKEN")
    for token in ("", " \n"):
        monkeypatch.setenv("DISCORD_TOKEN", token)
        run("--data", tmp_path / "data", "run").refused(1, "DISCORD_TOKEN")
    assert not (tmp_path / "data").exists()
