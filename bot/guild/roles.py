"""Roles by their names, as members type them: the Desk knows roles by their ids only."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import discord

from bot.wording.blocks import Form

FIELD = "roles"
"""The option and the field that hold roles."""

_BETWEEN = re.compile(r"(\s*[;,\n]\s*|\s+(?=[@<]))")
_MENTION = re.compile(r"<@&([0-9]{1,20})>")

T = TypeVar("T")


def by_id(values: Mapping[str, T], guild: discord.Guild | None) -> dict[str, T | str]:
    """What was typed, with mentions in place of the names of roles.

    A name of no role, or of several, stays: the Desk says that it knows none of that name.
    """
    given: dict[str, T | str] = dict(values)
    typed = given.get(FIELD)
    if isinstance(typed, str) and guild is not None:
        parts = _BETWEEN.split(typed.strip())
        given[FIELD] = "".join(_mention(part, guild.roles) for part in parts)
    return given


def by_name(form: Form, guild: discord.Guild | None) -> Form:
    """A form in which roles stand as they are called: nobody can read a mention there."""

    def named(mention: re.Match[str]) -> str:
        role = None if guild is None else guild.get_role(int(mention[1]))
        return mention[0] if role is None else f"@{_plain(role.name)}"

    return replace(
        form,
        fields=tuple(
            replace(field, value=_MENTION.sub(named, field.value)) if field.name == FIELD else field
            for field in form.fields
        ),
    )


def _mention(part: str, roles: Sequence[discord.Role]) -> str:
    wanted = _plain(part).casefold()
    found = [role for role in roles if wanted and _plain(role.name).casefold() == wanted]
    return f"<@&{found[0].id}>" if len(found) == 1 else part


def _plain(name: str) -> str:
    """A name without the @ before it, which that of everyone has for its own."""
    return name.strip().removeprefix("@")
