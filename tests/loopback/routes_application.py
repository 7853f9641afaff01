"""Routes about the bot itself: who it is, where its gateway is, and its commands."""

from typing import Any

from . import payloads
from .errors import Json, unknown
from .rest import Call, Route


def _me(call: Call) -> Json:
    return payloads.user(call.backend.world.bot) | {"verified": True, "flags": 0, "email": None}


def _application(call: Call) -> Json:
    return payloads.application(call.backend.world)


def _user(call: Call) -> Json:
    user = call.backend.world.users.get(call.id("user_id"))
    if user is None:
        raise unknown("User")
    return payloads.user(user)


def _gateway(call: Call) -> Json:
    return {"url": call.backend.gateway.url}


def _gateway_bot(call: Call) -> Json:
    gateway = call.backend.gateway
    left = 1000 - len(gateway.identified_at)
    limit = {"total": 1000, "remaining": left, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": gateway.url, "shards": gateway.shards, "session_start_limit": limit}


def _open_dm(call: Call) -> Json:
    world = call.backend.world
    user = world.users.get(int(call.body["recipient_id"]))
    if user is None:
        raise unknown("User")
    return payloads.channel(world, world.dm_with(user))


def _scope(call: Call) -> int | None:
    """None for global commands, else the guild's id; 10002 for another's application."""
    if call.id("application_id") != call.backend.world.application_id:
        raise unknown("Application")
    if "guild_id" not in call.params:
        return None
    return call.backend.joined_guild(call.id("guild_id")).id


def _commands(call: Call) -> Any:
    return call.backend.commands.listed(_scope(call))


def _overwrite(call: Call) -> Any:
    return call.backend.commands.overwrite(_scope(call), call.body or [])


def _upsert(call: Call) -> Json:
    return call.backend.commands.upsert(_scope(call), call.body)


def _command(call: Call) -> Json:
    return call.backend.commands.get(_scope(call), call.id("command_id"))


def _edit_command(call: Call) -> Json:
    return call.backend.commands.edit(_scope(call), call.id("command_id"), call.body)


def _delete_command(call: Call) -> None:
    call.backend.commands.remove(_scope(call), call.id("command_id"))


def _command_routes(base: str) -> list[Route]:
    one = f"{base}/{{command_id}}"
    return [
        Route("GET", base, _commands),
        Route("PUT", base, _overwrite),
        Route("POST", base, _upsert),
        Route("GET", one, _command),
        Route("PATCH", one, _edit_command),
        Route("DELETE", one, _delete_command),
    ]


ROUTES = [
    Route("GET", "/users/@me", _me),
    Route("POST", "/users/@me/channels", _open_dm),
    Route("GET", "/users/{user_id}", _user),
    Route("GET", "/oauth2/applications/@me", _application),
    Route("GET", "/applications/@me", _application),
    Route("GET", "/gateway", _gateway, bot=False),
    Route("GET", "/gateway/bot", _gateway_bot),
    *_command_routes("/applications/{application_id}/commands"),
    *_command_routes("/applications/{application_id}/guilds/{guild_id}/commands"),
]
