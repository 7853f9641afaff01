"""Which sentences of the best passages are read for spans, and what speaks for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.answering import Candidate
from index.interaction import WordMatch
from index.spans.analysing import Words, analysed
from index.spans.nouns import SAYING
from index.spans.questions import Asked
from index.spans.tags import PRONOUNS, Tag

# Passages that are looked through, and sentences of theirs that are read for spans.
PASSAGES = 4
SENTENCES = 6
# A word that only begins like one of the question's: colony, colonial.
_BEGINS_ALIKE = 0.6
_BEGINNING = 5
# The weights of a passage's score, of what a pronoun carries over, and of the question's words in a
# sentence, in it and its neighbours, and in the passage; whoever asks does not answer.
_VOICED = 10.0
_SCORE, _CARRIED, _OWN, _NEAR, _PASSAGE, _ASKS, _MATCH = 2.0, 0.5, 1.0, 0.4, 0.1, 0.5, 2.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """The question's words by key, and how much each counts; the weights add up to 1.

    ``beginnings`` are the first letters of those that are long enough to be known by them.
    """

    place: Mapping[str, int]
    weight: NDArray[np.float64]
    beginnings: Mapping[str, int]

    def matched(self, keys: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Which of them each word is, and how surely, 0 to 1; -1 and 0 for none."""
        matched, surely = np.full(len(keys), -1), np.zeros(len(keys))
        for number, word_key in enumerate(keys):
            if word_key[:_BEGINNING] in self.beginnings or word_key in self.place:
                place = self.place.get(word_key)
                known = place is not None
                matched[number] = place if known else self.beginnings[word_key[:_BEGINNING]]
                surely[number] = 1.0 if known else _BEGINS_ALIKE
        return matched, surely

    def mass(self, matched: NDArray[np.int64], surely: NDArray[np.float64]) -> NDArray[np.float64]:
        """The share of the question that each word is, from which one it is and how surely."""
        share: NDArray[np.float64] = np.append(self.weight, 0.0)[matched] * surely
        return share


def wanted(asked: Asked, idf: Mapping[str, float]) -> Wanted:
    """Weigh a question's words by ``idf``, whose keys are terms."""
    highest = max(idf.values(), default=0.0) or 1.0
    weights = np.array([_idf(each, idf, highest) for each in asked.content], dtype=np.float64)
    total = float(weights.sum()) or 1.0
    return Wanted(
        {each: n for n, each in enumerate(asked.content)},
        weights / total,
        {each[:_BEGINNING]: n for n, each in enumerate(asked.content) if len(each) >= _BEGINNING},
    )


def _idf(word_key: str, idf: Mapping[str, float], highest: float) -> float:
    """That of the rarest part of a word; words that full text does not look up count half."""
    known = [idf[part] for part in (word_key, *word_key.split("_")) if part in idf]
    return max(known, default=highest / 2)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence to be read: words ``[first, last)`` of a passage.

    ``matched`` gives for each word of the passage which word of the question it is, or -1, and
    ``surely`` how surely. ``present`` is by word of the question how surely the sentence has it.
    ``alike`` [words, 3] says how a word matches the question's tokens: all, the nearest, the first;
    ``match`` how well the sentence does, and both are 0 where the model does not say that.
    ``own`` is the share of the question in the sentence, ``before`` with the sentence before,
    ``near`` with both neighbours, ``whole`` in the passage; ``share`` is what the passage's
    score is of the best one's. ``carries``: it begins with a word that stands for somebody of the
    sentence before; ``asks``: it is a question. The more ``promise`` the better.
    """

    passage: int
    number: int
    words: Words
    first: int
    last: int
    matched: NDArray[np.int64]
    surely: NDArray[np.float64]
    present: NDArray[np.float64]
    alike: NDArray[np.float64]
    match: float
    own: float
    before: float
    near: float
    whole: float
    share: float
    carries: bool
    asks: bool
    promise: float


Range = tuple[int, int]


def choose(
    passages: Sequence[Candidate], needed: Wanted, voiced: Sequence[Sequence[Range]] = ()
) -> list[Chosen]:
    """The most promising sentences of passages, best first.

    Those that touch a range of ``voiced``, by passage, come before all others.
    """
    found: list[Chosen] = []
    best = max((each.ranked.score for each in passages), default=0.0)
    for number, passage in enumerate(passages[:PASSAGES]):
        share = passage.ranked.score / best if best > 0 else 1.0
        found.extend(_of_passage(number, passage, share, needed))
    if any(voiced):
        found = [
            replace(each, promise=each.promise + _VOICED * _touches(each, voiced[each.passage]))
            for each in found
        ]
    found.sort(key=lambda each: (-each.promise, each.passage, each.number))
    best_first = found[:SENTENCES]
    for each in best_first:
        each.words.classify(each.first, each.last)
    return best_first


def speaks(chosen: Chosen) -> bool:
    """Whether somebody speaks in a sentence."""
    here = slice(chosen.first, chosen.last)
    quoted = (chosen.words.tag[here] == Tag.QUOTE).any()
    return bool(quoted) or not SAYING.isdisjoint(chosen.words.keys[here])


def _touches(chosen: Chosen, ranges: Sequence[Range]) -> bool:
    start, end = chosen.words.start[chosen.first], chosen.words.end[chosen.last - 1]
    return any(low < end and start < high for low, high in ranges)


def _of_passage(
    number: int,
    passage: Candidate,
    share: float,
    needed: Wanted,
) -> list[Chosen]:
    words = analysed(passage.hit.text)
    if not words.sentences:
        return []
    match, alike = matches(words, passage.words)
    matched, surely = needed.matched(words.keys)
    present = np.zeros((len(words.sentences), len(needed.weight)))
    here = np.flatnonzero(matched >= 0)
    rows = np.searchsorted([first for first, _ in words.sentences], here, side="right") - 1
    np.maximum.at(present, (rows, matched[here]), surely[here])
    # Rows moved by one: what the sentence before and the sentence behind have.
    empty = np.zeros_like(present[:1])
    earlier = np.maximum(present, np.concatenate([empty, present[:-1]]))
    around = np.maximum(earlier, np.concatenate([present[1:], empty]))
    own, before, near = (each @ needed.weight for each in (present, earlier, around))
    whole = float(present.max(axis=0) @ needed.weight)
    return [
        Chosen(
            number, row, words, first, last, matched, surely, present[row],
            alike, float(match[row]), float(own[row]), float(before[row]), float(near[row]), whole,
            share,
            carries=(carries := words.low[first] in PRONOUNS),
            asks=(asks := "?" in words.low[last - 2 : last]),
            promise=_SCORE * share + _OWN * float(own[row])
            + _CARRIED * carries * float(before[row] - own[row]) + _NEAR * float(near[row])
            + _PASSAGE * whole - _ASKS * asks + _MATCH * float(match[row]),
        )
        for row, (first, last) in enumerate(words.sentences)
    ]  # fmt: skip


_LOOKS = 3


def matches(
    words: Words, match: WordMatch | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How well sentences and words ``[words, 3]`` match; 0 where it is not known."""
    of_words = np.zeros((len(words.low), _LOOKS))
    of_sentences = np.zeros(len(words.sentences))
    if match is None or not len(match.start):
        return of_sentences, of_words
    place = np.maximum(np.searchsorted(words.start, match.start, side="right") - 1, 0)
    looks = np.empty((len(place), _LOOKS), dtype=match.cosines.dtype)
    match.cosines.mean(axis=1, out=looks[:, 0])
    match.cosines.max(axis=1, out=looks[:, 1])
    match.cosines[:, :2].max(axis=1, out=looks[:, 2])
    of_words[place] = looks - looks.mean(axis=0)
    firsts = np.array([first for first, _ in words.sentences])
    owner = np.searchsorted(firsts, place, side="right") - 1
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    known = owner[starts]
    best = np.maximum.reduceat(match.cosines, starts, axis=0).mean(axis=1)
    of_sentences[:] = best.min()
    of_sentences[known] = best
    return of_sentences, of_words
