"""Forms as Discord's windows, and what comes back from them.

All that a submitted form needs is in its ids, so that it outlives every restart: its own id has
what it is sent to (an action, or a command that has a form) and what it is about.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.errors import Reason, Refusal
from bot.guild.controls import LONGEST_ID
from bot.guild.cutting import shorten
from bot.guild.escaping import clean, escape, one_line, units
from bot.wording.blocks import Field, Form

LONGEST_TITLE = 45  # of a form, and of a field's label
LONGEST_HINT = 100  # of a field's description, and of what an empty field shows
LONGEST_VALUE = 4000
MOST_FIELDS = 5

_ID = re.compile(r"scf1:(?P<name>[^:]*):(?P<argument>[\s\S]*)")


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that came back: what it is sent to, its argument, its texts by their fields' names."""

    name: str
    argument: str
    fields: Mapping[str, str]


def window(form: Form) -> ui.Modal:
    """A form as Discord takes it. Raises ``ValueError`` where it has no room."""
    custom_id = f"scf1:{form.action}:{form.argument}"
    parts = len(form.fields) + bool(form.text)
    if len(custom_id) > LONGEST_ID or not 0 < parts <= MOST_FIELDS:
        raise ValueError(f"the form {form.action!r} does not fit")
    made = ui.Modal(title=shorten(one_line(form.title), LONGEST_TITLE), custom_id=custom_id)
    if form.text:
        made.add_item(ui.TextDisplay(fitting(escape(form.text))))
    for field in form.fields:
        made.add_item(_input(field))
    # Finished before it is sent: discord.py would keep it for ever, waiting for members who have
    # closed it, and nothing of it is needed when it comes back.
    made.stop()
    return made


def filled(data: Mapping[str, Any]) -> Filled:
    """What a form that came back says; refuses one that is none of ours."""
    match = _ID.fullmatch(data["custom_id"])
    if match is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    texts = {
        str(field["custom_id"]): str(field.get("value") or "")
        for field in _inputs(data.get("components") or [])
    }
    return Filled(match["name"], match["argument"], texts)


def fitting(value: str) -> str:
    """As much of a value as a field holds."""
    cut = value[:LONGEST_VALUE]
    while units(cut) > LONGEST_VALUE:
        cut = cut[: len(cut) - (units(cut) - LONGEST_VALUE + 1) // 2]
    return cut


def _input(field: Field) -> ui.Label[Any]:
    value = fitting(clean(field.value) if field.long else one_line(field.value))
    return ui.Label(
        text=shorten(one_line(field.label), LONGEST_TITLE) or field.name,
        description=shorten(one_line(field.hint), LONGEST_HINT) or None,
        component=ui.TextInput(
            custom_id=field.name,
            style=discord.TextStyle.paragraph if field.long else discord.TextStyle.short,
            default=value or None,
            placeholder=shorten(one_line(field.example), LONGEST_HINT) or None,
            required=field.required,
            # Discord refuses a value that is longer than what may be typed.
            max_length=min(max(field.longest, units(value), 1), LONGEST_VALUE),
        ),
    )


def _inputs(parts: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for part in parts:
        inside = [part["component"]] if "component" in part else part.get("components", [])
        yield from (each for each in inside if "custom_id" in each)
