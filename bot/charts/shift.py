"""How answers moved: for each a bar of before and one of after, and by how much it changed."""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, opened
from bot.charts.figures import Pair, Shift
from bot.charts.style import ASIDE, BODY, INNER, LINE, MARGIN, PALETTE, QUIET, SMALL

_THICK, _GAP = 14.0, 10.0
_BEFORE, _AFTER = ASIDE, PALETTE[0]
_NUMBER = 34.0
_MINUS = "−"


def draw(figure: Shift) -> Canvas:
    """The answers in their order, before above after."""
    canvas, y = opened(figure.title)
    most = max((max(pair.before, pair.after) for pair in figure.pairs), default=0) or 1
    names = (figure.before, figure.after)
    words = max(fonts.width(fonts.drawable(each), SMALL) for each in names)
    left = MARGIN + min(words, INNER / 3) + 8
    scale = (MARGIN + INNER - left - _NUMBER) / most
    for pair in figure.pairs:
        y = _heading(canvas, pair, y)
        for word, count, shade, hatch in (
            (figure.before, pair.before, _BEFORE, "///"),
            (figure.after, pair.after, _AFTER, ""),
        ):
            said = fonts.shorten(fonts.drawable(word), SMALL, INNER / 3)
            canvas.write(said, MARGIN, y, size=SMALL, colour=QUIET)
            long = max(count * scale, 1.5)
            canvas.box(left, y + 1, long, _THICK - 1, shade, hatch)
            canvas.write(str(count), left + long + 6, y, size=SMALL, bold=not hatch)
            y += _THICK + 1
        y += _GAP
    return closed(canvas, y - _GAP, figure.foot)


def _heading(canvas: Canvas, pair: Pair, y: float) -> float:
    """The answer, and by how much it grew or shrank, at the right edge."""
    change = pair.after - pair.before
    sign = f"+{change}" if change > 0 else f"{_MINUS}{-change}" if change else "±0"
    canvas.write(sign, MARGIN + INNER, y, bold=True, anchor="right")
    for line in fonts.wrap(pair.name, BODY, INNER - _NUMBER - 8, 2):
        canvas.write(line, MARGIN, y)
        y += BODY * LINE
    return y
