"""Options against each other, as a table: how many prefer the row's to the column's."""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, opened, paragraph
from bot.charts.figures import Duels
from bot.charts.style import (
    BODY,
    BORDER,
    CARD,
    INNER,
    LINE,
    MARGIN,
    PALETTE,
    QUIET,
    SMALL,
    STAR,
    TEXT,
)

_ROW = 26.0
_WON = PALETTE[3]
_NAMES = 0.34  # of the width: the column of names
_LINES = 2


def draw(figure: Duels) -> Canvas:
    """A row for each option; a cell is filled where the row beats the column."""
    canvas, y = opened(figure.title)
    y = paragraph(canvas, figure.legend, MARGIN, y, size=SMALL, colour=QUIET, most=3) + 8
    left = MARGIN + INNER * _NAMES
    cell = min((INNER * (1 - _NAMES)) / max(len(figure.names), 1), 44.0)
    for column, number in enumerate(figure.numbers):
        canvas.write(
            str(number),
            left + (column + 0.5) * cell,
            y,
            size=SMALL,
            colour=QUIET,
            anchor="center",
        )
    y += SMALL * LINE + 3
    for row, name in enumerate(figure.names):
        _name(canvas, figure, row, name, y, left - MARGIN - 6)
        for column in range(len(figure.names)):
            x = left + column * cell
            if row == column:
                canvas.line([(x + cell / 2 - 4, y + _ROW / 2), (x + cell / 2 + 4, y + _ROW / 2)],
                            BORDER)  # fmt: skip
                continue
            _cell(canvas, x, y, cell, figure.ballots[row][column], figure.ballots[column][row])
        y += _ROW + 6
    y -= 6
    if figure.won:
        said = ", ".join(figure.names[place] for place in figure.won)
        y = paragraph(canvas, f"{STAR}{figure.note}: {said}", MARGIN, y + 8, bold=True, most=3)
    return closed(canvas, y, figure.foot)


def _name(canvas: Canvas, figure: Duels, row: int, name: str, y: float, room: float) -> None:
    won = row in figure.won
    lines = fonts.wrap(
        f"{STAR if won else ''}{figure.numbers[row]}  {name}", SMALL, room, _LINES, bold=won
    )
    top = y + (_ROW - fonts.height(len(lines), SMALL)) / 2
    for place, line in enumerate(lines):
        canvas.write(line, MARGIN, top + place * SMALL * LINE, size=SMALL, bold=won)


def _cell(canvas: Canvas, x: float, y: float, wide: float, ours: int, theirs: int) -> None:
    beats = ours > theirs
    if beats:
        canvas.box(x + 1, y, wide - 2, _ROW, _WON)
    canvas.write(
        str(ours),
        x + wide / 2,
        y + (_ROW - BODY * LINE) / 2,
        size=SMALL if wide < 34 else BODY,  # noqa: PLR2004 - narrow cells hold small figures
        bold=beats,
        colour=CARD if beats else TEXT,
        on=_WON if beats else CARD,
        anchor="center",
    )
