"""Forms: a command's optional texts in a window, filled in with what is known.

All that a submitted form needs is in its ids, so that it outlives every restart: its own id has the
command and what it is about, the id of each field a digest of what stood in it. A field that comes
back as it was is left alone, even if another moderator has corrected it in the meantime.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from discord import ui

from bot.desk.commands import Command, Kind, Option, find
from bot.desk.editing import LONGEST
from bot.errors import Reason, Refusal
from bot.guild.controls import LONGEST_ID
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line, units
from bot.wording import phrase
from bot.wording.names import option_name, option_text
from index.documents import Source

LONGEST_TITLE = 45  # of a form, and of a field's label
LONGEST_HINT = 100  # of a field's description, and of what an empty field shows
LONGEST_VALUE = 4000
MOST_FIELDS = 5

_ID = re.compile(r"scf1:(?P<command>[^:]*):(?P<about>[\s\S]*)")
_DIGEST = 16  # hexadecimal digits

# What an empty field shows, where that says more than its name and its description.
_PLACEHOLDERS = {"extract": "form-extract"}


def opens_form(command: Command, values: Mapping[str, object]) -> bool:
    """Whether nothing but what a form is about was given, so that the form is to ask the rest."""
    return command.form and all(
        each.required or values.get(each.name) is None for each in command.options
    )


def subject(command: Command) -> Option:
    """The option that names the text which a command's form is about."""
    return next(each for each in command.options if each.required and each.kind is Kind.SOURCE)


def fields(command: Command) -> tuple[Option, ...]:
    """The options that a form asks for; a choice among texts is no text to be typed."""
    return tuple(each for each in command.options if each.kind is Kind.TEXT and not each.required)


def make_form(command: Command, source: Source, locale: str) -> ui.Modal:
    """The form of a command about a text, filled in with the text's details."""
    title = one_line(source.title)
    room = LONGEST_TITLE - units(phrase(locale, "form-title", title=""))
    form = ui.Modal(
        title=phrase(locale, "form-title", title=shorten(title, room)),
        custom_id=_form_id(command, source),
    )
    for option in fields(command):
        known = one_line(getattr(source, option.name, None) or "")[:LONGEST_VALUE]
        form.add_item(_field(command, option, known, locale))
    # Finished before it is sent: discord.py would keep it for ever, waiting for members who have
    # closed it, and nothing of it is needed when it comes back.
    form.stop()
    return form


def submitted(data: Mapping[str, Any]) -> tuple[Command, dict[str, object]]:
    """The command of a form that came back, and what was changed in it.

    Refuses a form that is none of ours, and one of a command that is no longer there.
    """
    match = _ID.fullmatch(data["custom_id"])
    if match is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    command = find(match["command"])
    if not command.form:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    values: dict[str, object] = {subject(command).name: match["about"]}
    known = {each.name for each in fields(command)}
    for field in _inputs(data["components"]):
        name, _, digest = str(field["custom_id"]).partition(":")
        value = str(field.get("value") or "")
        if name in known and _digest(value) != digest:
            values[name] = value
    return command, values


def _form_id(command: Command, source: Source) -> str:
    custom_id = f"scf1:{command.name}:{source.id}"
    if len(custom_id) > LONGEST_ID:
        raise ValueError("the id of a form is too long")
    return custom_id


def _field(command: Command, option: Option, known: str, locale: str) -> ui.Label[Any]:
    name = option_name(option.name, locale)
    placeholder = _PLACEHOLDERS.get(option.name)
    limit = LONGEST.get(option.name, LONGEST_VALUE)
    return ui.Label(
        text=shorten(name[:1].upper() + name[1:], LONGEST_TITLE),
        description=shorten(option_text(command, option, locale), LONGEST_HINT),
        component=ui.TextInput(
            custom_id=f"{option.name}:{_digest(known)}",
            default=known or None,
            placeholder=shorten(phrase(locale, placeholder), LONGEST_HINT) if placeholder else None,
            required=False,
            # Discord refuses a value that is longer than what may be typed.
            max_length=min(max(limit, units(known)), LONGEST_VALUE),
        ),
    )


def _inputs(parts: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for part in parts:
        inside = [part["component"]] if "component" in part else part.get("components", [])
        yield from (each for each in inside if "custom_id" in each)


def _digest(value: str) -> str:
    """What tells a changed value; white space alone is no change, as the Desk sees it."""
    plain = " ".join(value.split()).encode("utf-8", "replace")
    return hashlib.sha256(plain).hexdigest()[:_DIGEST]
