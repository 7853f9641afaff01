"""Letters: which fonts there are, how wide a text is, where it breaks, what cannot be drawn."""

import unicodedata
from functools import cache
from typing import Any, cast

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, fontManager, get_font

from bot.charts.style import LINE, PIXELS, POINTS

# The first comes with matplotlib: Latin, Cyrillic, Greek, Hebrew, Arabic. The others are taken
# for what it lacks, where the system has them.
_FAMILIES = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "Hiragino Sans GB",
    "Arial Unicode MS",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Noto Emoji",
    "Symbola",
    "Unifont",
)
_MISSING = "…"
_RIGHT_TO_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = "\u200e"


@cache
def families() -> tuple[str, ...]:
    """The families of ``_FAMILIES`` that this machine has, the first always."""
    installed = {font.name for font in fontManager.ttflist}
    return tuple(name for name in _FAMILIES if name in installed)


@cache
def face(size: float, *, bold: bool) -> FontProperties:
    """The fonts for a size."""
    return FontProperties(family=list(families()), size=size, weight="bold" if bold else "normal")


def drawable(text: str) -> str:
    """The text on one line, with an ellipsis for what no font here has (emoji, rare scripts)."""
    known = _characters()
    shown: list[str] = []
    for character in " ".join(text.split()):
        if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Cn"):
            continue
        if unicodedata.category(character).startswith("M") and ord(character) not in known:
            continue
        missing = ord(character) not in known
        if not missing or shown[-1:] != [_MISSING]:
            shown.append(_MISSING if missing else character)
    return "".join(shown).strip()


@cache
def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is."""
    font = face(size, bold=bold)
    measured = _measure().get_text_width_height_descent(directed(text), font, False)[0]
    return float(measured) / PIXELS


def directed(text: str) -> str:
    """The text with a mark that keeps what comes first on the left, before words in Hebrew, too."""
    ways = [unicodedata.bidirectional(character) for character in text]
    mixed = any(way in _RIGHT_TO_LEFT for way in ways) and ways[0] not in _RIGHT_TO_LEFT
    return f"{_LEFT_TO_RIGHT}{text}" if mixed else text


def shorten(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than its room."""
    if width(text, size, bold=bold) <= room:
        return text
    kept = _fitting(text, size, room - width(_MISSING, size, bold=bold), bold=bold)
    return text[:kept].rstrip() + _MISSING


def wrap(text: str, size: float, room: float, most: int, *, bold: bool = False) -> list[str]:
    """The text in at most so many lines, broken between words where that is possible."""
    lines: list[str] = []
    rest = drawable(text)
    while rest and len(lines) < most - 1 and width(rest, size, bold=bold) > room:
        kept = max(_fitting(rest, size, room, bold=bold), 1)
        space = rest.rfind(" ", 0, kept + 1)
        # A word that takes more than half a line is broken itself.
        kept = space if space * 2 > kept else kept
        lines.append(rest[:kept].rstrip())
        rest = rest[kept:].lstrip()
    return [*lines, shorten(rest, size, room, bold=bold)] if rest else lines


def height(lines: int, size: float) -> float:
    """How high so many lines are."""
    return lines * size * LINE


def _fitting(text: str, size: float, room: float, *, bold: bool) -> int:
    """How many characters, from the first, are no wider than the room.

    Reckoned by single letters, and only the end of it measured: each measuring takes its time.
    """
    taken, kept = 0.0, 0
    for character in text:
        taken += _advance(character, size, bold=bold)
        if taken > room:
            break
        kept += 1
    while kept and width(text[:kept], size, bold=bold) > room:
        kept -= 1
    # A mark stays with its letter.
    while 0 < kept < len(text) and unicodedata.combining(text[kept]):
        kept -= 1
    return kept


@cache
def _advance(character: str, size: float, *, bold: bool) -> float:
    """By how much a character moves the next one."""
    between = width(f"x{character}x", size, bold=bold)
    return between - width("xx", size, bold=bold)


@cache
def _measure() -> Any:
    # As it will be painted: letters are fitted to pixels.
    return cast("Any", RendererAgg)(1, 1, POINTS * PIXELS)


@cache
def _characters() -> frozenset[int]:
    found: set[int] = set()
    for name in families():
        paths = {font.fname for font in fontManager.ttflist if font.name == name}
        for path in sorted(paths)[:1]:
            found.update(get_font(path).get_charmap())
    return frozenset(found)
