"""Languages: their stemmers and stop words, and in which one a text is written.

A text is told by its commonest words: each language has a list of those that say nothing of what
is asked for, and they are a third of what is written in it. Deterministic, and without a model.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

ENGLISH = "en"
UNKNOWN = "und"
"""A language without a list, as BCP 47 names it: its words are left as they are."""

# Of the words of a text, at least so many are in the list of its language.
_LEAST = 0.08
# What the file says of its language counts as much as its words do: a list of names may have none
# of them, and the neighbours Danish and Norwegian have most in common.
_DECLARED = 2.0
# Characters looked at, from the beginning and the middle: the end of a book may be an index.
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its BCP 47 code; ``stems`` are those of its stop words."""

    code: str
    stemmer: str | None
    stop_words: frozenset[str]

    @property
    def stems(self) -> frozenset[str]:
        """The stop words as the index has them."""
        return _stems(self.code)


@cache
def languages() -> dict[str, Language]:
    """The languages with a list, by code."""
    listed = tomllib.loads((Path(__file__).parent / "languages.toml").read_text("utf-8"))
    return {
        code: Language(code, each.get("stemmer"), frozenset(each["stop_words"].split()))
        for code, each in listed.items()
    }


def language(code: str) -> Language:
    """The language of that code, or one of which nothing is known."""
    return languages().get(code) or Language(UNKNOWN, None, frozenset())


def language_of(text: str, declared: str | None = None) -> str:
    """The code of the language of a text, ``declared`` being what its file says.

    A text in Latin letters that shows none is taken for English, or what its file says.
    """
    half = len(text) // 2
    sample = text[:_SAMPLE] if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[half:][:_SAMPLE]
    words = [word.casefold() for word in _WORD.findall(sample)]
    said = (declared or "").replace("_", "-").partition("-")[0].casefold()
    shares = {
        code: sum(word in each.stop_words for word in words) / (len(words) or 1)
        for code, each in languages().items()
    }
    weighed = {code: share * (_DECLARED if code == said else 1) for code, share in shares.items()}
    best = max(weighed, key=lambda code: (weighed[code], code == ENGLISH, code))
    if shares[best] >= _LEAST:
        return best
    if said:
        return said
    letters = sum(map(len, words))
    return ENGLISH if 2 * len(_LATIN.findall(sample)) >= letters else UNKNOWN


@lru_cache(maxsize=65_536)
def stem(word: str, code: str) -> str:
    """A casefolded word without ending and marks: ``Soviets`` and ``soviet`` are one term."""
    decomposed = unicodedata.normalize("NFD", word)
    # Marks first: the stemmer takes é for no vowel, and gives émile another ending than emile.
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    stemmer = _stemmer(code)
    stemmed: str = stemmer.stemWord(plain) if stemmer else plain
    return stemmed or word


@cache
def _stemmer(code: str) -> "Stemmer.Stemmer | None":
    name = language(code).stemmer
    return Stemmer.Stemmer(name) if name else None


@cache
def _stems(code: str) -> frozenset[str]:
    return frozenset(stem(word, code) for word in language(code).stop_words)


STOP_WORDS = languages()[ENGLISH].stop_words
"""English words that say nothing of what is asked for."""
