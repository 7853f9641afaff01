"""Lines of a terminal as an SVG: small, the same everywhere, legible on dark pages and light."""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from itertools import groupby

from rich.cells import cell_len
from rich.text import Text as Line

_SIZE, _ADVANCE, _LEADING, _MARGIN = 14, 8.4, 20, 16
_PAPER, _EDGE, _INK = "#fbfaf7", "#d8d4c8", "#22211e"
_FACES = {
    "bold": 'font-weight="700"',
    "dim": 'fill="#6b675d"',
    "italic": 'font-style="italic"',
    "cyan": 'fill="#0b6a75"',
    "red": 'fill="#a3201d"',
}
_TEXT = re.compile(r"<text[^>]*>(.*?)</text>")


def svg(lines: Sequence[Line], width: int) -> str:
    """The lines, of at most ``width`` cells, on a sheet of their own."""
    across = round(width * _ADVANCE) + 2 * _MARGIN
    down = len(lines) * _LEADING + 2 * _MARGIN
    rows = [
        f'<text y="{_MARGIN + place * _LEADING + _SIZE}">{"".join(_spans(line))}</text>'
        for place, line in enumerate(lines)
        if line.plain.strip()
    ]
    sheet = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}"'
        f' width="{across}" height="{down}" font-size="{_SIZE}" fill="{_INK}" xml:space="preserve"'
        ' font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace">'
    )
    paper = f'<rect width="{across}" height="{down}" rx="8" fill="{_PAPER}" stroke="{_EDGE}"/>'
    return "\n".join((sheet, paper, *rows, "</svg>", ""))


def words(drawn: str) -> str:
    """What can be read in such an SVG, as one line: where its lines break does not matter."""
    rows = (re.sub(r"<[^>]+>", "", row) for row in _TEXT.findall(drawn))
    return " ".join(unescape(" ".join(rows)).split())


def _spans(line: Line) -> Iterable[str]:
    """Runs of one face each, every one at its own place: fonts differ in their widths."""
    faces = [frozenset(str(line.style).split())] * len(line.plain)
    for start, end, style in line.spans:
        for place in range(start, end):
            faces[place] = faces[place] | frozenset(str(style).split())
    for face, run in groupby(range(len(line.plain)), key=lambda place: faces[place]):
        places = list(run)
        text = line.plain[places[0] : places[-1] + 1]
        if not text.strip():
            continue
        x = _MARGIN + cell_len(line.plain[: places[0]]) * _ADVANCE
        looks = " ".join(_FACES[each] for each in sorted(face & _FACES.keys()))
        yield (
            f'<tspan x="{x:g}" textLength="{cell_len(text) * _ADVANCE:g}"'
            f"{' ' if looks else ''}{looks}>{escape(text)}</tspan>"
        )
