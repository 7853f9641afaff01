"""The pictures of the documentation show what the product says today.

``python -m tests.documentation`` draws them anew; read them then, and the pages around them.
"""

from pathlib import Path

import pytest

from tests.documentation.__main__ import PICTURES
from tests.documentation.drawing import svg, words
from tests.documentation.pages import PAGES, links, read
from tests.documentation.shots import WIDTH, taken

pytestmark = [pytest.mark.real_model, pytest.mark.xdist_group("real_model")]
STALE = "python -m tests.documentation draws the pictures anew"


async def test_pictures_are_of_today(models: Path) -> None:
    described = {
        to.rpartition("/")[2]: told
        for path in PAGES
        for picture, told, to in links(read(path))
        if picture
    }
    for shot in await taken(models):
        kept = PICTURES / f"{shot.name}.svg"
        assert words(read(kept)) == words(svg(shot.lines, WIDTH)), STALE
        assert max(len(line.plain) for line in shot.lines) <= WIDTH
        for name, alt, _ in shot.figures:
            assert (PICTURES / f"{name}.png").is_file(), STALE
            assert " ".join(described[f"{name}.png"].split()) == " ".join(alt.split())
