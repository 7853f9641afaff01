"""What a question asks for: its kind, the noun that it asks after, its verb, its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.lexical import STOP_WORDS
from index.spans.analysing import Sentence, read
from index.spans.keys import key, listed
from index.spans.nouns import BE, DO, Sort, sort_of
from index.spans.questions import Asked, Kind
from index.spans.tags import Tag

# What follows these is a clause: that something is so.
_CLAUSE_VERBS = frozenset(
    key(verb)
    for verb in listed(
        "prove show believe think suggest reveal demonstrate indicate imply conclude hope fear feel"
        " argue claim seem decide agree"
    )
)
_QUESTION_WORDS = listed("who whom whose when where why which what how")
_AUXILIARIES = listed(
    "is was are were do does did can could will would has have had should may might must am be"
    " shall"
)
_MEASURED = listed(
    "many much old long far tall large big high fast deep wide few heavy hot cold late early small"
    " often frequently"
)
_DOES = frozenset({"do", "does", "did"})
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}

_FREQUENT = frozenset({"often", "frequently"})
# “What kind of arts” asks after arts.
_TRANSPARENT = listed(
    "kind type kinds types sort sorts form forms name names part parts other two three"
)
_NAMING = listed("name names term title type kind word nickname")
_PHRASE = {
    Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ING, Tag.PARTICIPLE, Tag.NUMBER, Tag.ORDINAL,
    Tag.GENITIVE, Tag.PAST,
}  # fmt: skip
_VERBAL = {Tag.PAST, Tag.PARTICIPLE, Tag.ING}
_FULL_VERBS = {Tag.VERB, *_VERBAL}
_DETERMINERS = {Tag.ARTICLE, Tag.POSSESSIVE}


def asked(question: str) -> Asked:
    """Take a question apart; any string is one."""
    # WHERE ALL ARE CAPITALS, Or Every Word Has One, none of them makes a name.
    if not any(word[0].islower() for word in question.split()):
        question = question.casefold()
    return _Question(read(question, 0, len(question))).asked()


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What the question phrase says; ``end`` is behind its last word."""

    kind: Kind
    end: int
    sort: Sort = Sort.ANY
    focus: int | None = None


class _Question:
    """A question while it is taken apart."""

    def __init__(self, sentence: Sentence) -> None:
        rows = [
            (word, tag)
            for word, tag in zip(sentence.words, sentence.tags, strict=True)
            if tag is not Tag.QUOTE
        ]
        self._low = [word.casefold() for word, _ in rows]
        self._tags = [tag for _, tag in rows]
        self._keys = [key(word) if word[0].isalnum() else "" for word, _ in rows]

    def asked(self) -> Asked:
        place = self._question_word()
        phrase = self._phrase(place)
        begin = phrase.end if place is None else place
        within = range(begin, phrase.end)
        real = [each for each in self._keys if each]
        numbered = list(enumerate(zip(self._low, self._keys, self._tags, strict=True)))
        verbs = (
            word_key
            for number, (low, word_key, tag) in numbered
            if tag in _FULL_VERBS and low not in _AUXILIARIES and number not in within
        )
        verb = next(verbs, "")
        behind = (each for each in self._keys[phrase.end :] if each)
        return Asked(
            kind=phrase.kind,
            sort=phrase.sort,
            content=tuple(dict.fromkeys(self._content(within))) or tuple(dict.fromkeys(real)),
            pairs=frozenset(pairwise(real)),
            focus="" if phrase.focus is None else self._keys[phrase.focus],
            verb=verb,
            before=self._keys[place - 1] if place else "",
            after="" if place is None else next(behind, ""),
            last=real[-1] if real else "",
            subject=place is not None and self._is_subject(phrase.end),
            clausal=self._is_clausal(place, phrase.kind, verb),
            many=self._many(begin, phrase),
            chooses=phrase.kind is Kind.POLAR or "or" in self._low,
            names=tuple(
                word_key for number, (_, word_key, tag) in numbered if tag is Tag.NAME and number
            ),
        )

    def _is_clausal(self, place: int | None, kind: Kind, verb: str) -> bool:
        following = "" if place is None else self._word(place + 1)
        if kind is Kind.WHERE:
            return following == "do"
        return kind is Kind.WHAT and following in _DOES and verb in _CLAUSE_VERBS

    def _many(self, begin: int, phrase: _Phrase) -> int:
        """*What three things*, *what are the two …*."""
        if phrase.kind not in {Kind.WHICH, Kind.WHAT}:
            return 1
        named = self._low[begin + 1 : max(phrase.end, (phrase.focus or 0) + 1)]
        return max((_COUNTS.get(word, 1) for word in named), default=1)

    def _content(self, within: range) -> Sequence[str]:
        return [
            word_key
            for number, (low, word_key) in enumerate(zip(self._low, self._keys, strict=True))
            if word_key
            and low not in STOP_WORDS
            and low not in _AUXILIARIES
            and not (number in within and (low in _MEASURED or low in _TRANSPARENT))
        ]

    def _question_word(self) -> int | None:
        """Where the question word stands, past a clause such as *the man who …, what*."""
        found = [n for n, word in enumerate(self._low) if word in _QUESTION_WORDS]
        if not found:
            return None
        first = found[0]
        relative = first and self._tags[first - 1] in {Tag.NOUN, Tag.NAME, Tag.COMMA}
        if relative and self._low[first] in {"who", "which", "when", "where"} and len(found) > 1:
            return found[1]
        return first

    def _word(self, place: int) -> str:
        return self._low[place] if 0 <= place < len(self._low) else ""

    def _phrase(  # noqa: PLR0911 - one phrase for each question word
        self, place: int | None
    ) -> _Phrase:
        if place is None:
            polar = bool(self._low) and self._low[0] in _AUXILIARIES
            return _Phrase(Kind.POLAR if polar else Kind.OTHER, int(polar))
        following = self._word(place + 1)
        match self._low[place]:
            case "who" | "whom" | "whose":
                return _Phrase(Kind.WHO, place + 1, Sort.PERSON)
            case "when":
                return _Phrase(Kind.WHEN, place + 1, Sort.TIME)
            case "where":
                return _Phrase(Kind.WHERE, place + 1, Sort.PLACE)
            case "why":
                return _Phrase(Kind.WHY, place + 1)
            case "how" if following in _MEASURED:
                return self._measure(place + 2, frequent=following in _FREQUENT)
            case "how":
                return _Phrase(Kind.HOW, place + 1)
            case _ if following.startswith("happen"):
                return _Phrase(Kind.DEED, place + 2)
            case _:
                return self._which(place)

    def _measure(self, start: int, *, frequent: bool) -> _Phrase:
        if frequent:
            return _Phrase(Kind.QUANTITY, start, Sort.FREQUENCY)
        end = self._noun_end(start)
        return _Phrase(Kind.QUANTITY, end, Sort.QUANTITY, end - 1 if end > start else None)

    def _which(self, place: int) -> _Phrase:
        start = place + 1
        end = self._noun_end(start)
        if self._word(start) in _TRANSPARENT and self._word(start + 1) == "of":
            end = max(end, self._noun_end(start + 2))
        if end == start or self._word(start) in _AUXILIARIES:
            return self._what(start)
        sort = sort_of(self._word(end - 1))
        kind = {Sort.TIME: Kind.WHEN, Sort.QUANTITY: Kind.QUANTITY}.get(sort, Kind.WHICH)
        return _Phrase(kind, end, sort, end - 1)

    def _what(self, start: int) -> _Phrase:
        """*What is the name of the river*, *what did they do*, *what was found*."""
        if self._asks_for_a_deed(start):
            return _Phrase(Kind.DEED, start)
        at = start
        while self._word(at) in _AUXILIARIES:
            at += 1
        if self._tag(at) not in _DETERMINERS:
            return _Phrase(Kind.WHAT, at)
        end = self._noun_end(at + 1)
        if end == at + 1:
            return _Phrase(Kind.WHAT, at)
        noun = self._word(end - 1)
        if noun in _NAMING and self._word(end) == "of":
            behind = end + 1 + (self._tag(end + 1) in _DETERMINERS)
            named = self._noun_end(behind)
            noun = self._word(named - 1) if named > behind else noun
        sort = sort_of(noun) if self._word(start) in BE else Sort.ANY
        kind = {Sort.TIME: Kind.WHEN, Sort.QUANTITY: Kind.QUANTITY}.get(sort, Kind.WHAT)
        return _Phrase(kind, at, sort, end - 1)

    def _asks_for_a_deed(self, start: int) -> bool:
        words = [word for word in self._low if word[:1].isalnum()]
        later = self._low[start + 1 :]
        happens = any(word.startswith("happen") for word in words)
        ends = bool(words) and words[-1] in {"do", "done", "doing"}
        return happens or ends or (self._word(start) in _AUXILIARIES and bool(DO & set(later)))

    def _tag(self, place: int) -> Tag:
        return self._tags[place] if place < len(self._tags) else Tag.NONE

    def _noun_end(self, start: int) -> int:
        """The end of the noun phrase that begins at ``start``; ``start`` where none does."""
        at = start
        while at < len(self._low) and self._low[at] not in _AUXILIARIES:
            tag = self._tags[at]
            begins = at == start
            if tag not in _PHRASE and not (begins and tag is Tag.VERB):
                break
            if tag in _VERBAL and not begins:
                break
            at += 1
        return at

    def _is_subject(self, end: int) -> bool:
        """Whether a verb follows the question phrase at once, with none of another subject."""
        tag, following = self._tag(end), self._tag(end + 1)
        if self._word(end) in {"did", "does", "do"}:
            return False
        if tag is Tag.AUXILIARY:
            return following in {
                Tag.PARTICIPLE, Tag.ING, Tag.PAST, Tag.ARTICLE, Tag.ADJECTIVE, Tag.ADVERB,
                Tag.PREPOSITION, Tag.NOT,
            }  # fmt: skip
        return tag in {Tag.VERB, Tag.PAST, Tag.PARTICIPLE, Tag.MODAL, Tag.ADVERB}
