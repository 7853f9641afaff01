"""What a text is about: words and names that recur in it as nouns do, and how central a line is."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.study.prompting.lines import Line, Told, key

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*[’']?|\S")
_LEADING = 30
_LONGEST = 3  # words of a term
_LEAST = 3  # times that it recurs; in short texts one less
_SHORT_TEXT = 250  # lines
# Of its occurrences, so many stand as a noun does: behind a determiner, before a smaller word.
_AS_NOUN, _CLOSED = 0.45, 0.6
_CAPITALS = 0.8
# A word of more than this share of the lines says nothing about any of them.
_COMMON = 0.15
_SMALL_ENDINGS = ("ly", "ing", "ed")
_SHORTEST = 4  # characters of a term of one word
_LONGEST_INITIALS = 4
_PER_WORD = 0.6  # how much more a text is about a term for every further word of it


@dataclass(frozen=True, slots=True)
class Subjects:
    """The terms of a text with how much it is about each, and the weight of every key.

    ``leading`` are the terms that it is most about, ``small`` the words that say nothing.
    """

    terms: Mapping[str, float]
    weights: Mapping[str, float]
    leading: frozenset[str]
    small: frozenset[str] = frozenset()

    def centrality(self, line: Line) -> float:
        """How much a line has to do with what the text as a whole is about; about 0 to 1."""
        distinct = set(line.keys)
        if not distinct:
            return 0.0
        best = sorted((self.weights.get(each, 0.0) for each in distinct), reverse=True)[:8]
        return sum(best) / (len(best) + 2)

    def weight(self, term: str) -> float:
        """How much a text is about a term, also where it begins a sentence with a capital."""
        return self.terms.get(term) or self.terms.get(_small(term), 0.0)

    def times(self, term: str) -> float:
        """How often a term occurs."""
        return float((self.weight(term) / (1 + _PER_WORD * term.count(" "))) ** 2)

    def within(self, text: str) -> list[str]:
        """The terms that occur in a text, verbatim, what it is most about first."""
        tokens = _TOKEN.findall(text)
        # A book has thousands of terms, a sentence fewer runs of words: these are looked up.
        runs = (
            " ".join(tokens[begin : begin + size])
            for begin in range(len(tokens))
            for size in range(1, min(_LONGEST, len(tokens) - begin) + 1)
        )
        found = {*filter(self.terms.__contains__, runs), *self._beginning(tokens)}
        inner = {a for a in found for b in found if a != b and f" {a} " in f" {b} "}
        return sorted(found - inner, key=lambda each: (-self.weight(each), each))

    def _beginning(self, tokens: list[str]) -> Iterator[str]:
        """The terms with which words begin only for the capital, and with no longer name."""
        first = _small(tokens[0]) if tokens else ""
        if not tokens or first == tokens[0]:
            return
        for size in range(1, min(_LONGEST, len(tokens) - 1) + 1):
            term = " ".join((first, *tokens[1:size]))
            if term in self.terms and tokens[size] in self.small:
                yield term[0].upper() + term[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def subjects(told: Told) -> Subjects:
    """What a text is about."""
    prose = [line for line in told.lines if line.prose]
    terms = _terms(told, prose)
    leading = sorted(terms, key=lambda each: (-terms[each], each))[:_LEADING]
    return Subjects(terms, _weights(prose), frozenset(leading), told.language.stop_words)


def _weights(lines: list[Line]) -> dict[str, float]:
    """Of each key how widely it is spread, by paragraphs, 0 to 1; hapaxes weigh nothing."""
    spread: Counter[str] = Counter()
    for _, held in _by_paragraph(lines):
        spread.update(held)
    most = math.log(max(spread.values(), default=2) + 1)
    many = max(len({line.paragraph for line in lines}), 1)
    return {
        each: math.log(count) / most * (0.6 if count > _COMMON * many else 1.0)
        for each, count in spread.items()
        if count > 1
    }


def _by_paragraph(lines: list[Line]) -> Iterator[tuple[int, set[str]]]:
    held: defaultdict[int, set[str]] = defaultdict(set)
    for line in lines:
        held[line.paragraph].update(line.keys)
    yield from held.items()


def _terms(told: Told, lines: list[Line]) -> dict[str, float]:
    if not told.signs.known:
        return {}
    count: Counter[str] = Counter()
    as_noun: Counter[str] = Counter()
    closed: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    places: defaultdict[str, set[int]] = defaultdict(set)
    for line in lines:
        tokens = ["", *_TOKEN.findall(line.text), ""]
        content = [_is_content(each, told) for each in tokens]
        for begin in range(1, len(tokens) - 1):
            for end in range(begin + 1, min(begin + 1 + _LONGEST, len(tokens))):
                if not content[end - 1]:
                    break
                name = " ".join(tokens[begin:end])
                count[name] += 1
                as_noun[name] += tokens[begin - 1].casefold() in told.signs.before_noun
                closed[name] += not content[end]
                capital[name] += tokens[end - 1][0].isupper() and begin > 1
                places[name].add(line.hit.id)
    least = _LEAST - (len(lines) < _SHORT_TEXT)
    found = {}
    for name, times in count.items():
        several = name.count(" ")
        named = capital[name] >= _CAPITALS * times
        if (
            times >= least
            and len(places[name]) >= min(least, 2)
            and closed[name] >= _CLOSED * times
            and (named or as_noun[name] >= (_AS_NOUN if not several else 0.2) * times)
            and (named or not told.signs.capital_nouns)
            and _is_weighty(name, named, told)
        ):
            found[name] = math.sqrt(times) * (1 + _PER_WORD * several)
    return found


def _is_content(token: str, told: Told) -> bool:
    low = token.casefold()
    return (
        len(token) > 1
        and token[0].isalpha()
        and low not in told.language.stop_words
        and bool(key(low))
    )


def _is_weighty(name: str, named: bool, told: Told) -> bool:
    """Whether a discussion could be about it."""
    words = name.casefold().split()
    if not words[-1][-1].isalpha():
        return False  # a genitive
    if name.isupper() and len(name) > _LONGEST_INITIALS:
        return False  # a heading, or who speaks
    last = name.rpartition(" ")[2]
    if len(words) > 1 and last == words[-1] and told.signs.event.fullmatch(words[-1]):
        return False  # a noun with its verb
    light = {each.casefold() for each in told.signs.light}
    if (
        named
        and not told.signs.capital_nouns
        and not all(each[0].isupper() for each in name.split())
    ):
        return False  # a verb before a name
    if len(words) == 1:
        ending = words[0].endswith(_SMALL_ENDINGS) and not named
        return words[0] not in light and len(name) >= _SHORTEST and not ending
    return words[-1] not in light and not words[0].endswith("ly") and not set(words) <= light
