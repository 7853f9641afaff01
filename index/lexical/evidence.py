"""What full text knows of a question, and how much of it a text covers. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from index.lexical.languages import ENGLISH
from index.lexical.words import Term, form, terms


@dataclass(frozen=True, slots=True)
class Evidence:
    """What full text knows of a question within a scope.

    ``scores`` are BM25 by passage id; ``idf`` by term, a missing term having the highest that
    the scope allows; ``ideal`` is the score of a passage saturated with every term. ``languages``
    are those of the scope's texts, the commonest first.
    """

    terms: tuple[Term, ...]
    scores: dict[int, float]
    idf: dict[str, float]
    missing: tuple[Term, ...]
    ideal: float
    languages: tuple[str, ...] = (ENGLISH,)

    def forms(self, code: str) -> dict[str, str]:
        """The question's terms by the terms that texts in that language have for them."""
        found: dict[str, str] = {}
        for term in self.terms:
            found.setdefault(form(term.word, code), term.term)
        return found


def coverage(text: str, evidence: Evidence) -> float:
    """The share, 0 to 1, of the question's idf mass whose terms occur in a text."""
    total = sum(evidence.idf.values())
    if not total:
        return 0.0
    present = {
        key for code in evidence.languages for key in _present(text, code, evidence.forms(code))
    }
    return sum(idf for term, idf in evidence.idf.items() if term in present) / total


def _present(text: str, code: str, forms: Mapping[str, str]) -> set[str]:
    return {forms[term.term] for term in terms(text, code) if term.term in forms}
