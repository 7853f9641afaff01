"""The gate: what of a model's wording may be shown. Pure.

Passages are data of anybody, and what a model makes of them is, too: nothing rests on its having
done as it was told. Whatever is doubtful does not pass.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.rephrasing.faults import Fault
from bot.rephrasing.novelties import new_name, new_number
from bot.rephrasing.plainness import is_plain
from bot.rephrasing.quotations import Quoted, outside, quotations
from bot.rephrasing.verbatim import stands_in
from bot.rephrasing.voices import Wording, misattributed
from index.answers import Quote
from index.languages import language_of
from index.lexical import terms
from index.lexical.languages import ENGLISH, language
from index.sentences import sentences

LONGEST_ANSWER = 600
"""Characters: a few sentences beside the passage itself."""

_MOST_READ = 4000  # characters: whatever comes, looking at it keeps nobody waiting
_MOST_SENTENCES = 4
_SHORTEST_QUOTATION = 2  # words: a single one bears nothing out
_SHORTEST_QUESTION = 15
_LONGER = 1.3  # how much longer than the question of the rules another wording may be
_READERS = frozenset(
    ("you", "your", "yours", "ihr", "euch", "euer", "eure", "eurer", "eurem", "euren", "eures")
)
_ENDS = (".", ",")  # signs of one's own that some set inside the marks


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was made by rule: its sentence, the words that fill it, the quotations."""

    question: str
    facts: tuple[str, ...]
    quotes: tuple[str, ...]
    language: str


def checked_answer(said: str, question: str, passages: Sequence[Quote]) -> str | Fault:
    """An answer in other words as it may be shown, or why it may not."""
    if len(said) > _MOST_READ:
        return Fault.TOO_LONG
    texts = tuple(each.text for each in passages)
    text = _tidied(said, texts)
    quoted = quotations(text)
    if fault := _unreadable(text, quoted, LONGEST_ANSWER) or _altered(text, quoted, texts):
        return fault
    own = outside(text, quoted or ())
    if not _every_sentence_quotes(text, own, quoted or ()):
        return Fault.UNQUOTED
    tongue = language_of(question) or language_of(own) or language_of(" ".join(texts)) or ENGLISH
    if misattributed(Wording(text, own, quoted or (), tongue), passages):
        return Fault.OTHER_VOICE
    known = (question, *texts, *(author for each in passages for author in each.passage.authors))
    return _foreign(own, tongue) or _novel(own, known, tongue, strict=False) or text


def checked_question(said: str, asked: Asked) -> str | Fault:
    """A question in other words as it may be shown, or why it may not."""
    if len(said) > _MOST_READ:
        return Fault.TOO_LONG
    known = (asked.question, *asked.facts, *asked.quotes)
    text = _tidied(said, known)
    quoted = quotations(text)
    longest = round(len(asked.question) * _LONGER)
    sources = (*asked.facts, *asked.quotes)
    if fault := _unreadable(text, quoted, longest) or _altered(text, quoted, sources):
        return fault
    own = outside(text, quoted or ())
    if not _is_one_question(own, asked.question):
        return Fault.NOT_ONE_QUESTION
    if not all(stands_in(fact, text) for fact in asked.facts):
        return Fault.LOST_WORDS
    if _addresses(own) is not _addresses(_own(asked.question)):
        return Fault.OTHER_KIND
    return _foreign(own, asked.language) or _novel(own, known, asked.language) or text


def _unreadable(text: str, quoted: tuple[Quoted, ...] | None, longest: int) -> Fault | None:
    if not any(character.isalpha() for character in text):
        return Fault.EMPTY
    if not is_plain(text):
        return Fault.NOT_PLAIN
    if len(text) > longest:
        return Fault.TOO_LONG
    return Fault.UNCLEAR_MARKS if quoted is None else None


def _altered(text: str, quoted: tuple[Quoted, ...] | None, sources: Sequence[str]) -> Fault | None:
    """The verbatim gate: every quotation stands in a passage."""
    for each in quoted or ():
        words = text[each.start : each.end]
        if not any(stands_in(words, source) for source in sources):
            return Fault.ALTERED
    return None


def _tidied(said: str, sources: Iterable[str]) -> str:
    """A wording on one line; a comma or full stop of its own is put behind the closing mark.

    Some set it before the mark, and it would be no word of the text's.
    """
    text = " ".join(said.split())
    texts = tuple(sources)
    for each in reversed(quotations(text) or ()):
        words = text[each.start : each.end]
        if words[-1:] not in _ENDS or any(stands_in(words, source) for source in texts):
            continue
        after = text[each.end + 1 : each.end + 2]
        own = "" if after in (*_ENDS, "?", ";", ":") else words[-1]
        mark = text[each.end : each.end + 1]
        text = text[: each.end - 1] + mark + own + text[each.end + 1 :]
    return text


def _every_sentence_quotes(text: str, own: str, quoted: tuple[Quoted, ...]) -> bool:
    """Whether each claim comes with words of the text: with more than a single one."""
    parts = sentences(own)
    telling = [
        each.start
        for each in quoted
        if len(terms(text[each.start : each.end])) >= _SHORTEST_QUOTATION
    ]
    return len(parts) <= _MOST_SENTENCES and all(
        any(start <= each < end for each in telling) for start, end in parts
    )


def _is_one_question(own: str, rule_made: str) -> bool:
    asked = own.count("?")
    return (
        len(own) >= _SHORTEST_QUESTION
        and own.endswith("?")
        and asked <= max(1, _own(rule_made).count("?"))
    )


def _own(question: str) -> str:
    """The words of a question that are no quotation's."""
    return outside(question, quotations(question) or ())


def _addresses(own: str) -> bool:
    """Whether it asks what readers think, as evaluative questions do."""
    return any(term.word.casefold() in _READERS for term in terms(own))


def _novel(own: str, known: Sequence[str], code: str, *, strict: bool = True) -> Fault | None:
    if new_number(own, known) is not None:
        return Fault.NEW_NUMBER
    return None if new_name(own, known, code, strict=strict) is None else Fault.NEW_NAME


def _foreign(own: str, code: str) -> Fault | None:
    """Whether it is in another language than it has to be, so far as that can be told."""
    found = language_of(own)
    known = language(code).code == code
    return Fault.OTHER_LANGUAGE if known and found not in (None, code) else None
