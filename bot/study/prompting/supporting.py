"""Passages that bear on a question, for or against: what makes it one of interpretation."""

from collections.abc import Callable, Sequence

from bot.study.prompting.lines import key, keys, words_of
from bot.study.prompting.readings import Reading
from bot.study.prompting.scenes import Scene
from bot.study.prompting.signs import signs
from index.answers import Hit

Related = Callable[[str, str], Sequence[Hit]]
"""The passages of a source (its id, second) that fit some words best, best first."""

_MOST = 4
_SHORTEST = 15  # words
_IN_COMMON = 2  # keys
_NEAREST = 5  # passages
# A passage that says so much of the same says it again, and adds nothing.
_SAME = 0.8


def supporting(
    scene: Scene, term: str | None, reading: Reading, related: Related
) -> tuple[Hit, ...]:
    """Passages of other paragraphs that speak of the same, best first.

    Where the question is about a term or a person, each names it.
    """
    query = scene.line.text if term is None else f"{term}. {scene.line.text}"
    found: list[Hit] = []
    for place, hit in enumerate(related(query, scene.line.hit.source)):
        new = not any(_overlaps(hit, each) for each in (scene.line.hit, *found))
        if new and len(found) < _MOST and _bears(hit, scene, term, reading, near=place < _NEAREST):
            found.append(hit)
    return tuple(found)


def _bears(hit: Hit, scene: Scene, term: str | None, reading: Reading, *, near: bool) -> bool:
    """Whether a passage speaks of the same: the ``near`` ones, which fit best, by one word."""
    language = reading.told.language
    if words_of(hit.text) < _SHORTEST:
        return False
    apart = signs(language.code).apart
    if any(apart.search(each) for each in hit.citation.headings):
        return False
    there = set(keys(hit.text, language))
    if term is not None:
        return all(key(each) in there for each in term.split() if key(each))
    here = set(keys(scene.text, language))
    common = here & there
    once = near and any(reading.about.weights.get(each) for each in common)
    enough = once or len(common) >= min(_IN_COMMON, len(here))
    return enough and len(common) < _SAME * len(here)


def _overlaps(one: Hit, other: Hit) -> bool:
    """Whether two passages hold parts of one paragraph."""
    a, b = one.citation, other.citation
    same = one.source == other.source and a.headings == b.headings
    return same and a.first <= b.last and b.first <= a.last
