"""Messages to a channel, each at most once, and none to a channel that has refused one."""

import logging
from enum import Enum
from typing import Any

import discord

from bot.guild.controls import view_of
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.rendering import Sheet

log = logging.getLogger(__name__)

_MISSING: Any = discord.utils.MISSING

Room = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


class Posted(Enum):
    """What became of a post."""

    THERE = "there"
    CLOSED = "closed"  # the channel refuses the bot: another may be tried
    UNSURE = "unsure"  # it failed on the way: posting it elsewhere might double it


class Noticeboard:
    """Posts to channels. Those that answered 403 or 404 are left alone until a restart.

    10,000 refused requests in ten minutes would get the bot's address banned.
    """

    def __init__(self) -> None:
        self._closed: set[int] = set()

    async def post(
        self,
        room: Room,
        sheets: tuple[Sheet, ...],
        name: str,
        to: discord.MessageReference | None = None,
        sent: list[int] | None = None,
    ) -> Posted:
        """Post all sheets. ``name``, of at most 22 characters, is this post's own.

        The first is a reply ``to`` a message, if that is given and still there. What stands there
        then is added to ``sent``.

        It becomes the nonce: Discord drops a message whose nonce it has just seen in a channel,
        so that an attempt after a dropped connection posts nothing twice.
        """
        if room.id in self._closed:
            return Posted.CLOSED
        try:
            for number, sheet in enumerate(sheets):
                there = await _send(room, sheet, f"{name}.{number}", None if number else to)
                if sent is not None:
                    sent.append(there.id)
        except (discord.Forbidden, discord.NotFound) as error:
            self._closed.add(room.id)
            log.warning("A channel is closed to the bot: %s", describe(error))
            return Posted.CLOSED
        except FAILURES as error:
            log.warning("A post could not be sent: %s", describe(error))
            return Posted.UNSURE
        return Posted.THERE


async def _send(
    room: Room, sheet: Sheet, nonce: str, to: discord.MessageReference | None
) -> discord.Message:
    view = view_of(sheet.controls, sheet.menus) or _MISSING
    anchor: Any = to  # None is taken, though not declared
    return await persist(
        "A post",
        lambda: room.send(
            sheet.content, view=view, nonce=nonce, reference=anchor, mention_author=False
        ),
    )
