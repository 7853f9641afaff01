"""What a card in a channel still offers where commands are switched off."""

from collections.abc import Mapping
from dataclasses import replace

from bot.wording.blocks import Control, Fine, Message
from bot.wording.catalogue import phrase
from bot.wording.lists import listed


def offered(message: Message, off: Mapping[Control, str], locale: str) -> Message:
    """The message without the buttons that are ``off``, and which commands those are."""
    if not off:
        return message
    names = listed(locale, [f"/{name}" for name in dict.fromkeys(off.values())])
    told = Fine(phrase(locale, "board-switched-off", commands=names))
    left = tuple(each for each in message.controls if each not in off)
    return replace(message, blocks=(*message.blocks, told), controls=left)
