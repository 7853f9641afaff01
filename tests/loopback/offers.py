"""The commands a member's client offers in a channel, and what it sends for one of them."""

import discord

from .backend import Backend
from .commands import CHAT_INPUT
from .envelope import IN_BOT_DM, IN_GUILD
from .errors import Json
from .options import Resolver
from .permissions import permissions_in
from .state import ChannelState, MemberState


def offered(
    backend: Backend, who: MemberState, channel: ChannelState, words: str, kind: int
) -> tuple[Json, list[str]]:
    """The command and the names of group and subcommand; an AssertionError says why not."""
    name, path = words, list[str]()
    if kind == CHAT_INPUT:
        name, *path = words.removeprefix("/").split()
    found = backend.commands.find(name, kind, channel.guild_id)
    known = [command["name"] for command in backend.commands.listed(None)]
    assert found is not None, f"there is no command {name!r}; there are {known}"
    where = IN_BOT_DM if channel.guild_id is None else IN_GUILD
    contexts = found["contexts"]
    assert contexts is None or where in contexts, f"{name!r} is not offered in #{channel.name}"
    if channel.guild_id is not None:
        _check_rights(backend, who, channel, found)
    return found, path


def command_data(command: Json, options: list[Json], resolver: Resolver) -> Json:
    """The `data` of a slash command or its autocomplete."""
    data: Json = {
        "id": command["id"],
        "name": command["name"],
        "type": CHAT_INPUT,
        "options": options,
    }
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    return data | {"resolved": resolver.resolved} if resolver.resolved else data


def menu_data(command: Json, target_id: int, resolved: Json) -> Json:
    """The `data` of a context menu command on a message or a member."""
    return {
        "id": command["id"],
        "name": command["name"],
        "type": command["type"],
        "target_id": str(target_id),
        "options": [],
        "resolved": resolved,
    }


def _check_rights(backend: Backend, who: MemberState, channel: ChannelState, command: Json) -> None:
    assert channel.guild_id is not None
    guild, name = backend.world.guilds[channel.guild_id], who.user.name
    assert guild.bot_inside, f"the bot is not in {guild.name} any more"
    rights = permissions_in(backend.world, guild, who, channel)
    assert rights.view_channel, f"{name} cannot see #{channel.name}"
    assert rights.use_application_commands, f"{name} may not use commands in #{channel.name}"
    needed = command["default_member_permissions"]
    if needed is None or command["name"] in guild.opened_commands:
        return
    # "0" hides a command from everyone but administrators.
    allowed = rights.administrator or (int(needed) and rights >= discord.Permissions(int(needed)))
    assert allowed, f"{command['name']!r} is hidden from {name} (see Guild.open_command)"
