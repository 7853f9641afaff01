"""A passage as words with their classes, in sentences. What was read before is kept."""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.sentences import sentences
from index.spans import tags
from index.spans.keys import key
from index.spans.tags import Tag

_TOKEN = re.compile(
    r"(?P<number>[$£€]?\d+(?:[.,:/–-]?\d+)*(?:st|nd|rd|th|s)?\b%?|\d+)"
    r"|(?P<genitive>['’]s\b|(?<=s)['’](?=\s))"
    r"|(?P<word>[^\W\d_]+(?:[-'’.](?!s\b)[^\W_]+|\d+)*)"
    r"|(?P<mark>\S)"
)
# Passages whose words are kept: those of a long evening about one text.
_KEPT = 2048


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a passage, in order.

    ``start`` and ``end`` are offsets in the passage, ``tag`` classes, ``low`` the words without
    case, ``keys`` what they are compared by. ``sentences`` are ranges of words, end exclusive.
    """

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    tag: NDArray[np.int8]
    low: list[str]
    keys: list[str]
    sentences: list[tuple[int, int]]

    def size(self, first: int, last: int) -> int:
        """How many words the words and marks ``[first, last)`` are, by white space."""
        gaps = self.start[first + 1 : last] > self.end[first : last - 1]
        return 1 + int(np.count_nonzero(gaps))


@dataclass(slots=True)
class Sentence:
    """The words of one sentence while it is read."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    tags: list[Tag]


def read(text: str, start: int, end: int) -> Sentence:
    """The words of the sentence ``text[start:end]`` with their classes."""
    found = Sentence([], [], [], [])
    first = True
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        match match.lastgroup:
            case "word":
                tag = tags.word_tag(word, first)
                first = False
            case "number":
                tag = tags.number_tag(word)
                first = False
            case "genitive":
                tag = Tag.GENITIVE
            case _:
                tag = tags.MARKS.get(word, Tag.SYMBOL)
                # What is quoted begins with a capital of its own.
                first = first or tag is Tag.QUOTE
        found.starts.append(match.start())
        found.ends.append(match.end())
        found.words.append(word)
        found.tags.append(tag)
    tags.settle(found.tags, found.words)
    return found


@lru_cache(maxsize=_KEPT)
def analysed(text: str) -> Words:
    """A passage's words. Treat what comes back as constant: it is shared."""
    starts: list[int] = []
    ends: list[int] = []
    classes: list[Tag] = []
    written: list[str] = []
    ranges: list[tuple[int, int]] = []
    for start, end in sentences(text):
        before = len(starts)
        found = read(text, start, end)
        starts += found.starts
        ends += found.ends
        classes += found.tags
        written += found.words
        if found.starts:
            ranges.append((before, len(starts)))
    return Words(
        np.array(starts, dtype=np.int32),
        np.array(ends, dtype=np.int32),
        np.array(classes, dtype=np.int8),
        [word.casefold() for word in written],
        [key(word) for word in written],
        ranges,
    )
