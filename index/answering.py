"""A question and its passages become an answer, or an honest "not in this text". Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index.abstaining import Strictness, absent_names, operating_point, weighed
from index.documents import Answer, Hit, NotInText, Quote
from index.lexical import Evidence, coverage
from index.ranking import Ranked
from index.spans.joining import parts

# Passages shown beside an answer, or as related to what is not there.
NEXT = 4
# How many of each side's best are compared to see whether the two rankings agree.
COMPARED = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer, with what each side of the search gave it."""

    hit: Hit
    ranked: Ranked


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the search brought for a question, best candidate first.

    ``cosine`` is that of the nearest passage; ``agreement`` the share, 0 to 1, of ``COMPARED``
    that both rankings put among their best.
    """

    question: str
    evidence: Evidence
    candidates: tuple[Candidate, ...]
    cosine: float
    agreement: float


@dataclass(frozen=True, slots=True)
class Span:
    """``candidates[candidate].hit.text[start:end]``, how well it answers, and why.

    Higher scores are better and comparable within one question. ``coverage`` is the share of the
    question's idf mass in the sentence that the span is of.
    """

    candidate: int
    start: int
    end: int
    score: float
    coverage: float


class Reader(Protocol):
    """Reads candidate passages for the span that answers; a trained one fits here."""

    def read(
        self, question: str, candidates: Sequence[Candidate], evidence: Evidence
    ) -> list[Span]:
        """Spans, best first; none where there is nothing to read."""


def agreement(lexical: dict[int, float], dense: dict[int, float]) -> float:
    """How far two rankings agree on the best passages, 0 to 1."""
    best = [
        set(sorted(scores, key=lambda each: (-scores[each], each))[:COMPARED])
        for scores in (lexical, dense)
    ]
    return len(best[0] & best[1]) / COMPARED


def conclude(
    findings: Findings, reader: Reader, strictness: Strictness | None = Strictness.BALANCED
) -> Answer | NotInText:
    """The best span where the signals say that the texts answer, else what is related.

    Without ``strictness`` the best span, however unlikely it answers, if there is any: for
    measuring the two apart.
    """
    hits = tuple(each.hit for each in findings.candidates)
    spans = reader.read(findings.question, findings.candidates, findings.evidence)
    absent = absent_names(findings.question, findings.evidence)
    signals = weighed(_observed(findings, spans), strictness) if spans else None
    likely = 0.0 if absent or signals is None else signals.probability
    refused = strictness is not None and (absent or likely < operating_point(strictness))
    if refused or signals is None:
        missing = absent or tuple(term.word for term in findings.evidence.missing)
        return NotInText(findings.question, missing, likely, hits[:NEXT], signals)
    best, further = _both(findings, reader, spans)
    quote = _quote(best, hits)
    return Answer(
        question=findings.question,
        text=quote.text,
        start=quote.start,
        end=quote.end,
        citation=quote.citation,
        passage=quote.passage,
        confidence=likely,
        more=tuple(hit for hit in hits if hit.id != quote.passage.id)[:NEXT],
        second=_quote(further, hits) if further else None,
        signals=signals,
    )


def _both(findings: Findings, reader: Reader, spans: Sequence[Span]) -> tuple[Span, Span | None]:
    """The best span; where the question joins two, the best of each."""
    joined = parts(findings.question)
    if joined is None:
        return spans[0], None
    first, second = (reader.read(each, findings.candidates, findings.evidence) for each in joined)
    best = next(iter(first), spans[0])
    return best, next((each for each in second if not _overlap(best, each)), None)


def _overlap(one: Span, other: Span) -> bool:
    return one.candidate == other.candidate and one.start < other.end and other.start < one.end


def _quote(span: Span, hits: Sequence[Hit]) -> Quote:
    passage = hits[span.candidate]
    text = passage.text[span.start : span.end]
    return Quote(text, span.start, span.end, passage.cite(span.start, span.end), passage)


def _observed(findings: Findings, spans: Sequence[Span]) -> dict[str, float]:
    """What was seen of a question, by signal.

    The cosine of the nearest passage; the best share of the question's idf mass in one passage,
    and in one sentence; how far full text and vectors agree.
    """
    read = findings.candidates[:COMPARED]
    return {
        "cosine": findings.cosine,
        "passage": max(coverage(each.hit.text, findings.evidence) for each in read),
        "sentence": max(
            (span.coverage for span in spans if span.candidate < COMPARED), default=0.0
        ),
        "agreement": findings.agreement,
    }
