"""A text as lines: its sentences with the words they are compared by."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from bot.study.prompting.signs import Signs, signs
from bot.study.prompting.values import Language
from index.answers import Hit
from index.quotations import UNNAMED, Manner
from index.sentences import sentences
from index.texts import is_wide, wide_in

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LABEL = re.compile(r"(?P<who>[A-ZÄÖÜ][\w’'-]+(?:\s[A-ZÄÖÜ][\w’'-]+){0,2}):\s")
_OFTEN_LABELLED = 4  # times that somebody speaks under their name
_HYPHENED = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
_GENITIVE = re.compile(r"['’]s?$")
# Endings fall with the rest of a long word: workers, worker and working's neighbours are one.
_STEM = 6
_SHORTEST_STEM = 3
# What stands in prose but rarely: references, table rules, addresses, markup, stage directions.
_NO_PROSE = re.compile(
    r"\[|\]|[|*_#=<>{}]|https?:|www\.|\.\.\.\.|\bibid\b|^[IVXLC]+\.\s|\bp\.\s?\d|\bcf\.|(?<=[a-z])\d{1,3}(?=\s|$)|(?<=[a-z][.,])\d{1,3}(?=\s|$)"
    # … an abbreviation that a sentence was broken at …
    r"|\b(?:v|vs|al|ca|[A-Z])\.$|\be\.\s?g\.|\bi\.\s?e\.|&c\b"
    # … and what was said aloud: who speaks in capitals, a word broken off, one begun twice.
    r"|^[A-Z][A-Z. ]{3,}:|^[A-ZÄÖÜ]\w+:\s|(?<=[a-zäöüß])-\s(?!and\b|or\b|to\b|und\b|oder\b|bis\b)"
    r"|\b(\w+(?:\s\w+)?)\s[—–-]+\s\1\b"
)
_ENDS = re.compile(r"[.!?…。！？]['\"”’»」』)\]]*$")
_MOST_DIGITS = 0.12
_MOST_CAPITALS = 0.35
_PAIRS = (("“", "”"), ("(", ")"), ("«", "»"), ("„", "“"), ("「", "」"))
# Of a text whose sections say nothing else, no more than this is put aside by its headings.
_MOST_APART = 0.5
_SHORTEST_LIST = 3  # sentences, or words
_LONG_WORD, _MOST_NAMES = 4, 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: ``text == hit.text[start:end]``.

    ``paragraph`` counts through the text and ``place`` through the paragraph. ``keys`` are the
    words that say what it is about, each as it is compared. ``speaker`` is whoever is quoted:
    ``None`` for the text's own voice, ``UNNAMED`` for somebody.
    """

    number: int
    hit: Hit
    start: int
    end: int
    text: str
    paragraph: int
    place: int
    last: bool
    section: tuple[str, ...]
    keys: tuple[str, ...]
    speaker: str | None
    prose: bool

    @property
    def size(self) -> int:
        """How long it is, in words."""
        return words_of(self.text)


@dataclass(frozen=True, slots=True)
class Told:
    """A source as lines in the order of reading, with its language."""

    lines: tuple[Line, ...]
    language: Language
    signs: Signs


def told(hits: Sequence[Hit], language: Language) -> Told:
    """The lines of one source; ``hits`` are its passages in the order of reading."""
    found = signs(language.code)
    apart = [bool(any(found.apart.search(each) for each in hit.citation.headings)) for hit in hits]
    if sum(apart) > _MOST_APART * len(hits):
        apart = [False] * len(hits)
    labels = _labels(hits)
    lines: list[Line] = []
    paragraph = 0
    for hit, aside in zip(hits, apart, strict=True):
        borders = [*hit.starts, len(hit.text)]
        for begin, end in pairwise(borders):
            lines += _lines(hit, begin, end, paragraph, len(lines), language, aside, labels)
            paragraph += 1
    return Told(tuple(_without_lists(_without_breaks(lines))), language, found)


def _without_breaks(lines: Sequence[Line]) -> Iterable[Line]:
    """The lines, those marked with a word that is broken as at the end of a printed line."""
    words = {each.casefold() for line in lines for each in _WORD.findall(line.text)}
    for line in lines:
        joined = (
            each.group().replace("-", "").casefold() for each in _HYPHENED.finditer(line.text)
        )
        broken = any(each in words for each in joined)
        yield replace(line, prose=False) if broken and line.prose else line


def _without_lists(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those of a paragraph most of which cannot be quoted marked so as a whole."""
    for _, group in groupby(lines, key=lambda each: each.paragraph):
        held = list(group)
        listed = len(held) >= _SHORTEST_LIST and 2 * sum(each.prose for each in held) < len(held)
        yield from (replace(each, prose=False) for each in held) if listed else held


def _lines(
    hit: Hit,
    begin: int,
    end: int,
    paragraph: int,
    first: int,
    language: Language,
    aside: bool,
    labels: Collection[str],
) -> Iterable[Line]:
    label = _LABEL.match(hit.text[begin:end])
    who = label.group("who") if label and label.group("who") in labels else None
    begin += label.end() if label and who else 0
    places = sentences(hit.text[begin:end])
    for place, (start, stop) in enumerate(places):
        text = hit.text[begin + start : begin + stop]
        yield Line(
            first + place,
            hit,
            begin + start,
            begin + stop,
            text,
            paragraph,
            place,
            place == len(places) - 1,
            (hit.source, *hit.citation.headings),
            keys(text, language),
            who or _speaker(hit, begin + start, begin + stop),
            not aside and is_prose(text) and not signs(language.code).apparatus.search(text),
        )


def _labels(hits: Sequence[Hit]) -> Collection[str]:
    """Who speaks in an interview: *Brandt: …*, again and again."""
    found = (
        _LABEL.match(hit.text[begin:end])
        for hit in hits
        for begin, end in pairwise([*hit.starts, len(hit.text)])
    )
    times = Counter(each.group("who") for each in found if each)
    return {each for each, number in times.items() if number >= _OFTEN_LABELLED}


def keys(text: str, language: Language) -> tuple[str, ...]:
    """The words of a text that carry its subject, in order, as they are compared.

    Without spaces between words, every two neighbouring characters are one.
    """
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        if is_wide(word[0]):
            found += [word[at : at + 2] for at in range(len(word) - 1)]
        elif (low := word.casefold()) not in language.stop_words and (stem := key(low)):
            found.append(stem)
    return tuple(found)


def key(word: str) -> str:
    """What one word is compared by; empty where it is too short to be about anything."""
    plain = _GENITIVE.sub("", word.casefold())
    if len(plain) < _SHORTEST_STEM:
        return ""
    if len(plain) <= _STEM and plain.endswith("s") and not plain.endswith("ss"):
        plain = plain[:-1]
    return plain[:_STEM]


def words_of(text: str) -> int:
    """How many words a text has; two wide characters are one."""
    return len(text.split()) + wide_in(text) // 2


def is_prose(text: str) -> bool:
    """Whether a sentence can be quoted by itself: whole, and no part of a list or an apparatus."""
    letters = sum(map(str.isalpha, text))
    opening = text.lstrip("\"'“‘„«»‹(「『—– ")[:1]
    return (
        bool(letters)
        and bool(_ENDS.search(text))
        and not _NO_PROSE.search(text)
        and not opening.islower()
        and not opening.isdigit()
        and "\n" not in text
        and not _is_heading(text)
        and sum(map(str.isdigit, text)) <= _MOST_DIGITS * letters
        and sum(map(str.isupper, text)) <= _MOST_CAPITALS * letters
    )


def _is_heading(text: str) -> bool:
    """Whether nearly every longer word has a capital, as in a title."""
    words = [each for each in text.split()[1:] if len(each) >= _LONG_WORD]
    capitals = sum(each[0].isupper() for each in words)
    return len(words) >= _SHORTEST_LIST and capitals > _MOST_NAMES * len(words)


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that is opened is closed."""
    if (
        any(text.count(a) != text.count(b) for a, b in _PAIRS if a != "„" and b != "“")
        and "„" not in text
    ):
        return False
    return text.count('"') % 2 == 0


def _speaker(hit: Hit, start: int, end: int) -> str | None:
    """Whoever is quoted with most of a sentence, if anybody."""
    inner = [
        each
        for each in hit.quotations
        if each.kind not in {Manner.TERM, Manner.EXTRACT}
        and not each.reported
        and min(each.end, end) - max(each.start, start) > (end - start) // 2
    ]
    nearest = max(inner, key=lambda each: each.depth, default=None)
    if nearest is None:
        return None
    return nearest.speaker or UNNAMED
