"""A question and its passages become an answer, or an honest "not in this text". Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from index.abstaining import Strictness, weighed
from index.answers import Answer, Hit, NotInText, Quote, Signals
from index.interaction import WordMatch
from index.lexical import Evidence
from index.ranking import Ranked
from index.signals import missing_words, observe
from index.spans.joining import parts

# Passages shown beside an answer, or as related to what is not there.
NEXT = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer, with what each side of the search gave it.

    ``words`` says how well its words match the question's, where the model knows that.
    """

    hit: Hit
    ranked: Ranked
    words: WordMatch | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the search brought for a question, best candidate first.

    ``cosines`` are those of the nearest passages, by id; ``ranked`` are the best passages, of
    which the first are the candidates. ``comparable``: whether cosines are of the model and the
    language that ``index.weights`` were fitted on. ``reordered`` are the candidates of a
    reranker, to be read in place of the others: it chooses where to read, never whether to answer.
    """

    question: str
    evidence: Evidence
    candidates: tuple[Candidate, ...]
    cosines: Mapping[int, float]
    ranked: tuple[Ranked, ...]
    comparable: bool
    reordered: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """``candidates[candidate].hit.text[start:end]``, and how well it answers.

    Higher scores are better and comparable within one question.
    """

    candidate: int
    start: int
    end: int
    score: float


class Reader(Protocol):
    """Reads candidate passages for the span that answers; a trained one fits here."""

    def read(
        self, question: str, candidates: Sequence[Candidate], evidence: Evidence
    ) -> list[Span]:
        """Spans, best first; none where there is nothing to read."""


def conclude(
    findings: Findings, reader: Reader, strictness: Strictness | None = Strictness.BALANCED
) -> Answer | NotInText:
    """The best span where the signals say that the texts answer, else what is related.

    Where they say that the texts do not, nothing is read. Without ``strictness`` the best span,
    however unlikely it answers, if there is any: for measuring the two apart.
    """
    hits = tuple(each.hit for each in findings.candidates)
    signals = weighed(observed(findings), strictness) if hits else None
    if signals is None or signals.probability < signals.needed:
        return _refused(findings, hits, signals)
    read = findings.reordered or findings.candidates
    best, further = _both(findings, read, reader)
    if best is None:
        return _refused(findings, hits, None)
    hits = tuple(each.hit for each in read)
    quote = _quote(best, hits)
    return Answer(
        question=findings.question,
        text=quote.text,
        start=quote.start,
        end=quote.end,
        citation=quote.citation,
        passage=quote.passage,
        confidence=signals.probability,
        more=tuple(hit for hit in hits if hit.id != quote.passage.id)[:NEXT],
        second=_quote(further, hits) if further else None,
        signals=signals,
    )


def _refused(findings: Findings, hits: tuple[Hit, ...], signals: Signals | None) -> NotInText:
    """What is related; no ``signals`` where there was nothing to read."""
    missing = missing_words(findings.question, findings.evidence, hits)
    likely = signals.probability if signals else 0.0
    return NotInText(findings.question, missing, likely, hits[:NEXT], signals)


def _both(
    findings: Findings, read: Sequence[Candidate], reader: Reader
) -> tuple[Span | None, Span | None]:
    """The best span; where the question joins two, the best of each."""
    joined = parts(findings.question) or (findings.question,)
    best, *others = (reader.read(each, read, findings.evidence) for each in joined)
    if not best:
        return None, None
    further = (each for spans in others for each in spans if not _overlap(best[0], each))
    return best[0], next(further, None)


def _overlap(one: Span, other: Span) -> bool:
    return one.candidate == other.candidate and one.start < other.end and other.start < one.end


def _quote(span: Span, hits: Sequence[Hit]) -> Quote:
    passage = hits[span.candidate]
    text = passage.text[span.start : span.end]
    return Quote(text, span.start, span.end, passage.cite(span.start, span.end), passage)


def observed(findings: Findings) -> dict[str, float]:
    """The signals of a question, by name."""
    hits = [each.hit for each in findings.candidates]
    return observe(
        findings.question,
        findings.evidence,
        findings.cosines,
        findings.ranked,
        hits,
        comparable=findings.comparable,
    )
