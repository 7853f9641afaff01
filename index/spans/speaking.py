"""Whose words a question asks for, and which words of a passage are whose."""

import re
from collections.abc import Callable, Iterator

from index.answers import Hit
from index.lexical import STOP_WORDS
from index.quotations import Manner, Quotation
from index.spans.keys import key
from index.spans.nouns import SAYING
from index.spans.questions import Asked, Kind

_WORD = re.compile(r"[^\W\d_]+")


def says(asked: Asked) -> bool:
    """Whether a question asks for somebody's words, or for who said something."""
    return asked.verb in SAYING


def asks_for_speaker(asked: Asked) -> bool:
    """Whether a question is one such as *who said that …*."""
    return asked.kind is Kind.WHO and asked.subject and says(asked)


Range = tuple[int, int]


def words_of(asked: Asked, hit: Hit) -> list[Range]:
    """Ranges of a passage that are the words of somebody the question names."""
    if not says(asked) or asks_for_speaker(asked):
        return []
    content = set(asked.content)
    found = [
        (each.start, each.end)
        for each in hit.quotations
        if each.speaker and each.kind is not Manner.TERM and _is_named(each.speaker, content)
    ]
    whole = hit.authors and _is_named(hit.authors[0], content)
    return [(0, len(hit.text))] if whole and not found else found


def speakers(hit: Hit, covered: Callable[[str], float]) -> Iterator[tuple[Range, float]]:
    """Where those who are quoted in a passage are named, and how well their words fit.

    ``covered`` says how much of the question a text has.
    """
    for each in hit.quotations:
        named = _nearest(hit.text, each) if each.speaker and each.kind is not Manner.TERM else None
        if named is not None:
            yield named, covered(hit.text[max(each.start, 0) : each.end])


def _nearest(text: str, quotation: Quotation) -> Range | None:
    """Where the speaker's name stands nearest to the quotation, outside of it."""
    places = [
        match.span()
        for match in re.finditer(rf"\b{re.escape(quotation.speaker or '')}\b", text)
        if match.end() <= quotation.start or match.start() >= quotation.end
    ]

    def distance(place: Range) -> int:
        return max(quotation.start - place[1], place[0] - quotation.end)

    return min(places, key=distance, default=None)


def _is_named(speaker: str, content: set[str]) -> bool:
    """Whether most words of a speaker's name are in the question: *the owner of the mill*."""
    keys = [key(word) for word in _WORD.findall(speaker) if word.casefold() not in STOP_WORDS]
    return bool(keys) and 2 * sum(each in content for each in keys) >= len(keys)
