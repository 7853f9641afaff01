"""Interactions become requests of the Desk, and its replies become messages; nothing more."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import discord

from bot.desk.commands import ACTIONS, Command, Kind, build, press
from bot.desk.replies import Refused, Reply
from bot.desk.requests import Caller, Request
from bot.errors import Fact, Reason, Refusal
from bot.guild.callers import caller_of, check_right
from bot.guild.escaping import escape
from bot.guild.forms import opens_form, subject, submitted
from bot.guild.opening import Forms
from bot.guild.pictures import illustrated
from bot.guild.ports import Desk, Pictures
from bot.guild.posting import Noticeboard, Room
from bot.guild.progress import shown
from bot.guild.rendering import Sheet, lay_out
from bot.guild.sending import AnyInteraction, acknowledge, deliver, show_step, take_aside
from bot.guild.shift import Shift
from bot.guild.uploads import Uploads
from bot.wording import choose_locale, phrase, progress, render
from bot.wording.blocks import Control, Message
from bot.wording.pictures.words import in_words
from index.progress import Progress, Stage

log = logging.getLogger(__name__)

_Compose = Callable[[Caller, AsyncExitStack], Awaitable[Request]]
"""Makes the request; what it opens on the stack stays open until the reply is there."""

_UNEXPECTED = Refused(Reason.UNEXPECTED, {})


class Front:
    """Serves interactions. Nothing that it does raises."""

    def __init__(
        self,
        desk: Desk,
        uploads: Uploads,
        noticeboard: Noticeboard,
        shift: Shift,
        pictures: Pictures,
    ) -> None:
        self._desk = desk
        self._pictures = pictures
        self._uploads = uploads
        self._noticeboard = noticeboard
        self._shift = shift
        self._forms = Forms(desk)

    async def command(
        self, interaction: AnyInteraction, command: Command, values: dict[str, object]
    ) -> None:
        """Carry out a slash command, or open its form."""
        if self._shift.open and opens_form(command, values):
            text = str(values[subject(command).name])
            with self._shift.serving():
                refused = await self._forms.open(interaction, command, text)
            if refused is not None:
                await self.refuse(interaction, refused.reason, **refused.facts)
            return

        async def compose(caller: Caller, stack: AsyncExitStack) -> Request:
            check_right(command, caller)  # before any file is fetched
            given = dict(values)
            for name, value in values.items():
                if isinstance(value, discord.Attachment):
                    fetched = self._uploads.fetched(value, str(interaction.id))
                    given[name] = await stack.enter_async_context(fetched)
            return build(command, caller, given)

        long = any(option.kind is Kind.FILE for option in command.options)
        await self._serve(interaction, compose, long=long)

    async def submit(self, interaction: AnyInteraction) -> None:
        """Carry out a form's command with what was changed in it."""
        data: Any = interaction.data

        async def compose(caller: Caller, _: AsyncExitStack) -> Request:
            command, values = submitted(data)
            check_right(command, caller)
            return build(command, caller, values)

        await self._serve(interaction, compose)

    async def press(self, interaction: AnyInteraction, action: str, argument: str) -> None:
        """Carry out a button's action; the table decides what an unknown one is."""

        async def compose(caller: Caller, _: AsyncExitStack) -> Request:
            return press(action, argument, caller)

        known = ACTIONS.get(action)
        await self._serve(interaction, compose, public=known is not None and known.public)

    async def refuse(self, interaction: AnyInteraction, reason: Reason, **facts: Fact) -> None:
        """Say why nothing is done."""

        async def compose(_: Caller, __: AsyncExitStack) -> Request:
            raise Refusal(reason, **facts)

        await self._serve(interaction, compose)

    async def _serve(
        self,
        interaction: AnyInteraction,
        compose: _Compose,
        *,
        public: bool = False,
        long: bool = False,
    ) -> None:
        if not self._shift.open:
            return
        with self._shift.serving():
            if await acknowledge(interaction, private=not public):
                reply = await self._reply(interaction, compose, stoppable=long)
                await self._answer(interaction, reply, public=public, long=long)

    async def _reply(
        self, interaction: AnyInteraction, compose: _Compose, *, stoppable: bool
    ) -> Reply:
        async def show(step: Progress) -> None:
            await show_step(interaction, _step_sheet(interaction, step, stoppable=stoppable))

        try:
            async with AsyncExitStack() as stack:
                request = await compose(caller_of(interaction), stack)
                report = await stack.enter_async_context(shown(show))
                return await self._desk.handle(request, report)
        except Refusal as refusal:
            return Refused(refusal.reason, refusal.facts)
        except Exception:
            log.exception("A request failed")
            return _UNEXPECTED

    async def _answer(
        self, interaction: AnyInteraction, reply: Reply, *, public: bool, long: bool
    ) -> None:
        everyone = public and not isinstance(reply, Refused)
        spoken = interaction.guild_locale if everyone else interaction.locale
        locale = choose_locale((spoken or interaction.locale).value)
        message = render(reply, locale)
        sheets = await illustrated(message, self._pictures, locale)
        if public and not everyone:
            await take_aside(interaction, sheets)
            return
        room = interaction.channel
        if long and interaction.is_expired() and isinstance(room, Room):
            # A private answer is possible for a quarter of an hour; that a text was added is
            # no secret, and that it was not must not go unsaid.
            await self._noticeboard.post(room, sheets, f"l{interaction.id}")
        elif not await self._delivered(interaction, message, sheets, private=not public):
            await deliver(interaction, lay_out(render(_UNEXPECTED, locale)), private=not public)

    async def _delivered(
        self,
        interaction: AnyInteraction,
        message: Message,
        sheets: tuple[Sheet, ...],
        *,
        private: bool,
    ) -> bool:
        """Send the answer; in words, where Discord does not take its pictures."""
        if await deliver(interaction, sheets, private=private):
            return True
        if not any(sheet.pictures for sheet in sheets):
            return False
        return await deliver(interaction, lay_out(in_words(message)), private=private)


def _step_sheet(interaction: AnyInteraction, step: Progress, *, stoppable: bool) -> Sheet:
    """How far the work has come, with a button for as long as it can be stopped."""
    locale = interaction.locale.value
    cancel = Control("cancel", str(interaction.id), phrase(locale, "control-cancel"))
    stops = stoppable and step.stage is not Stage.WRITING
    return Sheet(escape(progress(step, locale)), (cancel,) if stops else ())
