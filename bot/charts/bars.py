"""Results as bars: the name above or beside, the figure at the end, the winner in words."""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, opened
from bot.charts.figures import Bar, Bars, Mark
from bot.charts.style import ASIDE, BODY, INNER, LINE, MARGIN, PALETTE, QUIET, SMALL, STAR, TEXT

_THICK, _GAP, _PAD = 15.0, 9.0, 6.0
_PLAIN, _WON = PALETTE[0], PALETTE[3]
_SCALE = INNER * 0.74
"""As long as the whole; what is beside a bar's end needs the rest."""
_BESIDE = INNER * 0.34
"""Names no longer than this, all of them, stand beside their bars."""
_FEW = 10  # options whose names may take two lines


def draw(figure: Bars) -> Canvas:
    """One bar below the other."""
    canvas, y = opened(figure.title)
    names = max((fonts.width(_named(bar), BODY, bold=True) for bar in figure.bars), default=0.0)
    beside = names <= _BESIDE and not any(bar.mark for bar in figure.bars)
    left = MARGIN + names + _PAD if beside else MARGIN
    ends = max((fonts.width(_end(bar), SMALL, bold=True) for bar in figure.bars), default=0.0)
    room = min(_SCALE, INNER + MARGIN - left - ends - _PAD)
    for bar in figure.bars:
        if beside:
            canvas.write(_named(bar), MARGIN, y - 0.5, bold=bar.won)
        else:
            lines = 2 if len(figure.bars) <= _FEW else 1
            for line in fonts.wrap(_named(bar), BODY, INNER, lines, bold=bar.won):
                canvas.write(line, MARGIN, y, bold=bar.won)
                y += BODY * LINE
            y += 1
        y = _bar(canvas, bar, left, y, room / max(figure.whole, 1))
    return closed(canvas, y - _GAP, figure.foot)


def _bar(canvas: Canvas, bar: Bar, left: float, y: float, scale: float) -> float:
    """A bar with what is at its end, and the line that it has to reach; where it ends."""
    long = max(bar.amount * scale, 1.5)
    if bar.aside:
        canvas.box(left, y, long, _THICK, ASIDE, "///")
    else:
        canvas.box(left, y, long, _THICK, _WON if bar.won else _PLAIN)
    ends = left + long
    if bar.mark is not None:
        ends = max(ends, left + bar.mark.at * scale)
    canvas.write(_end(bar), ends + _PAD, y, size=SMALL, bold=bar.won, colour=TEXT)
    y += _THICK
    if bar.mark is not None:
        y = _marked(canvas, bar.mark, left, y, scale)
    return y + _GAP


def _marked(canvas: Canvas, mark: Mark, left: float, y: float, scale: float) -> float:
    x = left + mark.at * scale
    canvas.line([(x, y - _THICK - 3), (x, y + 5)], TEXT, thick=1.8)
    said = fonts.shorten(fonts.drawable(mark.said), SMALL, INNER)
    wide = fonts.width(said, SMALL)
    canvas.write(
        said,
        min(max(x - wide / 2, MARGIN), MARGIN + INNER - wide),
        y + 5,
        size=SMALL,
        colour=QUIET,
    )
    return y + 5 + SMALL * LINE


def _named(bar: Bar) -> str:
    return (STAR if bar.won else "") + fonts.drawable(bar.name)


def _end(bar: Bar) -> str:
    said = fonts.drawable(bar.said)
    return f"{said} – {fonts.drawable(bar.note)}" if bar.note else said
