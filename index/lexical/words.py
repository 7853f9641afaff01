"""A text becomes terms: stemmed words, numbers, and pairs of characters without spaces. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.lexical.languages import ENGLISH, language, stem
from index.sentences import sentences

# Scripts written without spaces are indexed by pairs of characters.
_UNSPACED = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\u0e80-\u0eff"
    "\u1000-\u109f\u1780-\u17ff\U00020000-\U0003134f"
)
# A letter and its mark may be two characters, as in files from a Mac.
_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"[{_UNSPACED}]+|\d+(?:[.,]\d+)*|(?:[^\W\d_{_UNSPACED}]++[{_MARKS}]*+)++", re.UNICODE
)
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term to look up and the word, as typed, that it came from."""

    term: str
    word: str


def terms(text: str, code: str = ENGLISH) -> list[Term]:
    """The terms of a text in order. Case, kinds of quotes and apostrophes make no difference."""
    found: list[Term] = []
    for word in _TOKEN.findall(text):
        if not word.isascii() and _UNSPACED_RUN.match(word):
            pairs = [word[i : i + 2] for i in range(len(word) - 1)] or [word]
            found.extend(Term(pair, pair) for pair in pairs)
        else:
            found.append(_term(word, code))
    return found


# Few words make up most of every text, and terms are made of texts again and again.
@lru_cache(maxsize=65_536)
def _term(word: str, code: str) -> Term:
    return Term(form(word, code), word)


def form(word: str, code: str) -> str:
    """The term that a word of a text in that language has."""
    if _UNSPACED_RUN.match(word):
        return word
    if word[0].isdecimal():
        return word.replace(",", "")
    return stem(word.casefold(), code)


def query_terms(question: str, codes: Sequence[str] = (ENGLISH,)) -> list[Term]:
    """The distinct terms of a question that carry meaning; all of them where none does.

    ``codes`` are the languages that it may be in. The terms are the English ones whatever its
    language, so that equal words have equal terms.
    """
    found = terms(question)
    words = [term.word.casefold() for term in found]
    # Of the languages of the scope, the one whose common words it has most of.
    stop_words = max(
        (language(code).stop_words for code in codes),
        key=lambda listed: sum(word in listed for word in words),
        default=frozenset[str](),
    )
    distinct: dict[str, Term] = {}
    for term in found:
        distinct.setdefault(term.term, term)
    content = [t for t in distinct.values() if t.word.casefold() not in stop_words]
    return content or list(distinct.values())


def stream(text: str, code: str = ENGLISH) -> str:
    """A text as the full-text index stores it: its terms by spaces, each sentence on a line."""
    lines = ([t.term for t in terms(text[start:end], code)] for start, end in sentences(text))
    return "\n".join(" ".join(line) for line in lines if line)


def word_spans(text: str, code: str = ENGLISH) -> Iterator[tuple[int, int, bool]]:
    """Where words stand, end exclusive, and whether each says something.

    A run of characters without spaces is no word but many: each character is its own.
    """
    stop_words = language(code).stop_words
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if _UNSPACED_RUN.match(match.group()):
            yield from ((at, at + 1, True) for at in range(start, end))
        else:
            yield start, end, match.group().casefold() not in stop_words
