"""Roles and channels by their names, as members type them: the Desk knows them by their ids."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.wording.blocks import Form

ROLES = frozenset({"roles", "role", "moderators", "facilitators"})
"""The options and the fields that hold roles."""

CHANNELS = frozenset({"channel"})
"""Those that hold a channel."""

_BETWEEN = re.compile(r"(\s*[;,\n]\s*|\s+(?=[@<]))")
_ROLE = re.compile(r"<@&([^<>]{1,100})>")
_CHANNEL = re.compile(r"<#([^<>]{1,100})>")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Called:
    """What the roles and the channels of a server are called: pairs of an id and a name."""

    roles: tuple[tuple[str, str], ...] = ()
    channels: tuple[tuple[str, str], ...] = ()


def by_id(values: Mapping[str, T], called: Called) -> dict[str, T | str]:
    """What was typed, with mentions in place of names.

    A name of nothing, or of several, stays: the Desk says that it knows none of that name.
    """
    given: dict[str, T | str] = dict(values)
    for name, typed in values.items():
        if name in ROLES and isinstance(typed, str):
            parts = _BETWEEN.split(typed.strip())
            given[name] = "".join(_mention(part, "@", called.roles, "<@&{}>") for part in parts)
        elif name in CHANNELS and isinstance(typed, str):
            given[name] = _mention(typed.strip(), "#", called.channels, "<#{}>")
    return given


def by_name(form: Form, called: Called) -> Form:
    """A form in which roles and channels stand as they are called: nobody reads a mention there."""
    roles, channels = dict(called.roles), dict(called.channels)

    def named(value: str) -> str:
        value = _ROLE.sub(lambda mention: _name(mention, "@", roles), value)
        return _CHANNEL.sub(lambda mention: _name(mention, "#", channels), value)

    return replace(
        form,
        fields=tuple(
            replace(field, value=named(field.value)) if field.name in ROLES | CHANNELS else field
            for field in form.fields
        ),
    )


def _mention(part: str, sign: str, known: Iterable[tuple[str, str]], form: str) -> str:
    wanted = _plain(part, sign).casefold()
    found = [id_ for id_, name in known if wanted and _plain(name, sign).casefold() == wanted]
    return form.format(found[0]) if len(found) == 1 else part


def _name(mention: re.Match[str], sign: str, known: Mapping[str, str]) -> str:
    name = known.get(mention[1])
    return mention[0] if name is None else sign + _plain(name, sign)


def _plain(name: str, sign: str) -> str:
    """A name without the sign before it, which that of everyone has for its own."""
    return name.strip().removeprefix(sign)
