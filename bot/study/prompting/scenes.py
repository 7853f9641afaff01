"""Quotations that stand by themselves: a line, with those before it where it leans on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.study.prompting.lines import Line, Told, is_balanced, key, keys, words_of
from index.quotations import UNNAMED

SHORTEST, LONGEST = 8, 70  # words of a quotation
_FURTHEST_BACK = 2  # lines
_FEW = 3  # words of a subject before one that points back to another
_PARTICIPLES = ("ed", "ing")


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


def named(told: Told, line: Line) -> Scene | None:
    """A line that names whom it is about, with the one before it where both can be read alone."""
    if not line.prose or points_back(told, line.text):
        return None
    before = _before(told, line)
    whole = before and before.prose and before.speaker == line.speaker and not leans(told, before)
    for first in (before if whole else None, line):
        if first is not None:
            found = Scene(told, first, line)
            if SHORTEST <= words_of(found.text) <= LONGEST and is_balanced(found.text):
                return found
    return None


def leans(told: Told, line: Line) -> bool:
    """Whether a line needs the one before it to be understood."""
    signs = told.signs
    begins = signs.dangling.match(line.text) or signs.opening_turn.match(line.text)
    return bool(begins) or points_back(told, line.text)


def points_back(told: Told, text: str) -> bool:
    """Whether a sentence speaks of *him* or of *these figures* before it has named any."""
    signs = told.signs
    pointing = signs.unbound.search(text)
    if pointing and not _names(told, text[: pointing.start()]):
        return True
    for each in signs.referring.finditer(text):
        before = keys(text[: each.start()], told.language)
        if key(each.group("noun")) not in before and len(before) <= _FEW:
            return True
    return False


def _names(told: Told, before: str) -> bool:
    """Whether the words before one that points back hold a noun that it can point to.

    What a sentence only leads in with – *At breakfast* – is none.
    """
    words = before.split()
    if told.signs.leading.match(before):
        lead = before.partition(",")[2].split()
        content = [at for at, each in enumerate(words) if keys(each, told.language)]
        words = lead or words[content[0] + 1 :] if content else []
    for at, each in enumerate(words):
        if not keys(each, told.language):
            continue
        low = words[at - 1].casefold() if at else ""
        if each[:1].isupper() and not each.endswith(_PARTICIPLES):
            return True
        if low in told.signs.before_noun or low in told.language.stop_words:
            return True
    return False


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
