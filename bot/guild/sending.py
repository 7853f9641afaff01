"""Answering an interaction: acknowledged at once, then its messages, as Discord's rules want it."""

import io
import logging
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any

import discord
from discord import ui

from bot.guild.controls import view_of
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.rendering import Sheet

log = logging.getLogger(__name__)

ALREADY_ACKNOWLEDGED = 40060
# Discord waits three seconds for the first sign of life.
_SOON = (0.2, 0.6)
_SHORT = 10.0
_PROMPT = 3.0  # seconds for what an answer does not wait longer for

_MISSING: Any = discord.utils.MISSING

AnyInteraction = discord.Interaction[Any]


class Where(Enum):
    """Where an answer goes."""

    ASIDE = "aside"  # a new message that only the member sees
    EVERYONE = "everyone"  # a new message in the channel
    IN_PLACE = "in-place"  # the private message that was pressed under


def attached(sheet: Sheet) -> list[discord.File]:
    """The files of a message, made anew for each attempt to send them."""
    files = [discord.File(io.BytesIO(text.encode()), name) for name, text in sheet.files]
    pictures = (
        discord.File(io.BytesIO(each.png), f"{each.name}.png", description=each.alt)
        for each in sheet.pictures
    )
    return [*files, *pictures]


async def acknowledge(interaction: AnyInteraction, where: Where) -> bool:
    """Tell Discord within its three seconds that an answer comes; whether it still waits for one.

    ``where`` is settled here for good: it cannot be changed for this answer later.
    """
    if where is Where.IN_PLACE:
        return await _respond(interaction.response.defer)
    private = where is Where.ASIDE
    return await _respond(lambda: interaction.response.defer(ephemeral=private, thinking=True))


async def open_form(interaction: AnyInteraction, form: ui.Modal) -> bool:
    """Show a form, in place of any other sign of life; whether it was shown."""
    return await _respond(lambda: interaction.response.send_modal(form))


async def _respond(first: Callable[[], Awaitable[object]]) -> bool:
    """Give the one first response that Discord takes; whether it did."""
    attempts = 0

    async def attempt() -> None:
        nonlocal attempts
        attempts += 1
        await first()

    try:
        await persist("An acknowledgement", attempt, pauses=_SOON, patience=_SHORT)
    except discord.HTTPException as error:
        # The attempt whose connection was dropped had arrived after all.
        if error.code == ALREADY_ACKNOWLEDGED and attempts > 1:
            return True
        log.warning("An interaction could not be acknowledged: %s", describe(error))
        return False
    except (*FAILURES, discord.InteractionResponded) as error:
        log.warning("An interaction could not be acknowledged: %s", describe(error))
        return False
    return True


async def standing(interaction: AnyInteraction) -> tuple[int, ...]:
    """The message that an acknowledgement has made, which the answer will fill; none if unknown."""
    try:
        thinking = await persist(
            "Asking for a message", interaction.original_response, pauses=(), patience=_PROMPT
        )
    except FAILURES as error:
        log.info("A message could not be asked for: %s", describe(error))
        return ()
    return (thinking.id,)


async def show_step(interaction: AnyInteraction, sheet: Sheet) -> None:
    """Say how far the work has come, in place of what stood there; it may fail."""
    try:
        await interaction.edit_original_response(
            content=sheet.content, view=view_of(sheet.controls, sheet.menus)
        )
    except FAILURES as error:
        log.info("Progress could not be shown: %s", describe(error))


async def deliver(
    interaction: AnyInteraction,
    sheets: tuple[Sheet, ...],
    where: Where,
    sent: list[int] | None = None,
) -> bool:
    """Send the answer to an acknowledged interaction; whether all of it went out.

    What went out is added to ``sent``.

    The first message completes the one that says that the bot is thinking, or takes the place of
    the one pressed under: an edit, which cannot happen twice. Discord takes no nonce for those that
    follow: one whose connection was dropped is sent again, because losing part of an answer is
    worse than having it twice.
    """
    first, *rest = sheets
    private = where is not Where.EVERYONE
    there: list[int] = [] if sent is None else sent
    try:
        try:
            there.append(await persist("An answer", lambda: _fill(interaction, first, where)))
        except discord.NotFound:
            if where is not Where.IN_PLACE:
                raise
            # The member has dismissed the message meanwhile.
            await _follow_up(interaction, first, private=True)
        for sheet in rest:
            further = await _follow_up(interaction, sheet, private=private)
            there.append(further)
    except FAILURES as error:
        log.warning("An answer could not be sent: %s", describe(error))
        return False
    return True


async def add(interaction: AnyInteraction, sheets: tuple[Sheet, ...]) -> bool:
    """Say something privately, and leave what was pressed under as it is; whether it went out."""
    try:
        for sheet in sheets:
            await _follow_up(interaction, sheet, private=True)
    except FAILURES as error:
        log.warning("An answer could not be sent: %s", describe(error))
        return False
    return True


async def take_aside(interaction: AnyInteraction, sheets: tuple[Sheet, ...]) -> bool:
    """Withdraw a public acknowledgement and tell only the member; whether it went out.

    While the message that says that the bot is thinking is unfinished, whatever follows would
    take its place, in public, and deleting it leaves no place: it is finished first, then deleted.
    """
    try:
        await persist(
            "An answer", lambda: interaction.edit_original_response(content=sheets[0].content)
        )
        for sheet in sheets:
            await _follow_up(interaction, sheet, private=True)
        await persist("Withdrawing", interaction.delete_original_response)
    except FAILURES as error:
        log.warning("An answer could not be sent: %s", describe(error))
        return False
    return True


async def _fill(interaction: AnyInteraction, sheet: Sheet, where: Where) -> int:
    files = attached(sheet)
    filled = await interaction.edit_original_response(
        content=sheet.content,
        view=view_of(sheet.controls, sheet.menus),
        # What hung at the message before belongs to what it said before.
        attachments=files if files or where is Where.IN_PLACE else _MISSING,
    )
    return filled.id


async def _follow_up(interaction: AnyInteraction, sheet: Sheet, *, private: bool) -> int:
    sent = await persist(
        "A further message",
        lambda: interaction.followup.send(
            sheet.content,
            view=view_of(sheet.controls, sheet.menus) or _MISSING,
            files=attached(sheet) or _MISSING,
            ephemeral=private,
            wait=True,
        ),
    )
    return sent.id
