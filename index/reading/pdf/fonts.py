"""A PDF's fonts: codes → characters and their widths.

``Font`` stands in a private module of pypdf, but nothing public tells how wide a character is, and
without widths there are no columns, no words and no ends of lines.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject
from pypdf.generic._font import Font

from index.reading.pdf.bidi import is_rtl
from index.reading.pdf.faults import FAULTS

UNREADABLE = "\ufffd"

_EM = 1000  # glyph space units, of every font but Type 3
_BOLD = re.compile(r"bold|black|heavy|demi(?!lig)|[-,]bd|CMBX", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,](?:bd)?it|CMTI", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_COMPATIBILITY = re.compile("[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefe\u2126\u212a\u212b]")
_GLYPH_NAME = re.compile(r"/[A-Za-z]+[0-9]+|/\.notdef")
_BULLETS = dict.fromkeys("\uf0a7\uf0b7\uf0d8\uf0fc", "•")  # of Symbol and Wingdings
_PRIVATE = ("Cc", "Co", "Cn", "Cs")

# A character or several, and the width in ems.
Glyph = tuple[str, float]


@dataclass(slots=True)
class _Metrics:
    """What Type 3 fonts scale by themselves: ems per unit of width, and ems of height."""

    width: float = 1 / _EM
    height: float = 1.0


@dataclass
class Typeface:
    """One font of a file, decoded character by character and remembered."""

    font: Font
    vertical: bool = False
    unmapped: bool = False  # its codes are the numbers of glyphs, and nothing says of what
    metrics: _Metrics = field(default_factory=_Metrics)
    _known: dict[str | int, Glyph] = field(default_factory=dict)

    @classmethod
    def of(cls, resource: DictionaryObject) -> "Typeface":
        """Read a font dictionary. Raises what pypdf raises where it is damaged."""
        font = Font.from_font_resource(resource)
        encoding = resource.get("/Encoding")
        name = encoding if isinstance(encoding, str) else ""
        composite = resource.get("/Subtype") == "/Type0"
        identity = composite and name.startswith("/Identity") and "/ToUnicode" not in resource
        return cls(
            font,
            vertical=composite and name.endswith("-V"),
            unmapped=identity or not font.interpretable,
            metrics=_own_metrics(resource),
        )

    @cached_property
    def look(self) -> str:
        """``b`` where the font's name or its descriptor calls it bold, ``i`` where italic."""
        descriptor = self.font.font_descriptor
        names = f"{self.font.name} {descriptor.name}"
        weight = descriptor.weight
        heavy = isinstance(weight, int | float) and weight >= _BOLD_WEIGHT
        forced = isinstance(descriptor.flags, int) and bool(descriptor.flags & _FORCE_BOLD)
        bold = heavy or forced or _BOLD.search(names) is not None
        return ("b" if bold else "") + ("i" if _ITALIC.search(names) else "")

    def decode(self, codes: bytes) -> list[Glyph]:
        """Give the characters that a string of a content stream shows, in their order there."""
        encoding = self.font.encoding
        if isinstance(encoding, str):
            errors = "surrogatepass" if len(codes) % 2 == 0 else "replace"
            return [self._glyph(code, code, code) for code in codes.decode(encoding, errors)]
        known = self._known
        return [
            known.get(code) or self._glyph(code, encoding.get(code, chr(code)), chr(code))
            for code in codes
        ]

    def _glyph(self, code: str | int, character: str, width_of: str) -> Glyph:
        found = self._known.get(code)
        if found is None:
            mapped = self.font.character_map.get(character, character)
            text = UNREADABLE if self.unmapped else clean(mapped)
            if width_of == self.font.space_char:
                width = float(self.font.space_width)
            else:
                width = float(self.font.get_text_width(width_of))
            found = self._known[code] = text, width * self.metrics.width
        return found


def clean(mapped: str) -> str:
    """Expand ligatures and presentation forms; mark what is no character.

    One glyph's Arabic letters are turned round, since lines are read from the left at first.
    """
    if _GLYPH_NAME.fullmatch(mapped):
        return UNREADABLE
    if (mapped.isascii() and mapped.isprintable()) or mapped.isspace():
        return mapped
    text = "".join(
        _BULLETS.get(c, UNREADABLE) if unicodedata.category(c) in _PRIVATE else c
        for c in _COMPATIBILITY.sub(lambda c: unicodedata.normalize("NFKC", c.group()), mapped)
    )
    return text[::-1] if len(text) > 1 and is_rtl(text) else text


def _own_metrics(resource: DictionaryObject) -> _Metrics:
    matrix = resource.get("/FontMatrix")
    if resource.get("/Subtype") != "/Type3" or not isinstance(matrix, ArrayObject):
        return _Metrics()
    across, up = (abs(float(matrix[at])) for at in (0, 3))
    box = resource.get("/FontBBox")
    tall = abs(float(box[3]) - float(box[1])) if isinstance(box, ArrayObject) else 0
    return _Metrics(across, up * tall if tall else up * _EM)


class Fonts:
    """The fonts of a file by their object, each read once."""

    def __init__(self) -> None:
        """Know none yet."""
        self._faces: dict[int, Typeface | None] = {}

    def of(self, resources: DictionaryObject) -> dict[str, Typeface | None]:
        """Read the fonts that a page or a form names; damaged ones are None."""
        named = dictionary(resources.get("/Font"))
        return {name: self._face(named.raw_get(name)) for name in named}

    def _face(self, raw: PdfObject) -> Typeface | None:
        number = raw.idnum if isinstance(raw, IndirectObject) else None
        if number is None:
            return _typeface(raw)
        if number not in self._faces:
            self._faces[number] = _typeface(raw)
        return self._faces[number]


def dictionary(value: PdfObject | None) -> DictionaryObject:
    """Resolve what should be a dictionary; an empty one where it is none."""
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _typeface(raw: PdfObject) -> Typeface | None:
    try:
        return Typeface.of(dictionary(raw))
    except FAULTS:
        return None
