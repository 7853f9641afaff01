"""From a phrase to the clause or the sentence around it, for questions that ask for more."""

import numpy as np

from index.spans.analysing import Words
from index.spans.candidates import LONGEST, table
from index.spans.tags import Tag

_ENDS = table(Tag.COMMA, Tag.STOP, Tag.DASH, Tag.CLOSE, Tag.QUOTE)
_JOINS = table(Tag.AND, Tag.RELATIVE, Tag.BECAUSE)
_BARE = table(Tag.COMMA, Tag.STOP, Tag.DASH, Tag.CLOSE, Tag.AND)
_LOOSE = table(
    Tag.COMMA, Tag.DASH, Tag.AND, Tag.RELATIVE, Tag.BECAUSE, Tag.PREPOSITION, Tag.OF, Tag.BY,
    Tag.TO, Tag.ARTICLE, Tag.POSSESSIVE, Tag.AUXILIARY, Tag.MODAL, Tag.NOT, Tag.OPEN,
)  # fmt: skip

# Words and marks of a clause that says enough.
_ENOUGH = 8


def widened(words: Words, bounds: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """A range of words around ``span`` that reads as a whole, of at most ``LONGEST`` words.

    All between the bounds where that is short enough, else from the mark before the span on, as
    many clauses as there is room for.
    """
    first, last = bounds
    if words.size(first, last) <= LONGEST:
        return _tidy(words, first, last)
    tags = words.tag[first:last]
    marks = {first, *(int(each) + first + 1 for each in np.flatnonzero(_ENDS[tags]))}
    joins = {last, *marks, *(int(each) + first for each in np.flatnonzero(_JOINS[tags]))}
    start, end = span
    for mark in sorted((each for each in marks if each <= start), reverse=True):
        if words.size(mark, end) > LONGEST:
            break
        start = mark
        if end - start >= _ENOUGH:
            break
    for join in sorted(each for each in joins if each > end):
        if words.size(start, join) > LONGEST:
            break
        end = join
    return _tidy(words, *_trimmed(words, start, end))


def _tidy(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without marks that have no partner, or that they would leave at a border."""
    low, high = _balanced(words, start, end)
    return (low, high) if (low, high) == (start, end) else _trimmed(words, low, high)


def _trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without marks at the borders and words that would hang in the air at the end."""
    while end - start > 1 and _LOOSE[words.tag[end - 1]]:
        end -= 1
    while end - start > 1 and _BARE[words.tag[start]]:
        start += 1
    return start, end


def _balanced(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without a quotation mark or a bracket at a border that has no partner inside."""
    while end - start > 1:
        tags = words.tag[start:end]
        odd = int((tags == Tag.QUOTE).sum()) % 2 == 1
        depth = int((tags == Tag.OPEN).sum()) - int((tags == Tag.CLOSE).sum())
        if (odd and tags[-1] == Tag.QUOTE) or (depth < 0 and tags[-1] == Tag.CLOSE):
            end -= 1
        elif (odd and tags[0] == Tag.QUOTE) or (depth > 0 and tags[0] == Tag.OPEN):
            start += 1
        else:
            break
    return start, end
