"""When to say "not in this text". Pure.

No single score separates questions that a text answers from those that it does not, so a few
cheap signals are weighed by a logistic regression.
"""

import math
from collections.abc import Mapping
from enum import StrEnum

from index.documents import Signal, Signals
from index.lexical import STOP_WORDS, Evidence, Term, terms


class Strictness(StrEnum):
    """How sure one has to be that the texts answer before an answer is given."""

    STRICT = "strict"
    BALANCED = "balanced"
    GENEROUS = "generous"


# People ask in words of their own, further from the text than the questions that the weights
# were fitted on: so one in fifty of those is refused, not as many as would be answered wrongly.
_OPERATING_POINTS = {
    Strictness.STRICT: 0.4,
    Strictness.BALANCED: 0.15,
    Strictness.GENEROUS: 0.05,
}


def operating_point(strictness: Strictness) -> float:
    """The least probability, 0 to 1, at which an answer is given."""
    return _OPERATING_POINTS[strictness]


# Fitted with balanced classes on encyclopaedia paragraphs, tales, papers and long documents
# together, each question asked of the whole set and of a single document, against questions
# about other documents, from other sets, and about documents left out. By 5 folds of documents,
# at the operating point and within a single document: 2 % wrong refusals, 0.5 % answers to
# foreign questions, 8 % to questions about another document of the same kind.
_BIAS = -8.6
_WEIGHTS = {"cosine": 9.7, "passage": 2.6, "sentence": 3.9, "agreement": 3.4}
# Where a signal says nothing either way: halfway between questions with and without an answer.
_BORDER = {"cosine": 0.45, "passage": 0.55, "sentence": 0.5, "agreement": 0.33}


def weighed(observed: Mapping[str, float], strictness: Strictness | None) -> Signals:
    """What was observed of a question, by signal, and how likely that makes an answer.

    Without ``strictness`` any probability will do.
    """
    parts = tuple(
        Signal(name, observed[name], weight * (observed[name] - _BORDER[name]))
        for name, weight in _WEIGHTS.items()
    )
    border = _BIAS + sum(weight * _BORDER[name] for name, weight in _WEIGHTS.items())
    total = border + sum(part.contribution for part in parts)
    needed = 0.0 if strictness is None else operating_point(strictness)
    return Signals(1 / (1 + math.exp(-total)), needed, parts)


def absent_names(question: str, evidence: Evidence) -> tuple[str, ...]:
    """Names and numbers in the question that never occur in the scope, as they were typed.

    Who asks for Kerensky in a text that never names him gets no answer about somebody else,
    however near the passages are. One such question in forty is answered after all (a slip in
    a name); the refusal shows the word, so that it is seen.
    """
    missing = {term.term for term in evidence.missing}
    typed: dict[str, str] = {}
    for name in _names(question):
        if name.term in missing:
            typed.setdefault(name.term, name.word)
    return tuple(typed.values())


def _names(question: str) -> list[Term]:
    """Terms that name: numbers, and words with a capital that the sentence does not ask for."""
    in_order = terms(question)
    later = in_order[1:]
    # In A Title Every Word Has A Capital, and none of them is a sign of a name.
    if any(term.word[0].isupper() and term.word.casefold() in STOP_WORDS - {"i"} for term in later):
        later = []
    return [
        term
        for place, term in enumerate(in_order)
        if term.word[0].isdecimal() or (place and term in later and term.word[0].isupper())
    ]
