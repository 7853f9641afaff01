"""Signs of the span itself: what it looks like, and whether that is what is asked after."""

from collections.abc import Callable

import numpy as np

from index.spans import nouns
from index.spans.candidates import table
from index.spans.nouns import Sort
from index.spans.tags import Tag
from index.spans.view import Columns, Flags, View

_MEANING = table(
    Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.ADJECTIVE, Tag.ING, Tag.PARTICIPLE, Tag.YEAR, Tag.ORDINAL,
    Tag.UNIT, Tag.MONTH, Tag.VERB, Tag.PAST, Tag.ADVERB, Tag.SYMBOL,
)  # fmt: skip
_NOUN_PHRASE = table(
    Tag.ADJECTIVE, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PARTICIPLE, Tag.ING, Tag.ORDINAL, Tag.YEAR,
    Tag.MONTH, Tag.ARTICLE, Tag.POSSESSIVE, Tag.GENITIVE,
)  # fmt: skip
_HEADS = table(Tag.NOUN, Tag.NAME)
_DETERMINERS = table(Tag.ARTICLE, Tag.POSSESSIVE, Tag.GENITIVE)
# Classes that count, by sign, and the most that they count.
_COUNTED = {
    "number": (table(Tag.NUMBER, Tag.YEAR), 1),
    "name": (table(Tag.NAME), 1),
    "verb_inside": (table(Tag.VERB, Tag.PAST, Tag.AUXILIARY, Tag.MODAL), 1),
    "two_verbs": (table(Tag.VERB, Tag.PAST, Tag.AUXILIARY, Tag.MODAL), 2),
    "year": (table(Tag.YEAR), 1),
    "month": (table(Tag.MONTH), 1),
    "noun": (table(Tag.NOUN), 1),
    "commas": (table(Tag.COMMA, Tag.DASH, Tag.STOP), 2),
    "and": (table(Tag.AND), 1),
    "prepositions": (table(Tag.PREPOSITION, Tag.BY, Tag.TO), 2),
    "of": (table(Tag.OF), 1),
    "relative": (table(Tag.RELATIVE, Tag.BECAUSE), 1),
    "participle": (table(Tag.ING, Tag.PARTICIPLE), 1),
    "unit": (table(Tag.UNIT, Tag.SYMBOL), 1),
    "quoted": (table(Tag.QUOTE), 1),
    "bracket": (table(Tag.OPEN), 1),
    "adjective": (table(Tag.ADJECTIVE), 1),
    "pronoun": (table(Tag.PRONOUN), 1),
}
_TABLES = np.stack([each for each, _ in _COUNTED.values()])
_MOST = np.array([[most] for _, most in _COUNTED.values()], dtype=np.float64)
_NAMES, _NUMBERS = (list(_COUNTED).index(name) for name in ("name", "number"))
_SHORT = 5  # words of a name or a date


def shape_signs(view: View) -> Columns:
    """Which classes of words a span has, and what it is cut out of."""
    row, words = view.row, view.spans.words
    counts = view.counted(_TABLES)
    many = np.maximum(words, 1)
    back, first = row.tag[view.start - 1], row.tag[view.start]
    last, following = row.tag[view.end - 1], view.following(row.tag)
    phrase = _NOUN_PHRASE & ~_DETERMINERS
    return {
        **dict(zip(_COUNTED, np.minimum(counts, _MOST), strict=True)),
        "name_share": counts[_NAMES] / many,
        "number_share": counts[_NUMBERS] / many,
        "noun_phrase": view.inside(_NOUN_PHRASE[row.tag], np.inf) >= words,
        "empty": view.inside(_MEANING[row.tag]) < 1,
        "cut_left": phrase[first] & _NOUN_PHRASE[back] & ~_DETERMINERS[back],
        "cut_left_name": (back == Tag.NAME) & (first == Tag.NAME),
        "cut_right": _NOUN_PHRASE[last]
        & table(Tag.NOUN, Tag.NAME, Tag.NUMBER)[following],
        "cut_right_name": (last == Tag.NAME) & (following == Tag.NAME),
        "cut_of": (following == Tag.OF) & _HEADS[last],
        "cut_list": table(Tag.AND, Tag.COMMA)[following],
        "length": words / 10,
    }  # fmt: skip


def sort_signs(view: View) -> Columns:
    """Whether a span is of the sort that is asked after."""
    row, words = view.row, view.spans.words

    def has(*tags: Tag) -> Flags:
        return view.inside(table(*tags)[row.tag]) > 0

    time = view.inside(view.flags(nouns.TIME))
    often = view.inside(view.flags(nouns.FREQUENCY)) > 0
    number = has(Tag.NUMBER, Tag.YEAR)
    titles = view.flags(nouns.TITLES)
    fits: dict[Sort, Callable[[], Flags]] = {
        Sort.PERSON: lambda: has(Tag.NAME) & (words <= _SHORT) & ~number,
        Sort.PLACE: lambda: has(Tag.NAME) & ~number,
        Sort.TIME: lambda: (time > 0) | has(Tag.YEAR, Tag.MONTH),
        Sort.QUANTITY: lambda: number | has(Tag.UNIT),
        Sort.FREQUENCY: lambda: often,
        Sort.ANY: lambda: np.zeros(len(words), dtype=bool),
    }
    fit = fits[view.asked.sort]()
    return {
        "sort": fit,
        "sort_short": fit & (words <= _SHORT),
        "time": time,
        "often": often,
        "place": view.inside(view.flags(nouns.PLACES)),
        "title": view.inside(titles),
        "title_back": view.back(titles, 1),
    }
