"""A slash command's options, filled in as Discord's client does from the registered command."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from . import payloads
from .backend import Backend
from .cdn import Upload
from .commands import GROUP, SUBCOMMAND
from .errors import Json
from .state import ChannelState, GuildState, MemberState, RoleState

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)
"""Option types that carry a value."""


_ACCEPTED: dict[int, Any] = {
    STRING: str,
    INTEGER: int,
    BOOLEAN: bool,
    NUMBER: float,
}


class HasState(Protocol):
    """A handle of the driver: a member, channel or role."""

    @property
    def state(self) -> Any: ...


@dataclass(slots=True)
class Resolver:
    """Turns values into ids and collects the objects behind them, for `resolved`."""

    backend: Backend
    channel: ChannelState
    guild: GuildState | None
    resolved: dict[str, Json] = field(default_factory=dict)

    def add(self, value: HasState | Upload) -> str:
        """The id of what `value` stands for."""
        if isinstance(value, Upload):
            file = self.backend.cdn.put(self.channel.id, value, ephemeral=True)
            return self._note("attachments", file.id, payloads.attachment(file))
        state = value.state
        if isinstance(state, MemberState):
            member = payloads.member(state, with_user=False) | {"permissions": "0"}
            self._note("members", state.user.id, member)
            return self._note("users", state.user.id, payloads.user(state.user))
        if isinstance(state, ChannelState):
            shown = payloads.channel(self.backend.world, state)
            rights = self.backend.bot_permissions(state).value
            return self._note("channels", state.id, shown | {"permissions": str(rights)})
        assert isinstance(state, RoleState), f"{value!r} is not an option's value"
        assert self.guild is not None, "roles are a guild's"
        return self._note("roles", state.id, payloads.role(state))

    def _note(self, kind: str, number: int, payload: Json) -> str:
        self.resolved.setdefault(kind, {})[str(number)] = payload
        return str(number)


def build(
    command: Json,
    path: list[str],
    values: Mapping[str, Any],
    resolver: Resolver,
    *,
    focused: str | None = None,
) -> list[Json]:
    """The `options` of an interaction: `path` are the names of group and subcommand, if any.

    With `focused`, an autocomplete: that option comes as typed, required ones may be missing.
    """
    offered = command.get("options") or []
    if path:
        name, *rest = path
        inner = next((o for o in offered if o["name"] == name), None)
        assert inner is not None, (
            f"{command['name']!r} has no subcommand {name!r}; it has {_names(offered)}"
        )
        assert inner["type"] in (SUBCOMMAND, GROUP), f"{name!r} is an option, not a subcommand"
        nested = build(inner, rest, values, resolver, focused=focused)
        return [{"name": name, "type": inner["type"], "options": nested}]

    assert not any(o["type"] in (SUBCOMMAND, GROUP) for o in offered), (
        f"{command['name']!r} needs one of its subcommands: {_names(offered)}"
    )
    unknown = values.keys() - {o["name"] for o in offered}
    assert not unknown, f"no options {sorted(unknown)}; {command['name']!r} has {_names(offered)}"
    filled = []
    for option in offered:
        name = option["name"]
        if name == focused:
            assert option.get("autocomplete"), f"option {name!r} has no autocomplete"
            typed: Json = {"name": name, "type": option["type"], "value": values[name]}
            filled.append(typed | {"focused": True})
        elif values.get(name) is not None:
            value = _value(option, values[name], resolver)
            filled.append({"name": name, "type": option["type"], "value": value})
        else:
            skipped = focused is not None or not option.get("required")
            assert skipped, f"option {name!r} is required"
    return filled


def _value(option: Json, value: Any, resolver: Resolver) -> Any:
    """The value on the wire; refuses what Discord's client would not let through."""
    name, kind = option["name"], option["type"]
    if kind in (USER, CHANNEL, ROLE, MENTIONABLE, ATTACHMENT):
        return resolver.add(value)
    assert isinstance(value, _ACCEPTED[kind]), f"option {name!r} does not take {value!r}"
    choices = [choice["value"] for choice in option.get("choices") or []]
    assert not choices or value in choices, f"option {name!r} takes {choices}, not {value!r}"
    size = len(value) if isinstance(value, str) else value
    word = "length" if isinstance(value, str) else "value"
    least, most = option.get(f"min_{word}"), option.get(f"max_{word}")
    assert least is None or size >= least, f"option {name!r}: at least {least}, not {size}"
    assert most is None or size <= most, f"option {name!r}: at most {most}, not {size}"
    assert kind != STRING or len(value) <= 6000, f"option {name!r}: at most 6000 characters"
    return value


def _names(options: list[Json]) -> list[str]:
    return [option["name"] for option in options]
