"""Discord's rules as the loopback applies them, without a wire."""

from datetime import UTC, datetime
from typing import Any

import discord
import pytest

from . import LoopbackDiscord, validation
from .commands import CommandBook
from .errors import InvalidFormError, Json
from .forms import Modal
from .ids import Snowflakes
from .interactions import MODAL_SUBMIT, Interaction
from .limits import choice_problems, component_problems, is_empty, message_problems, modal_problems
from .messages import COMPONENTS_V2, Message, Pings, numbered, pings_of

COMMANDS = "/applications/{application_id}/commands"
MESSAGES = "/channels/{channel_id}/messages"


def message(**parts: Any) -> Message:
    return Message(1, 2, 3, datetime.now(UTC), **parts)


def button(custom_id: str = "a", **more: Any) -> Json:
    return {"type": 2, "style": 1, "label": "A", "custom_id": custom_id, **more}


def row(*components: Json) -> Json:
    return {"type": 1, "components": list(components)}


def text(content: str) -> Json:
    return {"type": 10, "content": content}


MENU = {"type": 3, "custom_id": "m", "options": [{"label": "A", "value": "a"}]}


@pytest.mark.parametrize(
    ("draft", "where"),
    [
        (message(content="x" * 2001), "content"),
        (message(embeds=[{"description": "x" * 4097}]), "embeds.0.description"),
        (message(embeds=[{"description": "x" * 3001}] * 2), "embeds"),
        (message(embeds=[{"title": "x"}] * 11), "embeds"),
        (message(embeds=[{"fields": [{"name": "x", "value": ""}]}]), "embeds.0.fields.0.value"),
        (message(components=[row(button())] * 6), "components"),
        (message(components=[row(*[button()] * 6)]), "components.0.components"),
        (message(components=[row(MENU, button())]), "components.0.components"),
        (message(components=[text("x")]), "components.0.type"),
        (message(flags=COMPONENTS_V2, components=[text("x")] * 41), "components"),
        (message(flags=COMPONENTS_V2, components=[text("x" * 2001)] * 2), "components"),
        (message(flags=COMPONENTS_V2, content="x"), "content"),
        (message(flags=COMPONENTS_V2, embeds=[{"title": "x"}]), "embeds"),
    ],
)
def test_messages_that_discord_refuses(draft: Message, where: str) -> None:
    assert where in message_problems(draft)


def test_messages_that_discord_takes() -> None:
    rows = [row(*[button(f"{n}{m}") for m in range(5)]) for n in range(5)]
    full = message(content="x" * 2000, embeds=[{"description": "x" * 4096}], components=rows)
    assert message_problems(full) == {}
    parts = [text("x" * 100)] * 40
    assert message_problems(message(flags=COMPONENTS_V2, components=parts)) == {}
    assert is_empty(message(content=" \n"))
    assert not is_empty(full)


@pytest.mark.parametrize(
    ("component", "where"),
    [
        (button("x" * 101), "custom_id"),
        (button(""), "custom_id"),
        (button(label="x" * 81), "label"),
        (button(url="https://example.org"), "url"),
        (button(style=5), "url"),
        ({**MENU, "options": []}, "options"),
        ({**MENU, "options": [{"label": "A", "value": "a"}] * 2}, "options"),
        ({**MENU, "max_values": 2}, "max_values"),
    ],
)
def test_components_that_discord_refuses(component: Json, where: str) -> None:
    assert f"components.0.components.0.{where}" in component_problems([row(component)])


def test_custom_ids_are_unique_within_a_message() -> None:
    found = component_problems([row(button("a"), button("b")), row(button("a"))])
    assert list(found) == ["components.1.components.0.custom_id"]


def test_choices_and_forms_are_limited() -> None:
    assert "choices" in choice_problems([{"name": "a", "value": "a"}] * 26)
    assert "choices.0.name" in choice_problems([{"name": "x" * 101, "value": "a"}])
    field = {"type": 4, "custom_id": "f", "label": "F", "style": 1}
    form = {"title": "x" * 46, "custom_id": "c", "components": [row(field)]}
    assert list(modal_problems(form)) == ["title"]
    assert list(modal_problems(form | {"title": "t", "components": []})) == ["components"]


def test_components_are_numbered_without_repetition() -> None:
    first, second = numbered([{"type": 10, "content": "a"}, {"type": 10, "content": "b", "id": 1}])
    assert (first["id"], second["id"]) == (2, 1)


def test_allowed_mentions_decide_who_is_notified() -> None:
    words = "<@1> <@2> <@&3> @everyone"
    assert pings_of(words, None) == Pings(frozenset({1, 2}), frozenset({3}), everyone=True)
    assert pings_of(words, {"parse": []}) == Pings()
    assert pings_of(words, {"parse": [], "users": ["2"]}) == Pings(frozenset({2}))


def command(name: str = "ask", **more: Any) -> Json:
    return {"name": name, "description": "d", "type": 1, **more}


def option(name: str, **more: Any) -> Json:
    return {"name": name, "description": "d", "type": 3, **more}


@pytest.mark.parametrize(
    "bodies",
    [
        [command("Ask")],
        [command("a b")],
        [command("x" * 33)],
        [command(description="")],
        [command(), command()],
        [command(f"c{n}") for n in range(101)],
        [{"name": f"m{n}", "type": 3} for n in range(6)],
        [command(options=[option("a"), option("b", required=True)])],
        [command(options=[option(f"o{n}") for n in range(26)])],
        [command(options=[option("a", choices=[{"name": "c", "value": "v" * 8000}])])],
    ],
)
def test_commands_that_discord_refuses(bodies: list[Json]) -> None:
    with pytest.raises(InvalidFormError):
        CommandBook(1, Snowflakes()).overwrite(None, bodies)


def test_known_commands_keep_their_ids() -> None:
    book = CommandBook(1, Snowflakes())
    [first] = book.overwrite(None, [command()])
    again, _ = book.overwrite(None, [command(), command("text")])
    assert again["id"] == first["id"]
    assert book.find("ask", 1, guild_id=5) is not None
    assert book.find("ask", 3, guild_id=5) is None


def test_forms_take_answers_by_label_or_custom_id() -> None:
    field = {"type": 4, "custom_id": "f", "style": 1, "required": False, "value": "old"}
    parts = [{"type": 18, "label": "Name", "component": field}, text("note")]
    opened = Interaction(1, "t", MODAL_SUBMIT, 1, 1, None, None, {}, 0)
    form = Modal({"title": "t", "custom_id": "c", "components": numbered(parts)}, opened)
    assert form.filled({"Name": "new"})[0]["component"]["value"] == "new"
    assert form.filled({})[0]["component"]["value"] == "old"
    with pytest.raises(AssertionError, match="no field"):
        form.filled({"Age": "7"})


def test_permissions_follow_roles_and_overwrites() -> None:
    guild = LoopbackDiscord().add_guild("Readers", channels=["open", "shut"])
    shut, ada = guild.channel("shut"), guild.add_member("Ada")
    helpers = guild.add_role("Helpers", discord.Permissions(manage_messages=True))
    bob = guild.add_member("Bob", roles=[helpers])
    assert bob.permissions.manage_messages
    assert not ada.permissions.manage_messages
    shut.deny(guild.everyone, view_channel=True)
    shut.allow(helpers, view_channel=True)
    assert not ada.permissions_in(shut).view_channel
    assert bob.permissions_in(shut).send_messages
    assert guild.add_member("Eva", administrator=True).permissions_in(shut).administrator


needs_openapi = pytest.mark.skipif(not validation.available(), reason=validation.SKIPPED)


@needs_openapi
@pytest.mark.parametrize(
    ("method", "path", "body", "problem"),
    [
        ("POST", MESSAGES, {"content": 5}, "content: 5 is not of type"),
        ("POST", MESSAGES, {"embeds": [{"title": []}]}, "embeds.0.title: [] is not of type"),
        ("POST", MESSAGES, {"components": [row(button(style=9))]}, "components.0.components.0.sty"),
        ("PUT", COMMANDS, [command(options=[option("a", choices=[{}])])], "0.options.0.choices.0"),
        ("PUT", COMMANDS, {"name": "x"}, "body: "),
    ],
)
def test_violations_name_the_place(method: str, path: str, body: Any, problem: str) -> None:
    [found] = validation.violations(method, path, body)
    assert found.startswith(problem)


@needs_openapi
def test_numbers_may_come_as_strings_and_snowflakes_as_numbers() -> None:
    body = {"flags": "4", "nonce": "123", "allowed_mentions": {"users": [5]}}
    assert validation.violations("POST", MESSAGES, body) == []
    assert validation.violations("POST", "/channels/{any}/typing", body) == []
