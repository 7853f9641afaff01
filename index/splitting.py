"""Document → passages: the pieces that are embedded, found and shown. Pure.

A passage is a paragraph. Very short neighbours are joined, since a line of dialogue alone means
little; a paragraph too long for the embedding is cut between sentences, each piece beginning
with the last sentence of the piece before, so that no thought is lost at the cut.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from index.documents import Document, Paragraph, Passage, Section
from index.sentences import break_near, sentences

CountTokens = Callable[[str], int]

_SHORT = 30  # tokens; a paragraph below this is joined with its neighbours
_JOINED = 100  # tokens up to which paragraphs are joined
_MOST_PER_TOKEN = 10  # characters; a longer piece is cut without counting its tokens first


class _Piece(NamedTuple):
    """A sentence or a part of one, with the white space behind it."""

    start: int
    end: int
    tokens: int


@dataclass(frozen=True, slots=True)
class _Measured:
    """A paragraph's number and its pieces: one where it fits the limit, none where it is blank."""

    number: int
    pieces: tuple[_Piece, ...]
    tokens: int


def split(document: Document, count_tokens: CountTokens, limit: int = 200) -> list[Passage]:
    """Cut a document into passages of at most ``limit`` tokens, none across two sections.

    ``count_tokens`` counts without special tokens. It sees each character at most twice, those
    of a sentence over the limit a few times more. A single character that counts more than
    ``limit`` still becomes a passage.
    """
    splitter = _Splitter(document.text, count_tokens, limit)
    return [
        passage
        for number, section in enumerate(document.sections)
        for passage in splitter.passages(number, section)
    ]


class _Splitter:
    """Cuts the sections of one text."""

    def __init__(self, text: str, count_tokens: CountTokens, limit: int) -> None:
        self._text = text
        self._count = count_tokens
        self._limit = limit

    def passages(self, number: int, section: Section) -> Iterator[Passage]:
        """Passages of the section with this number, in order."""
        for group in _neighbours(self._measure(section), min(_JOINED, self._limit)):
            first = group[0]
            if len(group) > 1 or len(first.pieces) == 1:
                yield self._passage(number, first.number, [p.pieces for p in group])
            else:
                for pieces in _packed(first.pieces, first.tokens, self._limit):
                    yield self._passage(number, first.number, [pieces])

    def _passage(self, section: int, first: int, paragraphs: Sequence[Sequence[_Piece]]) -> Passage:
        parts = tuple(self._stripped(pieces[0].start, pieces[-1].end) for pieces in paragraphs)
        start, end = parts[0].start, parts[-1].end
        return Passage(section, first, start, end, self._text[start:end], parts)

    def _stripped(self, start: int, end: int) -> Paragraph:
        text = self._text[start:end]
        return Paragraph(end - len(text.lstrip()), start + len(text.rstrip()))

    def _measure(self, section: Section) -> Iterator[_Measured]:
        for number, paragraph in enumerate(section.paragraphs, start=section.first):
            whole = self._whole(paragraph.start, paragraph.end)
            pieces = [whole] if whole else self._sentences(paragraph.start, paragraph.end)
            kept = tuple(p for p in pieces if self._text[p.start : p.end].strip())
            yield _Measured(number, kept, sum(piece.tokens for piece in kept))

    def _whole(self, start: int, end: int) -> _Piece | None:
        """Take this much text as one piece, if it is within the limit."""
        if end - start > self._limit * _MOST_PER_TOKEN:
            return None
        # Characters that make no token at all must not make a passage without end.
        least = 1 + (end - start) // (2 * _MOST_PER_TOKEN)
        tokens = max(self._count(self._text[start:end]), least)
        return _Piece(start, end, tokens) if tokens <= self._limit or end - start <= 1 else None

    def _sentences(self, start: int, end: int) -> Iterator[_Piece]:
        """Find a long paragraph's sentences, and the parts of those over the limit."""
        begins = [start + begin for begin, _ in sentences(self._text[start:end])]
        for edges in pairwise([start, *begins[1:], end]):
            todo = [edges]
            while todo:
                here, there = todo.pop()
                whole = self._whole(here, there)
                if whole is not None:
                    yield whole
                    continue
                # In halves, or in steps where the whole is so long that halving would take
                # many rounds.
                step = min((there - here) // 2, self._limit * _MOST_PER_TOKEN // 2)
                cut = break_near(self._text, here, there, here + step)
                todo += ((cut, there), (here, cut))


def _neighbours(paragraphs: Iterable[_Measured], joined: int) -> Iterator[list[_Measured]]:
    """Group paragraphs that make one passage: short ones with what stands beside them."""
    group: list[_Measured] = []
    tokens = 0
    for paragraph in paragraphs:
        short = bool(group) and min(group[-1].tokens, paragraph.tokens) < _SHORT
        if group and (not paragraph.pieces or not short or tokens + paragraph.tokens > joined):
            yield group
            group, tokens = [], 0
        if paragraph.pieces:
            group.append(paragraph)
            tokens += paragraph.tokens
    if group:
        yield group


def _packed(pieces: Sequence[_Piece], tokens: int, limit: int) -> Iterator[list[_Piece]]:
    """Fill passages of about equal size with pieces, each from the last one of the one before.

    ``tokens`` is the sum of all. Nothing is repeated that would take half of a passage.
    """
    usual = tokens / len(pieces)
    repeated = usual if 2 * usual <= limit else 0
    count = math.ceil((tokens - repeated) / (limit - repeated))
    target = (tokens + (count - 1) * repeated) / count
    left = tokens
    at = 0
    packed: list[_Piece] = []
    while at < len(pieces):
        last = packed[-1] if packed else None
        repeats = last and 2 * last.tokens <= limit and last.tokens + pieces[at].tokens <= limit
        packed = [last, pieces[at]] if last and repeats else [pieces[at]]
        size = sum(piece.tokens for piece in packed)
        left -= pieces[at].tokens
        at += 1
        while at < len(pieces) and (
            size + left <= limit or (size < target and size + pieces[at].tokens <= limit)
        ):
            packed.append(pieces[at])
            size += pieces[at].tokens
            left -= pieces[at].tokens
            at += 1
        yield packed
