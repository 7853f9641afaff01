"""Where a paragraph ends: line geometry and the end of a sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.reading.pdf.bidi import is_rtl
from index.reading.pdf.lines import Line, half_points
from index.texts import CLOSERS

_OTHER_SIZE = 1.12  # ratio of two sizes from which on they are different text
_WIDE = 1.3  # times the usual distance of two lines
_SET_SOLID = 1.25  # ems between two lines where nothing shows what is usual
_INDENT = 0.6  # ems
_CENTRED = 1.0  # ems by which the middles of centred lines may differ
_ROOM = 0.5  # ems that a line has left beside the word that would not fit

_END = re.compile(rf"[.!?:;…。！？：；]\W*[{re.escape(CLOSERS)}0-9*†‡]*$|[.!?…]\s?[0-9]{{1,3}}$")
_STOP = re.compile(rf"[.!?…]\W*[{re.escape(CLOSERS)}0-9*†‡]*$")
_HYPHENS = ("-", "‐", "\u00ad")
_BULLET = re.compile(r"(?:[-–•‣▪·●■◦o]|\(?\d{1,2}[.)]|\(?[a-z]\)|\[\d{1,3}\])\s+\S")


def ends_sentence(text: str) -> bool:
    """Whether a line closes a sentence or announces something."""
    return _END.search(text) is not None


def is_bullet(text: str) -> bool:
    """Whether a line begins an item of a list."""
    return _BULLET.match(text) is not None


def is_short(line: Line, following: Line) -> bool:
    """Whether a line was ended on purpose: the next line's first word had room on it."""
    word = following.text.split(maxsplit=1)[0]
    width = (following.end - following.x) * len(word) / max(len(following.text), 1)
    if is_rtl(line.text):
        return False  # its free room is on the left, which the next line's indent tells
    return line.end + width + _ROOM * line.size < line.right


def same_size(line: Line, other: Line) -> bool:
    """Whether two lines are set in one size."""
    small, large = sorted((line.size, other.size))
    return large <= _OTHER_SIZE * small


@dataclass(frozen=True, slots=True)
class Habits:
    """How a file sets its paragraphs: the usual distance of lines by size, and indents or gaps."""

    leading: dict[float, float]
    indented: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Habits":
        """Measure all lines of a file."""
        distances: dict[float, Counter[float]] = {}
        indents = gaps = 0
        for line, after in pairwise(lines):
            if not after.opens and same_size(line, after) and line.y > after.y:
                size = half_points(line.size)
                distances.setdefault(size, Counter())[half_points(line.y - after.y)] += 1
        leading = {size: found.most_common(1)[0][0] for size, found in distances.items()}
        habits = cls(leading, indented=False)
        for line, after in pairwise(lines):
            if not after.opens and same_size(line, after) and ends_sentence(line.text):
                gaps += habits.is_gap(line, after)
                indents += after.x - line.x > _INDENT * after.size
        return cls(leading, indented=indents > gaps)

    def is_gap(self, line: Line, after: Line) -> bool:
        """Whether two lines stand further apart than usual, or do not follow one another."""
        size = half_points(max(line.size, after.size))
        usual = self.leading.get(size, 0.0)
        if not 0 < usual <= 3 * size:
            usual = _SET_SOLID * size
        return not 0 <= line.y - after.y <= _WIDE * usual + 1

    def begins(self, paragraph: Sequence[Line], line: Line, after: Line | None) -> bool:
        """Whether ``line`` begins a paragraph, ``after`` being the next one in its region."""
        before = paragraph[-1]
        apart = line.note != before.note or line.aside != before.aside
        if apart or not same_size(before, line):
            return True
        if before.text.endswith(_HYPHENS) and line.text[0].islower():
            return False
        if self._looks_apart(before, line):
            return True
        if line.opens:
            return self._begins_region(before, line)
        return self._begins_below(paragraph, line, after)

    def _begins_below(self, paragraph: Sequence[Line], line: Line, after: Line | None) -> bool:
        """Whether a paragraph begins with a line in the middle of a region."""
        before = paragraph[-1]
        if self.is_gap(before, line) or before.entry or _is_item(paragraph, line):
            return True
        centred = _is_centred(before, line)
        indent = None if centred else _indent(paragraph, line, after, indented=self.indented)
        if indent is not None:
            return indent
        return ends_sentence(before.text) and (centred or is_short(before, line))

    def _looks_apart(self, before: Line, line: Line) -> bool:
        """Whether a line in another font is no emphasis inside of a paragraph."""
        if line.look == before.look:
            return False
        if line.opens or self.is_gap(before, line):
            return True
        return ends_sentence(before.text) or is_short(before, line)

    def _begins_region(self, before: Line, line: Line) -> bool:
        """Whether a paragraph begins with a column or a page, or goes on there."""
        if line.text[0].islower():
            return False
        if "b" in line.look:
            return True  # headings, of which no line tells how long it could have been
        indented = line.x - line.left > _INDENT * line.size
        if not ends_sentence(before.text):
            return is_short(before, line) or is_bullet(line.text)
        return indented or not self.indented or before.end + before.size < before.right


def _is_item(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a line is an item of a list, and no *(b)* in the middle of a sentence."""
    if not is_bullet(line.text):
        return False
    before = paragraph[-1]
    listed = is_bullet(paragraph[0].text)
    return listed or ends_sentence(before.text) or is_short(before, line)


def _indent(
    paragraph: Sequence[Line], line: Line, after: Line | None, *, indented: bool
) -> bool | None:
    """Whether a line begins a paragraph by where it begins itself; None where that is open.

    ``indented``: the file's paragraphs usually begin so.
    """
    before = paragraph[-1]
    em = _INDENT * line.size
    returns = after is not None and not after.opens and after.x < line.x - em
    if line.x > before.x + em:
        # The second line of an entry whose first one hangs out, or the first of a paragraph.
        short = is_short(before, line)
        ended = _STOP.search(before.text) is not None
        hanging = len(paragraph) == 1 and not short and not (ended and indented)
        if hanging or is_bullet(paragraph[0].text):
            return False
        return ends_sentence(before.text) or (returns and short)
    if line.x < before.x - em:
        return len(paragraph) > 1
    if returns and ends_sentence(before.text):
        return True
    return None


def _is_centred(line: Line, other: Line) -> bool:
    inside = min(line.x - line.left, other.x - other.left) > _INDENT * line.size
    middle = (line.x + line.end) / 2 - (other.x + other.end) / 2
    return inside and abs(middle) <= _CENTRED * line.size
