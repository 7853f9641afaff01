"""Buttons and menus. All that a press needs is in its id, so they outlive every restart."""

import logging
import re
from typing import Any, Self

import discord
from discord import ui

from bot.desk.commands import ACTIONS, Weight
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line
from bot.wording.blocks import Choice, Control, Menu
from bot.wording.marks import moment, spelled

log = logging.getLogger(__name__)

LONGEST_ID = 100  # of a custom id, and of a choice's value
LONGEST_LABEL = 80
LONGEST_CHOICE = 100  # of a choice's label, and of what is said of it
LONGEST_PLACEHOLDER = 150
MOST_ROWS = 5  # a menu fills one, buttons share one
MOST_IN_ROW = 5
MOST_CHOICES = 25

_STYLES = {
    Weight.PLAIN: discord.ButtonStyle.secondary,
    Weight.MAIN: discord.ButtonStyle.primary,
    Weight.GRAVE: discord.ButtonStyle.danger,
}

# Two schemes: discord.py finds the handler of a press by its id alone, whatever was pressed.
_BUTTON_ID = re.compile(r"sc1:(?P<action>[^:]*):(?P<argument>[\s\S]*)")
_MENU_ID = re.compile(r"scm1:(?P<action>[^:]*):(?P<argument>[\s\S]*)")
_IDS = {
    discord.ComponentType.button.value: _BUTTON_ID,
    discord.ComponentType.string_select.value: _MENU_ID,
}


def encode(action: str, argument: str) -> str:
    """The custom id of a button; ``sc1`` is the version of its form."""
    return f"sc1:{action}:{argument}"


def encode_menu(action: str, argument: str) -> str:
    """The custom id of a menu."""
    return f"scm1:{action}:{argument}"


class Press(ui.DynamicItem[ui.Button[Any]], template=_BUTTON_ID):
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


class Pick(ui.DynamicItem[ui.Select[Any]], template=_MENU_ID):
    """Any menu of the bot, in the same way."""

    def __init__(self, menu: ui.Select[Any], action: str, argument: str) -> None:
        super().__init__(menu)
        self.action = action
        self.argument = argument

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], __: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu again, from what its id says."""
        menu = ui.Select[Any](custom_id=match.string)
        return cls(menu, match["action"], match["argument"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over what was chosen, as it came: whether it was on offer, the Desk finds out."""
        data: Any = interaction.data
        values = tuple(map(str, data.get("values") or ()))
        await interaction.client.front.press(interaction, self.action, self.argument, values)


def view_of(controls: tuple[Control, ...], menus: tuple[Menu, ...] = ()) -> ui.View | None:
    """The menus of a message, a row each, and below them its buttons, five in a row."""
    picks = _picks(menus)
    buttons = _buttons(controls)
    rows = MOST_ROWS - (1 if buttons else 0)
    if len(picks) > rows:
        log.warning("%d menus were left out: a message has no more rows", len(picks) - rows)
        picks = picks[:rows]
    room = (MOST_ROWS - len(picks)) * MOST_IN_ROW
    if len(buttons) > room:
        log.warning("%d buttons were left out: a message has no more room", len(buttons) - room)
        buttons = buttons[:room]
    if not picks and not buttons:
        return None
    view = ui.View(timeout=None)
    for item in (*picks, *buttons):
        view.add_item(item)
    return view


def carries(message: discord.Message | None, custom_id: str, component_type: int) -> bool:
    """Whether a message has that button or menu, and it is one of ours."""
    pattern = _IDS.get(component_type)
    if message is None or pattern is None or pattern.fullmatch(custom_id) is None:
        return False
    return any(
        isinstance(part, discord.Button | discord.SelectMenu)
        and part.type.value == component_type
        and part.custom_id == custom_id
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for part in row.children
    )


def _buttons(controls: tuple[Control, ...]) -> list[Press]:
    buttons: dict[str, Press] = {}
    for control in controls:
        custom_id = encode(control.action, control.argument)
        if len(custom_id) > LONGEST_ID:
            log.warning("A button %r was left out: its id is too long", control.action)
            continue
        face = ui.Button[Any](
            style=_STYLES[Weight.PLAIN if control.plain else ACTIONS[control.action].weight],
            custom_id=custom_id,
            label=shorten(_face(control.label), LONGEST_LABEL) or control.action,
            disabled=control.disabled,
        )
        # Discord refuses a message in which two buttons have the same id.
        buttons.setdefault(custom_id, Press(face, control.action, control.argument))
    return [*buttons.values()]


def _picks(menus: tuple[Menu, ...]) -> list[Pick]:
    picks: dict[str, Pick] = {}
    for menu in menus:
        custom_id = encode_menu(menu.action, menu.argument)
        options = _options(menu)
        if not options or len(custom_id) > LONGEST_ID:
            log.warning("A menu %r was left out: it has no choices, or no room", menu.action)
            continue
        face = ui.Select[Any](
            custom_id=custom_id,
            placeholder=shorten(one_line(menu.label), LONGEST_PLACEHOLDER) or None,
            min_values=min(menu.least, len(options)),
            max_values=max(min(menu.most, len(options)), 1),
            options=options,
        )
        picks.setdefault(custom_id, Pick(face, menu.action, menu.argument))
    return [*picks.values()]


def _options(menu: Menu) -> list[discord.SelectOption]:
    """The choices as Discord takes them: no value twice, no more chosen than may be taken."""
    choices: dict[str, Choice] = {}
    for choice in menu.choices:
        if 0 < len(choice.value) <= LONGEST_ID:
            choices.setdefault(choice.value, choice)
    if len(choices) < len(menu.choices) or len(choices) > MOST_CHOICES:
        log.warning("Choices of the menu %r were left out", menu.action)
    shown = [*choices.values()][:MOST_CHOICES]
    chosen = [choice.value for choice in shown if choice.chosen][: max(menu.most, 1)]
    return [
        discord.SelectOption(
            value=choice.value,
            label=shorten(_face(choice.label), LONGEST_CHOICE) or choice.value,
            description=shorten(one_line(choice.said), LONGEST_CHOICE) or None,
            default=choice.value in chosen,
        )
        for choice in shown
    ]


def _face(label: str) -> str:
    """A label in a line, without the members of whom no name is known: none is mentioned there."""
    return one_line(spelled(label, moment, lambda _: ""))
