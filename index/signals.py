"""What speaks for an answer to a question, and what against: signals, all cheap. Pure.

Each is seen within the scope of the question alone, and means the same in one short text and in
a library of many.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from index.answers import Hit
from index.lexical import Evidence, Term
from index.names import in_words, names, numbers
from index.ranking import Ranked, highest

# *How often did it meet?* A pronoun for a subject, and nothing before it that it could stand for.
_REFERS = re.compile(
    r"\b(?:did|do|does|is|was|are|were|has|have|had|can|could|will|would|should|might)(?:n['’]t)?"
    r"\s+(?:he|it|she|they)\b",
    re.IGNORECASE,
)
# Best passages that are looked at, and of each side that are compared with the other's.
_BEST = 5
# What stands out is ahead of those behind it, down to this place.
_BEHIND = 10


def missing_words(question: str, evidence: Evidence, hits: Sequence[Hit]) -> tuple[str, ...]:
    """What of a question never occurs in the scope, as it was typed.

    That is its names and numbers where some of them are missing, else any of its words.
    """
    telling = (*_absent_names(question, evidence), *_absent_numbers(question, evidence, hits))
    return tuple(term.word for term in telling or evidence.missing)


def observe(
    question: str,
    evidence: Evidence,
    cosines: Mapping[int, float],
    ranked: Sequence[Ranked],
    hits: Sequence[Hit],
    *,
    comparable: bool,
) -> dict[str, float]:
    """The signals of a question by name; one that cannot be seen is left out.

    ``cosines`` are those of the nearest passages by id, ``comparable`` where they are of the model
    and the language that the weights were fitted on; ``ranked`` are the best passages of all, at
    least ``_BEHIND`` of them if there are so many, and ``hits`` the first of these.

    - ``meaning``: the cosine of the nearest passage
    - ``words``: the best score by full text, as a share of the highest possible
    - ``phrases``: the best share of the question's neighbouring words that are neighbours in one
    - ``match_ahead``: how far the best match, word by word, is ahead of those behind it
    - ``score_ahead``: how far the best passage, by all that ranks it, is
    - ``agreement``: the share of the best that full text and meaning have in common
    - ``focus``: how far the best passages are all from one text
    - ``names``: the square of the share of its names that never occur, so that a title before a
      name that does occur counts for little; ``numbers``: the share of its numbers
    - ``refers``: 1 where it says *it* or *they* of something that it does not name
    """
    behind = ranked[:_BEHIND]
    matches = sorted((each.match for each in behind if each.match), reverse=True)
    lexical, dense = (set(_best(scores)) for scores in (evidence.scores, cosines))
    named = _share(_absent_names(question, evidence), names(question))
    seen = {
        "meaning": max(cosines.values(), default=None) if comparable else None,
        "words": max(evidence.scores.values(), default=0.0) / (evidence.ideal or 1.0),
        "phrases": max((each.pairs for each in ranked[:_BEST]), default=None),
        "match_ahead": _ahead(matches),
        "score_ahead": _ahead([each.score for each in behind]),
        "agreement": len(lexical & dense) / _BEST if dense else None,
        "focus": _focus([hit.source for hit in hits]),
        "names": named * named,
        "numbers": _share(_absent_numbers(question, evidence, hits), numbers(question)),
        "refers": float(_REFERS.search(question) is not None and not names(question)),
    }
    return {name: value for name, value in seen.items() if value is not None}


def _best(scores: Mapping[int, float]) -> list[int]:
    """The best ``_BEST`` passages, ties by id."""
    return highest(scores, _BEST)


def _ahead(scores: Sequence[float]) -> float | None:
    """How far the first score is above the mean of those behind it, if there are any."""
    return scores[0] - fmean(scores[1:]) if len(scores) > 1 else None


def _focus(sources: Sequence[str]) -> float | None:
    """The weight of the passages from the best one's text, each weighing as one over its rank."""
    weights = [1 / rank for rank in range(2, len(sources) + 1)]
    if not weights:
        return None
    same = (weight for weight, each in zip(weights, sources[1:], strict=True) if each == sources[0])
    return sum(same) / sum(weights)


def _absent_names(question: str, evidence: Evidence) -> list[Term]:
    missing = {term.term for term in evidence.missing}
    return _distinct(term for term in names(question) if term.term in missing)


def _absent_numbers(question: str, evidence: Evidence, hits: Sequence[Hit]) -> list[Term]:
    """Numbers in digits that no passage has; one that is found may have them in words."""
    missing = {term.term for term in evidence.missing}
    absent = _distinct(term for term in numbers(question) if term.term in missing)
    written = [in_words(hit.text) for hit in hits] if absent else []
    return [term for term in absent if not any(term.term in each for each in written)]


def _share(absent: Sequence[Term], named: Sequence[Term]) -> float:
    return len(absent) / len({term.term for term in named}) if absent else 0.0


def _distinct(found: Iterable[Term]) -> list[Term]:
    """Of equal terms the first."""
    distinct: dict[str, Term] = {}
    for term in found:
        distinct.setdefault(term.term, term)
    return list(distinct.values())
