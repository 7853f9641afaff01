"""Interactions become requests of the Desk, and its replies become messages; nothing more."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack
from typing import Any

import discord

from bot.desk.board.requests import NoteShown
from bot.desk.commands import ACTIONS, Action, Command, Given, Kind, build, press
from bot.desk.replies import Refused, Reply, TextCard
from bot.desk.requests import Caller, Request, TextInfo
from bot.desk.sessions.replies import SessionFound
from bot.desk.sessions.requests import FindSession
from bot.errors import Fact, Reason, Refusal
from bot.guild.board.warning import warned
from bot.guild.callers import caller_of, check_right
from bot.guild.calling import called
from bot.guild.command_forms import make_form, opens_form, subject, submitted
from bot.guild.escaping import escape
from bot.guild.forms import filled
from bot.guild.naming import Names
from bot.guild.opening import FormOf, Forms
from bot.guild.pictures import illustrated
from bot.guild.ports import Desk, Pictures, Watch
from bot.guild.posting import Noticeboard, Room
from bot.guild.progress import shown
from bot.guild.rendering import Sheet, lay_out
from bot.guild.roles import called_in
from bot.guild.sending import (
    AnyInteraction,
    Where,
    acknowledge,
    add,
    deliver,
    show_step,
    standing,
    take_aside,
)
from bot.guild.shift import Shift
from bot.guild.tongues import spoken
from bot.guild.turns import Turns, Wait
from bot.guild.uploads import Uploads
from bot.wording import choose_locale, phrase, progress, render
from bot.wording.blocks import Control, Form, Message
from bot.wording.called import by_id, by_name
from index.progress import Progress, Stage

log = logging.getLogger(__name__)

_Compose = Callable[[Caller, AsyncExitStack], Awaitable[Request]]
"""Makes the request; what it opens on the stack stays open until the reply is there."""

_SOON = 1.0  # of the three seconds for an acknowledgement

_UNEXPECTED = Refused(Reason.UNEXPECTED, {})

_KINDS = {
    discord.InteractionType.application_command: "command",
    discord.InteractionType.component: "press",
    discord.InteractionType.modal_submit: "form",
}
"""What interactions are called where they are counted."""


async def _at_once() -> None:
    """Wait for nobody."""


class Front:
    """Serves interactions. Nothing that it does raises."""

    def __init__(
        self,
        desk: Desk,
        uploads: Uploads,
        noticeboard: Noticeboard,
        shift: Shift,
        pictures: Pictures,
        watch: Watch,
    ) -> None:
        self._desk = desk
        self._watch = watch
        self._pictures = pictures
        self._uploads = uploads
        self._noticeboard = noticeboard
        self._shift = shift
        self._forms = Forms(desk)
        self._turns = Turns()
        self._names = Names()

    async def command(
        self, interaction: AnyInteraction, command: Command, values: dict[str, object]
    ) -> None:
        """Carry out a slash command, or open its form."""
        if opens_form(command, values):

            def about(caller: Caller) -> Request:
                check_right(command, self._desk.known(caller))
                return TextInfo(caller, str(values[subject(command).name]))

            def form_of(reply: Reply, locale: str) -> Form | None:
                if not isinstance(reply, TextCard):
                    return None
                return make_form(command, reply.source, locale)

            # Only a large text that is being written keeps the libraries busy for so long.
            await self._open(interaction, about, form_of, Reason.BUSY_ADDING)
            return

        async def compose(caller: Caller, stack: AsyncExitStack) -> Request:
            check_right(command, self._desk.known(caller))  # before any file is fetched
            given = by_id(values, called_in(interaction.guild, caller.sight))
            for name, value in values.items():
                if isinstance(value, discord.Attachment):
                    fetched = self._uploads.fetched(value, str(interaction.id))
                    given[name] = await stack.enter_async_context(fetched)
            return build(command, caller, given)

        long = any(option.kind is Kind.FILE for option in command.options)
        began = time.monotonic()
        where = await self._room(interaction) if command.shared else Where.ASIDE
        await self.serve(interaction, compose, where, long=long, began=began)

    async def submit(self, interaction: AnyInteraction) -> None:
        """Carry out what a form was for: an action, or a command with what was changed in it."""
        data: Any = interaction.data
        try:
            form = filled(data)
        except Refusal as refusal:
            await self.refuse(interaction, refusal.reason, **refusal.facts)
            return
        if form.name in ACTIONS:
            await self.press(interaction, form.name, form.argument, form.fields)
            return

        async def compose(caller: Caller, _: AsyncExitStack) -> Request:
            command, values = submitted(form)
            check_right(command, self._desk.known(caller))
            return build(command, caller, values)

        await self.serve(interaction, compose)

    async def press(
        self, interaction: AnyInteraction, action: str, argument: str, given: Given = None
    ) -> None:
        """Carry out the action of a button, a menu or a form; the table knows which there are."""
        known = ACTIONS.get(action)
        if known is not None and known.opens:
            await self._open(
                interaction,
                lambda caller: press(action, argument, caller, given),
                lambda reply, locale: _form(interaction, render(reply, locale).form),
                Reason.BUSY,
            )
            return

        async def compose(caller: Caller, _: AsyncExitStack) -> Request:
            named = (
                by_id(given, called_in(interaction.guild, caller.sight))
                if isinstance(given, Mapping)
                else given
            )
            return press(action, argument, caller, named)

        where = _where(interaction, known)
        if where is not Where.IN_PLACE or interaction.message is None:
            await self.serve(interaction, compose, where)
            return
        async with self._turns.taken(interaction.message.id) as turn:
            await self.serve(interaction, compose, where, turn=turn)

    async def refuse(self, interaction: AnyInteraction, reason: Reason, **facts: Fact) -> None:
        """Say why nothing is done."""
        await self._tell(interaction, Refused(reason, facts))

    async def _room(self, interaction: AnyInteraction) -> Where:
        """Where an answer goes that may be for everybody; Discord wants to know it at once."""
        try:
            caller = caller_of(interaction)
            if self._desk.in_force(caller).public:
                return Where.EVERYONE
            async with asyncio.timeout(_SOON):
                found = await self._desk.handle(FindSession(caller))
        except (TimeoutError, Refusal):
            return Where.ASIDE
        inside = isinstance(found, SessionFound) and found.inside
        return Where.EVERYONE if inside else Where.ASIDE

    async def _open(
        self,
        interaction: AnyInteraction,
        compose: Callable[[Caller], Request],
        form_of: FormOf,
        busy: Reason,
    ) -> None:
        if not self._shift.open:
            return
        began = time.monotonic()
        with self._shift.serving():
            instead = await self._forms.open(interaction, compose, form_of, busy)
        if instead is None:
            self._acknowledged(interaction, began, taken=True)
        else:
            await self._tell(interaction, instead, began)

    async def _tell(
        self, interaction: AnyInteraction, reply: Reply, began: float | None = None
    ) -> None:
        """Give an answer that is there already."""
        if not self._shift.open:
            return
        with self._shift.serving():
            if await self._acknowledge(interaction, Where.ASIDE, began):
                await self._answer(interaction, reply, Where.ASIDE, long=False)

    async def _acknowledge(
        self, interaction: AnyInteraction, where: Where, began: float | None
    ) -> bool:
        """Acknowledge, and have it watched how long that took since ``began``; else since now."""
        since = time.monotonic() if began is None else began
        taken = await acknowledge(interaction, where)
        self._acknowledged(interaction, since, taken=taken)
        return taken

    def _acknowledged(self, interaction: AnyInteraction, since: float, *, taken: bool) -> None:
        on = _KINDS.get(interaction.type, "other")
        self._watch.acknowledged(on, time.monotonic() - since, taken=taken)

    async def serve(
        self,
        interaction: AnyInteraction,
        compose: _Compose,
        where: Where = Where.ASIDE,
        *,
        long: bool = False,
        turn: Wait = _at_once,
        began: float | None = None,
    ) -> None:
        """Acknowledge, have the Desk do what ``compose`` makes, and answer."""
        if not self._shift.open:
            return
        with self._shift.serving():
            if await self._acknowledge(interaction, where, began):
                await turn()
                reply = await self._reply(interaction, compose, where, stoppable=long)
                reply = await called(reply, interaction)
                await self._answer(interaction, reply, where, long=long)

    async def _reply(
        self, interaction: AnyInteraction, compose: _Compose, where: Where, *, stoppable: bool
    ) -> Reply:
        async def show(step: Progress) -> None:
            if where is not Where.IN_PLACE:  # what stands there is worth more
                await show_step(interaction, _step_sheet(interaction, step, stoppable=stoppable))

        try:
            async with AsyncExitStack() as stack:
                request = await compose(caller_of(interaction), stack)
                report = await stack.enter_async_context(shown(show))
                return await self._desk.handle(request, report)
        except Refusal as refusal:
            return Refused(refusal.reason, refusal.facts)
        except Exception:
            # The Desk never raises, but fetching what came along may fail in any way.
            log.exception("A request failed")
            return _UNEXPECTED

    async def _answer(
        self, interaction: AnyInteraction, reply: Reply, where: Where, *, long: bool
    ) -> None:
        everyone = where is Where.EVERYONE and not isinstance(reply, Refused)
        locale = choose_locale(interaction.locale.value)
        if everyone and interaction.guild is not None:
            locale = spoken(self._desk, caller_of(interaction), interaction.guild)
        message = warned(render(reply, locale), reply, interaction, locale)
        message = await self._names.named(message, interaction)
        sheets = await illustrated(message, self._pictures, locale)
        if where is Where.EVERYONE and not everyone:
            await take_aside(interaction, sheets)
            return
        if where is Where.IN_PLACE and isinstance(reply, Refused):
            # What was pressed under stays, to be pressed otherwise.
            await add(interaction, sheets)
            return
        if everyone:
            # It is kept before it has any words: whenever the bot dies, it is found again.
            await self._note(interaction, reply, await standing(interaction))
        room = interaction.channel
        sent: list[int] = []
        if long and interaction.is_expired() and isinstance(room, Room):
            # A private answer is possible for a quarter of an hour; that a text was added is
            # no secret, and that it was not must not go unsaid.
            await self._noticeboard.post(room, sheets, f"l{interaction.id}")
        elif not await self._delivered(interaction, message, sheets, where, sent):
            sorry = lay_out(render(_UNEXPECTED, locale))
            if where is Where.IN_PLACE:
                await add(interaction, sorry)
            else:
                await deliver(interaction, sorry, where)
        if everyone:
            await self._note(interaction, reply, sent)

    async def _note(
        self, interaction: AnyInteraction, reply: Reply, messages: Iterable[int]
    ) -> None:
        """Have it kept which messages show a reply to everybody."""
        channel, shown_in = str(interaction.channel_id), tuple(map(str, messages))
        await self._desk.handle(NoteShown(caller_of(interaction), reply, channel, shown_in))

    @staticmethod
    async def _delivered(
        interaction: AnyInteraction,
        message: Message,
        sheets: tuple[Sheet, ...],
        where: Where,
        sent: list[int],
    ) -> bool:
        """Send the answer; in words, where Discord does not take its pictures."""
        if await deliver(interaction, sheets, where, sent):
            return True
        if not any(sheet.pictures for sheet in sheets):
            return False
        return await deliver(interaction, lay_out(message), where, sent)


def _form(interaction: AnyInteraction, form: Form | None) -> Form | None:
    return None if form is None else by_name(form, called_in(interaction.guild))


def _where(interaction: AnyInteraction, action: Action | None) -> Where:
    """Where an action's answer goes; only what nobody else sees is ever replaced."""
    if action is None:
        return Where.ASIDE
    if action.public:
        return Where.EVERYONE
    pressed = interaction.message
    private = pressed is not None and pressed.flags.ephemeral
    return Where.IN_PLACE if action.edits and private else Where.ASIDE


def _step_sheet(interaction: AnyInteraction, step: Progress, *, stoppable: bool) -> Sheet:
    """How far the work has come, with a button for as long as it can be stopped."""
    locale = interaction.locale.value
    cancel = Control("cancel", str(interaction.id), phrase(locale, "control-cancel"))
    stops = stoppable and step.stage is not Stage.WRITING
    return Sheet(escape(progress(step, locale)), (cancel,) if stops else ())
