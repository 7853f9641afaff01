"""A count in stages as a flow: a lane for each option, votes as heights, ribbons where they go.

A lane's name and what became of it stand above it. Where there are too many options or stages for
ribbons to be followed there are none: then the blocks and the words tell it.
"""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, opened, paragraph
from bot.charts.figures import Flow, Lane, Move
from bot.charts.style import (
    ASIDE,
    BODY,
    INNER,
    LINE,
    MARGIN,
    QUIET,
    SMALL,
    STAR,
    TEXT,
    colour,
    pattern,
    tint,
)

MOST_LANES, MOST_STAGES = 11, 12
"""With more, counted with the lane of what is not transferable, there are no ribbons."""
_HEIGHT, _HIGHEST = 330.0, 70.0  # of all lanes together, without their names, and of each at most
_LOWEST = 7.0
_BLOCK, _WIDEST_BLOCK = 0.34, 22.0
_ABOVE, _GAP = 2.0, 7.0
_BETWEEN = 8.0  # a name and its votes


def draw(figure: Flow) -> Canvas:
    """The lanes from the first to the last, stages from left to right."""
    canvas, y = opened(figure.title)
    if figure.quota is not None:
        canvas.line([(MARGIN, y + 7), (MARGIN + 24, y + 7)], TEXT, dashed=True)
        y = paragraph(
            canvas, figure.quota.said, MARGIN + 30, y, room=INNER - 30, size=SMALL, colour=QUIET
        )
        y += _ABOVE
    drawn = _Drawn(canvas, figure)
    y = drawn.stages(y)
    y = drawn.lanes(y)
    drawn.paint()
    return closed(canvas, y, figure.foot)


class _Drawn:
    """One flow on its way to a canvas: where the lanes lie, how high a vote is."""

    def __init__(self, canvas: Canvas, figure: Flow) -> None:
        self._canvas = canvas
        self._figure = figure
        self._ribbons = len(figure.lanes) <= MOST_LANES and len(figure.stages) <= MOST_STAGES
        self._column = INNER / max(len(figure.stages), 1)
        self._block = min(self._column * (_BLOCK if self._ribbons else 0.72), _WIDEST_BLOCK)
        tallest = [max(lane.votes, default=0.0) for lane in figure.lanes]
        high = min(_HEIGHT, _HIGHEST * len(figure.lanes))
        self._scale = high / (sum(tallest) or 1.0)
        self._highs = [max(each * self._scale, _LOWEST) for each in tallest]
        self._floors: list[float] = []

    def stages(self, y: float) -> float:
        """The headings of the columns, as many as there is room for."""
        said = self._figure.stages
        widest = max((fonts.width(each, SMALL) for each in said), default=0.0)
        every = 1
        while every < len(said) and widest + 6 > self._column * every:
            every += 1
        for place in range(0, len(said), every):
            wide = fonts.width(said[place], SMALL)
            x = max(self._x(place) + self._block / 2 - wide / 2, MARGIN)
            x = min(x, MARGIN + INNER - wide)
            self._canvas.write(said[place], x, y, size=SMALL, colour=QUIET)
        return y + SMALL * LINE + _ABOVE

    def lanes(self, y: float) -> float:
        """The names, and the floor of each lane below its name; where the last ends."""
        for lane, high in zip(self._figure.lanes, self._highs, strict=True):
            y = self._name(lane, y) + _ABOVE
            self._floors.append(y + high)
            y += high + _GAP
        return y - _GAP

    def paint(self) -> None:
        """Ribbons first, blocks over them, the quota over both."""
        if self._ribbons:
            self._kept()
            self._moved()
        for place, lane in enumerate(self._figure.lanes):
            for stage, votes in enumerate(lane.votes):
                if votes:
                    high = max(votes * self._scale, 1.0)
                    top = self._floors[place] - high
                    hatch = "////" if lane.aside else pattern(place)
                    self._canvas.box(
                        self._x(stage), top, self._block, high, self._colour(place), hatch
                    )
            self._quota(place)

    def _name(self, lane: Lane, y: float) -> float:
        note = fonts.drawable(lane.note)
        beside = fonts.width(note, SMALL, bold=lane.won) + 10 if note else 0.0
        said = fonts.drawable(lane.said)
        told = fonts.width(said, SMALL) + _BETWEEN
        name = (STAR if lane.won else "") + fonts.drawable(lane.name)
        # A name that fits with what became of it, but not with its votes too, has them below it.
        whole = fonts.width(name, BODY, bold=lane.won)
        below = whole + told + beside > INNER
        name = fonts.shorten(name, BODY, INNER - beside, bold=lane.won)
        wide = self._canvas.write(name, MARGIN, y, bold=lane.won, halo=True)
        first = y + 1
        if below:
            y += BODY * LINE
        left = MARGIN if below else MARGIN + wide + _BETWEEN
        self._canvas.write(said, left, y + 1, size=SMALL, colour=QUIET, halo=True)
        if note:
            self._canvas.write(
                note, MARGIN + INNER, first, size=SMALL, bold=lane.won, anchor="right", halo=True
            )
        return y + BODY * LINE

    def _kept(self) -> None:
        """What stays with an option from one stage to the next."""
        for place, lane in enumerate(self._figure.lanes):
            for stage, (before, after) in enumerate(zip(lane.votes, lane.votes[1:], strict=False)):
                kept = min(before, after) * self._scale
                if kept:
                    top = self._floors[place] - kept
                    left = (self._x(stage) + self._block, top, kept)
                    right = (self._x(stage + 1), top, kept)
                    self._band(left, right, place)

    def _moved(self) -> None:
        """What goes from one to another: off the top of the one, onto the top of the other."""
        lanes = self._figure.lanes
        for stage in range(len(self._figure.stages) - 1):
            moves = [move for move in self._figure.moves if move.stage == stage]
            given = {move.source: self._top(lanes[move.source], stage) for move in moves}
            taken = {move.target: self._lower(lanes[move.target], stage) for move in moves}
            for move in sorted(moves, key=lambda each: (each.source, each.target)):
                self._ribbon(move, stage, given, taken)

    def _ribbon(
        self, move: Move, stage: int, given: dict[int, float], taken: dict[int, float]
    ) -> None:
        high = move.votes * self._scale
        given[move.source] -= high
        from_top = self._floors[move.source] - given[move.source] - high
        to_top = self._floors[move.target] - taken[move.target] - high
        taken[move.target] += high
        self._band(
            (self._x(stage) + self._block, from_top, high),
            (self._x(stage + 1), to_top, high),
            move.source,
        )

    def _band(
        self, left: tuple[float, float, float], right: tuple[float, float, float], place: int
    ) -> None:
        edge = self._colour(place)
        self._canvas.ribbon(left, right, tint(edge), edge)

    def _quota(self, place: int) -> None:
        quota = self._figure.quota
        if quota is None or self._figure.lanes[place].aside:
            return
        high = quota.at * self._scale
        if high <= self._highs[place] + 0.5:
            y = self._floors[place] - high
            self._canvas.line([(MARGIN, y), (MARGIN + INNER, y)], TEXT, dashed=True, thick=1.0)

    def _top(self, lane: Lane, stage: int) -> float:
        return lane.votes[stage] * self._scale

    def _lower(self, lane: Lane, stage: int) -> float:
        """The height of what a lane has already, onto which comes what it receives."""
        return min(lane.votes[stage], lane.votes[stage + 1]) * self._scale

    def _colour(self, place: int) -> str:
        return ASIDE if self._figure.lanes[place].aside else colour(place)

    def _x(self, stage: int) -> float:
        """Where a stage's blocks begin: the first at the left edge, the last at the right one."""
        last = len(self._figure.stages) - 1
        return MARGIN + (INNER - self._block) * (stage / last if last else 0.0)
