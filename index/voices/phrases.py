"""Who is named at the beginning or the end of a few words: a name, a description, a pronoun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from index.reading.name_words import PARTICLES
from index.voices.lexicon import (
    ADVERBS,
    DETERMINERS,
    GERMAN_DETERMINERS,
    OF_COURSE_CAPITAL,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
)
from index.voices.sexes import TITLES

_TOKEN = re.compile(r"[^\W_]+(?:[-’'&.][^\W_]+)*(?:['’](?!\w))?|[^\w\s]")
_MOST_NAME = 6  # words of a name with its titles
_MOST_ROLE = 6  # words of a description
_MOST_BEFORE_NAME = 4  # “UK prime minister Theresa May”
_SHORTEST_LY = 5


class Sort(Enum):
    """How a speaker is named."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker as the words have it."""

    text: str
    sort: Sort


def tokens(text: str) -> list[str]:
    """Words and signs; the full stop of an initial or a title belongs to it."""
    found: list[str] = []
    for each in _TOKEN.findall(text):
        last = found[-1] if found else ""
        if each == "." and (f"{last}." in TITLES or (len(last) == 1 and last.isupper())):
            found[-1] += each
        else:
            found.append(each)
    return found


def is_word(token: str) -> bool:
    """Whether a token is a word, no sign."""
    return token[:1].isalnum()


def is_name_word(token: str) -> bool:
    """Whether a word may be part of a name: a capital, and none of those that anything has."""
    return token[:1].isupper() and (
        token in TITLES or token.rstrip(".").casefold() not in OF_COURSE_CAPITAL or _initial(token)
    )


def is_possessive(token: str) -> bool:
    """Whether a word says whose something is: *Reed’s*, *Boris’*."""
    return token.endswith(("'s", "’s", "'", "’"))


def is_adverb(word: str) -> bool:
    """Whether a word says how: *slowly*, *then*."""
    return word in ADVERBS or (word.endswith("ly") and len(word) >= _SHORTEST_LY)


def leading(words: Sequence[str]) -> tuple[Subject, int] | None:
    """Who is named at the beginning, and how many tokens that takes."""
    if not words:
        return None
    first = words[0].casefold()
    if first in PRONOUNS:
        return Subject(first, Sort.PRONOUN), 1
    if is_name_word(words[0]):
        return _leading_name(words)
    if first in DETERMINERS:
        return _leading_role(words, 1)
    return _described_name(words)


def trailing(words: Sequence[str]) -> tuple[Subject, int] | None:
    """Who is named at the end, and how many tokens stand before that."""
    if not words or not is_word(words[-1]) or is_possessive(words[-1]):
        return None
    if words[-1].casefold() in PRONOUNS:
        return Subject(words[-1].casefold(), Sort.PRONOUN), len(words) - 1
    if is_name_word(words[-1]):
        return _trailing_name(words)
    return _trailing_role(words, len(words))


def _leading_name(words: Sequence[str]) -> tuple[Subject, int] | None:
    end = 0
    while end < min(len(words), _MOST_NAME) and (
        is_name_word(words[end])
        or (end and words[end] in PARTICLES and is_name_word("".join(words[end + 1 : end + 2])))
    ):
        end += 1
        if is_possessive(words[end - 1]):
            return _leading_role(words, end)
    if all(word in TITLES for word in words[:end]):
        return None
    both = words[end + 1 : end + 2]
    if words[end : end + 1] in (["and"], ["und"]) and both and is_name_word(both[0]):
        second = _leading_name(words[end + 1 :])
        after = words[end + 1 + second[1] :] if second else []
        if second is None or (after and is_word(after[0])):
            return None
        end += 1 + second[1]
    return Subject(" ".join(words[:end]), Sort.NAME), end


def _leading_role(words: Sequence[str], at: int) -> tuple[Subject, int] | None:
    """Read a description: a determiner or a possessive up to ``at``, then what it determines."""
    end = at
    while end < len(words) and is_word(words[end]):
        word = words[end].casefold()
        if word == "of" and end > at:
            whose = leading(words[end + 1 :])
            if whose is None or whose[0].sort is Sort.PRONOUN:
                return None
            end += 1 + whose[1]
            break
        if word in STOPS or (end > at and is_adverb(word)):
            break
        if end > at and word.endswith(("ing", "ed")):
            after = words[end + 1 : end + 2]
            if after and is_word(after[0]) and after[0].casefold() not in STOPS:
                return None
            break
        end += 1
    if not at < end <= at + _MOST_ROLE:
        return None
    name = end
    while name > at and is_name_word(words[name - 1]):
        name -= 1
    german = words[0].casefold() in GERMAN_DETERMINERS
    described = words[name - 1].islower() and words[name - 1] not in STOPS
    if at < name < end and described and not german:
        # The name that a description is followed by: the pilot *Quagmire*.
        return Subject(" ".join(words[name:end]), Sort.NAME), end
    return Subject(_lowered(words[:end]), Sort.ROLE), end


def _described_name(words: Sequence[str]) -> tuple[Subject, int] | None:
    """Read a full name behind a few words without a determiner: *prime minister Theresa May*."""
    for at, word in enumerate(words[: _MOST_BEFORE_NAME + 1]):
        if at and is_name_word(word):
            found = _leading_name(words[at:])
            full = found and found[0].sort is Sort.NAME and " " in found[0].text
            return (found[0], at + found[1]) if found and full else None
        if not is_word(word) or word.casefold() in STOPS or is_adverb(word.casefold()):
            return None
    return None


def _trailing_name(words: Sequence[str]) -> tuple[Subject, int] | None:
    end = start = len(words)
    while start and end - start < _MOST_NAME and is_word(words[start - 1]):
        word = words[start - 1]
        if is_possessive(word) or not (
            is_name_word(word)
            or (word in PARTICLES and start < end and start > 1 and is_name_word(words[start - 2]))
        ):
            break
        start -= 1
    if start == end or all(word in TITLES for word in words[start:]):
        return None
    before = words[start - 1].casefold() if start else ""
    begin = _german_role(words, start)
    if before in DETERMINERS or begin is not None:
        begin = start - 1 if begin is None else begin
        return Subject(_lowered(words[begin:]), Sort.ROLE), begin
    if before in PREPOSITIONS:
        return _extended(words, start - 1)
    first = trailing(words[: start - 1]) if before in ("and", "und", "or", "&") else None
    if first is None:
        return Subject(" ".join(words[start:]), Sort.NAME), start
    # Two names are two speakers only where nothing else stands before them.
    both = first[0].sort is Sort.NAME and first[1] == 0
    return (Subject(" ".join(words), Sort.NAME), 0) if both else None


def _german_role(words: Sequence[str], start: int) -> int | None:
    """Where *der alte* begins, if that stands before a noun at ``start``."""
    while start and words[start - 1].islower() and words[start - 1] not in STOPS:
        start -= 1
    german = start and words[start - 1].casefold() in GERMAN_DETERMINERS
    return start - 1 if german else None


def _trailing_role(words: Sequence[str], end: int) -> tuple[Subject, int] | None:
    """Read a description that ends at ``end``: back to its determiner, over *of* and the like."""
    start = end
    while start and end - start < _MOST_ROLE:
        start -= 1
        word = words[start].casefold()
        if not is_word(word):
            return None
        if word in DETERMINERS or (is_possessive(words[start]) and start < end - 1):
            if start == end - 1:
                return None
            while start and is_possessive(words[start]) and is_name_word(words[start - 1]):
                start -= 1
            before = words[start - 1].casefold() if start else ""
            if before == "of":
                return _extended(words, start - 1)
            return Subject(_lowered(words[start:]), Sort.ROLE), start
        if word in STOPS or is_adverb(word) or (start == end - 1 and word.endswith("ed")):
            return None
    return None


def _extended(words: Sequence[str], at: int) -> tuple[Subject, int] | None:
    """Read what a preposition at ``at`` belongs to: *a friend* of Lenin."""
    head = _trailing_role(words[:at], at) if at else None
    if head is None or head[1] + 1 >= at:
        return None
    before = words[head[1] - 1].casefold() if head[1] else ""
    if before in PREPOSITIONS:
        return None
    return Subject(_lowered(words[head[1] :]), Sort.ROLE), head[1]


def _lowered(words: Sequence[str]) -> str:
    """A description as it stands inside of a sentence."""
    first = words[0].lower() if words[0].casefold() in DETERMINERS else words[0]
    return " ".join((first, *words[1:]))


def _initial(word: str) -> bool:
    return word[:1].isupper() and (word[1:] == "." or (len(word) == 1 and word not in "AIO"))
