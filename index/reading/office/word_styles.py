"""What the styles of a Word file mean: headings, titles, quotations, tables of contents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from index.reading.whole import whole

# Word itself writes the English name whatever its language; other programs do not.
_HEADINGS = (
    r"heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis"
    r"|címsor|заголовок|επικεφαλίδα|başlık|标题|標題|見出し|제목"
)
_HEADING = re.compile(rf"(?:{_HEADINGS})\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel|titre|título|titolo|название|标题|標題|表題", re.IGNORECASE)
_QUOTE = re.compile(r"(?:intense |block )?(?:quote|quotations?|zitat)(?: intensiv)?", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|verzeichnis|table of figures|tm) ?(?:[1-9]|heading)?", re.IGNORECASE
)
_CAPTION = re.compile(r"caption|beschriftung|légende|leyenda|didascalia", re.IGNORECASE)
_TEXT_LEVEL = 9  # what Word writes for a paragraph that is no heading
_NO_HEADING = -1
_LONGEST_CHAIN = 20  # styles built on each other


@dataclass(frozen=True, slots=True)
class Style:
    """``level`` is that of a heading, 0 of the title; ``number`` a list and a level in it."""

    level: int | None = None
    quote: bool = False
    contents: bool = False
    bold: bool = False
    number: tuple[str, int] | None = None


class Styles:
    """The paragraph styles of a file by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        for element in root.iterfind("style") if root is not None else ():
            if element.get("type", "paragraph") == "paragraph":
                self._elements[element.get("styleId", "")] = element

    def style(self, identity: str) -> Style:
        """What a style means; a style is built on another, and means what that one means."""
        if identity not in self._known:
            self._known[identity] = self._read(identity)
        return self._known[identity]

    def _read(self, identity: str) -> Style:
        level: int | None = None
        quote = contents = False
        bold: bool | None = None
        number: tuple[str, int] | None = None
        for name, element in self._chain(identity):
            if level is None:
                level = _level(name, element)
            quote = quote or _QUOTE.fullmatch(name) is not None
            contents = contents or _CONTENTS.fullmatch(name) is not None
            # A caption is bold, and no heading.
            bold = False if _CAPTION.fullmatch(name) else _bold(element) if bold is None else bold
            number = number or _number(element)
        level = None if level == _NO_HEADING else level
        return Style(level, quote, contents, bool(bold), number)

    def _chain(self, identity: str) -> Iterator[tuple[str, Element | None]]:
        """A style and those that it is built on, by their names."""
        if identity and identity not in self._elements:
            # Files without styles name them all the same.
            yield re.sub(r"(?<=\D)(?=\d+$)", " ", identity), None
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(identity)
            if element is None:
                return
            yield _value(element.find("name")), element
            identity = _value(element.find("basedOn"))


def _level(name: str, element: Element | None) -> int | None:
    found = _HEADING.fullmatch(name)
    if found is not None:
        return int(found.group(1))
    if _TITLE.fullmatch(name):
        return 0
    outline = element.find("pPr/outlineLvl") if element is not None else None
    return None if outline is None else heading_level(_value(outline))


def heading_level(outline: str) -> int:
    """A heading's level, from 1, by Word's outline level, from 0; -1 of what is no heading."""
    level = whole(outline, _TEXT_LEVEL)
    return level + 1 if level < _TEXT_LEVEL else _NO_HEADING


def is_on(value: str) -> bool:
    """Whether a property that is there is meant, and not switched off."""
    return value not in ("0", "false", "off", "none")


def _bold(element: Element | None) -> bool | None:
    found = element.find("rPr/b") if element is not None else None
    return None if found is None else is_on(found.get("val", ""))


def _number(element: Element | None) -> tuple[str, int] | None:
    if element is None or element.find("pPr/numPr") is None:
        return None
    depth = _value(element.find("pPr/numPr/ilvl"))
    number = _value(element.find("pPr/numPr/numId"))
    return (number, whole(depth)) if number else None


def _value(element: Element | None) -> str:
    return element.get("val", "") if element is not None else ""
