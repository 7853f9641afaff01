"""Opening a form, filled in: it has to stand within the three seconds of an acknowledgement."""

import asyncio
import logging
from collections.abc import Callable

from bot.desk.replies import Refused, Reply
from bot.desk.requests import Caller, Request
from bot.errors import Reason, Refusal
from bot.guild.callers import caller_of
from bot.guild.forms import window
from bot.guild.ports import Desk
from bot.guild.sending import AnyInteraction, open_form
from bot.wording import choose_locale
from bot.wording.blocks import Form

log = logging.getLogger(__name__)

BUDGET = 2.0  # seconds for what the form is filled in with

_UNEXPECTED = Refused(Reason.UNEXPECTED, {})

FormOf = Callable[[Reply, str], Form | None]
"""The form that a reply is shown as in a language; ``None`` where it is shown as a message."""


class Forms:
    """Opens forms: asks the Desk for what goes into them, and shows them instead of an answer."""

    def __init__(self, desk: Desk, budget: float = BUDGET) -> None:
        self._desk = desk
        self.budget = budget

    async def open(
        self,
        interaction: AnyInteraction,
        compose: Callable[[Caller], Request],
        form_of: FormOf,
        busy: Reason,
    ) -> Reply | None:
        """Show the form; what is to be said instead where that cannot be.

        ``busy`` is why, where it takes too long.
        """
        try:
            request = compose(caller_of(interaction))
            async with asyncio.timeout(self.budget):
                reply = await self._desk.handle(request)
            if isinstance(reply, Refused):
                return reply
            form = form_of(reply, choose_locale(interaction.locale.value))
            if form is None:
                return reply
            return None if await open_form(interaction, window(form)) else _UNEXPECTED
        except Refusal as refusal:
            return Refused(refusal.reason, refusal.facts)
        except TimeoutError:
            return Refused(busy, {})
        except Exception:
            # Discord's library may fail in any way, and whoever pressed must hear something.
            log.exception("A form could not be opened")
        return _UNEXPECTED
