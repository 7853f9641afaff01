"""A text from its beginning to its end: columns as high as there are marks, some numbered."""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, opened, paragraph
from bot.charts.figures import Strip
from bot.charts.style import ASIDE, INNER, LINE, MARGIN, PALETTE, QUIET, SMALL

_HIGH = 72.0
_LEAST = 1.5  # of a column without marks: that it is there can be seen
_GAP = 6.0
_APART = 4.0  # between two numbers in a row


def draw(figure: Strip) -> Canvas:
    """The columns side by side, their numbers above them, what the numbers mean below."""
    canvas, y = opened(figure.title)
    wide = INNER / max(len(figure.cells), 1)
    most = max((cell.amount for cell in figure.cells), default=0.0) or 1.0
    y = _numbers(canvas, figure, wide, y)
    for place, cell in enumerate(figure.cells):
        high = max(cell.amount / most * _HIGH, _LEAST)
        shade = PALETTE[1] if cell.amount else ASIDE
        canvas.box(MARGIN + place * wide, y + _HIGH - high, max(wide - wide * 0.15, 1), high, shade)
    y += _HIGH + 2
    begin, end = figure.ends
    canvas.write(fonts.shorten(begin, SMALL, INNER / 2), MARGIN, y, size=SMALL, colour=QUIET)
    said = fonts.shorten(end, SMALL, INNER / 2 - _APART)
    canvas.write(said, MARGIN + INNER, y, size=SMALL, colour=QUIET, anchor="right")
    y += SMALL * LINE + _GAP
    for line in figure.lines:
        y = paragraph(canvas, line, MARGIN, y, most=2) + 2
    return closed(canvas, y)


def _numbers(canvas: Canvas, figure: Strip, wide: float, y: float) -> float:
    """Numbers above their columns, in as many rows as keep them apart; where the columns begin."""
    rows: list[float] = []
    for place, cell in enumerate(figure.cells):
        if not cell.label:
            continue
        long = fonts.width(cell.label, SMALL, bold=True)
        middle = MARGIN + (place + 0.5) * wide - long / 2
        left = min(max(middle, MARGIN), MARGIN + INNER - long)
        row = next((n for n, end in enumerate(rows) if end + _APART <= left), len(rows))
        rows[row : row + 1] = [left + long]
        canvas.write(cell.label, left, y + row * SMALL * LINE, size=SMALL, bold=True)
    return y + max(len(rows), 1) * SMALL * LINE + 2
