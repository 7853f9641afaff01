"""Whether a wording gives quoted words to those whose words they are. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.rephrasing.novelties import capitals
from bot.rephrasing.quotations import Quoted
from bot.rephrasing.verbatim import places
from index.answers import Quote
from index.documents import Document, Paragraph, Section
from index.lexical import STOP_WORDS
from index.quotations import UNNAMED
from index.sentences import sentences
from index.voices.collecting import quotations
from index.voices.verbs import BEHIND, NAMING, PARTICIPLES, SAYING

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_NAME = 3  # letters: initials and particles name nobody
# By these, words are given to somebody without any verb of speaking.
_GIVEN_TO = re.compile(
    r"\baccording to (?!the (?:text|passage|author|article|book|story)\b)"
    r"|\bin the words of (?!the (?:text|author)\b)|\bas [^.?!]{1,60} puts? it\b"
    r"|\b(?:laut|zufolge|gemäß)\b(?! (?:dem )?Text\b)|\bselon\b|\bd’après\b|\bsegún\b",
    re.IGNORECASE,
)

# The text says whatever anybody in it says; of its author, see ``_fits_saying``.
_THE_TEXT = re.compile(
    r"(?:the|this|der|dieser|die|diese) (?:text|passage|stelle|abschnitt|author|writer|narrator"
    r"|autor|autorin|verfasser|erzähler)(?: itself| selbst)?",
    re.IGNORECASE,
)

_SAYING = frozenset((*SAYING, *PARTICIPLES, *BEHIND, *NAMING)) | frozenset(
    """sagen sage meinen erklären erklären schreiben nennt nannte beklagt beklagte klagt klagte
    believes believed holds held feels felt puts put dit disait déclare affirme écrit dice dijo
    afirma escribe disse scrive afferma""".split()  # noqa: SIM905 - a list
)
_WRITERS = frozenset(("author", "writer", "narrator", "autor", "autorin", "verfasser", "erzähler"))
_PRONOUNS = frozenset(("he", "she", "they", "er", "sie"))


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, itself with all that is quoted crossed out, its quotations, and its language."""

    text: str
    own: str
    quoted: tuple[Quoted, ...]
    language: str


def misattributed(wording: Wording, passages: Sequence[Quote]) -> bool:
    """Whether a quotation is given to anybody but its speaker, or that cannot be told."""
    if _GIVEN_TO.search(wording.own):
        return True
    speakers = {
        each: _speakers(wording.text[each.start : each.end], passages) for each in wording.quoted
    }
    named = _named(wording.text)
    for each, possible in speakers.items():
        said_by = [name for start, end, name in named if start <= each.start and each.end <= end]
        if any(not _is_one_of(name, possible) for name in said_by):
            return True
    known = frozenset(name for passage in passages for name in _known(passage))
    authors = frozenset(name for passage in passages for name in passage.passage.authors)
    for start, end in sentences(wording.own):
        told = wording.own[start:end]
        for each, possible in speakers.items():
            if start <= each.start < end and not (
                _fits(told, possible, known)
                and _fits_saying(told, possible, authors, wording.language)
            ):
                return True
    return False


def _fits(told: str, possible: frozenset[str], known: frozenset[str]) -> bool:
    """Whether nobody else who speaks in the passages is mentioned beside the words of one."""
    words = set(_words(told))
    mentioned = (name for name in known if words & set(_words(name)))
    return all(_is_one_of(name, possible) for name in mentioned)


def _fits_saying(
    told: str, possible: frozenset[str], authors: frozenset[str], language: str
) -> bool:
    """Whether a sentence in which somebody says something names only whoever says these words."""
    words = {match.group().casefold() for match in _WORD.finditer(told)}
    if not words & _SAYING:
        return True
    if words & _WRITERS and not possible & authors:
        return False
    # Who tells the story is hardly called by a pronoun.
    if words & _PRONOUNS and possible and possible <= authors:
        return False
    return all(_is_one_of(name, possible) for name in capitals(told, language))


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
