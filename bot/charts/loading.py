"""Getting ready to draw: the one place from which the drawing library is loaded."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

from bot.charts.figures import Figure


def painter(cache: Path | None = None) -> Callable[[Figure], bytes]:
    """What makes a PNG of a figure; loading it takes most of a second.

    ``cache`` is a folder where the library keeps its list of the system's fonts.
    """
    if cache is not None:
        os.environ.setdefault("MPLCONFIGDIR", str(cache))
    # That it makes a list of fonts, or has no folder to keep it in, is no news for anybody.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from bot.charts.drawing import png  # noqa: PLC0415 - loads matplotlib

    return png
