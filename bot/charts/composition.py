"""An assembly's seats over time: areas with steps, numbered like the lists, and what happened."""

from collections import Counter
from collections.abc import Iterator

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, key, opened, paragraph
from bot.charts.figures import Composition, Happening
from bot.charts.style import (
    ASIDE,
    BODY,
    BORDER,
    CARD,
    INNER,
    LINE,
    MARGIN,
    QUIET,
    SMALL,
    TEXT,
    colour,
    pattern,
)

_HIGH = 190.0
_AXIS = 24.0
_PIN = 9.0  # half the height of an event's mark
_APART = 56.0  # wide enough for the mark of several events
_LOWEST_LABEL = 13.0
_KEY = 11.0


def draw(figure: Composition) -> Canvas:
    """The areas, the axis, the events by their numbers, then what the numbers mean."""
    canvas, y = opened(figure.title)
    drawn = _Drawn(canvas, figure, y + 2 * _PIN + 6)
    drawn.areas()
    groups = drawn.pins(y + _PIN)
    y = drawn.axis()
    return closed(canvas, _events(canvas, groups, _legend(canvas, figure, y)), figure.foot)


class _Drawn:
    def __init__(self, canvas: Canvas, figure: Composition, top: float) -> None:
        self._canvas = canvas
        self._figure = figure
        self._top = top
        self._most = max((step.size for step in figure.steps), default=1) or 1
        self._left = MARGIN + _AXIS
        self._began = figure.steps[0].at if figure.steps else figure.until
        self._long = max(figure.until - self._began, 1.0)

    def areas(self) -> None:
        """One area on the other, each with its number where it is widest."""
        lower = [0] * len(self._figure.steps)
        for place, part in enumerate(self._figure.parts):
            upper = [
                base + step.seats[place]
                for base, step in zip(lower, self._figure.steps, strict=True)
            ]
            hatch = pattern(part.number - 1)
            for start, end in _runs(lower, upper):
                self._area(start, end, lower, upper, colour(part.number - 1), hatch)
            self._label(part.number, lower, upper)
            lower = upper
        outline = [
            point
            for place, step in enumerate(self._figure.steps)
            for point in (
                (self._x(step.at), self._y(step.size)),
                (self._end(place), self._y(step.size)),
            )
        ]
        if outline:
            self._canvas.line(outline, ASIDE, dashed=True)

    def pins(self, y: float) -> list[tuple[str, list[Happening]]]:
        """The events' numbers above the areas; those that would overlap share a pin."""
        named = _numbered(self._grouped())
        for x, name, events in named:
            wide = fonts.width(name, SMALL, bold=True)
            for event in events:
                at = self._x(event.at)
                self._canvas.line([(at, self._top), (at, self._top + _HIGH)], TEXT, thick=0.7)
            self._canvas.line([(x, y + _PIN), (x, self._top)], TEXT)
            centre = min(max(x, MARGIN + wide / 2 + 4), MARGIN + INNER - wide / 2 - 4)
            self._canvas.box(centre - wide / 2 - 4, y - _PIN, wide + 8, 2 * _PIN, TEXT)
            self._canvas.write(
                name, centre, y - SMALL * LINE / 2, size=SMALL, bold=True, colour=CARD, on=TEXT,
                anchor="center",
            )  # fmt: skip
        return [(name, events) for _, name, events in named]

    def _grouped(self) -> list[tuple[float, list[Happening]]]:
        """The events by where they are pinned."""
        groups: list[tuple[float, list[Happening]]] = []
        for event in self._figure.happened:
            x = self._x(event.at)
            if groups and x - groups[-1][0] < _APART:
                groups[-1][1].append(event)
            else:
                groups.append((x, [event]))
        return groups

    def axis(self) -> float:
        """Seats on the left, the first and the last day below; where it ends."""
        for seats in sorted({0, self._most // 2, self._most}):
            y = self._y(seats)
            self._canvas.line([(self._left - 4, y), (self._left, y)], BORDER)
            self._canvas.write(
                str(seats),
                self._left - 7,
                y - SMALL * LINE / 2,
                size=SMALL,
                colour=QUIET,
                anchor="right",
            )
        floor = self._y(0)
        self._canvas.line([(self._left, floor), (MARGIN + INNER, floor)], BORDER)
        first, last = self._figure.days
        self._canvas.write(first, self._left, floor + 5, size=SMALL, colour=QUIET)
        if last != first:
            self._canvas.write(
                last, MARGIN + INNER, floor + 5, size=SMALL, colour=QUIET, anchor="right"
            )
        return floor + 5 + SMALL * LINE + 10

    def _area(
        self, start: int, end: int, lower: list[int], upper: list[int], shade: str, hatch: str
    ) -> None:
        above = [
            (x, self._y(upper[place]))
            for place in range(start, end)
            for x in (self._x(self._figure.steps[place].at), self._end(place))
        ]
        below = [
            (x, self._y(lower[place]))
            for place in reversed(range(start, end))
            for x in (self._end(place), self._x(self._figure.steps[place].at))
        ]
        self._canvas.area([*above, *below], shade, hatch)

    def _label(self, number: int, lower: list[int], upper: list[int]) -> None:
        """The list's number in its area, where there is most room for it."""
        rooms = [
            (min(self._end(place) - self._x(self._figure.steps[place].at), 60.0)
             * min((upper[place] - lower[place]) / self._most * _HIGH, 40.0), place)
            for place in range(len(lower))
            if (upper[place] - lower[place]) / self._most * _HIGH >= _LOWEST_LABEL
        ]  # fmt: skip
        if not rooms:
            return
        _, place = max(rooms, key=lambda each: (each[0], each[1]))
        left, right = self._x(self._figure.steps[place].at), self._end(place)
        name = str(number)
        if right - left < fonts.width(name, BODY, bold=True) + 4:
            return
        middle = self._y((lower[place] + upper[place]) / 2)
        self._canvas.write(
            name,
            (left + right) / 2,
            middle - BODY * LINE / 2,
            bold=True,
            colour=CARD,
            on=colour(number - 1),
            anchor="center",
            halo=True,
        )

    def _x(self, at: float) -> float:
        part = (at - self._began) / self._long
        return self._left + (MARGIN + INNER - self._left) * min(max(part, 0.0), 1.0)

    def _end(self, place: int) -> float:
        steps = self._figure.steps
        return self._x(steps[place + 1].at if place + 1 < len(steps) else self._figure.until)

    def _y(self, seats: float) -> float:
        return self._top + _HIGH * (1 - seats / self._most)


def _numbered(
    groups: list[tuple[float, list[Happening]]],
) -> list[tuple[float, str, list[Happening]]]:
    """Where each pin is, its number or numbers, and its events."""
    named = []
    first = 1
    for x, events in groups:
        last = first + len(events) - 1
        named.append((x, str(first) if last == first else f"{first}–{last}", events))
        first = last + 1
    return named


def _runs(lower: list[int], upper: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches of steps in which a list has seats."""
    start: int | None = None
    for place in range(len(lower) + 1):
        held = place < len(lower) and upper[place] > lower[place]
        if held and start is None:
            start = place
        elif not held and start is not None:
            yield start, place
            start = None


def _legend(canvas: Canvas, figure: Composition, y: float) -> float:
    for part in figure.parts:
        key(canvas, MARGIN + _KEY, y + BODY * LINE / 2, part.number)
        wide = canvas.write(part.said, MARGIN + INNER, y, anchor="right")
        room = INNER - wide - 2 * _KEY - 18
        y = paragraph(canvas, part.name, MARGIN + 2 * _KEY + 8, y, room=room) + 5
    if figure.vacant_said:
        middle = y + SMALL * LINE / 2
        canvas.line([(MARGIN, middle), (MARGIN + 2 * _KEY, middle)], ASIDE, dashed=True)
        y = paragraph(
            canvas, figure.vacant_said, MARGIN + 2 * _KEY + 8, y, size=SMALL, colour=QUIET,
            room=INNER - 2 * _KEY - 8,
        ) + 5  # fmt: skip
    return y


def _events(canvas: Canvas, groups: list[tuple[str, list[Happening]]], y: float) -> float:
    """What each number means; the events of one pin in a row."""
    widest = max((fonts.width(name, SMALL, bold=True) for name, _ in groups), default=0.0)
    for name, events in groups:
        canvas.write(name, MARGIN, y, size=SMALL, bold=True)
        left = MARGIN + widest + 10
        room = INNER - widest - 10
        y = (
            paragraph(canvas, _told(events), left, y, room=room, size=SMALL, colour=QUIET, most=2)
            + 3
        )
    return y - 3


def _told(events: list[Happening]) -> str:
    """When the events of a pin were, and what they were, each kind once."""
    first, last = events[0].day, events[-1].day
    days = first if first == last else f"{first} – {last}"
    kinds = Counter(event.what for event in events)
    whats = (f"{what} ×{count}" if count > 1 else what for what, count in kinds.items())
    return f"{days}: {', '.join(whats)}"
