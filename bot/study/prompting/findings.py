"""A question that could be asked, and what finds such questions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.study.prompting.scenes import Scene
from bot.study.prompting.terms import Subjects
from bot.study.prompting.values import Kind

FACT, MEANING, JUDGEMENT = Kind.FACTUAL, Kind.INTERPRETIVE, Kind.EVALUATIVE
QUESTION_MARKS = ("?", "？")


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind, the stem of a sentence, and the words of the text that fill it.

    ``worth`` ranks it among others on as good a quotation; ``term`` must occur in the passages that
    are to bear on it. A ``loose`` one is a claim only if the mark of its quotation says so: no rule
    does.
    """

    kind: Kind
    stem: str
    facts: tuple[tuple[str, str], ...]
    scene: Scene
    worth: float
    term: str | None = None
    loose: bool = False


Finder = Callable[[Scene, Subjects], Iterator[Finding]]
