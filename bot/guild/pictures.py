"""The pictures of a message: drawn, to be attached; or words in their place."""

import asyncio
from datetime import datetime

from bot.guild.escaping import one_line
from bot.guild.ports import Pictures
from bot.guild.rendering import Drawn, Sheet, lay_out
from bot.wording import phrase
from bot.wording.blocks import Message, Picture
from bot.wording.marks import spell_message


async def illustrated(message: Message, pictures: Pictures, locale: str) -> tuple[Sheet, ...]:
    """The messages to send, with pictures as far as they can be drawn in time."""
    wanted = [block for block in message.blocks if isinstance(block, Picture)]
    spelled = [_spelled(picture, locale) for picture in wanted]
    pngs = await asyncio.gather(*(pictures.draw(each.figure) for each in spelled))
    drawn = tuple(
        Drawn(each.name, one_line(each.alt), png)
        for each, png in zip(spelled, pngs, strict=True)
        if png is not None
    )
    return lay_out(message, pictures=drawn)


def _spelled(picture: Picture, locale: str) -> Picture:
    """The picture without what only Discord's own text can show.

    Members are numbers there: a name that is drawn would stay when its owner changes it.
    """

    def when(at: datetime) -> str:
        return phrase(locale, "moment", at=at)

    (spelled,) = spell_message(Message((picture,)), when, lambda _: "").blocks
    return spelled if isinstance(spelled, Picture) else picture
