"""Contrast cards: two passages on the same matter that do not say the same of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.study.prompting.findings import QUESTION_MARKS
from bot.study.prompting.lines import Line, Told, is_balanced, words_of
from bot.study.prompting.scenes import LONGEST, SHORTEST, Scene, scene
from bot.study.prompting.signs import Signs
from bot.study.prompting.weighing import Weighing
from index.quotations import UNNAMED

_NEXT = 1  # paragraphs between parts of one argument
_FURTHEST = 3  # lines between a view and the answer to it
# Who says *I* holds no view as somebody else's.
_MYSELF = re.compile(r"\bI\b|\bich\b")
_DISPUTED = 2.0
# What is denied is said elsewhere in so many of the same words, and of the shorter line so much.
_FEWEST, _SHARE = 4, 0.6
_DENIED, _TWO_VOICES, _ONE_NEGATED = 1.0, 0.2, 0.5
# Nearer than that, two say the same; two speakers as near as this surely speak of one thing.
_NEARNESS = 0.4  # a standard deviation
_NEAR_ENOUGH, _SURELY_NEAR = 3.5, 2.5  # standard deviations


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation that holds something: the text's own, or that of a named speaker."""

    scene: Scene
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Tension:
    """Two quotations in the order of reading, the question's stem and facts, and its worth.

    Of two passages that are only near in meaning it is not ``sure`` that they disagree.
    """

    first: Scene
    second: Scene
    stem: str
    facts: tuple[tuple[str, str], ...]
    worth: float
    sure: bool = True


def tensions(
    claims: Sequence[Claim], alike: Sequence[tuple[str, str, float]], weighing: Weighing
) -> Iterator[Tension]:
    """The pairs of claims that are ``alike`` and stand apart in the text."""
    fitting = [each for each in claims if _stands_alone(each)]
    by_text: Mapping[str, Claim] = {each.scene.text: each for each in reversed(fitting)}
    for *texts, nearness in alike:
        found = [by_text[each] for each in texts if each in by_text]
        if len(found) == len(texts):
            one, other = sorted(found, key=lambda each: each.scene.line.number)
            if not _is_near(one.scene.line, other.scene.line):
                yield from _cards(one, other, nearness, weighing)


def _stands_alone(claim: Claim) -> bool:
    """Whether a quotation is one whole sentence or speech, and no question."""
    scene = claim.scene
    asked = scene.text.rstrip("”’\"'»」 ").endswith(QUESTION_MARKS)
    whole = claim.speaker is not None or scene.first is scene.line
    return whole and not asked and is_balanced(scene.text)


def _cards(one: Claim, other: Claim, nearness: float, weighing: Weighing) -> Iterator[Tension]:
    """Two claims as a card: worth no more than the weaker one, and what brings them together."""
    scenes = one.scene, other.scene
    lines = one.scene.line, other.scene.line
    signs = one.scene.told.signs
    worth = min(map(weighing.quotation, scenes)) + _NEARNESS * min(nearness, _NEAR_ENOUGH)
    held = all(map(weighing.holds, scenes))
    negated = _is_negated(lines[0], signs) is not _is_negated(lines[1], signs)
    if one.speaker and other.speaker and one.speaker != other.speaker:
        voices = (("speaker", one.speaker), ("other", other.speaker))
        sure = held and nearness >= _SURELY_NEAR
        yield Tension(*scenes, "tension-voices", voices, worth + _TWO_VOICES, sure)
    elif held and negated and _says_what_is_denied(*lines):
        yield Tension(*scenes, "tension-denies", (), worth + _DENIED)
    elif held:
        yield Tension(*scenes, "tension-beside", (), worth + _ONE_NEGATED * negated, sure=False)


def _says_what_is_denied(one: Line, other: Line) -> bool:
    """Whether two lines use so many of the same words that one denies what the other says."""
    here, there = set(one.keys), set(other.keys)
    shared = len(here & there)
    return shared >= _FEWEST and shared >= _SHARE * min(len(here), len(there))


def _is_negated(line: Line, signs: Signs) -> bool:
    return bool(signs.negation.search(line.text))


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


def _is_near(one: Line, other: Line) -> bool:
    """Whether two lines are parts of one argument."""
    return one.hit.source != other.hit.source or abs(one.paragraph - other.paragraph) <= _NEXT
