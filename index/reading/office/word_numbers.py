"""The numbers of lists and headings, which a Word file does not hold: they are counted."""

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from index.reading.whole import whole

_DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HIGHEST_ROMAN = 3999
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    pattern: str
    start: int


class Numbers:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}  # by abstract list
        self._abstract: dict[str, str] = {}  # by list
        self._restarts: dict[str, dict[int, int]] = {}  # by list; taken once
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        for element in root.iterfind("abstractNum"):
            levels = {whole(e.get("ilvl")): _level(e) for e in element.iterfind("lvl")}
            self._levels[element.get("abstractNumId", "")] = levels
        for element in root.iterfind("num"):
            identity = element.get("numId", "")
            self._abstract[identity] = _value(element, "abstractNumId")
            self._restarts[identity] = {
                whole(e.get("ilvl")): whole(_value(e, "startOverride"), 1)
                for e in element.iterfind("lvlOverride")
                if e.find("startOverride") is not None
            }

    def next(self, identity: str, depth: int) -> str:
        """The number of the next item of a list, as printed; empty of bullets and no lists."""
        abstract = self._abstract.get(identity)
        levels = self._levels.get(abstract or "", {})
        if abstract is None or depth not in levels:
            return ""
        counts = self._counts[abstract]
        counts.update(self._restarted(identity))
        for deeper in range(depth + 1, _DEEPEST):
            counts.pop(deeper, None)
        counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        if levels[depth].form in ("bullet", "none"):
            return ""

        def counted(found: re.Match[str]) -> str:
            place = int(found.group(1)) - 1
            level = levels.get(place, levels[depth])
            return written(counts.get(place, level.start), level.form)

        return _PLACE.sub(counted, levels[depth].pattern).strip()

    def _restarted(self, identity: str) -> dict[int, int]:
        """Where a list that goes on with another's levels begins to count anew."""
        return {depth: start - 1 for depth, start in self._restarts.pop(identity, {}).items()}


def written(number: int, form: str) -> str:
    """Write a number in one of Word's forms; digits for those that are not known."""
    match form:
        case "lowerRoman" | "upperRoman" if 0 < number <= _HIGHEST_ROMAN:
            text = _roman(number)
        case "lowerLetter" | "upperLetter" if 0 < number <= _LETTERS * _LETTERS:
            turns, letter = divmod(number - 1, _LETTERS)
            text = chr(ord("a") + letter) * (turns + 1)
        case "decimalZero":
            text = f"{number:02}"
        case _:
            text = str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _level(element: Element) -> _Level:
    return _Level(
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        whole(_value(element, "start"), 1),
    )


def _value(element: Element, name: str) -> str:
    found = element.find(name)
    return found.get("val", "") if found is not None else ""
