"""An assembly as a hemicycle: each seat a disc, lists from left to right, vacant ones hollow."""

import math

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, key, numeral, opened, paragraph
from bot.charts.figures import Hemicycle, Part
from bot.charts.style import (
    ASIDE,
    BODY,
    INNER,
    LINE,
    MARGIN,
    QUIET,
    SMALL,
    TITLE,
    WIDTH,
    colour,
    pattern,
)

_OUTER = INNER / 2
_INNER_PART = 0.36  # of the outer radius: the hall in the middle, where the size is written
_LARGEST_SEAT = 17.0
_APART = 2.12  # from centre to centre, in radii
_LABELLED_SEAT = 8.0
"""From this radius on, a seat has room for its list's number."""
_KEY = 11.0


def draw(figure: Hemicycle) -> Canvas:
    """The seats, then a line for each list."""
    canvas, y = opened(figure.title)
    seats = sum(part.seats for part in figure.parts) + figure.vacant
    places, radius = _places(seats)
    floor = y + max((up for _, up in places), default=0.0) + radius
    holders: list[Part | None] = [part for part in figure.parts for _ in range(part.seats)]
    holders += [None] * figure.vacant
    for (x, up), part in zip(places, holders, strict=True):
        _seat(canvas, WIDTH / 2 + x, floor - up, radius, part)
    hall = min((math.hypot(x, up - radius) for x, up in places), default=0.0) - radius
    size = fonts.width(figure.size, TITLE, bold=True) / 2
    # Where the hall is too small for the words, they stand below it.
    top = floor - TITLE * LINE if math.hypot(size, TITLE * LINE) < hall else floor + 8
    canvas.write(figure.size, WIDTH / 2, top, size=TITLE, bold=True, anchor="center")
    return closed(canvas, _legend(canvas, figure, top + TITLE * LINE + 14), figure.foot)


def _seat(canvas: Canvas, x: float, y: float, radius: float, part: Part | None) -> None:
    if part is None:
        canvas.disc(x, y, radius - 0.6, ASIDE, hollow=True)
        return
    ground, hatch = colour(part.number - 1), pattern(part.number - 1)
    labelled = radius >= _LABELLED_SEAT
    canvas.disc(x, y, radius, ground, hatch=hatch)
    if labelled:
        numeral(canvas, x, y, part.number, ground, plain=not hatch)


def _legend(canvas: Canvas, figure: Hemicycle, y: float) -> float:
    for part in figure.parts:
        key(canvas, MARGIN + _KEY, y + BODY * LINE / 2, part.number)
        wide = canvas.write(
            part.said,
            MARGIN + INNER,
            y,
            bold=part.seats > 0,
            anchor="right",
        )
        y = paragraph(
            canvas, part.name, MARGIN + 2 * _KEY + 8, y, room=INNER - wide - 2 * _KEY - 18
        )
        y += 5
    if figure.vacant:
        canvas.disc(MARGIN + _KEY, y + BODY * LINE / 2, 7.5, ASIDE, hollow=True)
        y = paragraph(
            canvas, figure.vacant_said, MARGIN + 2 * _KEY + 8, y, colour=QUIET, size=SMALL
        )
        y += 5
    return y - 5


def _places(seats: int) -> tuple[list[tuple[float, float]], float]:
    """Where so many seats are, from left to right, and the radius of each, as large as fits."""
    rows = 1
    while rows < 40:  # noqa: PLR2004 - by far more rows than any assembly fills
        radius = min((_OUTER * (1 - _INNER_PART)) / (2 * rows), _LARGEST_SEAT)
        arcs = [_OUTER - radius * (1 + 2 * row) for row in range(rows)]
        room = [int(math.pi * arc / (_APART * radius)) + 1 for arc in arcs]
        if sum(room) >= seats:
            break
        rows += 1
    if rows == 1:
        # A small assembly sits together.
        arcs = [min(arcs[0], max(seats * _APART * 1.15 * radius / math.pi, radius))]
    shares = _shared(seats, room)
    placed = [
        (math.pi * (1 - (place + 0.5) / count), arc)
        for arc, count in zip(arcs, shares, strict=True)
        for place in range(count)
    ]
    # By angle: so that each list sits together, across all rows.
    placed.sort(key=lambda each: (-round(each[0], 9), each[1]))
    return [(arc * math.cos(angle), radius + arc * math.sin(angle)) for angle, arc in placed], (
        radius * 0.94
    )


def _shared(seats: int, room: list[int]) -> list[int]:
    """The seats over the rows by the room in each."""
    whole = sum(room)
    shares = [seats * each // whole for each in room]
    for row in sorted(range(len(room)), key=lambda row: seats * room[row] % whole, reverse=True):
        if sum(shares) == seats:
            break
        shares[row] += 1
    return shares
