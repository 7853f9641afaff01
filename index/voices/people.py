"""Who a short name or a pronoun stands for: only where there is no second possibility."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from index.voices.lexicon import DETERMINERS, HE, SHE
from index.voices.phrases import Sort, Subject, is_name_word, is_possessive, tokens
from index.voices.sexes import GIVEN, PERSONS, TITLES, sex_of

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = re.compile(
    rf"(?<!\w)(?:{_CAPITAL}(?:\.|[\w’'-]*)[ \t]+(?:(?:von|van|de|der|la)[ \t]+)?){{1,5}}"
    rf"{_CAPITAL}[\w’-]*"
)
_LOWER = re.compile(r"\b[a-zß-öø-ÿ][\w’-]+")
_PLACE = re.compile(rf"\bin ({_CAPITAL}[\w’-]+)")
_COMMON = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at|ese|ose)|[Dd](?:er|ie|as)|[Ee]ine?) ({_CAPITAL}[\w-]+)"
)
_END_OF_SENTENCE = ".!?:"
_MOST_NAMESAKES = 8  # full names with the same word, after which it stands for nobody
_PLACES = frozenset(("in", "into", "at", "im"))
_HIM = {"m": frozenset(("him", "ihm", "ihn")), "f": frozenset()}


class _Full(NamedTuple):
    name: str
    at: int


class People:
    """The full names of a text and where each stands first."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        self._ordinary = frozenset(_LOWER.findall(text))
        # No person's names: what one is in, and what has an article: the Bolshevik, a Cossack.
        self._no_names = frozenset((*_PLACE.findall(text), *_COMMON.findall(text))) - set(TITLES)
        self._by_word: dict[str, list[_Full]] = {}
        seen: set[str] = set()
        for start, end in spans:
            for match in _NAME.finditer(text, start, end):
                words = self._full(match.group(), initial=_opens(text, match.start(), start))
                name = " ".join(words)
                if words and name not in seen:
                    seen.add(name)
                    for word in {words[0], words[-1]}:
                        namesakes = self._by_word.setdefault(word, [])
                        if len(namesakes) < _MOST_NAMESAKES:
                            namesakes.append(_Full(name, match.start()))

    def _full(self, found: str, *, initial: bool) -> list[str]:
        words = tokens(found)
        if words and is_possessive(words[-1]):
            words[-1] = words[-1][:-2] if words[-1].endswith("s") else words[-1][:-1]
        if words and initial and words[0].casefold() in self._ordinary:
            words = words[1:]
        while words and words[0] in TITLES:
            words = words[1:]
        full = len(words) > 1 and all(_may_be_name(word) for word in words)
        return words if full and self._is_person(words) else []

    def _is_person(self, words: Sequence[str]) -> bool:
        """Whether capitals are those of a person's name, so far as this text shows."""
        first, last = words[0], words[-1]
        if first in TITLES or first.casefold() in GIVEN:
            return True
        return (
            first not in self._no_names
            and not any(word.casefold() in self._ordinary for word in words)
            and last not in self._no_names
        )

    def fuller(self, name: str, at: int) -> str:
        """The full form of a name that stood before ``at``, if there is only one."""
        words = name.split()
        if len(words) > 1 or not words:
            return name
        known = {each.name for each in self._by_word.get(name, ()) if each.at < at}
        return (
            known.pop() if len(known) == 1 and len(self._by_word[name]) < _MOST_NAMESAKES else name
        )

    def named(self, subject: Subject, at: int, *, initial: bool) -> str | None:
        """A speaker's name as it is shown; ``initial``: it begins a sentence, as anything may."""
        if subject.sort is not Sort.NAME:
            return subject.text
        words = subject.text.split()
        if initial and words[0].casefold() in self._ordinary and words[0] not in TITLES:
            if len(words) > 1 and words[0].casefold() not in GIVEN:
                words = words[1:]
            elif len(words) == 1 and self.fuller(words[0], at) == words[0]:
                return None
        return self.fuller(" ".join(words), at)

    def antecedent(self, pronoun: str, words: Sequence[str], at: int) -> str | None:
        """The only person whom ``he`` or ``she`` can mean after these words of its paragraph.

        Somebody who is only described may be meant as well, so that nobody is certain.
        """
        if pronoun not in HE | SHE:
            return None
        sex = "m" if pronoun in HE else "f"
        persons: list[str] = []
        for place, name, known in self._persons(words, at):
            if known in ("", sex) and not any(name and _same(name, each) for each in persons):
                # Who was meant by a pronoun before this name fell may be meant again.
                if not name or _mentions(words[:place], sex):
                    return None
                persons.append(name)
        if len(persons) != 1 or any(word.casefold() in _HIM[sex] for word in words):
            return None
        return persons[0]

    def _persons(self, words: Sequence[str], at: int) -> Iterable[tuple[int, str, str]]:
        """Place, name and sex of everybody who is mentioned; each may be ``""``, unknown."""
        place = 0
        while place < len(words):
            end = place
            while end < len(words) and is_name_word(words[end]):
                end += 1
                if is_possessive(words[end - 1]):
                    break
            if end > place:
                name = " ".join(words[place:end])
                if is_possessive(name):
                    name = name[:-2] if name.endswith("s") else name[:-1]
                initial = not place or words[place - 1] in _END_OF_SENTENCE
                shown = self.named(Subject(name, Sort.NAME), at, initial=initial)
                elsewhere = place and words[place - 1].casefold() in _PLACES
                nobody = elsewhere or name.isupper() or all(w in TITLES for w in words[place:end])
                if shown and not nobody:
                    adjective = _is_person_word(words[end : end + 1])
                    sure = self._is_person(shown.split()) and not adjective
                    yield place, shown if sure else "", sex_of(shown)
                place = _after_aside(words, end) if shown else end
                continue
            word = words[place].casefold()
            if word in PERSONS and _determined(words, place):
                yield place, "", PERSONS[word]
            place += 1


def _mentions(words: Sequence[str], sex: str) -> bool:
    forms = ("he", "him", "his", "er", "ihn") if sex == "m" else ("she", "her", "hers")
    return any(word.casefold() in forms for word in words)


def _same(one: str, other: str) -> bool:
    """Whether two names may be the same person’s: one holds all words of the other."""
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def _after_aside(words: Sequence[str], at: int) -> int:
    """Pass over what is said of a person between commas: *, a joiner who …,*."""
    if words[at : at + 1] != [","] or at + 1 >= len(words):
        return at
    first = words[at + 1].casefold()
    if first not in ("a", "an", "the", "who", "ein", "eine", "der", "die") and not first.endswith(
        "ing"
    ):
        return at
    end = at + 1
    while end < len(words) and words[end] not in (",", ".", ";", ":"):
        end += 1
    return end


def _is_person_word(words: Sequence[str]) -> bool:
    """Whether a word names persons, so that a capital before it only describes them."""
    return any(word in PERSONS or word.removesuffix("s") in PERSONS for word in words)


def _determined(words: Sequence[str], at: int) -> bool:
    """Whether a word has a determiner near before it, so that somebody in particular is meant."""
    return any(
        word.casefold() in DETERMINERS or is_possessive(word) for word in words[max(0, at - 4) : at]
    )


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a sentence begins at ``at``."""
    before = text[max(start, at - 4) : at].rstrip(" \n\"'“‘„«(")
    return not before or before[-1] in _END_OF_SENTENCE + "…”’—"


def _may_be_name(word: str) -> bool:
    return is_name_word(word) or word in ("von", "van", "de", "der", "la")
