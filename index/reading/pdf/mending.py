"""Lines → running text: hyphens at their ends, the spaces between them, and where pages begin."""

import re
from collections.abc import Iterable, Sequence

from index.reading.pdf.breaks import is_short
from index.reading.pdf.lines import Line
from index.texts import is_wide

_SOFT = "\u00ad"
_HYPHENS = ("-", "‐", _SOFT)
_SHORTEST = 3  # letters of each part of a compound that is only known in parts
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_RANGE = re.compile(r"[0-9][-–]$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Words:
    """The words that stand undivided in a file; they decide what a hyphen at a line's end is."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Collect them from the insides of lines."""
        self._known: set[str] = set()
        divided = False
        for line in lines:
            found = _WORD.findall(line.text.casefold())
            before, divided = divided, line.text.endswith(_HYPHENS)
            self._known.update(found[int(before) : len(found) - int(divided)])

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether *first-second* is a compound; a word divided by the line's end otherwise."""
        first, second = first.casefold(), second.casefold()
        if first + second in self._known:
            return False
        if f"{first}-{second}" in self._known:
            return True
        whole = min(len(first), len(second)) >= _SHORTEST
        return whole and first in self._known and second in self._known


def run_on(lines: Sequence[Line], words: Words) -> tuple[str, list[tuple[int, int]]]:
    """Join a paragraph's lines; also tell at which characters of it which page begins."""
    parts: list[str] = []
    pages: list[tuple[int, int]] = []
    length = 0
    before: Line | None = None
    for line in lines:
        if before is not None:
            end = _joint(before, line, words)
            length += len(end) - len(parts[-1])
            parts[-1] = end
        if before is None or line.page != before.page:
            pages.append((length, line.page))
        parts.append(line.text)
        length += len(line.text)
        before = line
    return "".join(parts).removesuffix(_SOFT), pages


def _joint(before: Line, line: Line, words: Words) -> str:
    """Give a line as it stands before the next one."""
    text = before.text
    first = _FIRST.match(line.text)
    last = _LAST.search(text)
    if text.endswith(_SOFT):
        return text[:-1]
    if last and first and first.group()[0].islower():
        return text if words.keeps_hyphen(last.group(1), first.group()) else text[:-1]
    divided = last or (_RANGE.search(text) and line.text[0].isdecimal())
    dash = text.endswith("—") and not text.endswith(" —")
    if divided or dash or (is_wide(text[-1]) and is_wide(line.text[0])):
        return text
    broken = is_short(before, line) and not line.opens and not line.text[0].islower()
    return text + ("\n" if broken else " ")
