"""Forms of commands: their optional texts, filled in with what is known of a text.

The name of each field has a digest of what stood in it. A field that comes back as it was is left
alone, even if another moderator has corrected it in the meantime.
"""

import hashlib
from collections.abc import Mapping

from bot.desk.commands import Command, Kind, Option, find
from bot.desk.editing import LONGEST
from bot.errors import Reason, Refusal
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line, units
from bot.guild.forms import LONGEST_TITLE, LONGEST_VALUE, Filled, fitting
from bot.wording import phrase
from bot.wording.blocks import Field, Form
from bot.wording.names import option_name, option_text
from index.documents import Source

_DIGEST = 16  # hexadecimal digits

# What an empty field shows, where that says more than its name and its description.
_EXAMPLES = {"extract": "form-extract"}


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


def make_form(command: Command, source: Source, locale: str) -> Form:
    """The form of a command about a text, filled in with the text's details."""
    title = one_line(source.title)
    room = LONGEST_TITLE - units(phrase(locale, "form-title", title=""))
    return Form(
        command.name,
        source.id,
        phrase(locale, "form-title", title=shorten(title, room)),
        tuple(_field(command, option, source, locale) for option in fields(command)),
    )


def submitted(form: Filled) -> tuple[Command, dict[str, object]]:
    """The command of a form that came back, and what was changed in it.

    Refuses a form of a command that is no longer there.
    """
    command = find(form.name)
    if not command.form:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    values: dict[str, object] = {subject(command).name: form.argument}
    known = {each.name for each in fields(command)}
    for field, value in form.fields.items():
        name, _, digest = field.partition(":")
        if name in known and _digest(value) != digest:
            values[name] = value
    return command, values


def _field(command: Command, option: Option, source: Source, locale: str) -> Field:
    name = option_name(option.name, locale)
    known = fitting(one_line(getattr(source, option.name, None) or ""))
    example = _EXAMPLES.get(option.name)
    return Field(
        f"{option.name}:{_digest(known)}",
        name[:1].upper() + name[1:],
        hint=option_text(command, option, locale),
        value=known,
        required=False,
        example=phrase(locale, example) if example else "",
        longest=LONGEST.get(option.name, LONGEST_VALUE),
    )


def _digest(value: str) -> str:
    """What tells a changed value; white space alone is no change, as the Desk sees it."""
    plain = " ".join(value.split()).encode("utf-8", "replace")
    return hashlib.sha256(plain).hexdigest()[:_DIGEST]
