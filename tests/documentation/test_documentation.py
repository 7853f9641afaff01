"""The pages say what is so: what they list is what there is in the code."""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import discord
import pytest

from bot.__main__ import cli
from bot.desk.commands import COMMANDS, group
from bot.desk.requests import Caller
from bot.desk.settings.fixed import FIXED
from bot.desk.settings.table import AUTO, SETTINGS, Group
from bot.guild.invite import PERMISSIONS
from bot.store.schema import migrations as memory
from bot.terminal.parsing import parse
from bot.terminal.vocabulary import own_words, split_command
from bot.voting.rules import RULES
from bot.wording import phrase
from bot.wording.settings import figure, value_of
from index.database import open_in_memory
from index.schema import migrations as library
from tests.documentation.pages import (
    DOCS,
    PAGES,
    anchors,
    code,
    fences,
    first_column,
    links,
    page,
    prose,
    read,
    section,
)
from tests.fakes import ROOT

each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
MEMBER = Caller("one", "me", moderator=True)
SLASH = re.compile(r"/[a-z]+( |$)")
# Addresses of the bot's own little server, and no commands.
SERVED = frozenset({"/healthz", "/metrics"})
# Tables of SQLite itself, of its full text, and of who keeps the migrations.
ANOTHERS = re.compile(r"^_|^sqlite_|_(?:data|idx|content|docsize|config)$")
CONTRACTS = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]


def named(text: str) -> Iterator[str]:
    """What begins with a slash between backticks, as commands do."""
    return (each for each in code(text) if SLASH.match(each) and each not in SERVED)


@each_page
def test_links_lead_somewhere(path: Path) -> None:
    for _, words, to in links(read(path)):
        assert words
        if to.startswith(("https://", "http://")):
            continue
        target, _, anchor = to.partition("#")
        there = (path.parent / target).resolve() if target else path
        assert there.is_file(), to
        assert not anchor or anchor in anchors(read(there)), to


@each_page
def test_commands_that_are_named_exist(path: Path) -> None:
    for each in named(read(path)):
        words = each.removeprefix("/").split()
        assert group(words[0]) or words[0] in own_words("en") or split_command(each[1:], "en"), each
        if len(words) > 1 and words[0] not in own_words("en"):
            split_command(each[1:], "en")


@each_page
def test_lines_that_are_typed_are_understood(path: Path) -> None:
    for _, block in fences(read(path)):
        for line in block.splitlines():
            if line.startswith("> /"):
                assert parse(line[2:], MEMBER) is not None, line


@each_page
def test_lines_of_the_shell_are_understood(path: Path) -> None:
    for line in shell(read(path)):
        words = re.sub(r"\[[^\]]*\]", "", line).split()
        command = cli.commands.get(words[0])
        assert command is not None, line
        known = {name for each in command.params for name in each.opts}
        assert set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", " ".join(words[1:]))) <= known, line


def shell(text: str) -> Iterator[str]:
    """What is typed behind ``study-circle``: in fences, and between backticks."""
    typed = [line for _, block in fences(text) for line in block.splitlines()]
    for line in [*typed, *code(text)]:
        found = re.search(r"(?:^|[/$…] ?|bin/)study-circle ((?!\.)[a-z].*)", line)
        if found and not line.startswith("docker"):
            yield found[1]


def test_every_command_has_its_line() -> None:
    members = page("members")
    moderators = section(page("moderators"), "Every command of moderators")
    for command in COMMANDS:
        there = moderators if command.moderator else members
        assert f"/{command.name}" in code(there), command.name
    # What they cannot use is not for members to read of.
    assert not any(each.startswith("/manage") for each in named(members))


def test_every_command_of_the_shell_has_its_line() -> None:
    listed = " ".join(first_column(read(ROOT / "README.md")))
    for name in cli.commands:
        assert re.search(rf"`{name}\b", listed), name


def test_the_settings_of_servers_are_those_that_exist() -> None:
    pages = ("Settings", "Advanced settings")
    text = "".join(section(page("moderators"), each) for each in pages)
    rows = re.findall(r"^\| `([\w-]+)` \|(.*)\|(.*)\| (yes|no) \|$", text, re.MULTILINE)
    general = [each for each in SETTINGS if each.group in (Group.GENERAL, Group.ADVANCED)]
    assert [row[0] for row in rows] == [each.name for each in general]
    for setting, (_, said, default, channels) in zip(general, rows, strict=True):
        assert (channels == "yes") is setting.channels
        assert set(setting.words) - {AUTO} <= set(code(said))
        # What is none, or left to somebody else, is said in words.
        assert code(default) in ([], [setting.default])
        assert bool(code(default)) is (setting.default not in ("", AUTO))


def test_the_figures_of_votes_are_those_that_are_set() -> None:
    text = section(page("voting"), "What a server can set")
    rows = re.findall(r"^\| `([\w-]+)` \| (.*) \| (.*) \|$", text, re.MULTILINE)
    figures = [each for each in SETTINGS if each.group in (Group.VOTES, Group.BODIES)]
    assert [row[0] for row in rows] == [each.name for each in figures]
    for setting, (_, said, default) in zip(figures, rows, strict=True):
        assert set(setting.words) <= set(code(said))
        assert default == value_of(setting, setting.default, {}, "en")
        assert not setting.channels


def test_what_stands_for_everybody_is_what_the_settings_name() -> None:
    text = section(page("moderators"), "What stands for everybody")
    rows = re.findall(r"^\| (.*) \| (.*) \| (.*) \|$", text, re.MULTILINE)
    assert rows[1:] == [
        (
            phrase("en", f"fixed-{each.name}"),
            figure(each, "en"),
            phrase("en", f"fixed-{each.name}-why"),
        )
        for each in chain.from_iterable(FIXED.values())
    ]


def test_the_rules_of_counting_are_those_that_exist() -> None:
    listed = first_column(section(page("voting"), "The rules in plain words"))
    assert {name.strip("`") for name in listed[1:]} == set(RULES)


def test_the_permissions_are_those_of_the_invitation() -> None:
    rows = " ".join(first_column(section(page("moderators"), "Permissions")))
    listed = dict.fromkeys(re.findall(r"`(\w+)`", rows), True)
    assert discord.Permissions(**listed) == PERMISSIONS


def test_the_import_rules_are_those_that_are_checked() -> None:
    listed = first_column(section(page("architecture"), "The import rules"))
    assert listed[1:] == [contract["name"] for contract in CONTRACTS]


def test_the_folders_are_those_that_exist() -> None:
    listed = {name.strip("`") for name in first_column(page("architecture")) if name.endswith("/`")}
    packages = {f"bot/{each.parent.name}/" for each in (ROOT / "bot").glob("*/__init__.py")}
    assert listed == {"index/", *packages}


@pytest.mark.parametrize("migrations", [memory, library], ids=["circle", "library"])
def test_the_policy_names_every_table(migrations: object) -> None:
    db = open_in_memory(migrations)  # type: ignore[arg-type]
    told = set(code(section(page("privacy-policy"), "What is stored, why, and for how long")))
    assert {name for name in db.table_names() if not ANOTHERS.search(name)} <= told


def test_what_the_operator_fills_in_is_in_brackets_and_nothing_else() -> None:
    for name in ("privacy-policy", "terms"):
        text = prose(page(name))
        assert "[name of the operator]" in text
        assert "[e-mail or postal address]" in text
        assert not re.search(r"TODO|XXX|example\.(com|org)", text)


def test_the_index_lists_every_page() -> None:
    index = section(read(ROOT / "README.md"), "Documentation")
    listed = {(ROOT / to).resolve() for _, _, to in links(index)}
    assert listed == set(DOCS.glob("*.md"))


def test_pages_show_every_picture_and_no_other() -> None:
    shown = {
        (path.parent / to).resolve()
        for path in PAGES
        for picture, _, to in links(read(path))
        if picture
    }
    assert shown == set((DOCS / "pictures").iterdir())
