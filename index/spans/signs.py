"""What speaks for a span: one column for each sign, by span. The weights learn how much.

Signs of the sentence say where an answer may stand, signs of the span what it looks like, signs
of the frame how it stands to the question's own words around it.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.spans import nouns
from index.spans.asking import Asked
from index.spans.candidates import MARKS, Candidates, Row, before, table
from index.spans.choosing import Chosen, Wanted
from index.spans.nouns import Sort
from index.spans.tags import Tag

Column = NDArray[np.float64]
Flags = NDArray[np.bool_]

_CONTENT = table(
    Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.ADJECTIVE, Tag.ING, Tag.PARTICIPLE, Tag.YEAR, Tag.ORDINAL,
    Tag.UNIT, Tag.MONTH,
)  # fmt: skip
_MEANING = _CONTENT | table(Tag.VERB, Tag.PAST, Tag.ADVERB, Tag.SYMBOL)
_NOUN_PHRASE = table(
    Tag.ADJECTIVE, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PARTICIPLE, Tag.ING, Tag.ORDINAL, Tag.YEAR,
    Tag.MONTH, Tag.ARTICLE, Tag.POSSESSIVE, Tag.GENITIVE,
)  # fmt: skip
_HEADS = table(Tag.NOUN, Tag.NAME)
_DETERMINERS = table(Tag.ARTICLE, Tag.POSSESSIVE, Tag.GENITIVE)
_CLAUSE_ENDS = table(
    Tag.COMMA, Tag.STOP, Tag.OPEN, Tag.CLOSE, Tag.AND, Tag.RELATIVE, Tag.BECAUSE, Tag.DASH,
    Tag.QUOTE,
)  # fmt: skip
# Between a verb and its subject or object.
_LIGHT = table(
    Tag.ADVERB, Tag.ARTICLE, Tag.POSSESSIVE, Tag.AUXILIARY, Tag.MODAL, Tag.NOT, Tag.TO,
    Tag.PARTICLE, Tag.QUOTE,
)  # fmt: skip
_PREPOSITIONS = table(Tag.PREPOSITION, Tag.BY, Tag.OF)
_COPULA = frozenset("is was are were be became being".split())
_SHORT = 5  # words of a name or a date
_RARE = 2  # of the question's words, the rarest
_DECAYS = (2.0, 6.0)  # words over which nearness falls to a third


def _flags(row: Row, words: frozenset[str]) -> Flags:
    return np.array([word in words for word in row.low])


class Signs:
    """The signs of a question's candidates; ``columns`` makes them."""

    def __init__(
        self, asked: Asked, needed: Wanted, chosen: Sequence[Chosen], row: Row, spans: Candidates
    ) -> None:
        self._asked = asked
        self._needed = needed
        self._chosen = chosen
        self._row = row
        self._spans = spans
        self._last_word = len(row.low) - 1
        self._start, self._end = spans.start, spans.end
        self._first, self._last = row.first[spans.sentence], row.last[spans.sentence]
        self._mass = before(row.mass)

    def columns(self) -> dict[str, Column]:
        """Every sign by its name, ``[spans]`` each."""
        found = self._of_sentence() | self._of_words() | self._of_nearness()
        found |= self._of_shape() | self._of_frame() | self._of_sort()
        return {name: np.asarray(values, dtype=np.float64) for name, values in found.items()}

    def _inside(self, flags: NDArray[np.generic], most: float = 1.0) -> Column:
        """How many of a span's words are flagged, up to ``most``."""
        summed = before(flags)
        return np.minimum(most, summed[self._end] - summed[self._start])

    def _back(self, flags: NDArray[np.generic], steps: int) -> NDArray[np.generic]:
        """The flag of the word so many steps before the span."""
        return flags[np.maximum(self._start - steps, 0)]

    def _next(self, flags: NDArray[np.generic], steps: int = 0) -> NDArray[np.generic]:
        """The flag of the word so many steps behind the one that follows the span."""
        return flags[np.minimum(self._end + steps, self._last_word)]

    def _keyed(self, word_key: str) -> Flags:
        row = self._row
        if not word_key:
            return np.zeros(len(row.keys), dtype=bool)
        return np.array([each == word_key for each in row.keys])

    def _of_sentence(self) -> dict[str, NDArray[np.generic]]:
        chosen, needed, asked = self._chosen, self._needed, self._asked
        own = np.array([each.own for each in chosen])
        present = np.array([each.present for each in chosen])
        names = sorted({needed.place[each] for each in asked.names if each in needed.place})
        rare = np.argsort(-needed.weight, kind="stable")[:_RARE]
        verb = needed.place.get(asked.verb)
        named = needed.weight[names]
        lengths = np.array([each.last - each.first for each in chosen])
        by_sentence = {
            "own": own,
            "before": np.array([each.before for each in chosen]) - own,
            "near": np.array([each.near for each in chosen]) - own,
            "passage": np.array([each.whole for each in chosen]),
            "carried": np.array([each.carries * (each.before - each.own) for each in chosen]),
            "speech": np.array([self._speaks(each) for each in chosen]),
            "asks": np.array([each.asks for each in chosen]),
            "score": np.array([each.share for each in chosen]),
            "first_passage": np.array([each.passage == 0 for each in chosen]),
            "second_passage": np.array([each.passage == 1 for each in chosen]),
            "less_than_best": own - own.max(),
            "first_sentence": np.array([each.number == 0 for each in chosen]),
            "names": present[:, names] @ named / (named.sum() or 1.0)
            if names
            else np.full(len(chosen), 0.5),
            "verb": present[:, verb] if verb is not None else np.zeros(len(chosen)),
            "pairs": np.array([self._pairs(each) for each in chosen]) / 4,
            "promise": np.array([each.promise - chosen[0].promise for each in chosen]),
            "most_promising": np.arange(len(chosen)) == 0,
            "rarest": present[:, rare].sum(axis=1),
            "density": own * 10 / (lengths + 5),
            "lacking": (present < 0.5).sum(axis=1) / 5,
        }
        return {name: values[self._spans.sentence] for name, values in by_sentence.items()}

    def _speaks(self, sentence: Chosen) -> bool:
        """Whether somebody speaks in a sentence, where the question asks for that."""
        if self._asked.verb not in nouns.SAYING:
            return False
        quoted = (sentence.words.tag[sentence.first : sentence.last] == Tag.QUOTE).any()
        keys = sentence.words.keys[sentence.first : sentence.last]
        return bool(quoted) or not nouns.SAYING.isdisjoint(keys)

    def _pairs(self, sentence: Chosen) -> int:
        """How many neighbours of the question are neighbours here, up to four."""
        keys = sentence.words.keys[sentence.first : sentence.last]
        pairs = zip(keys, keys[1:], strict=False)
        return min(4, sum(pair in self._asked.pairs for pair in pairs))

    def _of_words(self) -> dict[str, NDArray[np.generic]]:
        """The question's words inside the span and outside of it."""
        row, spans = self._row, self._spans
        count = len(self._needed.weight)
        here = np.zeros((count, len(row.tag)))
        known = np.flatnonzero(row.matched >= 0)
        here[row.matched[known], known] = row.surely[known]
        summed = np.concatenate([np.zeros((count, 1)), np.cumsum(here, axis=1)], axis=1)
        inside = summed[:, self._end] - summed[:, self._start]
        outside = summed[:, self._last] - summed[:, self._first] - inside
        new = (row.matched < 0) & _CONTENT[row.tag]
        return {
            "outside": self._needed.weight @ np.minimum(1, outside),
            "inside": self._needed.weight @ np.minimum(1, inside),
            "asked_share": self._inside(row.matched >= 0, np.inf) / np.maximum(spans.words, 1),
            "nothing_new": self._inside(new) < 1,
        }

    def _of_nearness(self) -> dict[str, NDArray[np.generic]]:
        row = self._row
        found: dict[str, NDArray[np.generic]] = {}
        for decay in _DECAYS:
            left, right = _nearness(row, decay)
            to_left, to_right = left[self._start], right[self._end - 1]
            name = f"{decay:.0f}"
            found |= {
                "left" + name: to_left,
                "right" + name: to_right,
                "either" + name: np.maximum(to_left, to_right),
            }
        low, high = self._clause()
        inside = self._mass[self._end] - self._mass[self._start]
        begins, ends = low == self._start, high == self._end
        real_end = self._last - MARKS[row.tag[self._last - 1]]
        to_end, from_start = self._end >= real_end, self._start == self._first
        return found | {
            "clause": self._mass[np.maximum(high, self._end)]
            - self._mass[np.minimum(low, self._start)]
            - inside,
            "clause_begins": begins,
            "clause_ends": ends,
            "whole_clause": begins & ends,
            "whole": from_start & to_end,
            "to_end": to_end,
            "from_start": from_start,
        }

    def _clause(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the clause of each span begins and ends."""
        ends = _CLAUSE_ENDS[self._row.tag]
        place = np.arange(len(ends))
        last = np.maximum.accumulate(np.where(ends, place, -1))
        following = np.minimum.accumulate(np.where(ends, place, len(ends))[::-1])[::-1]
        low = np.maximum(last[np.maximum(self._start - 1, 0)] + 1, 0)
        return low, following[np.minimum(self._end, self._last_word)]

    def _of_shape(self) -> dict[str, NDArray[np.generic]]:
        row, words = self._row, self._spans.words

        def has(*tags: Tag, most: float = 1.0) -> Column:
            return self._inside(table(*tags)[row.tag], most)

        many = np.maximum(words, 1)
        back, first = row.tag[self._start - 1], row.tag[self._start]
        last, following = row.tag[self._end - 1], self._next(row.tag)
        phrase = _NOUN_PHRASE & ~_DETERMINERS
        return {
            "number": has(Tag.NUMBER, Tag.YEAR),
            "name": has(Tag.NAME),
            "verb_inside": has(Tag.VERB, Tag.PAST, Tag.AUXILIARY, Tag.MODAL),
            "two_verbs": has(Tag.VERB, Tag.PAST, Tag.AUXILIARY, Tag.MODAL, most=2),
            "year": has(Tag.YEAR),
            "month": has(Tag.MONTH),
            "noun": has(Tag.NOUN),
            "commas": has(Tag.COMMA, Tag.DASH, Tag.STOP, most=2),
            "and": has(Tag.AND),
            "prepositions": has(Tag.PREPOSITION, Tag.BY, Tag.TO, most=2),
            "of": has(Tag.OF),
            "relative": has(Tag.RELATIVE, Tag.BECAUSE),
            "participle": has(Tag.ING, Tag.PARTICIPLE),
            "unit": has(Tag.UNIT, Tag.SYMBOL),
            "quoted": has(Tag.QUOTE),
            "bracket": has(Tag.OPEN),
            "adjective": has(Tag.ADJECTIVE),
            "pronoun": has(Tag.PRONOUN),
            "name_share": has(Tag.NAME, most=np.inf) / many,
            "number_share": has(Tag.NUMBER, Tag.YEAR, most=np.inf) / many,
            "noun_phrase": self._inside(_NOUN_PHRASE[row.tag], np.inf) >= words,
            "empty": self._inside(_MEANING[row.tag]) < 1,
            "cut_left": phrase[first] & _NOUN_PHRASE[back] & ~_DETERMINERS[back],
            "cut_left_name": (back == Tag.NAME) & (first == Tag.NAME),
            "cut_right": _NOUN_PHRASE[last]
            & table(Tag.NOUN, Tag.NAME, Tag.NUMBER)[following],
            "cut_right_name": (last == Tag.NAME) & (following == Tag.NAME),
            "cut_of": (following == Tag.OF) & _HEADS[last],
            "cut_list": table(Tag.AND, Tag.COMMA)[following],
            "length": words / 10,
        }  # fmt: skip

    def _of_frame(self) -> dict[str, NDArray[np.generic]]:
        """How the span stands to the question's verb, its noun, and the words at its gap."""
        asked, row = self._asked, self._row
        verb, focus = self._keyed(asked.verb), self._keyed(asked.focus)
        matched = row.mass > 0
        verbs = before(verb)
        verb_left = np.minimum(1, verbs[self._start] - verbs[self._first])
        verb_right = np.minimum(1, verbs[self._last] - verbs[self._end])
        subject = asked.subject
        solid, follows = self._nearest(~_LIGHT[row.tag], self._start - 1), self._following()
        beyond = self._nearest(~(_LIGHT | _PREPOSITIONS)[row.tag], self._start - 1)
        back = row.tag[self._start - 1]
        copula = _flags(row, _COPULA)
        mass_behind = self._mass[np.minimum(self._end + 6, self._last_word)]
        mass_behind = mass_behind - self._mass[np.minimum(self._end + 1, self._last_word)]
        last = self._keyed(asked.last)
        return {
            "focus_next": self._next(focus),
            "focus_last": focus[self._end - 1],
            "focus_back": self._back(focus, 1),
            "focus_inside": self._inside(focus),
            "verb_back": self._back(verb, 1),
            "verb_back2": self._back(verb, 2) & ~self._back(verb, 1),
            "verb_next": self._next(verb),
            "verb_next2": self._next(verb, 1),
            "verb_left": verb_left,
            "verb_right": verb_right,
            "subject_verb_right": verb_right * subject,
            "subject_verb_left": verb_left * subject,
            "subject": verb[follows] & subject,
            "object": verb[solid] & (not subject),
            "object_behind": verb[beyond] & ~verb[solid] & (not subject),
            "agent": (back == Tag.BY) * verb_left * subject,
            "by": back == Tag.BY,
            "before_gap": self._back(self._keyed(asked.before), 1),
            "after_gap": self._next(self._keyed(asked.after)),
            "last_back": self._back(last, 1),
            "last_back2": self._back(last, 2),
            "matched_back": self._back(matched, 1),
            "matched_back2": self._back(matched, 2),
            "matched_next": self._next(matched),
            "matched_next2": self._next(matched, 1),
            "is_what": self._back(copula, 1) & self._back(matched, 2),
            "what_is": self._next(copula) & (mass_behind > 0),
            "called": self._called(),
            "apposition": (back == Tag.COMMA) & self._back(matched, 2),
            "apposed": (self._next(row.tag) == Tag.COMMA) & self._next(matched, 1),
            "in_brackets": (back == Tag.OPEN) & self._back(matched, 2),
            "bracket_back": back == Tag.OPEN,
        }

    def _called(self) -> NDArray[np.generic]:
        """*called X*, *known as X*, where the question asks what something is called."""
        asked = self._asked
        if not (nouns.NAMING & set(asked.content) or asked.focus in {"name", "term", "titl"}):
            return np.zeros(len(self._start))
        named, as_ = _flags(self._row, nouns.NAMED), _flags(self._row, frozenset({"as"}))
        referred = _flags(self._row, frozenset({"referred"}))
        known_as = self._back(as_, 1) & (self._back(named, 2) | self._back(referred, 3))
        return self._back(named, 1) | known_as

    def _nearest(self, flags: Flags, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The nearest flagged word at a place or to the left of it."""
        found = np.maximum.accumulate(np.where(flags, np.arange(len(flags)), 0))
        return found[np.maximum(places, 0)]

    def _following(self) -> NDArray[np.int64]:
        """The nearest word behind the span that is not light."""
        solid = ~_LIGHT[self._row.tag]
        place = np.where(solid, np.arange(len(solid)), self._last_word)
        return np.minimum.accumulate(place[::-1])[::-1][np.minimum(self._end, self._last_word)]

    def _of_sort(self) -> dict[str, NDArray[np.generic]]:
        row, words = self._row, self._spans.words

        def has(*tags: Tag) -> Flags:
            return self._inside(table(*tags)[row.tag]) > 0

        time = self._inside(_flags(row, nouns.TIME))
        often = self._inside(_flags(row, nouns.FREQUENCY)) > 0
        number = has(Tag.NUMBER, Tag.YEAR)
        titles = _flags(row, nouns.TITLES)
        fits: dict[Sort, Callable[[], Flags]] = {
            Sort.PERSON: lambda: has(Tag.NAME) & (words <= _SHORT) & ~number,
            Sort.PLACE: lambda: has(Tag.NAME) & ~number,
            Sort.TIME: lambda: (time > 0) | has(Tag.YEAR, Tag.MONTH),
            Sort.QUANTITY: lambda: number | has(Tag.UNIT),
            Sort.FREQUENCY: lambda: often,
            Sort.ANY: lambda: np.zeros(len(words), dtype=bool),
        }
        fit = fits[self._asked.sort]()
        return {
            "sort": fit,
            "sort_short": fit & (words <= _SHORT),
            "time": time,
            "often": often,
            "place": self._inside(_flags(row, nouns.PLACES)),
            "title": self._inside(titles),
            "title_back": self._back(titles, 1),
        }


def _nearness(row: Row, decay: float) -> tuple[Column, Column]:
    """The question's mass to the left and to the right of each word, the nearer the more."""
    keep = float(np.exp(-1 / decay))
    mass, words = row.mass.tolist(), row.low
    left, right = [0.0] * len(words), [0.0] * len(words)
    held = 0.0
    for place, word in enumerate(words):
        held = held if word else 0.0
        left[place] = held
        held = held * keep + mass[place]
    held = 0.0
    for place in range(len(words) - 1, -1, -1):
        right[place] = held
        held = held * keep + mass[place] if words[place] else 0.0
    return np.array(left), np.array(right)
