"""Opening a form, filled in: it has to stand within the three seconds of an acknowledgement."""

import asyncio
import logging

from bot.desk.commands import Command
from bot.desk.replies import Refused, TextCard
from bot.desk.requests import TextInfo
from bot.errors import Reason, Refusal
from bot.guild.callers import caller_of, check_right
from bot.guild.forms import make_form
from bot.guild.ports import Desk
from bot.guild.sending import AnyInteraction, open_form
from bot.wording import choose_locale

log = logging.getLogger(__name__)

BUDGET = 2.0  # seconds for what the form is filled in with

_UNEXPECTED = Refused(Reason.UNEXPECTED, {})


class Forms:
    """Opens the forms of commands about a text."""

    def __init__(self, desk: Desk, budget: float = BUDGET) -> None:
        self._desk = desk
        self.budget = budget

    async def open(
        self, interaction: AnyInteraction, command: Command, text: str
    ) -> Refused | None:
        """Show the form; what is to be said instead where that cannot be."""
        try:
            caller = caller_of(interaction)
            check_right(command, caller)
            async with asyncio.timeout(self.budget):
                card = await self._desk.handle(TextInfo(caller, text))
            if isinstance(card, Refused):
                return card
            if isinstance(card, TextCard):
                form = make_form(command, card.source, choose_locale(interaction.locale.value))
                return None if await open_form(interaction, form) else _UNEXPECTED
        except Refusal as refusal:
            return Refused(refusal.reason, refusal.facts)
        except TimeoutError:
            # Only a large text that is being written keeps the libraries busy for so long.
            return Refused(Reason.BUSY_ADDING, {})
        except Exception:
            # Discord's library may fail in any way, and whoever pressed must hear something.
            log.exception("A form could not be opened")
        return _UNEXPECTED
