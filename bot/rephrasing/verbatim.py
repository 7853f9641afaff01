"""Whether words stand in a passage, letter for letter. Pure.

Kinds of quotation marks, of ellipses and of white space make no difference: each edition sets them
in its own way. Everything else does.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from index.texts import is_wide

_ALIKE = {
    **dict.fromkeys("“”„‟«»「」『』《》", '"'),
    **dict.fromkeys("‘’‚‛‹›〈〉", "'"),
    "…": "...",
}
_JOINS = frozenset("'-‐‑")
_JOINS_FIGURES = frozenset(".,:")
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")  # where a line may be broken


@dataclass(frozen=True, slots=True)
class Even:
    """A text without what makes no difference; ``at`` says where each character stood."""

    text: str
    at: tuple[int, ...]


@lru_cache(maxsize=64)
def even(text: str) -> Even:
    """A text as it is compared."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        if character.isspace():
            if letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
            continue
        alike = _ALIKE.get(character, character)
        letters += alike
        places += [place] * len(alike)
    return Even("".join(letters), tuple(places))


def places(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text: offsets of each occurrence that cuts no word in two."""
    wanted, whole = even(words).text.strip(), even(text)
    found: list[tuple[int, int]] = []
    at = whole.text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not (_runs_on(whole.text, at) or _runs_on(whole.text, end)):
            found.append((whole.at[at], whole.at[end - 1] + 1))
        at = whole.text.find(wanted, at + 1)
    return tuple(found)


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text."""
    return bool(places(words, text))


def _runs_on(text: str, at: int) -> bool:
    """Whether one word or one number stands on both sides of a place."""
    if not 0 < at < len(text):
        return False
    return _are_letters(text, at - 1, at) or any(_joins(text, sign) for sign in (at - 1, at))


def _joins(text: str, at: int) -> bool:
    """Whether a sign is part of a word: can’t is not can, half-hearted not half, 12,000 not 12."""
    if not 0 < at < len(text) - 1:
        return False
    figures = text[at - 1].isdigit() and text[at + 1].isdigit()
    joins = text[at] in _JOINS or (figures and text[at] in _JOINS_FIGURES)
    return joins and _are_letters(text, at - 1, at + 1)


def _are_letters(text: str, *places: int) -> bool:
    # Characters of scripts without spaces are words of their own; an accent may be a character.
    return all(
        (text[at].isalnum() and not is_wide(text[at]))
        or unicodedata.category(text[at]).startswith("M")
        for at in places
    )
