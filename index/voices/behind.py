"""Who speaks, by the words right behind a quotation: “…,” *Adeyemi told me*."""

from collections.abc import Sequence

from index.quotations import Manner
from index.voices.clues import Clue, according, is_over, manner
from index.voices.lexicon import DETERMINERS, HAVE, OBJECTS
from index.voices.phrases import (
    Sort,
    Subject,
    is_adverb,
    is_name_word,
    is_word,
    leading,
    trailing,
)
from index.voices.verbs import BEHIND, NAMING, PLAIN, WITH_ON

_FURTHEST = 10  # words between a quotation and the verb behind it


def behind(words: Sequence[str], *, joined: bool) -> Clue | None:
    """Read the words right behind a quotation, without the comma or dash that they begin with.

    ``joined``: such a sign shows that they are of one sentence with it.
    """
    first = words[0].casefold() if words else ""
    if first in ("according", "laut"):
        return according(words[1 + (words[1:2] == ["to"]) :])
    if first == "so" and (named := leading(words[1:])) and named[0].sort is Sort.NAME:
        return Clue(named[0], Manner.SPEECH)
    if first in ("so", "as", "thus") or (is_adverb(first) and _says(words, 1)):
        words = words[1:]
    if _says(words, 0):
        return _verb_first(words)
    return _speaker_first(words, joined=joined)


def _says(words: Sequence[str], at: int) -> bool:
    """Whether the word at this place is a verb of saying."""
    verb = words[at].casefold() if at < len(words) else ""
    if verb in WITH_ON:
        return words[at + 1 : at + 2] == ["on"]
    return verb in BEHIND and verb not in NAMING - {"called"}


def _verb_first(words: Sequence[str]) -> Clue | None:
    """Read *said the old man*."""
    verb = words[0].casefold()
    words = words[1 + (verb in WITH_ON) :]
    named = leading(words)
    if named is None or not is_over(words[named[1] :]):
        return None
    return Clue(named[0], manner(BEHIND[verb], words[named[1] :]))


def _speaker_first(words: Sequence[str], *, joined: bool) -> Clue | None:
    """Read *Adeyemi told me*, *the old man said*."""
    found = _speaker(words)
    if found is None:
        return None
    subject, at = found
    verb = words[at].casefold()
    tail = words[at + 1 + (verb in WITH_ON) :]
    if words[0][:1].isupper() and not joined and not (verb in PLAIN and is_name_word(words[0])):
        return None  # a sentence of its own
    if tail and tail[0].casefold() not in OBJECTS and not is_over(tail):
        return None
    return Clue(subject, manner(BEHIND[verb], tail))


def _speaker(words: Sequence[str]) -> tuple[Subject, int] | None:
    """Who speaks, and where the verb stands."""
    named = leading(words)
    at = named[1] if named else 0
    while at < len(words) and (is_adverb(words[at].casefold()) or words[at].casefold() in HAVE):
        at += 1
    if named and _says(words, at):
        return named[0], at
    if not words or words[0].casefold() not in DETERMINERS:
        return None
    # A description may be taken to reach over its verb: *the countess began*.
    for end in range(1, min(len(words), _FURTHEST)):
        if not is_word(words[end]):
            return None
        if _says(words, end):
            described = trailing(words[:end])
            return (described[0], end) if described and described[1] == 0 else None
    return None
