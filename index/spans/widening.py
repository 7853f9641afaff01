"""From a phrase to the clause or the sentence around it, for questions that ask for more."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.spans.analysing import Words
from index.spans.candidates import LONGEST, before, table
from index.spans.tags import Tag

_ENDS = table(Tag.COMMA, Tag.STOP, Tag.DASH, Tag.CLOSE, Tag.QUOTE)
_JOINS = table(Tag.AND, Tag.RELATIVE, Tag.BECAUSE, Tag.PREPOSITION, Tag.BY)
_HANGS = table(Tag.RELATIVE)
_BARE = table(Tag.COMMA, Tag.STOP, Tag.DASH, Tag.CLOSE, Tag.AND)
_LOOSE = table(
    Tag.COMMA, Tag.DASH, Tag.AND, Tag.RELATIVE, Tag.BECAUSE, Tag.PREPOSITION, Tag.OF, Tag.BY,
    Tag.TO, Tag.ARTICLE, Tag.POSSESSIVE, Tag.AUXILIARY, Tag.MODAL, Tag.NOT, Tag.OPEN,
)  # fmt: skip

_NOUNS = table(Tag.NOUN, Tag.NAME)
_PAIR = 2  # words that would be all
# A share of the probability that makes no difference.
_NEARLY = 0.05


@dataclass(frozen=True, slots=True)
class Likely:
    """Spans ``[start, end)`` of a sentence, and how likely each is the answer, 1 together."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    probability: NDArray[np.float64]

    def within(self, low: int, high: int) -> float:
        """How likely the answer lies in a range of words."""
        inside = (self.start >= low) & (self.end <= high)
        return float(self.probability[inside].sum())


def widened(
    words: Words, bounds: tuple[int, int], spans: Likely, asked: NDArray[np.float64]
) -> tuple[int, int]:
    """The clauses between the bounds in which the answer most likely lies, as a range of words.

    All where that is at most ``LONGEST`` words, else of the clauses in a row that hold nearly as
    much of the probability and of the question as any, the longest. ``asked`` is the share of the
    question that each word of the passage is.
    """
    first, last = bounds
    if words.size(first, last) <= LONGEST:
        return _tidy(words, first, last)
    tags = words.tag[first:last]
    behind = {int(each) + first + 1 for each in np.flatnonzero(_ENDS[tags])}
    ahead = {int(each) + first for each in np.flatnonzero(_JOINS[tags])}
    # *Which means that …* hangs on what is before it.
    starts = {first, *(each for each in behind if each < last and not _HANGS[words.tag[each]])}
    ranges = [
        (low, high)
        for low in starts
        for high in {last, *behind, *ahead}
        if low < high and words.size(low, high) <= LONGEST
    ]
    if not ranges:
        return _cut(words, first, last)
    share = before(asked / (float(asked[first:last].sum()) or 1.0))
    held = np.array([spans.within(low, high) + share[high] - share[low] for low, high in ranges])
    enough = np.flatnonzero(held >= held.max() - _NEARLY)
    low, high = max(
        (ranges[each] for each in enough), key=lambda each: (each[1] - each[0], -each[0])
    )
    return _tidy(words, *_trimmed(words, low, high))


def completed(words: Words, bounds: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """A phrase with the nouns that an adjective at its end belongs to, as in *Rasputin’s dubious*.

    The subject of the next clause does not hang behind it. Completing it with *and …* as well did
    not raise F1 (docs/answering.md).
    """
    start, end = span
    tags, last = words.tag, bounds[1]
    if tags[end - 1] == Tag.ADJECTIVE:
        behind = end
        while behind < last and tags[behind] == Tag.ADJECTIVE:
            behind += 1
        while behind < last and _NOUNS[tags[behind]]:
            behind += 1
            end = behind
    hangs = tags[end - 2 : end].tolist() == [Tag.COMMA, Tag.PRONOUN]
    if end - start > _PAIR and hangs:
        end -= 2
    return (start, end) if words.size(start, end) <= LONGEST else span


def _cut(words: Words, first: int, last: int) -> tuple[int, int]:
    """The beginning of a clause that is too long."""
    while words.size(first, last) > LONGEST:
        last -= 1
    return _tidy(words, *_trimmed(words, first, last))


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
