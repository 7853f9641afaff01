"""Lines of a plain text → groups between blank lines, and paragraphs out of hard wrapping."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.texts import is_wide, join_lines, width

_LONG = 160  # columns; nobody wraps there, so such lines are whole paragraphs
_WRAPPED = 40  # columns; the narrowest page on which lines filled to the margin are wrapped prose
_RAGGED = 45  # columns; lines this long on average can be prose without a firm margin
_SLACK = 2  # columns by which a wrapping program may be off
_COUPLETS = 3  # lines; up to this many may fill the margin by chance

_BULLET = re.compile(r"\s*(?:[-*•‣▪·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring lines, without the white space behind them, and the blank lines before."""

    lines: tuple[str, ...]
    gap: int

    @property
    def first(self) -> str:
        """Its first line, stripped."""
        return self.lines[0].strip()


def groups(text: str) -> Iterator[Group]:
    """Cut a text at its blank lines."""
    lines: list[str] = []
    gap = before = 0
    for line in text.split("\n"):
        if line.strip():
            if not lines:
                before = gap
            lines.append(line.rstrip())
            gap = 0
        else:
            if lines:
                yield Group(tuple(lines), before)
                lines = []
            gap += 1
    if lines:
        yield Group(tuple(lines), before)


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Make the paragraphs of a group: wrapped prose is unwrapped, verse keeps its lines.

    Several only where every line is a paragraph of its own, or the lines are a list.
    """
    if len(lines) == 1:
        return [lines[0].strip()]
    bullets = [place for place, line in enumerate(lines) if _BULLET.match(line)]
    if bullets and (bullets[0] == 0 or lines[bullets[0] - 1].rstrip().endswith(":")):
        edges = [*sorted({0, *bullets}), len(lines)]
        return [join_lines("\n".join(lines[a:b])).strip() for a, b in pairwise(edges)]
    widths = [width(line.strip()) for line in lines]
    if max(widths) > _LONG:
        return [line.strip() for line in lines]
    if _is_wrapped(lines, widths):
        return [join_lines("\n".join(lines)).strip()]
    return ["\n".join(lines).strip()]


def _is_wrapped(lines: Sequence[str], widths: Sequence[int]) -> bool:
    """Whether the lines were broken by a margin and not by their writer."""
    margin = max(widths)
    small = sum(_goes_on(line.strip()[0]) for line in lines[1:])
    filled = all(
        here + _space_for(line) > margin - _SLACK
        for here, line in zip(widths[:-1], lines[1:], strict=True)
    )
    if filled and margin >= _WRAPPED and (len(lines) > _COUPLETS or small):
        return True
    rest = len(lines) - 1
    return 2 * small >= rest and sum(widths[:-1]) >= _RAGGED * rest


def _goes_on(first: str) -> bool:
    """Whether a line's first character is as likely inside a sentence; verse has capitals."""
    return first.islower() or is_wide(first)


def _space_for(line: str) -> int:
    """Columns that the line before would have needed to take this line's first word."""
    word = line.split(maxsplit=1)[0]
    return 2 if is_wide(word[0]) else 1 + width(word)
