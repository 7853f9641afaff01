"""Contrast cards: two passages that speak of the same thing and do not say the same of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.study.prompting.lines import Line, key
from bot.study.prompting.scenes import Scene, arguable, gist
from bot.study.prompting.signs import Signs
from bot.study.prompting.terms import Subjects
from index.answers import Hit

_ARGUABLE = 0.1
_LEAST = 0.55
_STRONG = 1.0
_COMMON = 0.5  # what the shared words must weigh
_SHARED = 3  # keys, where they share no term
_RANK = 0.05  # how much less the next passage fits
_SAME = 0.75
_NEGATED, _OPPOSED, _LIMITED, _TURNED, _OTHER_VOICE = 0.6, 1.0, 0.4, 0.3, 0.3


@dataclass(frozen=True, slots=True)
class Tension:
    """Two quotations in the order of reading, and the question's stem with its facts."""

    first: Scene
    second: Scene
    stem: str
    facts: tuple[tuple[str, str], ...]


def tension(
    one: Scene, others: Sequence[Scene], ranked: Sequence[Hit], about: Subjects
) -> Tension | None:
    """The quotation among ``others`` that is most in tension with ``one``, if one is.

    ``ranked`` are passages that speak of the same, best first.
    """
    rank = {hit.id: place for place, hit in enumerate(ranked)}
    best: tuple[float, Scene, float] | None = None
    for other in others:
        if other.line.hit.id not in rank or _is_near(one.line, other.line):
            continue
        if min(arguable(one), arguable(other)) < _ARGUABLE and one.told.signs.known:
            continue
        strength = _strength(one.line, other.line, one.told.signs)
        here, there = set(one.line.keys), set(other.line.keys)
        shared = here & there
        weight = sum(about.weights.get(each, 0.0) for each in shared)
        again = len(shared) > _SAME * min(len(here), len(there))
        if strength < _LEAST or weight < _COMMON or again:
            continue
        value = strength + min(weight, 2.0) - _RANK * rank[other.line.hit.id]
        if best is None or value > best[0]:
            best = value, other, strength
    if best is None:
        return None
    return _card(one, best[1], about, strong=best[2] >= _STRONG)


def _card(one: Scene, other: Scene, about: Subjects, *, strong: bool) -> Tension | None:
    first, second = sorted((one, other), key=lambda each: each.line.number)
    both = {_keys(each) for each in about.within(second.text)}
    term = next((each for each in about.within(first.text) if _keys(each) in both), None)
    if term:
        stem = "tension-hold" if strong else "tension-does"
        return Tension(first, second, stem, (("term", term),))
    said, others = (gist(each.line.text, each.told) for each in (first, second))
    shared = set(first.line.keys) & set(second.line.keys)
    if said is None or others is None or not strong or len(shared) < _SHARED:
        return None
    return Tension(first, second, "tension-both", (("words", said), ("others", others)))


def _keys(term: str) -> tuple[str, ...]:
    """A term as it is compared: *Soviet* and *Soviets* are one."""
    return tuple(key(each) for each in term.split())


def _is_near(one: Line, other: Line) -> bool:
    """Whether two lines are parts of one argument."""
    return one.hit.source != other.hit.source or abs(one.paragraph - other.paragraph) < 2


def _strength(one: Line, other: Line, signs: Signs) -> float:
    """How likely two lines on the same thing pull in different directions."""
    strength = 0.0
    lines = (one, other)
    negated = [bool(signs.negation.search(each.text)) for each in lines]
    if negated[0] is not negated[1]:
        strength += _NEGATED
    words = [set(each.text.casefold().replace(",", " ").replace(".", " ").split()) for each in lines]
    if any(a in words[0] and b in words[1] and a not in words[1] for a, b in signs.opposites):
        strength += _OPPOSED
    wide = [bool(signs.absolute.search(each.text)) for each in lines]
    narrow = [bool(signs.hedge.search(each.text)) for each in lines]
    if (wide[0] and narrow[1] and not wide[1]) or (wide[1] and narrow[0] and not wide[0]):
        strength += _LIMITED
    if any(signs.opening_turn.match(each.text) or signs.turn.search(each.text) for each in lines):
        strength += _TURNED
    if one.hit.authors != other.hit.authors:
        strength += _OTHER_VOICE
    return strength
