"""Quotations that stand by themselves: a line, with those before it where it leans on them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.study.prompting.lines import Line, Told, is_balanced, words_of
from bot.study.prompting.signs import signs
from index.quotations import UNNAMED
from index.texts import is_wide

SHORTEST, LONGEST = 8, 70  # words of a quotation
_FURTHEST_BACK = 2  # lines
# Characters of quotation: what is cut out of a quotation must not begin or end one.
_MARKS = frozenset('“”„‟«»‹›"「」『』()[]*_')
_EDGES = " \t\n\ufeff,;:.!?…—–-，；。、"
_WORD = re.compile(r"\S+")
_CLAUSE = re.compile(r"\s*[,;:—–，；：]")
_BREAK = re.compile(r"\s*[;:—–]")
_GIST = 14  # words
_SHORTEST_GIST, _SHORTEST_CUT = 4, 6
_OPENING = 12  # words
_GIST_WIDE = 18  # characters of a script without spaces
# What judges is worth more than what only relates.
_WEIGHTY, _PRESENT, _INSISTS, _EVENT, _REPORTED = 0.1, 0.1, 0.15, 0.35, 0.4
_MOST_WEIGHTY = 3
_KEPT = 4096  # lines that were judged already
_ELLIPSIS = " …"


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


def fragment(words: str, told: Told, *, whole: bool = False) -> str | None:
    """Words cut out of a line, without edges that say nothing; ``None`` if nothing is left.

    Where a clause is not ``whole``, small words at its end lead nowhere.
    """
    parts = words.strip(_EDGES).split(" ")
    while parts and not whole and parts[-1].casefold() in told.language.stop_words:
        parts.pop()
    found = " ".join(parts).strip(_EDGES)
    return found if len(parts) > 1 and not _MARKS & set(found) else None


def gist(words: str, told: Told, longest: int = _GIST) -> str | None:
    """What a sentence says first of its own: enough to know it again; cut words end in an ellipsis.

    A clause before the main one is left out: *In old times, …*.
    """
    text = words.strip(_EDGES)
    if _MARKS & set(text):
        return None
    if is_wide(text[:1]):
        clause = _CLAUSE.split(text)[0]
        return clause if len(clause) <= _GIST_WIDE else text[:_GIST_WIDE] + _ELLIPSIS
    if words_of(text) > longest and told.signs.leading.match(text):
        main = _main_clause(text, told)
        if main is None:
            return None
        text = main
    if words_of(text) <= longest:
        return text
    ends = [match.start() for match in _BREAK.finditer(text)]
    fitting = [each for each in ends if _SHORTEST_CUT <= words_of(text[:each]) <= longest]
    if fitting:
        return text[: fitting[-1]].strip(_EDGES) + _ELLIPSIS
    parts = list(_WORD.finditer(text))[:longest]
    while parts and parts[-1].group().casefold() in told.language.stop_words:
        parts.pop()
    return text[: parts[-1].end()].strip(_EDGES) + _ELLIPSIS if parts else None


def _main_clause(text: str, told: Told) -> str | None:
    """What is left of a sentence behind a clause that leads up to it, where that is clear."""
    comma = _CLAUSE.search(text)
    rest = text[comma.end() :].strip(_EDGES) if comma else ""
    opening = " ".join(rest.split()[:_OPENING])
    first = _CLAUSE.split(rest)[0]
    verb = told.signs.present.search(first) or told.signs.event.search(first)
    clear = verb and not told.signs.leading.match(opening)
    return rest if clear and words_of(rest) >= _SHORTEST_GIST else None


def scenes(told: Told) -> Sequence[Scene]:
    """Every quotation of a text in its own voice, or in that of somebody who is named."""
    found = (scene(told, line) for line in told.lines if line.speaker != UNNAMED)
    return [each for each in found if each is not None]


def arguable(scene: Scene) -> float:
    """How far a quotation judges, in the text's own name, instead of relating: -0.75 to 0.55."""
    return _judged(scene.line.text, scene.told.language.code)


@lru_cache(maxsize=_KEPT)
def _judged(text: str, language: str) -> float:
    found = signs(language)
    if not found.known:
        return 0.0
    weighty = len({each.casefold() for each in found.weighty.findall(text)})
    present = bool(found.present.search(text))
    insisting = (found.denial, found.absolute, found.comparison, found.reason)
    insists = any(each.search(text) for each in insisting)
    value = _WEIGHTY * min(weighty, _MOST_WEIGHTY) + _PRESENT * present + _INSISTS * insists
    if not present and not insists and weighty <= 1 and found.event.search(text):
        value -= _EVENT
    return value - _REPORTED * bool(found.report.search(text))
