"""Routes about guilds: their channels, roles and members."""

from typing import Any

from . import payloads
from .errors import ApiError, Json, missing_access, missing_permissions, unknown
from .gateway import MEMBERS
from .permissions import permissions_in
from .rest import Call, Route
from .state import GuildState, MemberState


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
    seen = [c for c in world.threads_of(guild) if call.backend.bot_permissions(c).view_channel]
    return {"threads": [payloads.channel(world, c) for c in seen], "members": []}


def _roles(call: Call) -> Any:
    guild = call.backend.joined_guild(call.id("guild_id"))
    return [payloads.role(role) for role in guild.roles.values()]


def _member(call: Call) -> Json:
    return payloads.member(_found(call)[1])


def _found(call: Call) -> tuple[GuildState, MemberState]:
    guild = call.backend.joined_guild(call.id("guild_id"))
    member = guild.members.get(call.id("user_id"))
    if member is None:
        raise unknown("Member")
    return guild, member


def _members(call: Call) -> Any:
    """The whole list needs the privileged intent, over REST too."""
    guild = call.backend.joined_guild(call.id("guild_id"))
    if not call.backend.gateway.allowed_privileged & MEMBERS:
        raise missing_access()
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    found = sorted(i for i in guild.members if i > after)[:limit]
    return [payloads.member(guild.members[i]) for i in found]


def _give_role(call: Call) -> None:
    _change_role(call, gives=True)


def _take_role(call: Call) -> None:
    _change_role(call, gives=False)


def _change_role(call: Call, *, gives: bool) -> None:
    """Only roles below the bot's own, and never those that belong to a bot."""
    backend, (guild, member) = call.backend, _found(call)
    role = guild.roles.get(call.id("role_id"))
    if role is None:
        raise unknown("Role")
    me = guild.members[backend.world.bot.id]
    if not permissions_in(backend.world, guild, me).manage_roles:
        raise missing_permissions()
    if role.managed or role.id == guild.id:
        raise ApiError(400, 50028, "Invalid role")
    if not any(role < guild.roles[own] for own in me.role_ids):
        raise missing_permissions()
    (member.role_ids.add if gives else member.role_ids.discard)(role.id)
    changed = payloads.member(member) | {"guild_id": str(guild.id)}
    backend.gateway.dispatch("GUILD_MEMBER_UPDATE", changed, guild.id)


_MEMBER_ROLE = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"

ROUTES = [
    Route("GET", "/users/@me/guilds", _my_guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", _leave),
    Route("GET", "/guilds/{guild_id}", _guild),
    Route("GET", "/guilds/{guild_id}/channels", _channels),
    Route("GET", "/guilds/{guild_id}/threads/active", _active_threads),
    Route("GET", "/guilds/{guild_id}/roles", _roles),
    Route("GET", "/guilds/{guild_id}/members", _members),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", _member),
    Route("PUT", _MEMBER_ROLE, _give_role),
    Route("DELETE", _MEMBER_ROLE, _take_role),
]
