"""Help from the table of commands, and the first message after an invitation."""

from bot.desk.commands import Command, find
from bot.desk.replies import Greeting, HelpShown
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.names import command_text, example, option_text, option_usage, usage

_FIRST = ("setup", "sample", "help")
"""The buttons of the first message."""


def help_shown(reply: HelpShown, locale: str) -> Message:
    """Every command in a line or two, or one with its options explained."""
    commands = [find(path) for path in reply.commands]
    if reply.single:
        return Message(tuple(_explained(commands[0], locale)))
    return Message(
        (
            Title(phrase(locale, "help-title")),
            Items(tuple((usage(each, locale), _summary(each, locale)) for each in commands)),
            Fine(phrase(locale, "help-brackets")),
            Fine(phrase(locale, "help-hint")),
        )
    )


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


def _summary(command: Command, locale: str) -> str:
    line = example(command, locale)
    does = f"{command_text(command, locale)}."
    if line == usage(command, locale):
        return does
    return f"{does} {phrase(locale, 'help-example', example=line)}"


def _explained(command: Command, locale: str) -> list[Block]:
    whose = f" ({phrase(locale, 'help-moderators')})" if command.moderator else ""
    blocks: list[Block] = [
        Title(usage(command, locale)),
        Text(f"{command_text(command, locale)}{whose}."),
    ]
    if command.options:
        options = (
            (option_usage(each, locale), option_text(command, each, locale))
            for each in command.options
        )
        blocks.append(Items(tuple(options)))
    blocks.append(Fine(phrase(locale, "help-example", example=example(command, locale))))
    if not all(option.required for option in command.options):
        blocks.append(Fine(phrase(locale, "help-brackets")))
    return blocks
