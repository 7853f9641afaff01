"""Messages that mention the bot: each is answered once, in its channel, and pings nobody.

Discord hands over the text of those messages only: nothing else that is written is ever read.
"""

import re
from dataclasses import replace

import discord

from bot.desk.board.requests import NoteShown
from bot.desk.notes.requests import Mention
from bot.guild.board.rooms import missing, permissions
from bot.guild.callers import speaker_of
from bot.guild.ports import Desk
from bot.guild.posting import Noticeboard, Room
from bot.guild.rendering import lay_out
from bot.guild.shift import Shift
from bot.guild.tongues import spoken
from bot.wording import choose_locale, render

_MOST = 1000
_MENTION = re.compile(r"<@!?([0-9]{1,20})>")
_EMOJI = re.compile(r"<a?(:\w{1,32}:)[0-9]{1,20}>")
_WRITTEN = (discord.MessageType.default, discord.MessageType.reply)


class Heard:
    """The latest messages that were taken on: Discord may tell of one again when it reconnects."""

    def __init__(self) -> None:
        self._ids: dict[int, None] = {}

    def first(self, message: int) -> bool:
        """Whether this message was not taken on before; it is now."""
        if message in self._ids:
            return False
        self._ids[message] = None
        if len(self._ids) > _MOST:
            del self._ids[next(iter(self._ids))]
        return True


class Mentions:
    """Answers messages that mention the bot."""

    def __init__(self, desk: Desk, noticeboard: Noticeboard, shift: Shift, heard: Heard) -> None:
        self._desk = desk
        self._noticeboard = noticeboard
        self._shift = shift
        self._heard = heard

    async def hear(self, message: discord.Message, me: int) -> None:
        """Answer a message, if it is for the bot and the bot may write where it is."""
        guild, room = message.guild, message.channel
        if guild is None or not isinstance(room, Room) or not for_bot(message, me):
            return
        if missing(room, guild) is not None or not self._shift.open:
            return
        if not self._heard.first(message.id):
            return
        with self._shift.serving():
            caller = speaker_of(message, choose_locale(guild.preferred_locale.value))
            locale = spoken(self._desk, caller, guild)
            caller = replace(caller, locale=locale)
            reply = await self._desk.handle(
                Mention(caller, said(message, message.content, me), public=True)
            )
            sheets = lay_out(render(reply, locale))
            # Without the right to read what was written, Discord lets nobody reply to it.
            reads = permissions(room, guild).read_message_history
            to = message.to_reference(fail_if_not_exists=False) if reads else None
            sent: list[int] = []
            await self._noticeboard.post(room, sheets, f"m{message.id}", to, sent)
            messages = tuple(map(str, sent))
            await self._desk.handle(NoteShown(caller, reply, str(room.id), messages))


def for_bot(message: discord.Message, me: int) -> bool:
    """Whether a person wrote it and named the bot in it.

    A reply to something that the bot said mentions it too, without a word to it.
    """
    if message.author.bot or message.webhook_id is not None or message.type not in _WRITTEN:
        return False
    return any(int(each) == me for each in _MENTION.findall(message.content))


def said(message: discord.Message, content: str, me: int) -> str:
    """What a message says in plain words: members by name, the bot's own name left out."""
    names = {each.id: each.display_name for each in message.mentions}

    def name(match: re.Match[str]) -> str:
        member = int(match[1])
        return "" if member == me else names.get(member, "")

    return _EMOJI.sub(r"\1", _MENTION.sub(name, content)).strip()
