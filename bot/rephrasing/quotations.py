"""What stands in quotation marks in a model's wording. Pure and linear.

A text by people is read with good will (``index.voices.marks``). A model's is not: where it cannot
be told for certain what is quoted, nothing is found, and nothing of it is shown.
"""

import re
import unicodedata
from dataclasses import dataclass

from index.texts import is_wide

_CLOSED_BY = {
    "“": "”", "‟": "”", "„": "“”", "”": "”", '"': '"', "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’", "‚": "‘’", "'": "'", "「": "」", "『": "』", "《": "》", "〈": "〉",
}  # fmt: skip
_SIGNS = frozenset("".join((*_CLOSED_BY, *_CLOSED_BY.values())))
# Marks of other kinds, and what is typed in place of marks.
_UNKNOWN_SIGNS = frozenset("`´ʹʺʻʼʽˈˊˋˮ׳״′″‴‵‶‷❛❜❝❞❟❠〝〞〟＂＇⹂＜＞")
_TYPED_MARKS = ("''", ",,", "<<", ">>", "``")
_MARK_CATEGORIES = frozenset(("Pi", "Pf"))
_APOSTROPHES = frozenset("'’")
_OPENS_SINGLE = re.compile(r"[‘‚‹]|(?<!\w)['’](?=\w)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """``text[start:end]`` stands in quotation marks; they are outside of it."""

    start: int
    end: int


def quotations(text: str) -> tuple[Quoted, ...] | None:
    """The outermost quotations in order; ``None`` where it is not plain where they stand."""
    if any(each in text for each in _TYPED_MARKS) or any(map(_is_strange, text)):
        return None
    reader = _Reader(text)
    for at, sign in enumerate(text):
        if sign in _SIGNS and not reader.takes(at, sign):
            return None
    return None if reader.open else tuple(reader.found)


def outside(text: str, quoted: tuple[Quoted, ...]) -> str:
    """The wording's own words at their places: what is quoted is crossed out, up to its end."""
    letters = list(text)
    for each in quoted:
        for at in range(each.start, each.end):
            # How a quotation ends may end the sentence around it, too.
            if at + 1 < each.end or text[at] not in ".!?":
                letters[at] = "x"
    return "".join(letters)


class _Reader:
    """Matches marks with a stack of those that are open."""

    def __init__(self, text: str) -> None:
        self.found: list[Quoted] = []
        self.open: list[tuple[str, int]] = []
        self._text = text
        self._singles = _OPENS_SINGLE.search(text) is not None

    def takes(self, at: int, sign: str) -> bool:
        """Take the next mark; whether it is plain what it does."""
        before, after = self._is_letter(at - 1), self._is_letter(at + 1)
        if sign in _APOSTROPHES and before and (after or not self._singles):
            return True  # it’s, the workers’
        if self.open and sign in _CLOSED_BY[self.open[-1][0]]:
            _, start = self.open.pop()
            if not self.open:
                self.found.append(Quoted(start + 1, at))
            # Words on both sides belong to one of them, but nobody knows to which.
            return not (before and after)
        if sign not in _CLOSED_BY or before or any(sign == each for each, _ in self.open):
            return False
        self.open.append((sign, at))
        return True

    def _is_letter(self, at: int) -> bool:
        if not 0 <= at < len(self._text):
            return False
        return self._text[at].isalnum() and not is_wide(self._text[at])


def _is_strange(character: str) -> bool:
    if character in _UNKNOWN_SIGNS:
        return True
    return character not in _SIGNS and unicodedata.category(character) in _MARK_CATEGORIES
