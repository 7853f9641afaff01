"""Help from the table of commands, and the first message after an invitation.

The whole help names every command in a line for each group; a menu leads on to a group, and from
there to a command. Each fits into one message of any front.
"""

from collections.abc import Iterable
from itertools import groupby

from bot.desk.commands import Command, Option, find
from bot.desk.replies import Greeting, HelpShown
from bot.wording.blocks import Block, Choice, Control, Fine, Items, Menu, Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT
from bot.wording.names import (
    command_name,
    command_text,
    examples,
    group_text,
    option_text,
    option_usage,
    usage,
    word_name,
)

_WHO = {
    "session end": "leader",
    "vote new": "seconded",
    "vote mend": "author",
    "vote post": "author-moderators",
    "assembly found": "founders",
    "assembly mandate": "decided",
    "assembly bind": "moderators",
}
"""Who may, where neither everyone may all of it nor only moderators see it."""

_FIRST = ("setup", "sample", "privacy", "help")
"""The buttons of the first message."""


def help_shown(reply: HelpShown, locale: str) -> Message:
    """All commands in groups, those of a group, or one with its options explained."""
    commands = [find(path) for path in reply.commands]
    if reply.single:
        return _explained(commands[0], locale)
    return _grouped(reply.group, commands, locale) if reply.group else _whole(commands, locale)


def greeting(reply: Greeting, locale: str) -> Message:
    """Who this is, and where moderators and members may begin."""
    blocks: list[Block] = [
        Text(phrase(locale, "greeting")),
        Items(
            tuple(
                (phrase(locale, f"greeting-{who}"), phrase(locale, f"greeting-{who}-start"))
                for who in ("moderators", "everyone")
            )
        ),
    ]
    if reply.operator:
        blocks.append(Fine(phrase(locale, "greeting-operator", operator=reply.operator)))
    return Message(
        tuple(blocks),
        tuple(Control(name, "", phrase(locale, f"control-{name}")) for name in _FIRST),
    )


def _whole(commands: list[Command], locale: str) -> Message:
    """A line for each first word: what is below it, or what it does."""
    groups = [
        (top, tuple(below)) for top, below in groupby(commands, key=lambda each: each.path[0])
    ]
    return Message(
        (
            Title(phrase(locale, "help-title")),
            Items(tuple(_line(top, below, locale) for top, below in groups)),
            Fine(phrase(locale, "help-hint")),
        ),
        menus=_menu(((top,) for top, _ in groups), locale),
    )


def _line(top: str, below: tuple[Command, ...], locale: str) -> tuple[str, str]:
    first = below[0]
    if len(first.path) == 1:
        tried = phrase(locale, "help-example", example=examples(first, locale)[0])
        does = f"{command_text(first, locale)}."
        return usage(first, locale), f"{does} {tried}" if first.options else does
    seconds = DOT.join(command_name(each.path, locale).split()[1] for each in below)
    return f"{_typed((top,), locale)} {seconds}", f"{group_text(top, locale)}."


def _grouped(top: str, commands: list[Command], locale: str) -> Message:
    """A group's commands, each with what it does."""
    lines = ((_typed(each.path, locale), command_text(each, locale)) for each in commands)
    return Message(
        (
            Title(_typed((top,), locale)),
            Text(f"{group_text(top, locale)}."),
            Items(tuple(lines)),
        ),
        (_back(locale),),
        _menu((each.path for each in commands), locale),
    )


def _explained(command: Command, locale: str) -> Message:
    """What a command does, who may, what its options mean, and lines to try."""
    blocks: list[Block] = [
        Title(usage(command, locale)),
        Text(f"{command_text(command, locale)}. {_who(command, locale)}"),
    ]
    if command.options:
        blocks.append(Items(tuple(_option(command, each, locale) for each in command.options)))
        if not all(option.required for option in command.options):
            blocks.append(Fine(phrase(locale, "help-brackets")))
    tried = examples(command, locale)
    blocks.append(Text(phrase(locale, "help-examples", count=len(tried))))
    blocks.append(Items(tuple((line, "") for line in tried)))
    return Message(tuple(blocks), (_back(locale),))


def _option(command: Command, option: Option, locale: str) -> tuple[str, str]:
    meaning = option_text(command, option, locale)
    words = ", ".join(word_name(option, word, locale) for word in option.words)
    return option_usage(option, locale), f"{meaning}: {words}" if words else meaning


def _who(command: Command, locale: str) -> str:
    usual = "moderators" if command.moderator else "everyone"
    return phrase(locale, f"help-who-{_WHO.get(command.name, usual)}")


def _back(locale: str) -> Control:
    return Control("help", "", phrase(locale, "control-help-all"))


def _typed(path: tuple[str, ...], locale: str) -> str:
    return f"/{command_name(path, locale)}"


def _menu(paths: Iterable[tuple[str, ...]], locale: str) -> tuple[Menu, ...]:
    """Leads on to groups or commands; what they do stands above."""
    choices = tuple(Choice(" ".join(path), _typed(path, locale)) for path in paths)
    if not choices:
        return ()
    return (Menu("help-on", "", phrase(locale, "control-help-on"), choices),)
