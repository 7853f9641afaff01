"""What the menus of a message do: answer it where it stands, or take it into the library."""

import logging
from contextlib import AsyncExitStack
from dataclasses import replace

import discord

from bot.desk.commands import build, find
from bot.desk.notes.requests import Mention
from bot.desk.replies import Answered, NotAnswered, Refused, Reply
from bot.desk.requests import Caller, Request, Upload
from bot.errors import Reason, Refusal
from bot.guild.board.rooms import find_room
from bot.guild.callers import caller_of, check_right
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line
from bot.guild.front import Front
from bot.guild.mentions import said
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.ports import Desk
from bot.guild.posting import Noticeboard, Posted, Room
from bot.guild.rendering import lay_out
from bot.guild.sending import AnyInteraction, Where, acknowledge, deliver
from bot.guild.shift import Shift
from bot.guild.tongues import spoken
from bot.guild.uploads import Uploads
from bot.wording import choose_locale, phrase, render
from bot.wording.blocks import Message, Text
from bot.wording.marks import channel

log = logging.getLogger(__name__)

SHORTEST = 200
"""Characters of a message that may be added as a text."""

_LONGEST_NAME = 80


class Messages:
    """Serves the menus of messages. Nothing that it does raises."""

    def __init__(
        self, desk: Desk, front: Front, uploads: Uploads, noticeboard: Noticeboard, shift: Shift
    ) -> None:
        self._desk = desk
        self._front = front
        self._uploads = uploads
        self._noticeboard = noticeboard
        self._shift = shift

    async def add(self, interaction: AnyInteraction, message: discord.Message) -> None:
        """Take a message's file, or its long text, into the library."""

        async def compose(caller: Caller, stack: AsyncExitStack) -> Request:
            command = find("manage add")
            check_right(command, caller)  # before any file is fetched
            values: dict[str, object] = {}
            if len(message.attachments) > 1:
                raise Refusal(Reason.MANY_FILES)
            upload_id = str(interaction.id)
            if message.attachments:
                fetched = self._uploads.fetched(message.attachments[0], upload_id)
                values["file"] = await stack.enter_async_context(fetched)
                return build(command, caller, values)
            text = said(message, message.content, interaction.application_id)
            if len(text) < SHORTEST:
                raise Refusal(Reason.SHORT_MESSAGE, limit=SHORTEST)
            title = shorten(one_line(text.splitlines()[0]), _LONGEST_NAME)
            written = self._uploads.written(text, f"{title}.txt", upload_id)
            file: Upload = await stack.enter_async_context(written)
            return build(command, caller, {"file": file, "title": title})

        await self._front.serve(interaction, compose, long=True)

    async def ask(self, interaction: AnyInteraction, message: discord.Message) -> None:
        """Answer a message in its thread, or as a reply; privately where either may not write."""
        if not self._shift.open:
            return
        with self._shift.serving():
            if not await acknowledge(interaction, Where.ASIDE):
                return
            reply: Reply
            public = _may_post(interaction, message)
            try:
                question = said(message, message.content, interaction.application_id)
                caller = caller_of(interaction)
                reply = await self._desk.handle(Mention(caller, question, public=public))
            except Refusal as refusal:
                reply = Refused(refusal.reason, refusal.facts)
            locale = choose_locale(interaction.locale.value)
            room = None
            if public and not isinstance(reply, Refused):
                room = await self._post(interaction, message, caller, reply)
            if room is not None:
                told = Text(phrase(locale, "asked-there", link=channel(str(room.id))))
                await deliver(interaction, lay_out(Message((told,))), Where.ASIDE)
                return
            if isinstance(reply, Answered | NotAnswered):
                reply = replace(reply, shared=False)
            await deliver(interaction, lay_out(render(reply, locale)), Where.ASIDE)

    async def _post(
        self,
        interaction: AnyInteraction,
        message: discord.Message,
        caller: Caller,
        reply: Reply,
    ) -> Room | None:
        """Post an answer for everybody; where it is, or ``None`` where it could not be posted."""
        guild = interaction.guild
        if guild is None:
            return None
        sheets = lay_out(render(reply, spoken(self._desk, caller, guild)))
        name = f"q{interaction.id}"
        thread = await _thread_of(interaction, message)
        if thread is not None:
            posted = await self._noticeboard.post(thread, sheets, name)
            return thread if posted is Posted.THERE else None
        room = interaction.channel
        if not isinstance(room, Room) or not _may_write(interaction, room):
            return None
        to = None
        if interaction.app_permissions.read_message_history:
            to = message.to_reference(fail_if_not_exists=False)
        posted = await self._noticeboard.post(room, sheets, name, to)
        return room if posted is Posted.THERE else None


def _may_post(interaction: AnyInteraction, message: discord.Message) -> bool:
    """Whether there is a place for a public answer where both who asks and the bot may write."""
    room = interaction.channel
    if not isinstance(room, Room):
        return False
    return _may_write(interaction, room) or _may_use_threads(
        interaction, new=not message.flags.has_thread
    )


def _may_write(interaction: AnyInteraction, room: Room) -> bool:
    both = interaction.permissions & interaction.app_permissions
    if isinstance(room, discord.Thread):
        return both.send_messages_in_threads
    return both.send_messages


def _may_use_threads(interaction: AnyInteraction, *, new: bool) -> bool:
    both = interaction.permissions & interaction.app_permissions
    if not isinstance(interaction.channel, discord.TextChannel):
        return False
    return both.send_messages_in_threads and (both.create_public_threads or not new)


async def _thread_of(
    interaction: AnyInteraction, message: discord.Message
) -> discord.Thread | None:
    """The thread of a message, made where there is none; ``None`` where that may not be.

    A message that stands in a thread has none of its own. A thread has the id of its message.
    """
    guild = interaction.guild
    if guild is None or not _may_use_threads(interaction, new=False):
        return None
    if message.flags.has_thread:
        room = await find_room(interaction.client, guild, str(message.id))
        return room if isinstance(room, discord.Thread) else None
    if not _may_use_threads(interaction, new=True):
        return None
    me = interaction.application_id
    name = shorten(one_line(said(message, message.content, me)), _LONGEST_NAME)
    try:
        return await persist("A thread", lambda: message.create_thread(name=name))
    except FAILURES as error:
        log.info("A thread could not be opened: %s", describe(error))
    # Somebody else may have opened it meanwhile.
    room = await find_room(interaction.client, guild, str(message.id))
    return room if isinstance(room, discord.Thread) else None
