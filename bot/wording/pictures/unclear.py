"""The marks over a text as a strip: in a picture, and as blocks of a line."""

from math import ceil

from bot.charts.figures import Cell, Strip
from bot.desk.notes.replies import UnclearShown
from bot.wording.blocks import Picture, Text
from bot.wording.catalogue import phrase
from bot.wording.pictures.words import pictured

CELLS = 48
"""Columns at most: of a longer text each stands for several paragraphs, by the most marked."""

_LEVELS = "▁▂▃▄▅▆▇█"
_NONE = "·"


def strip(reply: UnclearShown, locale: str) -> tuple[Picture]:
    """The whole text from left to right, as high as it is unclear; the most marked numbered."""
    cells = _cells(reply)
    top = max(reply.counts)
    told = "; ".join(
        f"{each.looked.citation}: {_members(each.count, locale)}" for each in reply.most
    )
    figure = Strip(
        phrase(locale, "unclear-title", title=reply.source.title),
        cells,
        (phrase(locale, "unclear-begin"), phrase(locale, "unclear-end")),
        tuple(_line(number, each.count, str(each.looked.citation), locale)
              for number, each in enumerate(reply.most, start=1)),
    )  # fmt: skip
    alt = phrase(locale, "unclear-alt", title=reply.source.title, told=told)
    line = "".join(_block(each.amount, top) for each in cells)
    instead = Text(phrase(locale, "unclear-strip", strip=line))
    return (pictured("unclear", figure, alt, instead),)


def _line(number: int, count: int, citation: str, locale: str) -> str:
    return f"{number}: {_members(count, locale)} – {citation}"


def _members(count: int, locale: str) -> str:
    return phrase(locale, "unclear-column", count=count)


def _cells(reply: UnclearShown) -> tuple[Cell, ...]:
    paragraphs = len(reply.counts)
    columns = min(CELLS, paragraphs)
    amounts = [0] * columns
    for place, count in enumerate(reply.counts):
        column = place * columns // paragraphs
        amounts[column] = max(amounts[column], count)
    numbers: dict[int, list[int]] = {}
    for number, each in enumerate(reply.most, start=1):
        numbers.setdefault(each.place * columns // paragraphs, []).append(number)
    return tuple(
        Cell(float(amount), ",".join(map(str, numbers.get(column, ()))))
        for column, amount in enumerate(amounts)
    )


def _block(amount: float, top: int) -> str:
    if not amount:
        return _NONE
    return _LEVELS[ceil(amount * len(_LEVELS) / top) - 1]
