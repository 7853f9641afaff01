"""Whether a wording gives quoted words to those whose words they are. Pure."""

import re
from collections.abc import Iterator, Sequence

from bot.rephrasing.quotations import Quoted
from bot.rephrasing.verbatim import places
from index.answers import Quote
from index.documents import Document, Paragraph, Section
from index.lexical import STOP_WORDS
from index.quotations import UNNAMED
from index.sentences import sentences
from index.voices.collecting import quotations

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_NAME = 3  # letters: initials and particles name nobody
# By these, words are given to somebody without any verb of speaking.
_GIVEN_TO = re.compile(
    r"\baccording to (?!the (?:text|passage|author|article|book|story)\b)"
    r"|\bin the words of (?!the (?:text|author)\b)|\bas [^.?!]{1,60} puts? it\b"
    r"|\b(?:laut|zufolge|gemäß)\b(?! (?:dem )?Text\b)|\bselon\b|\bd’après\b|\bsegún\b",
    re.IGNORECASE,
)

# Whoever's words they are, they are the text's, too.
_THE_TEXT = re.compile(
    r"(?:the|this|der|dieser|die|diese) (?:text|passage|stelle|abschnitt)(?: itself| selbst)?",
    re.IGNORECASE,
)


def misattributed(text: str, own: str, quoted: Sequence[Quoted], passages: Sequence[Quote]) -> bool:
    """Whether a quotation is given to anybody but its speaker, or that cannot be told.

    ``own`` is the text with all that is quoted crossed out.
    """
    if _GIVEN_TO.search(own):
        return True
    speakers = {each: _speakers(text[each.start : each.end], passages) for each in quoted}
    named = _named(text)
    for each, possible in speakers.items():
        said_by = [name for start, end, name in named if start <= each.start and each.end <= end]
        if any(not _is_one_of(name, possible) for name in said_by):
            return True
    known = {name for passage in passages for name in _known(passage)}
    for start, end in sentences(own):
        words = set(_words(own[start:end]))
        mentioned = [name for name in known if words & set(_words(name))]
        here = [possible for each, possible in speakers.items() if start <= each.start < end]
        if any(not _is_one_of(name, possible) for possible in here for name in mentioned):
            return True
    return False


def _speakers(words: str, passages: Sequence[Quote]) -> frozenset[str]:
    """Who says these words: their nearest voice, wherever they stand."""
    chains = (
        passage.passage.speaking(passage.start + start, passage.start + end)
        for passage in passages
        for start, end in places(words, passage.text)
    )
    return frozenset(chain[0] for chain in chains if chain and chain[0] != UNNAMED)


def _named(text: str) -> tuple[tuple[int, int, str], ...]:
    """Whom the wording itself lets speak, as it would be read in any text."""
    whole = (Paragraph(0, len(text)),)
    found = quotations(Document("", text, (Section((), whole),)))
    return tuple(
        (each.start, each.end, each.speaker)
        for each in found
        if each.speaker and not _THE_TEXT.fullmatch(each.speaker)
    )


def _known(passage: Quote) -> Iterator[str]:
    """Everybody who speaks in a passage, its authors among them."""
    yield from passage.passage.authors
    yield from (each.speaker for each in passage.passage.quotations if each.speaker)


def _is_one_of(name: str, possible: frozenset[str]) -> bool:
    wanted = set(_words(name))
    return bool(wanted) and any(wanted <= set(_words(each)) for each in possible)


def _words(name: str) -> Iterator[str]:
    """The words of a name that tell it from others."""
    for match in _WORD.finditer(name):
        word = match.group().casefold()
        if len(word) >= _SHORTEST_NAME and match.group()[0].isupper() and word not in STOP_WORDS:
            yield word
