"""The bot comes online, and into a server: commands, first message, sample."""

import asyncio
from typing import Any

import pytest

from bot.desk.commands import COMMANDS
from tests.loopback import validation
from tests.wire.acting import Scene

MESSAGE_MENU = 3

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_it_says_that_it_is_connected(scene: Scene) -> None:
    await scene.bot.says("INFO bot.guild.listening: Connected to Discord; servers: ")
    assert scene.loopback.gateway.connected


async def test_the_commands_are_as_discord_wants_them(scene: Scene) -> None:
    [sent, *_] = scene.loopback.calls("PUT", r"^/applications/\d+/commands$")
    slash = [command for command in sent.body if command["type"] != MESSAGE_MENU]
    menus = [command for command in sent.body if command["type"] == MESSAGE_MENU]
    assert [menu["name"] for menu in menus] == ["Ask about this message", "Add as text"]
    names = {tuple(command["name"].split()) for command in slash}
    assert names == {command.path[:1] for command in COMMANDS}
    for command in slash:
        assert command["contexts"] == [0]
        assert command["integration_types"] == [0]
        assert command["description_localizations"]["de"]
        moderators = command["name"] == "manage"
        assert command["default_member_permissions"] == (32 if moderators else None)
    paths = [path for command in slash for path in leaves(command)]
    assert sorted(paths) == sorted(command.name for command in COMMANDS)
    if scene.loopback.validation_skipped:
        pytest.skip(scene.loopback.validation_skipped)
    schema = "/applications/{application_id}/commands"
    assert validation.violations("PUT", schema, sent.body) == []
    assert validation.violations("PUT", schema, [sent.body[0] | {"name": 7}]) != []


def leaves(command: dict[str, Any]) -> list[str]:
    inner = [each for each in command.get("options", []) if each["type"] == 1]
    return [f"{command['name']} {each['name']}" for each in inner] or [command["name"]]


@pytest.mark.parametrize(
    ("locale", "hello"), [("en-US", "Hello, I'm Study Circle"), ("de", "Study Circle")]
)
async def test_an_invitation_is_answered_once(scene: Scene, locale: str, hello: str) -> None:
    circle = scene.circle("Invited", guild_locale=locale)

    message = await circle.room.message(hello)

    assert "harbour office" in message.text
    labels = [button["label"] for button in message.buttons]
    assert labels[:2] == (
        ["Set up", "Try the sample"]
        if locale == "en-US"
        else ["Einrichten", "Beispiel ausprobieren"]
    )
    assert message.pings.users == frozenset()
    await circle.guild.remove_bot(unavailable=True)
    await circle.guild.restore()
    await asyncio.sleep(0.5)
    assert len(circle.room.messages) == 1


async def test_the_sample_really_answers(scene: Scene) -> None:
    circle = scene.circle("Curious")
    hello = await circle.room.message("Hello, I'm Study Circle")

    reply = await circle.press(hello, "Try the sample")

    assert reply.ephemeral
    await circle.shows(reply, "every second Thursday")
    assert "The Lamplighters’ Circle › A room with a stove (Nora Pell, 2019), ¶ 2" in reply.text
    context = await circle.press(reply, "Context")
    assert "founded on 12 October 1911" in context.text
    again = await circle.press(hello, "Try the sample", circle.moderator)
    assert "every second Thursday" in again.text
    # It is a library of its own: the guild's is as empty as it was.
    assert "The library is empty." in (await circle.slash(circle.member, "text list")).text


async def test_help_is_for_everyone(scene: Scene) -> None:
    circle = scene.circle("Lost")
    hello = await circle.room.message("Hello, I'm Study Circle")
    reply = await circle.press(hello, "Help")
    assert reply.ephemeral
    assert "/ask question" in reply.text
    assert "Only this text" in (await circle.slash(circle.member, "help", command="ask")).text


async def test_a_circle_without_texts_says_so(scene: Scene) -> None:
    circle = scene.circle("Empty", locale="de")
    reply = await circle.ask("Wer darf eine Versammlung einberufen?")
    assert "Hier ist kein Text" in reply.text
    assert len(reply.message.buttons) == 1
