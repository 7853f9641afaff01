"""When to say "not in this text". Pure.

No single score separates questions that a text answers from those that it does not, so a few
cheap signals are weighed by a logistic regression.
"""

import math
from dataclasses import dataclass

from index.lexical import STOP_WORDS, Evidence, Term, terms

# People ask in words of their own, further from the text than the questions that the weights
# were fitted on: so one in fifty of those is refused, not as many as would be answered wrongly.
OPERATING_POINT = 0.15


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for an answer; each is at most 1.

    The cosine of the nearest passage to the question; the best share of the question's idf mass
    in one passage, and in one sentence; how far full text and vectors agree.
    """

    cosine: float
    passage_coverage: float
    sentence_coverage: float
    agreement: float


# Fitted with balanced classes on encyclopaedia paragraphs, tales, papers and long documents
# together, each question asked of the whole set and of a single document, against questions
# about other documents, from other sets, and about documents left out. By 5 folds of documents,
# at the operating point and within a single document: 2 % wrong refusals, 0.5 % answers to
# foreign questions, 8 % to questions about another document of the same kind.
_BIAS = -8.6
_COSINE, _PASSAGE, _SENTENCE, _AGREEMENT = 9.7, 2.6, 3.9, 3.4


def probability(signals: Signals) -> float:
    """How likely the texts answer, 0 to 1."""
    total = (
        _BIAS
        + _COSINE * signals.cosine
        + _PASSAGE * signals.passage_coverage
        + _SENTENCE * signals.sentence_coverage
        + _AGREEMENT * signals.agreement
    )
    return 1 / (1 + math.exp(-total))


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
