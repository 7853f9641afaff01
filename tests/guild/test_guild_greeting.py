"""A new server is greeted once, where the bot may write."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.guild.greeting import is_new, writable_rooms
from bot.guild.listening import GuildClient
from tests.guild.fakes import FakeDesk, KeptGreetings

HELLO = "Study Circle"


def posts(env: Any) -> list[str]:
    sent = [request for request in env.http_requests if request.method == "POST"]
    return [request.path for request in sent if request.path.endswith("/messages")]


async def join(env: Any, *names: str, locale: str | None = None) -> tuple[Any, list[Any]]:
    guild = env.create_guild("Readers", preferred_locale=locale)
    rooms = [guild.create_text_channel(name) for name in names]
    await env.settle()
    return env.bot.get_guild(guild.id), rooms


async def test_the_first_writable_channel_is_greeted(
    simcord_env: Any, greeted: KeptGreetings
) -> None:
    guild, (first, second) = await join(simcord_env, "one", "two")

    assert HELLO in first.last_message.content
    assert second.last_message is None
    labels = [part.label for row in first.last_message.components for part in row.children]
    assert labels == ["Set up", "Try the sample", "Privacy", "Help"]
    assert greeted.circles == {str(guild.id)}


async def test_the_greetings_buttons_work(simcord_env: Any, desk: FakeDesk) -> None:
    _, (room,) = await join(simcord_env, "one")
    ann = simcord_env.guild.add_member(simcord_env.create_user("ann"))

    pressed = await ann.click(room.last_message, label="Try the sample")

    assert pressed.ephemeral
    assert type(desk.asked[-1]).__name__ == "TrySample"

    pressed = await ann.click(room.last_message, label="Privacy")

    assert pressed.ephemeral
    assert type(desk.asked[-1]).__name__ == "ShowPrivacy"


async def test_an_outage_or_a_restart_greets_nobody_again(
    simcord_env: Any, make_client: Callable[[], GuildClient]
) -> None:
    guild, _ = await join(simcord_env, "one")
    await simcord_env.bot.on_guild_join(guild)
    await simcord_env.restart_bot(make_client())
    await simcord_env.bot.on_guild_available(simcord_env.bot.get_guild(guild.id))
    await simcord_env.bot.on_guild_join(simcord_env.bot.get_guild(guild.id))

    assert len(posts(simcord_env)) == 1


async def test_a_server_that_came_while_the_bot_was_away_is_greeted(
    simcord_env: Any, greeted: KeptGreetings
) -> None:
    guild, _ = await join(simcord_env, "one")
    greeted.circles.clear()  # as if nobody had been there to greet it
    await simcord_env.bot.on_guild_available(guild)
    await simcord_env.bot.on_guild_available(guild)

    assert len(posts(simcord_env)) == 2
    assert greeted.circles == {str(guild.id)}


async def test_servers_of_old_are_not_new(simcord_env: Any) -> None:
    guild, _ = await join(simcord_env, "one")
    assert is_new(guild)

    await simcord_env.advance_time(8 * 24 * 3600)

    assert not is_new(guild)


async def test_a_channel_that_refuses_is_passed_over_and_left_alone(
    simcord_env: Any, greeted: KeptGreetings, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    guild, (first, second) = await join(simcord_env, "one", "two")
    greeted.circles.clear()
    await simcord_env.bot.on_guild_join(guild)

    assert first.last_message is None
    assert second.last_message is not None
    assert posts(simcord_env).count(f"/channels/{first.id}/messages") == 1
    assert "Traceback" not in caplog.text


async def test_a_post_that_may_have_arrived_is_not_posted_elsewhere(
    simcord_env: Any, greeted: KeptGreetings
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    _, (first, _) = await join(simcord_env, "one", "two")

    assert set(posts(simcord_env)) == {f"/channels/{first.id}/messages"}
    assert greeted.circles == set()


async def test_where_nothing_is_writable_the_log_says_so(
    simcord_env: Any, caplog: pytest.LogCaptureFixture
) -> None:
    await join(simcord_env)

    assert posts(simcord_env) == []
    assert "was not greeted" in caplog.text


async def test_the_greeting_is_in_the_servers_language(simcord_env: Any) -> None:
    _, (room,) = await join(simcord_env, "allgemein", locale="de")

    assert "ich bin Study Circle" in room.last_message.content


def test_the_system_channel_comes_first_and_closed_ones_never() -> None:
    def room(*, see: bool = True, write: bool = True) -> Any:
        allowed = discord.Permissions(view_channel=see, send_messages=write)
        return SimpleNamespace(permissions_for=lambda _: allowed)

    mute, hidden, first, system = room(write=False), room(see=False), room(), room()
    channels = [mute, hidden, first, system]
    guild: Any = SimpleNamespace(me=None, system_channel=system, text_channels=channels)

    assert writable_rooms(guild) == [system, first]
