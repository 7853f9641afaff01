"""What a prompt for discussion is: facts and quotations; its sentence is made by the wording."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from index.answers import Hit, Quote


class Kind(StrEnum):
    """The kinds of question that shared inquiry tells apart, and the card of two passages.

    Factual: the text settles it, but not in one place. Interpretive: the text supports more than
    one answer. Evaluative: readers answer from what they think themselves.
    """

    FACTUAL = "factual"
    INTERPRETIVE = "interpretive"
    EVALUATIVE = "evaluative"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Language:
    """A text's language: its BCP 47 code, and the words of it that say nothing of a subject."""

    code: str
    stop_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question on a quotation.

    ``stem`` names the sentence, ``facts`` fill it: words of the text, verbatim. ``second`` is the
    other quotation of a contrast card. ``passages`` are those quoted from, then those that bear on
    the question; an interpretive prompt has at least two of the latter. ``language`` is the text's.
    """

    kind: Kind
    stem: str
    facts: tuple[tuple[str, str], ...]
    quote: Quote
    second: Quote | None
    passages: tuple[Hit, ...]
    language: str

    @property
    def id(self) -> str:
        """The same for the same question on the same words, in every run."""
        places = [self.quote, *([self.second] if self.second else [])]
        quoted = (part for each in places for part in (each.passage.source, each.text))
        parts = [self.stem, *(part for fact in self.facts for part in fact), *quoted]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
