"""A page's content stream → what it shows.

Coordinates are in points of the page before ``/Rotate``: lines are turned upright by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import PdfReader, mult
from pypdf.generic import (
    ContentStream,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

from index.reading.pdf.fonts import UNREADABLE, Fonts, dictionary
from index.reading.pdf.spans import IDENTITY, Span, State, spans

_DEEPEST = 12  # forms inside of forms
_MOST_FORMS = 1_000  # of one page
_INVISIBLE = 3  # rendering mode of words that a program recognised in the picture above them


# Operators that set one number of the text state.
_NUMBERS = {
    b"Tc": "character_gap",
    b"Tw": "word_gap",
    b"Tz": "scale",
    b"TL": "leading",
    b"Ts": "rise",
    b"Tr": "mode",
}


@dataclass(slots=True)
class Shown:
    """What a page shows; characters are counted. ``unreadable`` ones have no meaning stated."""

    spans: list[Span] = field(default_factory=list)
    characters: int = 0
    invisible: int = 0
    unreadable: int = 0
    pictures: int = 0


class Interpreter:
    """Follows the operators of one page."""

    def __init__(self, pdf: PdfReader, fonts: Fonts) -> None:
        """Start with an empty page."""
        self.shown = Shown()
        self._pdf = pdf
        self._fonts = fonts
        self._state = State(IDENTITY)
        self._stack: list[State] = []
        self._text = self._line = IDENTITY
        self._forms = 0
        self._handlers = {
            b"BT": self._begin,
            b"cm": self._concatenate,
            b"Tm": self._place,
            b"Td": self._move,
            b"TD": self._move_leading,
            b"T*": self._next_line,
            b"Tj": self._show,
            b"TJ": self._show,
            b"'": self._next_line_show,
            b'"': self._next_line_show_spaced,
        }

    def run(self, stream: PdfObject, resources: DictionaryObject, depth: int = 0) -> None:
        """Interpret a content stream. Raises one of FAULTS where it is damaged."""
        faces = self._fonts.of(resources)
        bottom = len(self._stack)
        for operands, operator in ContentStream(stream, self._pdf, "bytes").operations:
            match operator:
                case b"Do":
                    self._paint(operands, resources, depth)
                case b"Tf" if len(operands) > 1:
                    self._state.face = faces.get(operands[0])
                    self._state.size = _number(operands[1])
                case b"q":
                    self._stack.append(replace(self._state))
                case b"Q" if len(self._stack) > bottom:
                    self._state = self._stack.pop()
                case b"INLINE IMAGE":
                    self.shown.pictures += 1
                case _ if operator in _NUMBERS:
                    self._set(operator, operands)
                case _ if operator in self._handlers:
                    self._handlers[operator](operands)
        del self._stack[bottom:]

    def _paint(self, operands: Sequence[Any], resources: DictionaryObject, depth: int) -> None:
        named = dictionary(resources.get("/XObject"))
        if not operands or operands[0] not in named:
            return
        raw = named.raw_get(operands[0])
        form = raw.get_object()
        if not isinstance(form, StreamObject):
            return
        if form.get("/Subtype") == "/Image":
            self.shown.pictures += 1
            # Pictures would fill the memory one after another.
            if isinstance(raw, IndirectObject):
                self._pdf.resolved_objects.pop((raw.generation, raw.idnum), None)
        elif depth < _DEEPEST and self._forms < _MOST_FORMS:
            self._forms += 1
            outside = replace(self._state)
            matrix = form.get("/Matrix")
            if isinstance(matrix, list):
                self._concatenate(matrix)
            self.run(form, dictionary(form.get("/Resources")) or resources, depth + 1)
            self._state = outside

    def _set(self, operator: bytes, operands: Sequence[Any]) -> None:
        if operands:
            setattr(self._state, _NUMBERS[operator], _number(operands[0]))

    def _begin(self, _: Sequence[Any]) -> None:
        self._text = self._line = IDENTITY

    def _concatenate(self, operands: Sequence[Any]) -> None:
        if len(operands) == len(IDENTITY):
            self._state.ctm = mult([_number(n) for n in operands], self._state.ctm)

    def _place(self, operands: Sequence[Any]) -> None:
        if len(operands) == len(IDENTITY):
            self._text = self._line = [_number(n) for n in operands]

    def _move(self, operands: Sequence[Any]) -> None:
        if len(operands) > 1:
            shift = [1.0, 0.0, 0.0, 1.0, _number(operands[0]), _number(operands[1])]
            self._text = self._line = mult(shift, self._line)

    def _move_leading(self, operands: Sequence[Any]) -> None:
        if len(operands) > 1:
            self._state.leading = -_number(operands[1])
            self._move(operands)

    def _next_line(self, _: Sequence[Any]) -> None:
        self._move((0.0, -self._state.leading))

    def _next_line_show(self, operands: Sequence[Any]) -> None:
        self._next_line(())
        self._show(operands)

    def _next_line_show_spaced(self, operands: Sequence[Any]) -> None:
        self._set(b"Tw", operands[:1])
        self._set(b"Tc", operands[1:2])
        self._next_line_show(operands[2:3])

    def _show(self, operands: Sequence[Any]) -> None:
        face = self._state.face
        if face is None or not operands:
            return
        items = operands[0] if isinstance(operands[0], list) else operands[:1]
        self._text = list(self._text)
        for span in spans(items, self._state, face, self._text):
            self.shown.spans.append(span)
            self.shown.characters += len(span.text)
            self.shown.unreadable += span.text.count(UNREADABLE)
            if self._state.mode == _INVISIBLE:
                self.shown.invisible += len(span.text)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
