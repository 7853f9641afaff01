"""From a phrase to the clause or the sentence around it, for questions that ask for more."""

import numpy as np

from index.spans.analysing import Words
from index.spans.candidates import LONGEST, table
from index.spans.tags import Tag

_ENDS = table(Tag.COMMA, Tag.STOP, Tag.DASH, Tag.CLOSE, Tag.QUOTE)
_JOINS = table(Tag.AND, Tag.RELATIVE, Tag.BECAUSE)
_BARE = table(Tag.COMMA, Tag.STOP, Tag.DASH, Tag.QUOTE, Tag.OPEN, Tag.CLOSE)
_LOOSE = table(
    Tag.COMMA, Tag.STOP, Tag.DASH, Tag.AND, Tag.RELATIVE, Tag.BECAUSE, Tag.PREPOSITION, Tag.OF,
    Tag.BY, Tag.TO, Tag.ARTICLE, Tag.POSSESSIVE, Tag.AUXILIARY, Tag.MODAL, Tag.NOT, Tag.OPEN,
)  # fmt: skip


def widened(words: Words, sentence: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """The widest range of words around ``span`` that is at most ``LONGEST`` words of its sentence.

    All of it where it is short enough, else clauses from the span on, those before it first.
    """
    first, last = sentence
    if words.size(first, last) <= LONGEST:
        return first, last
    tags = words.tag[first:last]
    borders = {first, last}
    borders |= {int(each) + first + 1 for each in np.flatnonzero(_ENDS[tags])}
    borders |= {int(each) + first for each in np.flatnonzero(_JOINS[tags])}
    start, end = span
    for border in sorted((each for each in borders if each < start), reverse=True):
        if words.size(border, end) > LONGEST:
            break
        start = border
    for border in sorted(each for each in borders if each > end):
        if words.size(start, border) > LONGEST:
            break
        end = border
    return _trimmed(words, start, end)


def _trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without marks at the borders and words that would hang in the air at the end."""
    while end - start > 1 and _LOOSE[words.tag[end - 1]]:
        end -= 1
    while end - start > 1 and (_BARE[words.tag[start]] or words.tag[start] == Tag.AND):
        start += 1
    return start, end
