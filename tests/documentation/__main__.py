"""Draws the pictures of the documentation anew: ``python -m tests.documentation [MODELS]``.

MODELS is a folder in which the default model is built, if it is not there yet.
"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.charts.drawing import png
from tests.documentation.drawing import svg
from tests.documentation.shots import WIDTH, taken
from tests.fakes import ROOT

PICTURES = ROOT / "docs" / "pictures"


def main(models: Path) -> None:
    """Write every picture; one that nothing makes any more goes."""
    written = set()
    for shot in asyncio.run(taken(models)):
        path = PICTURES / f"{shot.name}.svg"
        path.write_text(svg(shot.lines, WIDTH), "utf-8")
        written.add(path)
        for name, _, figure in shot.figures:
            drawn = PICTURES / f"{name}.png"
            drawn.write_bytes(png(figure))
            written.add(drawn)
    for path in set(PICTURES.glob("*.*")) - written:
        path.unlink()


if __name__ == "__main__":
    if sys.argv[1:]:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(Path(folder))
