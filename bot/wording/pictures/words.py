"""Words that pictures are made of: amounts, days, and the sentence that stands for one."""

from datetime import date
from fractions import Fraction

from bot.charts.figures import Figure
from bot.wording.blocks import Block, Picture
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened

LONGEST_ALT = 1024
"""Characters that Discord takes for the description of an attachment."""


def amount(value: Fraction | int, locale: str) -> str:
    """Votes to two decimals at most; the exact figures stand in the text."""
    if isinstance(value, int) or value.denominator == 1:
        return phrase(locale, "picture-amount", value=int(value))
    return phrase(locale, "picture-amount", value=float(value))


def day(at: date, locale: str) -> str:
    """A day as people write it."""
    return phrase(locale, "picture-day", at=at)


def pictured(name: str, figure: Figure, alt: str, *instead: Block) -> Picture:
    """A picture under the name of its file; what is to be seen in it is never too long to tell."""
    return Picture(name, figure, shortened(alt, LONGEST_ALT), instead)
