"""What all cards have: a title on top, small print below, paragraphs, and swatches of colours."""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.style import (
    BODY,
    CARD,
    INNER,
    LINE,
    MARGIN,
    QUIET,
    SMALL,
    TEXT,
    TITLE,
    colour,
    pattern,
)

_GAP = 8.0
_LONGEST_TITLE, _LONGEST_FOOT = 3, 4


def opened(title: str) -> tuple[Canvas, float]:
    """A card with its title, and where what follows begins."""
    canvas = Canvas()
    y = paragraph(canvas, title, MARGIN, MARGIN - 4, size=TITLE, bold=True, most=_LONGEST_TITLE)
    return canvas, y + _GAP


def closed(canvas: Canvas, y: float, foot: str = "") -> Canvas:
    """The card with its small print, ended below it."""
    if foot:
        y = paragraph(canvas, foot, MARGIN, y + _GAP, size=SMALL, colour=QUIET, most=_LONGEST_FOOT)
    canvas.height = round(y + MARGIN - 2)
    return canvas


def paragraph(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    *,
    room: float = INNER,
    size: float = BODY,
    bold: bool = False,
    colour: str = TEXT,
    most: int = 2,
    halo: bool = False,
) -> float:
    """Text in as many lines as it needs, at most ``most``; where it ends."""
    for line in fonts.wrap(text, size, room, most, bold=bold):
        canvas.write(line, x, y, size=size, bold=bold, colour=colour, halo=halo)
        y += size * LINE
    return y


def key(canvas: Canvas, x: float, y: float, number: int, *, ring: float = 8.5) -> None:
    """A list's disc, with its number in it: the colour is never alone."""
    ground = colour(number - 1)
    canvas.disc(x, y, ring, ground, hatch=pattern(number - 1))
    numeral(canvas, x, y, number, ground, plain=not pattern(number - 1))


def numeral(canvas: Canvas, x: float, y: float, number: int, ground: str, *, plain: bool) -> None:
    """A number on a coloured ground, dark on light; on hatching it has a halo."""
    canvas.write(
        str(number),
        x,
        y - SMALL * LINE / 2,
        size=SMALL,
        bold=True,
        colour=CARD,
        on=ground,
        anchor="center",
        halo=not plain,
    )
