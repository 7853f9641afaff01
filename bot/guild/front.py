"""Interactions become requests of the Desk, and its replies become messages; nothing more."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import discord

from bot.desk.commands import ACTIONS, Command, Kind, build, press
from bot.desk.replies import Refused, Reply
from bot.desk.requests import Caller, Request
from bot.errors import Reason, Refusal
from bot.guild.escaping import escape
from bot.guild.persistence import FAILURES, describe
from bot.guild.ports import Desk
from bot.guild.posting import Noticeboard, Room
from bot.guild.progress import shown
from bot.guild.rendering import lay_out
from bot.guild.sending import AnyInteraction, acknowledge, deliver, take_aside
from bot.guild.shift import Shift
from bot.guild.uploads import Uploads
from bot.wording import choose_locale, progress, render
from index.progress import Progress

log = logging.getLogger(__name__)

_Compose = Callable[[Caller, AsyncExitStack], Awaitable[Request]]
"""Makes the request; what it opens on the stack stays open until the reply is there."""

_UNEXPECTED = Refused(Reason.UNEXPECTED, {})


class Front:
    """Serves interactions. Nothing that it does raises."""

    def __init__(
        self, desk: Desk, uploads: Uploads, noticeboard: Noticeboard, shift: Shift
    ) -> None:
        self._desk = desk
        self._uploads = uploads
        self._noticeboard = noticeboard
        self._shift = shift

    async def command(
        self, interaction: AnyInteraction, command: Command, values: dict[str, object]
    ) -> None:
        """Carry out a slash command."""

        async def compose(caller: Caller, stack: AsyncExitStack) -> Request:
            if command.moderator and not caller.moderator:  # before any file is fetched
                raise Refusal(Reason.NOT_MODERATOR)
            given = dict(values)
            for name, value in values.items():
                if isinstance(value, discord.Attachment):
                    given[name] = await stack.enter_async_context(self._uploads.fetched(value))
            return build(command, caller, given)

        long = any(option.kind is Kind.FILE for option in command.options)
        await self._serve(interaction, compose, long=long)

    async def press(self, interaction: AnyInteraction, action: str, argument: str) -> None:
        """Carry out a button's action; the table decides what an unknown one is."""

        async def compose(caller: Caller, _: AsyncExitStack) -> Request:
            return press(action, argument, caller)

        known = ACTIONS.get(action)
        await self._serve(interaction, compose, public=known is not None and known.public)

    async def refuse(self, interaction: AnyInteraction, reason: Reason) -> None:
        """Say why nothing is done."""

        async def compose(_: Caller, __: AsyncExitStack) -> Request:
            raise Refusal(reason)

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
                reply = await self._reply(interaction, compose)
                await self._answer(interaction, reply, public=public, long=long)

    async def _reply(self, interaction: AnyInteraction, compose: _Compose) -> Reply:
        async def show(step: Progress) -> None:
            try:
                text = escape(progress(step, interaction.locale.value))
                await interaction.edit_original_response(content=text)
            except FAILURES as error:
                log.info("Progress could not be shown: %s", describe(error))

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
        sheets = lay_out(render(reply, locale))
        if public and not everyone:
            await take_aside(interaction, sheets)
            return
        room = interaction.channel
        if long and interaction.is_expired() and isinstance(room, Room):
            # A private answer is possible for a quarter of an hour; that a text was added is
            # no secret, and that it was not must not go unsaid.
            await self._noticeboard.post(room, sheets, f"l{interaction.id}")
        elif not await deliver(interaction, sheets, private=not public):
            await deliver(interaction, lay_out(render(_UNEXPECTED, locale)), private=not public)


def caller_of(interaction: AnyInteraction) -> Caller:
    """Who acts, and whether Discord says with this very interaction that they manage the server."""
    if interaction.guild_id is None:
        raise Refusal(Reason.UNEXPECTED)
    return Caller(
        circle=str(interaction.guild_id),
        member=str(interaction.user.id),
        locale=choose_locale(interaction.locale.value),
        channel=str(interaction.channel_id),
        moderator=interaction.permissions.manage_guild,
    )
