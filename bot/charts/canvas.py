"""A card to draw on: shapes and words as values, in points from the top left corner; then a PNG.

What is on it can be looked at before anything is painted: where every word stands, in which
colour and on which ground.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Sheet
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from bot.charts import fonts
from bot.charts.style import BODY, BORDER, CARD, LINE, PIXELS, POINTS, TEXT, WIDTH

_HALO = 3.0

Anchor = Literal["left", "center", "right"]
Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; ``top`` is the upper edge of its line, ``left`` where its letters begin."""

    text: str
    left: float
    top: float
    wide: float
    size: float
    bold: bool
    colour: str
    on: str
    halo: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the letters."""
        gap = self.size * (LINE - 1) / 2
        return self.left, self.top + gap, self.left + self.wide, self.top + gap + self.size


@dataclass(frozen=True, slots=True)
class Shape:
    """Something filled: the colour that carries its meaning, and what paints it."""

    colour: str
    patch: Patch | Line2D


class Canvas:
    """Collects what is drawn; ``png`` paints it, in the order in which it came."""

    def __init__(self) -> None:
        self.words: list[Words] = []
        self.shapes: list[Shape] = []
        self.height = 0.0

    def write(
        self,
        text: str,
        x: float,
        top: float,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = TEXT,
        on: str = CARD,
        anchor: Anchor = "left",
        halo: bool = False,
    ) -> float:
        """A line of text at ``x``; its width. A ``halo`` keeps it legible over lines."""
        wide = fonts.width(text, size, bold=bold)
        left = x - {"left": 0.0, "center": wide / 2, "right": wide}[anchor]
        self.words.append(Words(text, left, top, wide, size, bold, colour, on, halo))
        return wide

    def box(
        self, x: float, top: float, wide: float, high: float, colour: str, hatch: str = ""
    ) -> None:
        """A filled rectangle."""
        corners = [(x, top), (x + wide, top), (x + wide, top + high), (x, top + high)]
        self.area(corners, colour, hatch)

    def area(
        self, points: Points, colour: str, hatch: str = "", edge: str = "", thick: float = 0.0
    ) -> None:
        """A filled polygon; with an ``edge`` that carries the meaning where the filling is thin."""
        patch = Polygon(
            list(points),
            closed=True,
            facecolor=colour,
            edgecolor=edge or "none",
            linewidth=thick,
            hatch=hatch or None,
            hatchcolor=CARD,
        )
        self.shapes.append(Shape(edge or colour, patch))

    def ribbon(
        self,
        left: tuple[float, float, float],
        right: tuple[float, float, float],
        colour: str,
        edge: str,
    ) -> None:
        """A band between two upright edges: each its x, its top and its height."""
        (x, top, high), (to, to_top, to_high) = left, right
        middle = (x + to) / 2
        vertices = [
            (x, top), (middle, top), (middle, to_top), (to, to_top), (to, to_top + to_high),
            (middle, to_top + to_high), (middle, top + high), (x, top + high), (x, top),
        ]  # fmt: skip
        codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
        patch = PathPatch(Path(vertices, codes), facecolor=colour, edgecolor=edge, linewidth=0.7)
        self.shapes.append(Shape(edge, patch))

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        colour: str,
        *,
        hollow: bool = False,
        hatch: str = "",
    ) -> None:
        """A seat: filled, or only its dashed edge."""
        patch = Circle(
            (x, y),
            radius,
            facecolor="none" if hollow else colour,
            edgecolor=colour if hollow else "none",
            linewidth=1.2 if hollow else 0.0,
            linestyle=(0, (2.4, 1.6)) if hollow else "solid",
            hatch=hatch or None,
            hatchcolor=CARD,
        )
        self.shapes.append(Shape(colour, patch))

    def line(
        self, points: Points, colour: str, *, thick: float = 1.2, dashed: bool = False
    ) -> None:
        """A line through points."""
        xs, ys = zip(*points, strict=True)
        style: Literal["solid"] | tuple[float, Sequence[float]] = (
            (0, (3.0, 2.2)) if dashed else "solid"
        )
        self.shapes.append(
            Shape(colour, Line2D(xs, ys, color=colour, linewidth=thick, linestyle=style))
        )

    def png(self) -> bytes:
        """The card as a PNG. The same card gives the same bytes."""
        size = (WIDTH / POINTS, self.height / POINTS)
        sheet = Sheet(figsize=size, dpi=POINTS * PIXELS, facecolor=CARD)
        FigureCanvasAgg(sheet)
        down = Affine2D().scale(PIXELS, -PIXELS).translate(0, self.height * PIXELS)
        border = Rectangle(
            (0.5, 0.5), WIDTH - 1, self.height - 1, facecolor="none", edgecolor=BORDER, linewidth=1
        )
        border.set_transform(down)
        sheet.add_artist(border)
        for order, shape in enumerate(self.shapes, start=2):
            shape.patch.set_transform(down)
            shape.patch.set_zorder(order)
            sheet.add_artist(shape.patch)
        for words in self.words:
            sheet.add_artist(_painted(words, down, len(self.shapes) + 3))
        written = io.BytesIO()
        sheet.savefig(
            written, format="png", metadata={"Software": None}, pil_kwargs={"compress_level": 2}
        )
        return written.getvalue()


def _painted(words: Words, down: Transform, order: int) -> Text:
    # A line's baseline lies where that of a plain letter does, whatever hangs below it.
    baseline = words.top + words.size * (LINE - 1) / 2 + words.size * 0.8
    text = Text(
        words.left,
        baseline,
        fonts.directed(words.text),
        color=words.colour,
        fontproperties=fonts.face(words.size, bold=words.bold),
        verticalalignment="baseline",
        parse_math=False,
        transform=down,
        zorder=order,
    )
    if words.halo:
        text.set_path_effects([withStroke(linewidth=_HALO, foreground=words.on)])
    return text
