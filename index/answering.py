"""A question and its passages become an answer, or an honest "not in this text". Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from index.abstaining import Strictness, weighed
from index.documents import Answer, Hit, NotInText
from index.lexical import Evidence
from index.ranking import Ranked
from index.signals import missing_words, observe

# Passages shown beside an answer, or as related to what is not there.
NEXT = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer, with what each side of the search gave it."""

    hit: Hit
    ranked: Ranked


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the search brought for a question, best candidate first.

    ``cosines`` are those of the nearest passages, by id; ``ranked`` are the best passages, of
    which the first are the candidates. ``comparable``: whether cosines are of the model and the
    language that ``index.weights`` were fitted on.
    """

    question: str
    evidence: Evidence
    candidates: tuple[Candidate, ...]
    cosines: Mapping[int, float]
    ranked: tuple[Ranked, ...]
    comparable: bool


@dataclass(frozen=True, slots=True)
class Span:
    """``candidates[candidate].hit.text[start:end]``, how well it answers, and why.

    Higher scores are better and comparable within one question. ``coverage`` is the share of the
    question's idf mass in the span.
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


def conclude(
    findings: Findings, reader: Reader, strictness: Strictness | None = Strictness.BALANCED
) -> Answer | NotInText:
    """The best span where the signals say that the texts answer, else what is related.

    Without ``strictness`` the best span, however unlikely it answers, if there is any: for
    measuring the two apart.
    """
    hits = tuple(each.hit for each in findings.candidates)
    spans = reader.read(findings.question, findings.candidates, findings.evidence)
    signals = weighed(observed(findings), strictness) if spans else None
    if signals is None or signals.probability < signals.needed:
        likely = signals.probability if signals else 0.0
        missing = missing_words(findings.question, findings.evidence, hits)
        return NotInText(findings.question, missing, likely, hits[:NEXT], signals)
    best = spans[0]
    passage = hits[best.candidate]
    return Answer(
        question=findings.question,
        text=passage.text[best.start : best.end],
        start=best.start,
        end=best.end,
        citation=passage.cite(best.start, best.end),
        passage=passage,
        confidence=signals.probability,
        more=tuple(hit for hit in hits if hit.id != passage.id)[:NEXT],
        signals=signals,
    )


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
