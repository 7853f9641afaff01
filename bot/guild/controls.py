"""Buttons. All that a press needs is in its button's id, so they outlive every restart."""

import logging
import re
from typing import Any, Self

import discord
from discord import ui

from bot.guild.cutting import shorten
from bot.guild.escaping import one_line
from bot.wording.blocks import Control

log = logging.getLogger(__name__)

LONGEST_ID = 100
LONGEST_LABEL = 80
MOST_BUTTONS = 25

_ID = re.compile(r"sc1:(?P<action>[^:]*):(?P<argument>[\s\S]*)")


def encode(action: str, argument: str) -> str:
    """The custom id of a button; ``sc1`` is the version of its form."""
    return f"sc1:{action}:{argument}"


class Press(ui.DynamicItem[ui.Button[Any]], template=_ID):
    """Any button of the bot: on a message just sent, or pressed after a restart."""

    def __init__(self, button: ui.Button[Any], action: str, argument: str) -> None:
        super().__init__(button)
        self.action = action
        self.argument = argument

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button again, from what its id says."""
        button = ui.Button[Any](custom_id=match.string)
        return cls(button, match["action"], match["argument"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the press to the client's front, which checks everything that the id says."""
        await interaction.client.front.press(interaction, self.action, self.argument)


def view_of(controls: tuple[Control, ...]) -> ui.View | None:
    """The buttons of a message, five in a row."""
    buttons: dict[str, Press] = {}
    for control in controls:
        custom_id = encode(control.action, control.argument)
        if len(custom_id) > LONGEST_ID:
            log.warning("A button %r was left out: its id is too long", control.action)
            continue
        face = ui.Button[Any](
            custom_id=custom_id,
            label=shorten(one_line(control.label), LONGEST_LABEL) or control.action,
            disabled=control.disabled,
        )
        # Discord refuses a message in which two buttons have the same id.
        buttons.setdefault(custom_id, Press(face, control.action, control.argument))
    if len(buttons) > MOST_BUTTONS:
        log.warning("%d buttons were left out: a message holds 25", len(buttons) - MOST_BUTTONS)
    if not buttons:
        return None
    view = ui.View(timeout=None)
    for button in [*buttons.values()][:MOST_BUTTONS]:
        view.add_item(button)
    return view


def carries(message: discord.Message | None, custom_id: str) -> bool:
    """Whether a message has a button with that id, and it is one of ours."""
    if message is None or _ID.fullmatch(custom_id) is None:
        return False
    return any(
        isinstance(part, discord.Button) and part.custom_id == custom_id
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for part in row.children
    )
