"""Spans → segments: what stands on one line without a gap that could part two columns.

A page may have text in several directions. Each has a frame of its own, turned so that its lines
run to the right and follow one another downwards: ``y`` falls from line to line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import cos, radians, sin
from statistics import median

from index.reading.pdf.bidi import is_rtl
from index.reading.pdf.spans import APART, WORD, Span

_UPRIGHT = 7.5  # degrees by which scanned text may lean
_STEP = 15  # degrees between two directions that are told apart
_OFF = 0.25  # ems by which words of one size may stand off their line
_RISEN = 0.55  # ems by which a superscript may
_INDEX = 6  # characters of it at most
_LIKE = 0.8  # from this ratio on, two sizes are alike
_OPEN = 3  # lines, of columns side by side, between which a word may have to choose
_SAME = 0.25  # ems; the same words so near are a shadow, printed twice to look bold
_MARK = re.compile(r"[0-9]{1,3}(?:[,–-][0-9]{1,3})*|[*†‡§]{1,3}")
_MARKED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)\]”’\"'»])$")
_RAISED = 0.15  # ems
_SHARE = 0.15  # of a line's characters that must have its size
_LOOK = 0.9  # of a line's characters that must look alike
_LETTERS = 5  # spans of a line that is set letter by letter, at least


@dataclass(slots=True)
class Segment:
    """Part of a line from ``x`` to ``end``; ``row`` numbers the frame's lines from the top.

    ``text`` is as it stands, from the left; ``size`` is that of most characters, ``look`` of nearly
    all or ``""``.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    look: str
    row: int = 0


def frames(spans: Sequence[Span]) -> list[list[Segment]]:
    """Sort a page's text by its direction, the one with most characters first."""
    turned: dict[int, list[Span]] = {}
    for span in spans:
        turned.setdefault(_direction(span.angle), []).append(span)
    by_size = sorted(turned.values(), key=lambda group: -sum(len(span.text) for span in group))
    return [list(_segments(_upright(group))) for group in by_size]


def _direction(angle: float) -> int:
    right = round(angle / 90) * 90
    return (right if abs(angle - right) <= _UPRIGHT else round(angle / _STEP) * _STEP) % 360


def _upright(spans: Sequence[Span]) -> Sequence[Span]:
    """Turn spans of one direction back; their own lean counts, or scanned lines would mix."""
    lean = radians(median(span.angle for span in spans))
    if lean == 0:
        return spans
    along, across = cos(lean), sin(lean)
    return [replace(s, x=s.x * along + s.y * across, y=s.y * along - s.x * across) for s in spans]


def _segments(spans: Iterable[Span]) -> Iterator[Segment]:
    for row, line in enumerate(_rows(spans)):
        across = sorted(line, key=lambda s: s.x)
        word = _word_gap(across)
        parts: list[Span] = []
        for span in across:
            before = parts[-1] if parts else None
            if before and span.text == before.text and span.x - before.x < _SAME * span.size:
                continue
            gap = span.x - before.x - before.width if before else 0.0
            if before and gap >= max(APART * max(span.size, before.size), word):
                yield _segment(parts, row, word)
                parts = []
            parts.append(span)
        yield _segment(parts, row, word)


def _word_gap(line: Sequence[Span]) -> float:
    """From which gap on words part, in points; more where every letter stands by itself."""
    usual = WORD * max(span.size for span in line)
    letters = sum(len(span.text) == 1 and span.text.isalpha() for span in line)
    if letters < _LETTERS or 2 * letters < len(line):
        return usual
    gaps = [after.x - before.x - before.width for before, after in pairwise(line)]
    return max(usual, 2 * median(gaps))


def _rows(spans: Iterable[Span]) -> list[list[Span]]:
    """Bring together what stands on one line, its superscripts included, from the top."""
    rows: list[tuple[Span, list[Span]]] = []
    for span in sorted(spans, key=lambda s: -s.y):
        near = [place for place in range(len(rows))[-_OPEN:] if _beside(rows[place][0], span)]
        if not near:
            rows.append((span, [span]))
            continue
        place = min(near, key=lambda place: rows[place][0].y - span.y)
        base, row = rows[place]
        row.append(span)
        rows[place] = (span if span.size > base.size else base), row
    return [row for _, row in rows]


def _beside(base: Span, span: Span) -> bool:
    small, large = sorted((base, span), key=lambda one: one.size)
    index = small.size < _LIKE * large.size and len(small.text) <= _INDEX
    return base.y - span.y <= large.size * (_RISEN if index else _OFF)


def _segment(parts: Sequence[Span], row: int, word: float) -> Segment:
    length = sum(len(span.text) for span in parts)
    main = _main(parts, length)
    looks = Counter[str]()
    for span in parts:
        looks[span.look] += len(span.text)
    look, most = looks.most_common(1)[0]
    text = ""
    end = parts[0].x
    for span in parts:
        if not _is_note_mark(span, main, text):
            text += (" " if text and span.x - end >= word else "") + span.text
        end = max(end, span.x + span.width)
    return Segment(
        text, parts[0].x, end, main.y, main.size, look if most >= _LOOK * length else "", row
    )


def _main(parts: Sequence[Span], length: int) -> Span:
    """Choose the words that a line's size and baseline are taken from: no index, no initial."""
    sizes = Counter[float]()
    for span in parts:
        sizes[span.size] += len(span.text)
    size = max(size for size, found in sizes.items() if found >= _SHARE * length)
    return max((s for s in parts if s.size == size), key=lambda span: len(span.text))


def _is_note_mark(span: Span, main: Span, before: str) -> bool:
    """Whether a span is the raised number of a footnote behind a word, not an exponent."""
    return (
        span.size < _LIKE * main.size
        and span.y - main.y > _RAISED * main.size
        and _MARK.fullmatch(span.text) is not None
        and _MARKED.search(before) is not None
    )


def joined(segments: Sequence[Segment]) -> Segment:
    """Make one of the segments of a row, in the order from the left."""
    main = max(segments, key=lambda segment: len(segment.text))
    return replace(
        main,
        text=" ".join(segment.text for segment in segments if segment.text),
        x=segments[0].x,
        end=max(segment.end for segment in segments),
        look=main.look if all(segment.look == main.look for segment in segments) else "",
    )


def by_row(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Group segments by their row, from the top, each row from the left."""
    ordered = sorted(segments, key=lambda segment: (segment.row, segment.x))
    return [list(row) for _, row in groupby(ordered, key=lambda segment: segment.row)]


def mostly_rtl(segments: Sequence[Segment]) -> bool:
    """Whether most lines of a page are written from the right."""
    return 2 * sum(is_rtl(segment.text) for segment in segments) > len(segments)
