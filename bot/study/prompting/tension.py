"""Contrast cards: two passages that speak of the same thing and do not say the same of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.study.prompting.lines import Line, key
from bot.study.prompting.scenes import Scene
from bot.study.prompting.signs import Signs
from bot.study.prompting.terms import Subjects
from index.answers import Hit

_LEAST = 0.6
_STRONG = 1.2
_COMMON = 0.5  # what the shared words must weigh
_BESIDES = 2  # words that both share besides what they are said to speak of
_NEAREST = 6  # passages that speak of the same
_RANK = 0.08  # how much less the next passage fits
_NEXT = 1  # paragraphs between parts of one argument
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


def tension(
    one: Claim, others: Sequence[Claim], ranked: Sequence[Hit], about: Subjects
) -> Tension | None:
    """The claim among ``others`` that is most in tension with ``one``, if one is.

    ``ranked`` are passages that speak of the same, best first.
    """
    rank = {hit.id: place for place, hit in enumerate(ranked[:_NEAREST])}
    best: Tension | None = None
    for other in others:
        place = rank.get(other.scene.line.hit.id)
        if place is None or _is_near(one.scene.line, other.scene.line):
            continue
        found = _card(one, other, about)
        if found is None:
            continue
        found = replace(found, worth=found.worth + other.worth - _RANK * place)
        if best is None or found.worth > best.worth:
            best = found
    return best


def _card(one: Claim, other: Claim, about: Subjects) -> Tension | None:
    """Two claims as a card, if they use the same word and pull in different directions."""
    first, second = sorted((one, other), key=lambda each: each.scene.line.number)
    lines = first.scene.line, second.scene.line
    voices = first.speaker, second.speaker
    if voices[0] and voices[0] == voices[1]:
        return None
    strength = _strength(*lines, one.scene.told.signs) + _OTHER_VOICE * bool(voices[0] or voices[1])
    here, there = (set(each.keys) for each in lines)
    weight = sum(about.weights.get(each, 0.0) for each in here & there)
    again = len(here & there) > _SAME * min(len(here), len(there)) and strength < _NEGATED
    if strength < _LEAST or weight < _COMMON or again:
        return None
    term = _shared(first.scene, second.scene, about)
    if term is None or len((here & there) - set(_keys(term))) < _BESIDES:
        return None
    stem = "tension-hold" if strength >= _STRONG else "tension-does"
    facts: tuple[tuple[str, str], ...] = (("term", term),)
    if voices[0] and voices[1]:
        if any(term in each for each in voices if each):
            return None
        stem, facts = "tension-voices", (*facts, ("speaker", voices[0]), ("other", voices[1]))
    if bool(voices[0]) is not bool(voices[1]) and term not in about.leading:
        return None
    worth = strength + min(weight, 2.0) + min(about.weight(term) / _MUCH, _MOST_FOR_TERM)
    return Tension(first.scene, second.scene, stem, facts, worth)


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
