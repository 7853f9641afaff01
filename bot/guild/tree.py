"""The slash commands, made from the table that every front shares."""

import inspect
import logging
from dataclasses import dataclass
from typing import Any, Protocol, cast

import discord
from discord import app_commands
from discord.app_commands import Choice, Namespace, Range

from bot.desk.commands import COMMANDS, Command, Kind, Option
from bot.guild.persistence import FAILURES, describe
from bot.guild.sending import AnyInteraction
from bot.guild.suggesting import MOST_CHOICES, Complete, among
from bot.guild.translation import wording

log = logging.getLogger(__name__)

LONGEST_TEXT = 6000  # characters that Discord takes in an option; the Desk has limits of its own
MODERATORS = discord.Permissions(manage_guild=True)
"""Who sees the moderators' commands, until a server decides otherwise."""


class SlashCommand(app_commands.Command[Any, ..., None]):
    """A command whose choices may come too late without a traceback in the log."""

    async def _invoke_autocomplete(
        self, interaction: AnyInteraction, name: str, namespace: Namespace
    ) -> None:
        # Who types on makes Discord drop the choices for what was typed before (10062).
        try:
            await super()._invoke_autocomplete(interaction, name, namespace)
        except FAILURES as error:
            log.info("Choices could not be offered: %s", describe(error))


class Carry(Protocol):
    """Carries out a command with the values of its options."""

    async def __call__(
        self, interaction: AnyInteraction, command: Command, values: dict[str, object], /
    ) -> None:
        """Carry it out and answer."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What the commands call: to be carried out, and to complete what is named."""

    carry: Carry
    texts: Complete
    commands: Complete
    topics: Complete
    votes: Complete
    bodies: Complete


def slash_commands(hands: Hands) -> list[SlashCommand | app_commands.Group]:
    """Every command and group of the table, in its order."""
    tops: dict[str, SlashCommand | app_commands.Group] = {}
    for command in COMMANDS:
        top, *rest = command.path
        if not rest:
            tops[top] = _command(command, hands)
            continue
        if top not in tops:
            tops[top] = _group(top)
        cast(app_commands.Group, tops[top]).add_command(_command(command, hands))
    return list(tops.values())


def _group(name: str) -> app_commands.Group:
    moderators = all(each.moderator for each in COMMANDS if each.path[0] == name)
    return app_commands.Group(
        name=wording(f"name-{name}"),
        description=wording(f"command-{name}"),
        guild_only=True,
        default_permissions=MODERATORS if moderators else None,
    )


def _command(command: Command, hands: Hands) -> SlashCommand:
    async def callback(interaction: AnyInteraction, **values: object) -> None:
        await hands.carry(interaction, command, values)

    # discord.py reads the options off the signature; there is no function per command to read.
    cast(Any, callback).__signature__ = inspect.Signature(
        [
            inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD),
            *map(_parameter, command.options),
        ]
    )
    key = "-".join(command.path)
    names = {each.name: wording(f"name-option-{each.name}") for each in command.options}
    texts = {each.name: wording(f"option-{key}-{each.name}") for each in command.options}
    app_commands.rename(**names)(callback)
    app_commands.describe(**texts)(callback)
    listed = [each for each in command.options if 0 < len(each.words) <= MOST_CHOICES]
    app_commands.choices(**{each.name: _words(each) for each in listed})(callback)
    app_commands.autocomplete(**_completions(command, hands))(callback)
    made = SlashCommand(
        name=wording(f"name-{key}"), description=wording(f"command-{key}"), callback=callback
    )
    made.guild_only = True
    if command.moderator and len(command.path) == 1:
        made.default_permissions = MODERATORS
    return made


def _words(option: Option) -> list[Choice[str]]:
    return [Choice(name=wording(f"word-{option.name}-{word}"), value=word) for word in option.words]


def _parameter(option: Option) -> inspect.Parameter:
    annotations: dict[Kind, Any] = {
        Kind.TEXT: Range[str, 1, LONGEST_TEXT],
        Kind.TIME: Range[str, 1, LONGEST_TEXT],
        Kind.SOURCE: str,
        Kind.NUMBER: Range[int, option.least],
        Kind.FILE: discord.Attachment,
        Kind.COMMAND: str,
        Kind.TOPIC: str,
        Kind.WORD: str,
        Kind.VOTE: str,
        Kind.BODY: str,
    }
    annotation = annotations[option.kind]
    return inspect.Parameter(
        option.name,
        inspect.Parameter.KEYWORD_ONLY,
        annotation=annotation if option.required else annotation | None,
        default=inspect.Parameter.empty if option.required else None,
    )


def _completions(command: Command, hands: Hands) -> dict[str, Complete]:
    completions = {
        Kind.SOURCE: hands.texts,
        Kind.COMMAND: hands.commands,
        Kind.TOPIC: hands.topics,
        Kind.VOTE: hands.votes,
        Kind.BODY: hands.bodies,
    }
    named = {
        each.name: completions[each.kind] for each in command.options if each.kind in completions
    }
    many = [each for each in command.options if len(each.words) > MOST_CHOICES]
    return named | {each.name: among(each) for each in many}
