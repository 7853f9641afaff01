"""Languages: their stemmers, and the words of each that say nothing of what is asked for.

These words are a third of what is written in a language, and tell it, too: ``index.languages``.
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

ENGLISH = "en"
UNKNOWN = "und"
"""A language without a list, as BCP 47 names it: its words are left as they are."""


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
