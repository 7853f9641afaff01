"""A passage as words in sentences, with the classes of those that are read.

What was read before is kept.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

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

    ``start`` and ``end`` are offsets in the passage, ``low`` the words without case, ``keys`` what
    they are compared by. ``sentences`` are ranges of words, end exclusive. ``tag`` are classes,
    ``NONE`` before ``classify``: few sentences of a passage are worth so close a look.
    """

    text: str
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    tag: NDArray[np.int8]
    low: list[str]
    keys: list[str]
    sentences: list[tuple[int, int]]

    def classify(self, first: int, last: int) -> None:
        """Find the classes of the words ``[first, last)``, which are a sentence."""
        if self.tag[first] == Tag.NONE:
            start, end = int(self.start[first]), int(self.end[last - 1])
            self.tag[first:last] = read(self.text, start, end).tags

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
    # No word goes on behind its sentence, so that all can be found at once.
    places = [match.span() for match in _TOKEN.finditer(text)]
    written = [text[start:end] for start, end in places]
    offsets = np.array(places, dtype=np.int32).reshape(-1, 2)
    begins = [start for start, _ in sentences(text)]
    borders = [*np.searchsorted(offsets[:, 0], begins).tolist(), len(places)]
    return Words(
        text,
        offsets[:, 0].copy(),
        offsets[:, 1].copy(),
        np.full(len(places), Tag.NONE, dtype=np.int8),
        [word.casefold() for word in written],
        [key(word) for word in written],
        [(first, last) for first, last in pairwise(borders) if first < last],
    )
