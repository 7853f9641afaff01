"""Routes about guilds: their channels, roles and members."""

from typing import Any

from . import payloads
from .errors import Json, missing_access, unknown
from .gateway import MEMBERS
from .rest import Call, Route


def _guild(call: Call) -> Json:
    return payloads.guild(call.backend.joined_guild(call.id("guild_id")))


def _my_guilds(call: Call) -> Any:
    inside = (g for g in call.backend.world.guilds.values() if g.bot_inside)
    return [{"id": str(g.id), "name": g.name, "icon": None, "owner": False} for g in inside]


def _leave(call: Call) -> None:
    guild = call.backend.joined_guild(call.id("guild_id"))
    guild.bot_inside = False
    call.backend.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild.id)


def _channels(call: Call) -> Any:
    world = call.backend.world
    guild = call.backend.joined_guild(call.id("guild_id"))
    return [payloads.channel(world, c) for c in world.channels_of(guild)]


def _active_threads(call: Call) -> Json:
    world = call.backend.world
    guild = call.backend.joined_guild(call.id("guild_id"))
    return {"threads": [payloads.channel(world, c) for c in world.threads_of(guild)], "members": []}


def _roles(call: Call) -> Any:
    guild = call.backend.joined_guild(call.id("guild_id"))
    return [payloads.role(role, guild) for role in guild.roles.values()]


def _member(call: Call) -> Json:
    guild = call.backend.joined_guild(call.id("guild_id"))
    member = guild.members.get(call.id("user_id"))
    if member is None:
        raise unknown("Member")
    return payloads.member(member)


def _members(call: Call) -> Any:
    """The whole list needs the privileged intent, over REST too."""
    guild = call.backend.joined_guild(call.id("guild_id"))
    if not call.backend.gateway.allowed_privileged & MEMBERS:
        raise missing_access()
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    found = sorted(i for i in guild.members if i > after)[:limit]
    return [payloads.member(guild.members[i]) for i in found]


ROUTES = [
    Route("GET", "/users/@me/guilds", _my_guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", _leave),
    Route("GET", "/guilds/{guild_id}", _guild),
    Route("GET", "/guilds/{guild_id}/channels", _channels),
    Route("GET", "/guilds/{guild_id}/threads/active", _active_threads),
    Route("GET", "/guilds/{guild_id}/roles", _roles),
    Route("GET", "/guilds/{guild_id}/members", _members),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", _member),
]
