"""The strings of one text operator → spans: words with their spaces, cut where there is a gap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import atan2, degrees, hypot
from typing import Any

from pypdf import mult

from index.reading.pdf.fonts import Typeface

Matrix = list[float]
IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]

WORD = 0.1  # ems; a gap from here on parts two words: narrow ones have 0.12, kerning up to 0.08
APART = 0.75  # ems; a gap from here on may part two columns; a typewriter's space has 0.6
_OUTLINED = 2  # rendering mode that fills and strokes, which makes letters bold


@dataclass(slots=True)
class Span:
    """Characters shown together from ``(x, y)`` on: ``width`` along a baseline turned by ``angle``.

    All in points but for the angle, which is in degrees, counter-clockwise. ``look``: see
    ``Typeface.look``.
    """

    text: str
    x: float
    y: float
    width: float
    size: float
    look: str
    angle: float


@dataclass(slots=True)
class State:
    """The part of the graphics state that text depends on."""

    ctm: Matrix
    face: Typeface | None = None
    size: float = 1.0
    character_gap: float = 0.0
    word_gap: float = 0.0
    scale: float = 100.0  # per cent
    leading: float = 0.0
    rise: float = 0.0
    mode: float = 0


@dataclass(slots=True)
class _Piece:
    """Glyphs without a wide gap; places are along the baseline, in text space."""

    start: float
    end: float = 0.0
    parts: list[str] = field(default_factory=list)


def spans(items: Iterable[Any], state: State, face: Typeface, text: Matrix) -> Iterator[Span]:
    """Show strings, and numbers of thousandths of an em between them.

    ``text`` is the text matrix; it is moved on to behind the last character.
    """
    pieces, pen = _pieces(items, state, face)
    for piece in pieces:
        if piece.parts:
            span = _span(piece, state, face, text)
            if span.size > 0:
                yield span
    shift = (0.0, -pen) if face.vertical else (pen, 0.0)
    text[:] = mult([1.0, 0.0, 0.0, 1.0, *shift], text)


def _pieces(items: Iterable[Any], state: State, face: Typeface) -> tuple[list[_Piece], float]:
    scale = state.scale / 100
    em = abs(state.size * scale)
    direction = -1 if state.size * scale < 0 else 1
    piece = _Piece(0.0)
    pieces = [piece]
    pen, spaced = 0.0, False
    for item in items:
        if not isinstance(item, bytes):
            pen -= float(item) / 1000 * state.size * scale if isinstance(item, int | float) else 0.0
            continue
        for character, width in face.decode(item):
            advance = width * state.size
            if character.isspace():
                spaced = True
                pen += (advance + state.character_gap + state.word_gap) * scale
                continue
            gap = (pen - piece.end) * direction
            if not piece.parts or gap >= (APART if spaced else WORD) * em:
                piece = _Piece(pen)
                pieces.append(piece)
            elif spaced:
                piece.parts.append(" ")
            spaced = False
            piece.parts.append(character)
            piece.end = pen + advance * scale
            pen += (advance + state.character_gap) * scale
    return pieces, pen


def _span(piece: _Piece, state: State, face: Typeface, text: Matrix) -> Span:
    shift = (0.0, -piece.start) if face.vertical else (piece.start, state.rise)
    matrix = mult(mult([1.0, 0.0, 0.0, 1.0, *shift], text), state.ctm)
    along, up = matrix[:2], matrix[2:4]
    if face.vertical:
        along, up = [-matrix[2], -matrix[3]], matrix[:2]
    outlined = state.mode == _OUTLINED and "b" not in face.look
    if state.size < 0:
        along = [-along[0], -along[1]]
    return Span(
        "".join(piece.parts),
        matrix[4],
        matrix[5],
        abs(piece.end - piece.start) * hypot(*along),
        abs(state.size) * hypot(*up) * face.metrics.height,
        "b" + face.look if outlined else face.look,
        degrees(atan2(along[1], along[0])),
    )
