"""The best sentence, for texts in a language whose grammar the reader does not know. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.answering import Candidate, Span
from index.lexical import Evidence, coverage
from index.sentences import break_near, sentences
from index.texts import CLOSERS, is_wide

LONGEST = 25
"""Words of a span, at most."""
_WIDE_LONGEST = 2 * LONGEST  # two characters of a script without spaces make a word

_PASSAGE, _SENTENCE, _NEIGHBOURS, _KIND, _ASKS = 1.0, 1.0, 0.5, 0.3, 1.0

_ENGLISH = re.compile(r"\b(?:the|of|and|to|is|was|that|with|for|by|his|her|it|he)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
# In English at least a word in twelve is one of these; in other languages not one in fifty.
_ENGLISH_SHARE = 0.08
_FEW_WORDS = 15
_KEPT = 2048  # texts whose words are counted: those of a long evening

# Questions for a number or a time, in the languages that are measured.
_FOR_NUMBERS = re.compile(
    r"\b(?:how (?:many|much|old|long|far)|when|what year|wann|wie (?:viele?|alt|lange|hoch|groß)"
    r"|cu[áa]nt[oa]s?|cu[áa]ndo|qu[ée] año|когда|сколько|како[мй] году)\b|多少|几|何时|哪年|哪一年",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:–—，；：、]\s*|\s[–—-]\s")


def is_english(texts: Sequence[str]) -> bool:
    """Whether texts are in English, by the words that every English sentence has."""
    counts = [_counted(text) for text in texts]
    words, known = sum(each for each, _ in counts), sum(each for _, each in counts)
    few = 0 < words < _FEW_WORDS and all(text.isascii() for text in texts)
    return few or known > _ENGLISH_SHARE * words


@lru_cache(maxsize=_KEPT)
def _counted(text: str) -> tuple[int, int]:
    """How many words a text has, and how many of those that every English sentence has."""
    return len(_WORD.findall(text)), len(_ENGLISH.findall(text))


def read(question: str, candidates: Sequence[Candidate], evidence: Evidence) -> list[Span]:
    """Every sentence of the candidates, best first; long ones cut to their best clauses."""
    numbers = _FOR_NUMBERS.search(question) is not None
    asked = set(re.findall(r"\d+", question))
    spans: list[Span] = []
    for number, candidate in enumerate(candidates):
        text = candidate.hit.text
        places = sentences(text)
        for place, (start, end) in enumerate(places):
            own = text[start:end]
            covered = coverage(own, evidence)
            low, high = places[max(0, place - 1)], places[min(place + 1, len(places) - 1)]
            fits = numbers and not asked.issuperset(re.findall(r"\d+", own))
            score = (
                _PASSAGE * candidate.ranked.score
                + _SENTENCE * covered
                + _NEIGHBOURS * coverage(text[low[0] : high[1]], evidence)
                + _KIND * fits
                - _ASKS * own.rstrip(CLOSERS).endswith(("?", "？"))
            )
            first, last = _shortened(text, start, end, evidence)
            spans.append(Span(number, first, last, score))
    return sorted(spans, key=lambda span: (-span.score, span.candidate, span.start))


def size(text: str) -> int:
    """How many words a text is, two characters of a script without spaces being one."""
    wide = sum(is_wide(char) for char in text)
    return max(len(text.split()), wide * LONGEST // _WIDE_LONGEST)


def _shortened(text: str, start: int, end: int, evidence: Evidence) -> tuple[int, int]:
    """The clauses in a row with most of the question that are short enough together."""
    if size(text[start:end]) <= LONGEST:
        return start, end
    borders = [start, *(match.end() for match in _CLAUSES.finditer(text, start, end)), end]
    ranges = [
        (low, high)
        for place, low in enumerate(borders)
        for high in borders[place + 1 :]
        if low < high and size(text[low:high]) <= LONGEST
    ]
    if not ranges:
        cut = end
        while size(text[start:cut]) > LONGEST:
            cut = break_near(text, start, cut, start + (cut - start) * 2 // 3)
        ranges = [(start, cut)]
    low, high = max(
        ranges, key=lambda each: (coverage(text[each[0] : each[1]], evidence), each[1] - each[0])
    )
    return low, low + len(text[low:high].rstrip(" ,;:–—-，；：、"))
