"""What the words around a quotation say of its speaker, and what they may hold besides.

The rules of ``before`` and ``behind`` ask for a verb of saying that stands close, and give up
where anything in between could mean that somebody else speaks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from index.quotations import Manner
from index.voices.lexicon import (
    CLAUSE_OPENERS,
    DETERMINERS,
    NOMINATIVES,
    NOT_ASSERTED,
    OBJECTS,
    PREPOSITIONS,
)
from index.voices.phrases import Sort, Subject, is_adverb, is_name_word, is_word, leading

MOST_TAIL = 12  # words between a verb of saying and the quotation


class Joint(Enum):
    """How the words before a quotation lead to it."""

    COLON = ":"
    COMMA = ","
    NONE = ""  # it is part of their sentence: he called it “…”


@dataclass(frozen=True, slots=True)
class Clue:
    """That something is said, and by whom; ``subject`` is ``None`` where that is not clear.

    ``fewest``: with fewer words the quotation is a name or a term, not speech. ``label``: there
    is no verb, so that it may be the title of something: *Barbon: “A Discourse …”*.
    """

    subject: Subject | None
    kind: Manner
    fewest: int = 1
    label: bool = False


def according(words: Sequence[str]) -> Clue | None:
    """Read who stands behind *according to*."""
    named = leading(words)
    if named is None or named[0].sort is Sort.PRONOUN:
        return None
    after = words[named[1] :]
    if not is_over(after) or after[:1] == ["and"]:
        return None
    return Clue(named[0], Manner.SPEECH)


def manner(kind: Manner, tail: Sequence[str]) -> Manner:
    """Tell what was said to oneself from what was said."""
    words = [word.casefold() for word in tail[:2]]
    alone = words[:1] == ["to"] and words[1:] in (["himself"], ["herself"], ["themselves"])
    return Manner.THOUGHT if alone else kind


def is_over(words: Sequence[str]) -> bool:
    """Whether a speaker's description is over before these words."""
    if not words or not is_word(words[0]):
        return True
    first = words[0].casefold()
    if first == "to":
        return _to_somebody(words)
    return (
        first in PREPOSITIONS
        or first in CLAUSE_OPENERS
        or first in ("and", "but", "who", "or", "again")
        or first.endswith(("ing", "ed"))
        or is_adverb(first)
    )


def tail_fits(tail: Sequence[str], joint: Joint) -> bool:
    """Whether what stands between a verb of saying and its quotation says nothing else."""
    lower = [word.casefold() for word in tail]
    if not tail or joint is Joint.NONE:
        return lower in ([], ["that"])
    nobody_else = not any(
        word in NOMINATIVES or word in NOT_ASSERTED or word in CLAUSE_OPENERS or word == "and"
        for word in lower
    )
    return len(tail) <= MOST_TAIL and nobody_else and _may_follow(tail)


def _may_follow(tail: Sequence[str]) -> bool:
    """Whether words can stand behind a verb of saying: a listener, a place, a manner."""
    first = tail[0].casefold()
    if first == "to":
        return _to_somebody(tail)
    return (
        first in OBJECTS
        or first in PREPOSITIONS
        or is_adverb(first)
        or first == ","
        or (first in DETERMINERS and len(tail) > 1)
        or is_name_word(tail[0])
    )


def _to_somebody(words: Sequence[str]) -> bool:
    """Whether *to* leads to a listener, not to a verb."""
    after = words[1] if len(words) > 1 else ""
    return after.casefold() in OBJECTS | DETERMINERS or is_name_word(after)
