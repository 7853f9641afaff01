"""Who does what a verb says: the subject before it, in its own clause."""

from collections.abc import Sequence

from index.voices.lexicon import (
    ASIDES,
    BE,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    NOMINATIVES,
    NOT_ASSERTED,
    PREPOSITIONS,
)
from index.voices.phrases import (
    Sort,
    Subject,
    is_adverb,
    is_name_word,
    is_possessive,
    is_word,
    leading,
    trailing,
)
from index.voices.sexes import PERSONS
from index.voices.verbs import ISSUING, PAPERS

_MOST_ASIDES = 4
_MOST_PLAIN = 12  # words over which a subject is remembered


def subject_of(words: Sequence[str]) -> Subject | None:
    """Who does what a verb says that stands right behind ``words``.

    Nobody where it is denied, asked, only possible, or done to somebody.
    """
    words = _without_helpers(words)
    if not words:
        return None
    last = words[-1].casefold()
    if words[-1].islower() and (last in NOT_ASSERTED or last in BE):
        return None
    if last == ",":
        return _over_asides(words)
    if last in ("and", "und"):
        return _first_of_clause(words[:-1])
    if last == "who":
        words = words[:-2] if words[-2:-1] == [","] else words[:-1]
    return _right_before(words)


def participle_subject(words: Sequence[str]) -> Subject | None:
    """Who is meant by *…, saying*; a paper that says it was issued by somebody."""
    if words and words[-1].casefold() in PAPERS:
        verbs = [at for at, word in enumerate(words) if word.casefold() in ISSUING]
        return subject_of(words[: verbs[-1]]) if verbs else None
    return _first_of_clause(words[:-1]) if words and words[-1] == "," else None


def is_plain(words: Sequence[str]) -> bool:
    """Whether nobody but objects turns up in words, so that their subject stays the same."""
    return len(words) <= _MOST_PLAIN and not any(
        _is_somebody(words, at) for at in range(len(words))
    )


def _without_helpers(words: Sequence[str]) -> Sequence[str]:
    """Leave out what stands between a subject and its verb: *had*, *then*, *used to*."""
    end = len(words)
    while end:
        word = words[end - 1].casefold()
        if word == "to" and words[end - 2 : end - 1] == ["used"]:
            end -= 2
        elif (word in HAVE or is_adverb(word)) and word not in NOT_ASSERTED:
            end -= 1
        else:
            break
    return words[:end]


def _right_before(words: Sequence[str]) -> Subject | None:
    found = trailing(words)
    if found is None:
        return None
    subject, at = found
    ahead = words[at - 1].casefold() if at else ""
    if ahead in NOT_ASSERTED | BE | HAVE | PREPOSITIONS:
        return None
    begins = not is_word(ahead) or ahead in CLAUSE_OPENERS | CONJUNCTIONS
    if subject.sort is Sort.ROLE and not begins:
        # A description in mid-clause may be an object: shaking *his head*, said.
        person = words[-1].casefold() in PERSONS and not ahead.endswith(("ing", "ed"))
        return subject if person else None
    return subject


def _over_asides(words: Sequence[str]) -> Subject | None:
    """Read *Mr. Hale, the manager, who was not unkind,* said: the name before the asides."""
    end = len(words) - 1
    for _ in range(_MOST_ASIDES):
        start = end
        while start and words[start - 1] != ",":
            start -= 1
        aside = words[start:end]
        if not start or not aside or not _is_aside(aside[0].casefold()):
            return None
        found = trailing(words[: start - 1])
        if found and _begins_clause(words[: found[1]]):
            return found[0]
        end = start - 1
    return None


def _begins_clause(ahead: Sequence[str]) -> bool:
    """Whether a clause begins behind these words, or a name that explains them: *The mayor,*."""
    opener = ahead[-1].casefold() if ahead else ""
    if opener == ",":
        found = trailing(ahead[:-1])
        return found is not None and found == (Subject(found[0].text, Sort.ROLE), 0)
    return not opener or opener in CLAUSE_OPENERS or opener in ("and", "but")


def _is_aside(first: str) -> bool:
    return first in ASIDES or is_adverb(first) or first.endswith(("ing", "ed"))


def _first_of_clause(words: Sequence[str]) -> Subject | None:
    """Who begins the clause whose second verb follows: *a workman* rose and said."""
    openers = [at + 1 for at, word in enumerate(words) if word.casefold() in CLAUSE_OPENERS]
    start = openers[-1] if openers else 0
    while start < len(words) and (
        words[start].casefold() in ("and", "but") or is_adverb(words[start].casefold())
    ):
        start += 1
    found = leading(words[start:])
    if found is None:
        return None
    end = start + found[1]
    if found[0].sort is Sort.ROLE:
        end = start + _described(words[start:end])
        cut = trailing(words[start:end])
        if cut is None or not (cut[1] == 0 or cut[0].sort is Sort.NAME):
            return None
        found = cut
    return found[0] if is_plain(words[end:]) else None


def _described(words: Sequence[str]) -> int:
    """Where a description ends: with the person or a name, not with the verb behind it."""
    for at, word in enumerate(words):
        if word.casefold() in PERSONS or is_name_word(word):
            end = at + 1
            while end < len(words) and is_name_word(words[end]):
                end += 1
            return end
    return 0


def _is_somebody(words: Sequence[str], at: int) -> bool:
    """Whether the word at a place may be who does what follows."""
    word, lower = words[at], words[at].casefold()
    ahead = words[at - 1].casefold() if at else ""
    if lower in NOMINATIVES or lower in NOT_ASSERTED or lower in (";", ":", "."):
        return True
    if lower in PERSONS:
        return not any(near.casefold() in PREPOSITIONS for near in words[max(0, at - 4) : at])
    if is_name_word(word) and not is_possessive(word):
        return ahead not in PREPOSITIONS and not (at and is_name_word(words[at - 1]))
    return ahead == "," and lower in DETERMINERS
