"""Quotations that stand by themselves: a line, with those before it where it leans on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.study.prompting.lines import Line, Told, is_balanced, words_of
from index.quotations import UNNAMED

SHORTEST, LONGEST = 8, 70  # words of a quotation
_FURTHEST_BACK = 2  # lines


@dataclass(frozen=True, slots=True)
class Scene:
    """A quotation: the lines ``first`` to ``line``, which is the one that a question is about."""

    told: Told
    first: Line
    line: Line

    @property
    def start(self) -> int:
        """Where it begins in its passage."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends in its passage."""
        return self.line.end

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.hit.text[self.start : self.end]

    @property
    def lines(self) -> range:
        """The numbers of its lines."""
        return range(self.first.number, self.line.number + 1)


def scene(told: Told, line: Line) -> Scene | None:
    """The shortest quotation around a line that can be read alone, if there is one."""
    first = line
    for _ in range(_FURTHEST_BACK + 1):
        if not first.prose:
            return None
        if not leans(told, first):
            break
        before = _before(told, first)
        if before is None or before.speaker != line.speaker:
            return None
        first = before
    else:
        return None
    found = Scene(told, first, line)
    fits = SHORTEST <= words_of(found.text) <= LONGEST
    return found if fits and is_balanced(found.text) else None


def leans(told: Told, line: Line) -> bool:
    """Whether a line needs the one before it to be understood."""
    signs = told.signs
    return bool(signs.dangling.match(line.text) or signs.opening_turn.match(line.text))


def _before(told: Told, line: Line) -> Line | None:
    """The line before one in the same paragraph of the same passage."""
    if not line.place:
        return None
    before = told.lines[line.number - 1]
    return before if before.hit is line.hit else None


def scenes(told: Told) -> Sequence[Scene]:
    """Every quotation of a text in its own voice, or in that of somebody who is named."""
    found = (scene(told, line) for line in told.lines if line.speaker != UNNAMED)
    return [each for each in found if each is not None]
