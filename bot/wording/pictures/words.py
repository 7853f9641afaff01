"""Words that pictures are made of: amounts, days, and the sentence that stands for one."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from fractions import Fraction

from bot.charts.figures import Figure
from bot.wording.blocks import Block, Message, Picture
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened

AS_TEXT = "astext"
"""The action that tells in words what a picture shows."""

_MANY = 100

LONGEST_ALT = 1024
"""Characters that Discord takes for the description of an attachment."""


def amount(value: Fraction | int, locale: str) -> str:
    """Votes to two decimals at most; the exact figures stand in the text."""
    if isinstance(value, int) or value.denominator == 1:
        return phrase(locale, "picture-amount", value=int(value))
    return phrase(locale, "picture-amount", value=float(value))


def rounded(value: Fraction, locale: str) -> str:
    """Votes that are many without a fraction, which nobody sees beside them."""
    return amount(Fraction(round(value)) if value >= _MANY else value, locale)


def day(at: date, locale: str) -> str:
    """A day as people write it."""
    return phrase(locale, "picture-day", at=at)


def pictured(name: str, figure: Figure, alt: str, *instead: Block) -> Picture:
    """A picture under the name of its file; what is to be seen in it is never too long to tell."""
    return Picture(name, figure, shortened(alt, LONGEST_ALT), instead)


def in_words(message: Message, drawn: Collection[str] = ()) -> Message:
    """The message with words in place of pictures, but for those that are drawn, by name.

    Where none is left, nothing offers to say it in words.
    """
    blocks: list[Block] = []
    for block in message.blocks:
        if isinstance(block, Picture) and block.name not in drawn:
            blocks += block.instead
        else:
            blocks.append(block)
    controls = message.controls
    if not any(isinstance(block, Picture) for block in blocks):
        controls = tuple(each for each in controls if each.action != AS_TEXT)
    return replace(message, blocks=tuple(blocks), controls=controls)
