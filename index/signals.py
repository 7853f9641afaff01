"""What speaks for an answer to a question, and what against: signals, all cheap. Pure.

Each is seen within the scope of the question alone, and most of them as a share, so that they
mean the same in one short text and in a library of many.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import fmean

from index.documents import Hit
from index.lexical import STOP_WORDS, Evidence, Term, terms
from index.names import in_words, names, numbers
from index.ranking import highest

# Best passages whose words are looked at, and of each side that are compared with the other's.
_BEST = 5
# What stands out is ahead of those behind it, down to this place.
_BEHIND = 10
# How far ahead is the only passage that there is: as far as says nothing either way.
_NOTHING_BEHIND = 0.1


def missing_words(question: str, evidence: Evidence, hits: Sequence[Hit]) -> tuple[str, ...]:
    """What of a question never occurs in the scope, as it was typed.

    That is its names and numbers where some of them are missing, else any of its words.
    """
    telling = (*_absent_names(question, evidence), *_absent_numbers(question, evidence, hits))
    return tuple(term.word for term in telling or evidence.missing)


def observe(
    question: str, evidence: Evidence, cosines: Mapping[int, float], hits: Sequence[Hit]
) -> dict[str, float]:
    """The signals of a question by name, each between about -1 and 1.

    ``cosines`` are those of the nearest passages by id, ``hits`` the best passages of all.

    - ``meaning``: the cosine of the nearest passage; ``meaning_ahead``: how far it is ahead of
      those behind it
    - ``words``: the best share of the question's idf mass in one passage; ``words_ahead``: how
      far the best passage by full text is ahead, as a share of the best score possible
    - ``phrases``: the best share of the question's neighbouring words that are neighbours in
      one passage, too
    - ``agreement``: the share of the best that full text and meaning have in common
    - ``focus``: how far the best passages are all from one text
    - ``names``, ``numbers``: the share of its names and numbers that never occur
    """
    found = [[term.term for term in terms(hit.text)] for hit in hits[:_BEST]]
    words = max((_mass(set(each), evidence) for each in found), default=0.0)
    lexical, dense = _ranked(evidence.scores), _ranked(cosines)
    nearest = [cosines[each] for each in dense]
    # Passages without any of the words score nothing, and are behind those that have some.
    scores = [evidence.scores[each] / evidence.ideal for each in lexical]
    scores += [0.0] * (len(nearest) - len(scores))
    return {
        "meaning": nearest[0] if nearest else 0.0,
        "meaning_ahead": _ahead(nearest),
        "words": words,
        "words_ahead": _ahead(scores),
        "phrases": _phrases(question, found),
        "agreement": len(set(lexical[:_BEST]) & set(dense[:_BEST])) / _BEST,
        "focus": _focus([hit.source for hit in hits]),
        "names": _share(_absent_names(question, evidence), names(question)),
        "numbers": _share(_absent_numbers(question, evidence, hits), numbers(question)),
    }


def _mass(present: set[str], evidence: Evidence) -> float:
    total = sum(evidence.idf.values())
    return sum(evidence.idf[term] for term in evidence.idf if term in present) / (total or 1.0)


def _ranked(scores: Mapping[int, float]) -> list[int]:
    """The best ``_BEHIND`` passages, ties by id."""
    return highest(scores, _BEHIND)


def _ahead(scores: Sequence[float]) -> float:
    """How far the first score is above the mean of those behind it."""
    if len(scores) < 2:  # noqa: PLR2004 - nothing behind the first
        return _NOTHING_BEHIND
    return scores[0] - fmean(scores[1:])


def _phrases(question: str, found: Sequence[Sequence[str]]) -> float:
    asked = terms(question)
    wanted = {
        (one.term, other.term)
        for one, other in pairwise(asked)
        if not (_says_nothing(one) and _says_nothing(other))
    }
    if not wanted:
        return 0.0
    return max((len(wanted & set(pairwise(each))) for each in found), default=0) / len(wanted)


def _says_nothing(term: Term) -> bool:
    return term.word.casefold() in STOP_WORDS


def _focus(sources: Sequence[str]) -> float:
    """The weight of the passages from the best one's text, each weighing as one over its rank."""
    if len(sources) < 2:  # noqa: PLR2004 - nothing beside the best
        return 1.0
    weights = [1 / rank for rank in range(2, len(sources) + 1)]
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
