"""Contrast cards: two passages that speak of the same thing and do not say the same of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.study.prompting.lines import Line, Told, is_balanced, key, words_of
from bot.study.prompting.scenes import LONGEST, SHORTEST, Scene, scene
from bot.study.prompting.signs import Signs
from bot.study.prompting.terms import Subjects
from index.quotations import UNNAMED

_LEAST = 0.6
_STRONG = 1.2
_COMMON = 0.5  # what the shared words must weigh
# Keys that both share, and of the shorter one how many: else they speak of different things.
_FEWEST, _SHARE = 3, 0.4
# Of so many claims a word is no more a sign that two speak of the same thing.
_RARE, _RARE_SHARED = 60, 2
_NEXT = 1  # paragraphs between parts of one argument
_FURTHEST = 3  # lines between a view and the answer to it
# Who says *I* holds no view as somebody else's.
_MYSELF = re.compile(r"\bI\b|\bich\b")
_FOREMOST = 12
_DISPUTED = 2.0
_SAME = 0.75
_MUCH, _MOST_FOR_TERM = 20.0, 0.5
_NEGATED, _OPPOSED, _LIMITED, _TURNED, _OTHER_VOICE = 0.6, 1.0, 0.4, 0.3, 0.3


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation that holds something: the text's own, or that of a named speaker."""

    scene: Scene
    worth: float
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Tension:
    """Two quotations in the order of reading, the question's stem and facts, and its worth."""

    first: Scene
    second: Scene
    stem: str
    facts: tuple[tuple[str, str], ...]
    worth: float


def tensions(claims: Sequence[Claim], about: Subjects) -> Iterator[Tension]:
    """Every two claims that are in tension, found over the words that few claims share."""
    held: defaultdict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for each in set(claim.scene.line.keys):
            held[each].append(number)
    rare = {each: numbers for each, numbers in held.items() if len(numbers) <= _RARE}
    for number, claim in enumerate(claims):
        lines = set(claim.scene.line.keys)
        shared = Counter(other for each in lines for other in rare.get(each, ()) if other > number)
        for other, times in shared.items():
            if times >= _RARE_SHARED and not _is_near(claim.scene.line, claims[other].scene.line):
                found = _card(claim, claims[other], about)
                if found is not None:
                    yield found


def _card(one: Claim, other: Claim, about: Subjects) -> Tension | None:
    """Two claims as a card, if they use the same word and pull in different directions."""
    first, second = sorted((one, other), key=lambda each: each.scene.line.number)
    lines = first.scene.line, second.scene.line
    voices = first.speaker, second.speaker
    if voices[0] and voices[0] == voices[1]:
        return None
    strength = _strength(*lines, one.scene.told.signs) + _OTHER_VOICE * sum(map(bool, voices))
    here, there = (set(each.keys) for each in lines)
    weight = sum(about.weights.get(each, 0.0) for each in here & there)
    fewer = min(len(here), len(there))
    shared = len(here & there)
    again = shared > _SAME * fewer and strength < _NEGATED
    little = shared < _FEWEST or shared < _SHARE * fewer
    if strength < _LEAST or weight < _COMMON or again or little:
        return None
    term = _shared(first.scene, second.scene, about)
    stem = "tension-hold" if strength >= _STRONG else "tension-does"
    if term is None or (stem == "tension-does" and term not in _foremost(about)):
        return None
    facts: tuple[tuple[str, str], ...] = (("term", term),)
    if voices[0] and voices[1]:
        if any(term in each for each in voices if each):
            return None
        stem, facts = "tension-voices", (*facts, ("speaker", voices[0]), ("other", voices[1]))
    if bool(voices[0]) is not bool(voices[1]) and term not in about.leading:
        return None
    worth = strength + min(weight, 2.0) + min(about.weight(term) / _MUCH, _MOST_FOR_TERM)
    worth += one.worth + other.worth
    return Tension(first.scene, second.scene, stem, facts, worth)


def _foremost(about: Subjects) -> Sequence[str]:
    """What a text is most about."""
    return sorted(about.leading, key=lambda each: (-about.weight(each), each))[:_FOREMOST]


def disputes(told: Told) -> Iterator[Tension]:
    """Two views on the same thing, of which the text tells the second as an answer to the first."""
    signs = told.signs
    views = [line for line in told.lines if line.prose and _is_view(line, signs)]
    for one, other in pairwise(views):
        near = other.number - one.number <= _FURTHEST and one.text != other.text
        first = scene(told, one) if near and signs.reply.search(other.text) else None
        second = Scene(told, other, other)
        if first and SHORTEST <= words_of(second.text) <= LONGEST and is_balanced(second.text):
            yield Tension(first, second, "tension-views", (), _DISPUTED)


def _is_view(line: Line, signs: Signs) -> bool:
    """Whether a line gives a view as somebody's."""
    spoken = line.speaker not in (None, UNNAMED)
    if not spoken and _MYSELF.search(line.text):
        return False
    return bool(spoken or signs.reported.search(line.text) or signs.holder.search(line.text))


def _shared(first: Scene, second: Scene, about: Subjects) -> str | None:
    """What the text is most about of what both name."""
    both = {_keys(each) for each in about.within(second.text)}
    return next((each for each in about.within(first.text) if _keys(each) in both), None)


def _keys(term: str) -> tuple[str, ...]:
    """A term as it is compared: *Soviet* and *Soviets* are one."""
    return tuple(key(each) for each in term.split())


def _is_near(one: Line, other: Line) -> bool:
    """Whether two lines are parts of one argument."""
    return one.hit.source != other.hit.source or abs(one.paragraph - other.paragraph) <= _NEXT


def _strength(one: Line, other: Line, signs: Signs) -> float:
    """How likely two lines on the same thing pull in different directions."""
    strength = 0.0
    lines = (one, other)
    negated = [bool(signs.negation.search(each.text)) for each in lines]
    if negated[0] is not negated[1]:
        strength += _NEGATED
    words = [
        set(each.text.casefold().replace(",", " ").replace(".", " ").split()) for each in lines
    ]
    if any(a in words[0] and b in words[1] and a not in words[1] for a, b in signs.opposites):
        strength += _OPPOSED
    if not strength:
        return 0.0
    wide = [bool(signs.absolute.search(each.text)) for each in lines]
    narrow = [bool(signs.hedge.search(each.text)) for each in lines]
    if (wide[0] and narrow[1] and not wide[1]) or (wide[1] and narrow[0] and not wide[0]):
        strength += _LIMITED
    if any(signs.opening_turn.match(each.text) or signs.turn.search(each.text) for each in lines):
        strength += _TURNED
    if one.hit.authors != other.hit.authors:
        strength += _OTHER_VOICE
    return strength
