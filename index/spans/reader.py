"""The reader: of all phrases in the best sentences, the one that the weights prefer. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.answering import Candidate, Span
from index.lexical import Evidence, coverage
from index.spans import sentencewise
from index.spans.asking import asked
from index.spans.candidates import table
from index.spans.choosing import PASSAGES, Chosen, Range, Wanted, choose, speaks, wanted
from index.spans.nouns import Sort
from index.spans.often import ROOM, how_often
from index.spans.questions import Asked, Kind, is_open
from index.spans.scoring import Spans, Weights, fitted, sentence_scores, spans
from index.spans.speaking import asks_for_speaker, says, speakers, words_of
from index.spans.tags import Tag
from index.spans.widening import Likely, completed, widened

Scores = NDArray[np.float64]

# Added to scores, which are far smaller: what decides before all weights.
_DECIDES = 1e6
# The share of a question that somebody's words have to hold to be those that it gives.
_GIVEN = 0.5

_PAIR = 2  # things that *and* joins without a comma

_VERBS = table(Tag.VERB, Tag.PAST, Tag.AUXILIARY, Tag.MODAL, Tag.PARTICIPLE)


class SpanReader:
    """Satisfies ``index.answering.Reader``."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights or fitted()

    def read(
        self, question: str, candidates: Sequence[Candidate], evidence: Evidence
    ) -> list[Span]:
        """The best span of each sentence that was read, best first; ties in the order of reading.

        Whole sentences where the texts are in a language whose grammar is not known here.
        """
        read = candidates[:PASSAGES]
        if not sentencewise.is_english([each.hit.text for each in read]):
            return sentencewise.read(question, candidates, evidence)
        taken = asked(question)
        needed = wanted(taken, evidence.idf)
        sought = _sought(taken, read)
        speaking = says(taken) and taken.kind is not Kind.POLAR and not asks_for_speaker(taken)
        chosen = choose(read, needed, sought.ranges)
        found = spans(taken, needed, chosen) if chosen else None
        if found is None or not len(found.found.start):
            return sentencewise.read(question, candidates, evidence)
        scores = self._weights.scores(taken.kind, found.features).astype(np.float64)
        wide = is_open(taken) or speaking
        decided = _DECIDES * _decided(taken, found, sought, speaking=speaking)
        best = _best(taken, needed, found, (scores, decided), sought.voiced, wide=wide)
        best += _speakers(taken, read, evidence)
        return sorted(best, key=lambda span: (-span.score, span.candidate, span.start))


@dataclass(frozen=True, slots=True)
class _Sought:
    """Ranges of each passage that alone can answer: somebody's words, or how often it is."""

    voiced: list[list[Range]]
    often: list[list[Range]]

    @property
    def ranges(self) -> list[list[Range]]:
        """Both together."""
        return [[*voiced, *often] for voiced, often in zip(self.voiced, self.often, strict=True)]


def _sought(taken: Asked, read: Sequence[Candidate]) -> _Sought:
    frequency = taken.sort is Sort.FREQUENCY
    return _Sought(
        [words_of(taken, each.hit) for each in read],
        [how_often(each.hit.text) if frequency else [] for each in read],
    )


def _decided(taken: Asked, found: Spans, sought: _Sought, *, speaking: bool) -> Scores:
    """What no weight may outweigh.

    A question is no answer, nor is a heading where somebody's words are asked for. Whose words
    are asked for says them. *How often* is answered by what says how often, *which three* by an
    enumeration.
    """
    decided = np.zeros(len(found.found.start))
    names = found.features.names
    if taken.many > 1:
        joined = found.features.signs[:, names.index("and")]
        listed = found.features.signs[:, names.index("commas")]
        decided += (joined > 0) & ((taken.many == _PAIR) | (listed > 0))
    unknown = speaking and not any(sought.voiced)
    tags = found.row.tag
    for number, chosen in enumerate(found.chosen):
        here = found.found.sentence == number
        own = tags[found.row.first[number] : found.row.last[number]]
        decided[here] -= chosen.asks + (says(taken) and not _VERBS[own].any())
        # What is weighed for yes and no is how much of the question a sentence has.
        if taken.kind is Kind.POLAR:
            decided[here] += chosen.promise
        # *They said …* behind a sentence about them, where nobody's words are known as theirs.
        decided[here] += unknown and speaks(chosen) and chosen.before >= _GIVEN
        moved = chosen.first - int(found.row.first[number])
        start = chosen.words.start[found.found.start[here] + moved]
        end = chosen.words.end[found.found.end[here] + moved - 1]
        for low, high in sought.voiced[chosen.passage]:
            decided[here] += 2 * ((low <= start) & (end <= high))
        for low, high in sought.often[chosen.passage]:
            brief = end - start <= high - low + ROOM
            decided[here] += 2 * ((start <= low) & (high <= end) & brief)
    return decided


def _best(
    taken: Asked,
    needed: Wanted,
    found: Spans,
    weighed: tuple[Scores, Scores],
    voiced: list[list[Range]],
    *,
    wide: bool,
) -> list[Span]:
    """The best span of each sentence, ``wide``: with the clauses around it.

    ``weighed`` are the weights' scores, and what decides before them.
    """
    scores, decided = weighed
    promises = [each.promise for each in found.chosen]
    sentence = sentence_scores(scores, found.found.sentence, promises, wide=wide)
    best: list[Span] = []
    # Within a sentence, what has no word but the question's is the last to answer.
    empty = found.features.signs[:, found.features.names.index("nothing_new")]
    within = scores + decided - _DECIDES / 2 * empty * (not taken.chooses)
    sorts = found.features.signs[:, found.features.names.index("sort")]
    for number, chosen in enumerate(found.chosen):
        here = np.flatnonzero(found.found.sentence == number)
        if not len(here):
            continue
        likely = _likely(found, number, here, within[here])
        place = int(likely.probability.argmax())
        top = int(here[place])
        words = chosen.words
        first, last = completed(
            words, (chosen.first, chosen.last), (int(likely.start[place]), int(likely.end[place]))
        )
        start, end = int(words.start[first]), int(words.end[last - 1])
        # Where a number or a time is asked for and there is none, or nothing but the question's
        # words, no phrase can be the answer.
        lacks = taken.sort in {Sort.QUANTITY, Sort.TIME} and not sorts[top]
        if wide or lacks or (empty[top] and not taken.chooses):
            start, end = _wide(
                chosen,
                likely,
                (start, end),
                voiced[chosen.passage],
                needed.mass(chosen.matched, chosen.surely),
            )
        score = float(sentence[number] + decided[top])
        best.append(Span(chosen.passage, start, end, score))
    return best


def _likely(found: Spans, number: int, here: NDArray[np.int64], scores: Scores) -> Likely:
    """The spans of a sentence by places in its passage."""
    moved = found.chosen[number].first - int(found.row.first[number])
    raised = np.exp(scores - scores.max())
    start, end = found.found.start[here] + moved, found.found.end[here] + moved
    return Likely(start, end, raised / raised.sum())


def _wide(
    chosen: Chosen, likely: Likely, best: Range, voiced: Sequence[Range], asked: Scores
) -> tuple[int, int]:
    """The clauses that most likely hold the answer, as far as the voice of the best span speaks."""
    words = chosen.words
    first, last = chosen.first, chosen.last
    for low, high in voiced:
        if low <= best[0] and best[1] <= high:
            inside = (words.start[first:last] >= low) & (words.end[first:last] <= high)
            places = np.flatnonzero(inside)
            first, last = first + int(places[0]), first + int(places[-1]) + 1
    first, last = widened(words, (first, last), likely, asked)
    return int(words.start[first]), int(words.end[last - 1])


def _speakers(taken: Asked, read: Sequence[Candidate], evidence: Evidence) -> list[Span]:
    """Where the speaker of the words that a question gives is named."""
    if not asks_for_speaker(taken):
        return []
    named = [
        (number, place, fit)
        for number, each in enumerate(read)
        for place, fit in speakers(each.hit, lambda text: coverage(text, evidence))
        if fit >= _GIVEN
    ]
    return [Span(number, *place, _DECIDES + fit) for number, place, fit in named]
