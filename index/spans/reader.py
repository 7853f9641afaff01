"""The reader: of all phrases in the best sentences, the one that the weights prefer. Pure."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.answering import Candidate, Span
from index.lexical import Evidence, coverage
from index.spans import sentencewise
from index.spans.asking import OPEN_KINDS, Asked, Kind, asked
from index.spans.choosing import PASSAGES, Chosen, Range, choose, wanted
from index.spans.scoring import Spans, Weights, fitted, spans
from index.spans.speaking import asks_for_speaker, says, speakers, words_of
from index.spans.widening import widened

Scores = NDArray[np.float64]

# Added to scores, which are far smaller: what decides before all weights.
_DECIDES = 1e6
# The share of a question that somebody's words have to hold to be those that it gives.
_GIVEN = 0.5


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
        voiced = [words_of(taken, each.hit) for each in read]
        passages = [(each.hit.text, each.ranked.score) for each in read]
        chosen = choose(passages, needed, voiced)
        found = spans(taken, needed, chosen) if chosen else None
        if found is None or not len(found.found.start):
            return sentencewise.read(question, candidates, evidence)
        scores = self._weights.scores(taken.kind, found.features).astype(np.float64)
        scores += _DECIDES * _decided(taken, found, voiced)
        spoken = _speakers(taken, read, evidence)
        return _sorted([*_best(taken, found, scores, read, evidence), *spoken])


def _decided(taken: Asked, found: Spans, voiced: list[list[Range]]) -> Scores:
    """What no weight may outweigh: a question is no answer; whose words are asked for says them."""
    decided = np.zeros(len(found.found.start))
    for number, chosen in enumerate(found.chosen):
        here = found.found.sentence == number
        decided[here] -= chosen.asks
        # What is weighed for yes and no is how much of the question a sentence has.
        if taken.kind is Kind.POLAR:
            decided[here] += chosen.promise
        moved = chosen.first - int(found.row.first[number])
        start = chosen.words.start[found.found.start[here] + moved]
        end = chosen.words.end[found.found.end[here] + moved - 1]
        for low, high in voiced[chosen.passage]:
            decided[here] += 2 * ((low <= start) & (end <= high))
    return decided


def _best(
    taken: Asked,
    found: Spans,
    scores: Scores,
    read: Sequence[Candidate],
    evidence: Evidence,
) -> list[Span]:
    """The best span of each sentence, wider where the question asks for more than a phrase."""
    more = taken.kind in OPEN_KINDS or (says(taken) and not asks_for_speaker(taken))
    best: list[Span] = []
    for number, chosen in enumerate(found.chosen):
        here = np.flatnonzero(found.found.sentence == number)
        if not len(here):
            continue
        top = int(here[scores[here].argmax()])
        start, end = _offsets(found, top, chosen, wide=more)
        text = read[chosen.passage].hit.text
        first, last = chosen.words.start[chosen.first], chosen.words.end[chosen.last - 1]
        share = coverage(text[first:last], evidence)
        best.append(Span(chosen.passage, start, end, float(scores[top]), share))
    return best


def _offsets(found: Spans, candidate: int, chosen: Chosen, *, wide: bool) -> tuple[int, int]:
    if not wide:
        return found.place(candidate)[1:]
    moved = chosen.first - int(found.row.first[found.found.sentence[candidate]])
    span = int(found.found.start[candidate]) + moved, int(found.found.end[candidate]) + moved
    first, last = widened(chosen.words, (chosen.first, chosen.last), span)
    return int(chosen.words.start[first]), int(chosen.words.end[last - 1])


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
    return [Span(number, *place, _DECIDES + fit, 0.0) for number, place, fit in named]


def _sorted(best: list[Span]) -> list[Span]:
    return sorted(best, key=lambda span: (-span.score, span.candidate, span.start))
