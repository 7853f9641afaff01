"""A Reader made of rules: the sentence that holds what the question asks for. Pure."""

import re
from collections.abc import Callable, Sequence

from index.answering import Candidate, Span
from index.lexical import Evidence, coverage, terms
from index.sentences import sentences
from index.texts import CLOSERS

# Chosen on development questions of three kinds; the differences around them are small.
_PASSAGE, _SENTENCE, _NEIGHBOURS, _KIND = 1.0, 1.0, 0.5, 0.3
# A sentence that asks, too, does not answer, however many of the words it has.
_ASKS = 0.5
# Where a question does not say what kind of thing it asks for, every sentence is as good.
_NEUTRAL = 0.5

_NUMBER = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
    r"|thousand|million|billion|half|once|twice|every|few|several|many)\b",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"\b(every|each|once|twice|times|per|daily|weekly|fortnightly|monthly|yearly|always|never"
    r"|seldom|rarely|often|regularly)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{3,4}\b|\b(january|february|march|april|may|june|july|august|september|october"
    r"|november|december|century|morning|evening|night|day|days|week|weeks|month|months|year"
    r"|years|hour|hours|when|after|before|until|daily|weekly|monthly|yearly)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(because|since|so that|in order|therefore|thus|due|for|to)\b", re.IGNORECASE
)
_NAME = re.compile(r"(?<![.!?“\"‘]\s)(?<!^)\b[^\W\d_a-z]\w+")


def _has(pattern: re.Pattern[str]) -> Callable[[str, frozenset[str]], bool]:
    return lambda sentence, _: pattern.search(sentence) is not None


def _has_other_name(sentence: str, asked: frozenset[str]) -> bool:
    """Whether a name occurs that the question does not itself name."""
    return any(
        term.term not in asked
        for match in _NAME.finditer(sentence)
        if match.group()[0].isupper()
        for term in terms(match.group())
    )


# What a question asks for, and the sign of it in a sentence; the first that fits decides.
_KINDS: tuple[tuple[re.Pattern[str], Callable[[str, frozenset[str]], bool]], ...] = (
    (re.compile(r"\bhow (often|frequently)\b", re.IGNORECASE), _has(_FREQUENCY)),
    (
        re.compile(
            r"\bhow (many|much|old|long|far|tall|large|big)\b"
            r"|\b(what|which) (percent|percentage|number|share|age|ratio)\b",
            re.IGNORECASE,
        ),
        _has(_NUMBER),
    ),
    (
        re.compile(
            r"\bwhen\b|\b(what|which) (year|date|month|day|century|decade|time)\b", re.IGNORECASE
        ),
        _has(_TIME),
    ),
    (re.compile(r"\bwhy\b|\bwhat (reason|caused?)\b", re.IGNORECASE), _has(_CAUSE)),
    (re.compile(r"\b(who|whom|whose|where)\b", re.IGNORECASE), _has_other_name),
)


class RuleReader:
    """Satisfies ``index.answering.Reader``."""

    def read(
        self, question: str, candidates: Sequence[Candidate], evidence: Evidence
    ) -> list[Span]:
        """Every sentence of the candidates, best first; ties in the order of reading."""
        fits = _sign(question)
        asked = frozenset(term.term for term in terms(question))
        spans: list[Span] = []
        for number, candidate in enumerate(candidates):
            text = candidate.hit.text
            places = sentences(text)
            own = [text[start:end] for start, end in places]
            for place, (start, end) in enumerate(places):
                before, after = places[max(0, place - 1)], places[min(place + 1, len(places) - 1)]
                covered = coverage(own[place], evidence)
                score = (
                    _PASSAGE * candidate.ranked.score
                    + _SENTENCE * covered
                    + _NEIGHBOURS * coverage(text[before[0] : after[1]], evidence)
                    - _ASKS * own[place].rstrip(CLOSERS).endswith("?")
                    + _KIND * (_NEUTRAL if fits is None else float(fits(own[place], asked)))
                )
                spans.append(Span(number, start, end, score, covered))
        return sorted(spans, key=lambda span: (-span.score, span.candidate, span.start))


def _sign(question: str) -> Callable[[str, frozenset[str]], bool] | None:
    return next((sign for asked, sign in _KINDS if asked.search(question)), None)
