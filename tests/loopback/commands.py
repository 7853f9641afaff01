"""The application commands a bot registers, and Discord's rules for them."""

import re
from collections import Counter
from typing import Any

from .errors import InvalidFormError, Json, unknown
from .ids import Snowflakes
from .limits import Problems

CHAT_INPUT, USER_MENU, MESSAGE_MENU = 1, 2, 3
SUBCOMMAND, GROUP = 1, 2

_MOST = {CHAT_INPUT: 100, USER_MENU: 5, MESSAGE_MENU: 5}
_TEXT_LIMIT = 8000
_DEFAULTS: Json = {
    "type": CHAT_INPUT,
    "description": "",
    "options": [],
    "default_member_permissions": None,
    "dm_permission": None,
    "contexts": None,
    "integration_types": [0],
    "nsfw": False,
    "name_localizations": None,
    "description_localizations": None,
}


class CommandBook:
    """Commands by scope: None is global, a guild's id is that guild's."""

    def __init__(self, application_id: int, ids: Snowflakes) -> None:
        self._application_id = application_id
        self._ids = ids
        self._scopes: dict[int | None, dict[int, Json]] = {}

    def listed(self, scope: int | None) -> list[Json]:
        return list(self._scopes.get(scope, {}).values())

    def find(self, name: str, kind: int, guild_id: int | None) -> Json | None:
        """The command a member of the guild sees; a guild's own one comes first."""
        for scope in (guild_id, None):
            for command in self.listed(scope):
                if (command["name"], command["type"]) == (name, kind):
                    return command
        return None

    def get(self, scope: int | None, command_id: int) -> Json:
        try:
            return self._scopes[scope][command_id]
        except KeyError:
            raise unknown("Application Command") from None

    def overwrite(self, scope: int | None, bodies: list[Json]) -> list[Json]:
        """Bulk upsert: these are all there are; a known name keeps its id."""
        _refuse_bad(bodies)
        known = {(c["name"], c["type"]): c["id"] for c in self.listed(scope)}
        fresh = [self._stored(scope, body, known) for body in bodies]
        self._scopes[scope] = {int(command["id"]): command for command in fresh}
        return fresh

    def upsert(self, scope: int | None, body: Json) -> Json:
        """Create one command, or replace the one of the same name and type."""
        key = (body["name"], body.get("type", CHAT_INPUT))
        others = [c for c in self.listed(scope) if (c["name"], c["type"]) != key]
        self.overwrite(scope, [*others, body])
        return next(c for c in self.listed(scope) if (c["name"], c["type"]) == key)

    def edit(self, scope: int | None, command_id: int, body: Json) -> Json:
        command = self.get(scope, command_id)
        command |= body | {"version": str(self._ids.next())}
        return command

    def remove(self, scope: int | None, command_id: int) -> None:
        self.get(scope, command_id)
        del self._scopes[scope][command_id]

    def _stored(self, scope: int | None, body: Json, known: dict[Any, str]) -> Json:
        command = _DEFAULTS | {k: v for k, v in body.items() if v is not None}
        key = (command["name"], command["type"])
        rights = command["default_member_permissions"]
        command["default_member_permissions"] = None if rights is None else str(rights)
        command |= {
            "id": known.get(key) or str(self._ids.next()),
            "application_id": str(self._application_id),
            "version": str(self._ids.next()),
        }
        return command if scope is None else command | {"guild_id": str(scope)}


def _refuse_bad(bodies: list[Json]) -> None:
    found: Problems = {}
    kinds = Counter(body.get("type") or CHAT_INPUT for body in bodies)
    for kind, most in _MOST.items():
        if kinds[kind] > most:
            found["commands"] = f"Maximum number of commands of type {kind} reached ({most})"
    names = Counter((body.get("type") or CHAT_INPUT, body["name"]) for body in bodies)
    for (_, name), times in names.items():
        if times > 1:
            found["commands"] = f"Application command names must be unique: {name!r}"
    for index, body in enumerate(bodies):
        path = f"{index}"
        if (body.get("type") or CHAT_INPUT) == CHAT_INPUT:
            _check_node(found, path, body)
            if _text_length(body) > _TEXT_LIMIT:
                found[path] = f"Command exceeds maximum size ({_TEXT_LIMIT})"
        elif body.get("description"):
            found[f"{path}.description"] = "Context menu commands cannot have a description"
    if found:
        raise InvalidFormError(found)


def _check_node(found: Problems, path: str, node: Json) -> None:
    """A command, group, subcommand or option: names, descriptions and the order of options."""
    name = node.get("name") or ""
    if not re.fullmatch(r"[-_'\w]{1,32}", name) or name != name.lower():
        found[f"{path}.name"] = f"Command name is invalid: {name!r}"
    if not 1 <= len(node.get("description") or "") <= 100:
        found[f"{path}.description"] = "Must be between 1 and 100 in length."
    options = node.get("options") or []
    if len(options) > 25 or len(node.get("choices") or []) > 25:
        found[f"{path}.options"] = "Must be 25 or fewer in length."
    optional_seen = False
    for index, option in enumerate(options):
        here = f"{path}.options.{index}"
        _check_node(found, here, option)
        if option["type"] in (SUBCOMMAND, GROUP):
            continue
        if option.get("required") and optional_seen:
            found[here] = "Required options must be placed before non-required options"
        optional_seen = optional_seen or not option.get("required")


def _text_length(node: Json) -> int:
    own = len(node.get("name") or "") + len(node.get("description") or "")
    choices = sum(len(c["name"]) + len(str(c["value"])) for c in node.get("choices") or [])
    return own + choices + sum(_text_length(option) for option in node.get("options") or [])
