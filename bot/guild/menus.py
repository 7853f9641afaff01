"""The menus of a message: *Ask about this message*, and *Add as text* for moderators."""

from collections.abc import Callable, Coroutine
from typing import Any

import discord
from discord import app_commands

from bot.guild.sending import AnyInteraction
from bot.guild.translation import wording
from bot.guild.tree import MODERATORS

Carry = Callable[[AnyInteraction, discord.Message], Coroutine[Any, Any, None]]


def message_menus(ask: Carry, add: Carry) -> tuple[app_commands.ContextMenu, ...]:
    """Both menus, which call these."""
    adding = _menu("menu-add", add)
    adding.default_permissions = MODERATORS
    return _menu("menu-ask", ask), adding


def _menu(key: str, carry: Carry) -> app_commands.ContextMenu:
    async def callback(interaction: AnyInteraction, message: discord.Message) -> None:
        await carry(interaction, message)

    made = app_commands.ContextMenu(name=wording(key), callback=callback)
    made.guild_only = True
    return made
