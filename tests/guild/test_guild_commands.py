"""The commands that Discord is given: what its servers would refuse is refused here first."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.desk.commands import COMMANDS, Kind
from bot.guild.listening import GuildClient
from bot.guild.suggesting import MOST_CHOICES
from bot.guild.syncing import Synced, sync_if_changed
from bot.guild.translation import Catalogues
from bot.wording import LOCALES
from tests.guild.fakes import KeptCommands
from tests.loopback import validation

MESSAGE_MENU = 3
GUILD_ONLY, GUILD_INSTALL, MANAGE_GUILD = [0], [0], 1 << 5
SUBCOMMAND, STRING, INTEGER, ATTACHMENT = 1, 3, 4, 11
TYPES = {
    Kind.TEXT: STRING,
    Kind.TIME: STRING,
    Kind.SOURCE: STRING,
    Kind.NUMBER: INTEGER,
    Kind.FILE: ATTACHMENT,
    Kind.COMMAND: STRING,
    Kind.TOPIC: STRING,
    Kind.VOTE: STRING,
    Kind.BODY: STRING,
    Kind.WORD: STRING,
}
COMPLETED = {Kind.SOURCE, Kind.COMMAND, Kind.TOPIC, Kind.VOTE, Kind.BODY}
LONGEST_CHOICE = 100
NAME = re.compile(r"[-_\w]{1,32}")

Json = dict[str, Any]


async def payload_of(client: GuildClient) -> list[Json]:
    """The commands with their translations, as Discord is given them."""
    translator = Catalogues()
    await client.tree.set_translator(translator)
    commands = client.tree.get_commands()
    return [await each.get_translated_payload(client.tree, translator) for each in commands]


@pytest.fixture
async def payload(make_client: Callable[[], GuildClient]) -> list[Json]:
    return [each for each in await payload_of(make_client()) if each["type"] != MESSAGE_MENU]


@pytest.fixture
async def menus(make_client: Callable[[], GuildClient]) -> list[Json]:
    return [each for each in await payload_of(make_client()) if each["type"] == MESSAGE_MENU]


def leaves(payload: list[Json]) -> dict[tuple[str, ...], Json]:
    found: dict[tuple[str, ...], Json] = {}
    for top in payload:
        below = [each for each in top["options"] if each["type"] == SUBCOMMAND]
        for each in below:
            found[top["name"], each["name"]] = each
        if not below:
            found[top["name"],] = top
    return found


def everything(payload: list[Json]) -> Iterator[Json]:
    for each in payload:
        yield each
        yield from everything(each.get("options", []))


async def test_every_command_of_the_table_is_there(payload: list[Json]) -> None:
    found = leaves(payload)

    assert list(found) == [command.path for command in COMMANDS]
    for command in COMMANDS:
        options = {option["name"]: option for option in found[command.path]["options"]}
        assert set(options) == {option.name for option in command.options}
        for option in command.options:
            sent = options[option.name]
            assert sent["type"] == TYPES[option.kind]
            assert sent["required"] == option.required
            many = len(option.words) > MOST_CHOICES
            assert bool(sent.get("autocomplete")) == (option.kind in COMPLETED or many)
            if option.kind is Kind.NUMBER:
                assert sent["min_value"] == option.least
            listed = () if many else option.words
            assert [each["value"] for each in sent.get("choices", [])] == list(listed)


async def test_names_and_descriptions_fit(payload: list[Json]) -> None:
    for each in everything(payload):
        names = [each["name"], *each["name_localizations"].values()]
        assert all(NAME.fullmatch(name) and name == name.lower() for name in names)
        texts = [each["description"], *each["description_localizations"].values()]
        assert all(0 < len(text) <= 100 for text in texts)


async def test_every_language_has_names_and_descriptions(payload: list[Json]) -> None:
    for each in everything(payload):
        for locale in set(LOCALES) - {"en"}:
            assert each["name_localizations"][locale]
            assert each["description_localizations"][locale]


async def test_names_are_unique_among_siblings_in_every_language(payload: list[Json]) -> None:
    for siblings in [payload, *(each.get("options", []) for each in everything(payload))]:
        for locale in ["en", *LOCALES]:
            names = [each["name_localizations"].get(locale, each["name"]) for each in siblings]
            assert len(names) == len(set(names))


async def test_choices_fit_in_every_language(payload: list[Json]) -> None:
    for option in everything(payload):
        choices = option.get("choices", [])
        # Discord takes either choices or a completion.
        assert not (choices and option.get("autocomplete"))
        values = [choice["value"] for choice in choices]
        assert len(values) == len(set(values))
        assert all(0 < len(value) <= LONGEST_CHOICE for value in values)
        for locale in LOCALES:
            names = [choice["name_localizations"].get(locale, choice["name"]) for choice in choices]
            assert len(names) == len(set(names))
            assert all(0 < len(name) <= LONGEST_CHOICE for name in names)
        for choice in choices:
            assert set(choice["name_localizations"]) >= set(LOCALES) - {"en"}


async def test_options_have_the_bounds_that_discord_knows(payload: list[Json]) -> None:
    for leaf in leaves(payload).values():
        for option in leaf["options"]:
            if option["type"] == STRING:
                assert 0 <= option.get("min_length", 0) <= option.get("max_length", 6000) <= 6000
            else:
                assert "min_length" not in option
                assert "max_length" not in option
            if option["type"] == INTEGER:
                assert 0 <= option["min_value"] <= option.get("max_value", 2**53) <= 2**53


async def test_groups_hold_commands_and_nothing_else(payload: list[Json]) -> None:
    for top in payload:
        below = [option["type"] == SUBCOMMAND for option in top["options"]]
        # A command with subcommands cannot be called itself, and has no options of its own.
        assert all(below) or not any(below)


async def test_discords_own_description_takes_them(payload: list[Json], menus: list[Json]) -> None:
    if not validation.available():
        pytest.skip(validation.SKIPPED)
    path = "/applications/{application_id}/commands"
    assert validation.violations("PUT", path, [*payload, *menus]) == []
    assert validation.violations("PUT", path, [payload[0] | {"description": 7}])


async def test_numbers_are_within_discords_limits(payload: list[Json]) -> None:
    assert len(payload) <= 100
    for each in everything(payload):
        assert len(each.get("options", [])) <= 25
        assert len(each.get("choices", [])) <= 25
    for top in payload:
        sizes = [
            max(map(len, [each[field], *each[f"{field}_localizations"].values()]))
            for each in everything([top])
            for field in ("name", "description")
        ]
        choices = [choice for each in everything([top]) for choice in each.get("choices", [])]
        sizes += [
            max(map(len, [choice["name"], *choice["name_localizations"].values()]))
            + len(choice["value"])
            for choice in choices
        ]
        assert sum(sizes) <= 8000


async def test_commands_are_for_servers_only(payload: list[Json]) -> None:
    for top in payload:
        assert top["contexts"] == GUILD_ONLY
        assert top["integration_types"] == GUILD_INSTALL
        assert top["nsfw"] is False


async def test_moderators_commands_are_hidden_from_others(payload: list[Json]) -> None:
    moderators = {command.path[0] for command in COMMANDS if command.moderator}
    members = {command.path[0] for command in COMMANDS if not command.moderator}
    assert not moderators & members, "Discord knows permissions for whole groups only"
    for top in payload:
        wanted = MANAGE_GUILD if top["name"] in moderators else None
        assert top["default_member_permissions"] == wanted


async def test_required_options_come_first(payload: list[Json]) -> None:
    for leaf in leaves(payload).values():
        required = [option["required"] for option in leaf["options"]]
        assert required == sorted(required, reverse=True)


async def test_the_payload_can_be_sent(payload: list[Json]) -> None:
    assert json.loads(json.dumps(payload)) == payload


async def test_the_menus_of_a_message(menus: list[Json]) -> None:
    assert [each["name"] for each in menus] == ["Ask about this message", "Add as text"]
    assert len(menus) <= 5
    for each in menus:
        names = [each["name"], *each["name_localizations"].values()]
        assert set(each["name_localizations"]) >= set(LOCALES) - {"en"}
        assert all(0 < len(name) <= 32 for name in names)
        assert each["contexts"] == GUILD_ONLY
        assert each["integration_types"] == GUILD_INSTALL
        assert each["nsfw"] is False
    assert [each["default_member_permissions"] for each in menus] == [None, MANAGE_GUILD]
    assert json.loads(json.dumps(menus)) == menus


def puts(env: Any) -> int:
    return sum(request.method == "PUT" for request in env.http_requests)


async def test_commands_are_sent_once(
    simcord_env: Any, make_client: Callable[[], GuildClient], commands: KeptCommands
) -> None:
    assert (puts(simcord_env), commands.writes) == (1, 1)

    await simcord_env.restart_bot(make_client())

    assert (puts(simcord_env), commands.writes) == (1, 1)


async def test_changed_commands_are_sent_again(
    simcord_env: Any, make_client: Callable[[], GuildClient], commands: KeptCommands
) -> None:
    client = make_client()
    client.tree.remove_command("help")

    await simcord_env.restart_bot(client)

    assert (puts(simcord_env), commands.writes) == (2, 2)


async def test_refused_commands_are_sent_again_at_the_next_start(
    simcord_env: Any, commands: KeptCommands, caplog: pytest.LogCaptureFixture
) -> None:
    tree = simcord_env.bot.tree
    commands.digest = "old"
    simcord_env.inject_error("PUT", "/applications/*/commands", status=400, code=50035)

    assert await sync_if_changed(tree, commands) is Synced.NOT

    assert commands.digest == "old"
    assert "Traceback" not in caplog.text
    assert await sync_if_changed(tree, commands) is Synced.NOW
    assert await sync_if_changed(tree, commands) is Synced.BEFORE
