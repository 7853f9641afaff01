"""Where a text that is too long may be cut: after a sentence, else after a word."""

import re
from collections.abc import Callable, Iterator

from bot.guild.escaping import units

Fits = Callable[[int, int], bool]
"""Whether ``text[start:end]``, laid out, is short enough."""

_SENTENCE = re.compile(r"\n+|[.!?…][\"'”’»)\]]*(?=\s)|[。！？][」』”’）]*")
_WORD = re.compile(r"(?<=\S)(?=\s)")
_WORD_BEGUN = re.compile(r"\S*$")


def cuts(text: str, fits: Fits) -> Iterator[tuple[int, int]]:
    """Ranges of the text, in order, each as long as fits; white space between them is left out."""
    ends = (
        [match.end() for match in _SENTENCE.finditer(text)],
        [match.end() for match in _WORD.finditer(text)],
        list(range(1, len(text) + 1)),
    )
    start, stop = _trimmed(text, 0, len(text))
    while start < stop:
        end = stop if fits(start, stop) else _end(ends, start, stop, fits)
        yield _trimmed(text, start, end)
        start, _ = _trimmed(text, end, stop)


def shorten(text: str, limit: int) -> str:
    """The text in at most ``limit`` units, cut after a word and marked with ``…``."""
    if units(text) <= limit:
        return text
    short = text[: limit - 1]
    while units(short) > limit - 1:
        short = short[:-1]
    words = short if text[len(short)].isspace() else _WORD_BEGUN.sub("", short)
    # A word that fills more than half of the room is cut: less would say too little.
    return (words if len(words) * 2 > len(short) else short).rstrip() + "…"


def _end(ends: tuple[list[int], ...], start: int, stop: int, fits: Fits) -> int:
    for places in ends:
        inside = [place for place in places if start < place < stop]
        low, high = 0, len(inside)
        while low < high:  # the last place that fits
            middle = (low + high) // 2
            if fits(start, inside[middle]):
                low = middle + 1
            else:
                high = middle
        if low:
            return inside[low - 1]
    return start + 1  # room for not even one character: go on rather than for ever


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
