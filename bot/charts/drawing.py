"""Every figure to its picture: the table of which module draws what."""

from collections.abc import Callable
from typing import Any

from bot.charts import bars, composition, duels, figures, flow, hemicycle, page, shift, strip
from bot.charts.canvas import Canvas
from bot.charts.figures import Figure

DRAWN: dict[type[Figure], Callable[[Any], Canvas]] = {
    figures.Bars: bars.draw,
    figures.Flow: flow.draw,
    figures.Hemicycle: hemicycle.draw,
    figures.Composition: composition.draw,
    figures.Shift: shift.draw,
    figures.Duels: duels.draw,
    figures.Strip: strip.draw,
    figures.Page: page.draw,
}


def laid_out(figure: Figure) -> Canvas:
    """What is on a figure's card, before it is painted."""
    return DRAWN[type(figure)](figure)


def png(figure: Figure) -> bytes:
    """A figure as a PNG, 800 pixels wide. The same figure gives the same bytes."""
    return laid_out(figure).png()
