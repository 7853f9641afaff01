"""Forms at a prompt: field after field, each with what stands in it already."""

from dataclasses import dataclass

from bot.terminal.lines import EMPTY, Lines
from bot.terminal.screen import Screen
from bot.wording import phrase
from bot.wording.blocks import Block, Field, Fine, Form, Message, Quote, Text, Title


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A form that was left: ``line`` is the command that was typed instead, if there was one."""

    line: str | None = None


async def ask(form: Form, lines: Lines, screen: Screen, locale: str) -> dict[str, str] | GivenUp:
    """The texts by their fields' names."""
    above = (Text(form.text),) if form.text else ()
    how = Fine(phrase(locale, "terminal-form-how"))
    screen.show(Message((Title(form.title), *above, how)))
    typed: dict[str, str] = {}
    for field in form.fields:
        screen.show(Message(_asked(field, locale)))
        value = await _value(field, lines, screen, locale)
        if isinstance(value, GivenUp):
            return value
        typed[field.name] = value
    return typed


async def _value(field: Field, lines: Lines, screen: Screen, locale: str) -> str | GivenUp:
    while True:
        line = await lines.field(field.label, field.value)
        if line is None:
            return GivenUp()
        text = line.strip()
        if text.startswith("/"):
            return GivenUp(text)
        if text == EMPTY and not field.required:
            return ""
        value = text or field.value
        if len(value) > field.longest:
            told = phrase(locale, "terminal-form-long", longest=field.longest)
        elif value or not field.required:
            return value
        else:
            told = phrase(locale, "terminal-form-needed")
        screen.show(Message((Text(told),), error=True))


def _asked(field: Field, locale: str) -> tuple[Block, ...]:
    """What a field is called, what it is for, what stands in it, and what Enter does."""
    blocks: list[Block] = [Text(field.label)]
    if field.hint:
        blocks.append(Fine(field.hint))
    if field.example and not field.value:
        blocks.append(Fine(field.example))
    if field.value:
        blocks.append(Quote(field.value))
    if field.value:
        blocks.append(
            Fine(phrase(locale, "terminal-form-keep" if field.required else "terminal-form-change"))
        )
    elif not field.required:
        blocks.append(Fine(phrase(locale, "terminal-form-skip")))
    return tuple(blocks)
