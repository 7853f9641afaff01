"""Whether a sentence holds something that could be denied, or only relates what happened."""

from functools import lru_cache

from bot.study.prompting.scenes import Scene
from bot.study.prompting.signs import Signs, signs

# What judges is worth more than what only relates, and that more than what others are said to hold.
_WEIGHTY, _PRESENT, _INSISTS, _EVENT, _REPORTED = 0.1, 0.1, 0.15, 0.35, 0.4
_MOST_WEIGHTY = 3
_KEPT = 4096  # lines that were judged already

EVERYBODY = frozenset({"we", "us", "our", "ours", "ourselves", "wir", "uns"})
"""First persons that may mean everybody."""

ARGUABLE = 0.2
"""A line of less only relates."""


def happens(text: str, signs: Signs) -> bool:
    """Whether a sentence tells of what happened: *is defined* only looks like *defined*."""
    return bool(signs.event.search(signs.passive.sub("", text)))


def is_reported(scene: Scene) -> bool:
    """Whether a line tells what somebody else thinks: then its claims are not the text's."""
    return bool(scene.told.signs.report.search(scene.line.text))


def arguable(scene: Scene) -> float:
    """How far a quotation judges, in the text's own name, instead of relating: -0.75 to 0.55."""
    return _judged(scene.line.text, scene.told.language.code)


@lru_cache(maxsize=_KEPT)
def _judged(text: str, language: str) -> float:
    found = signs(language)
    if not found.known:
        return 0.0
    weighty = len({each.casefold() for each in found.weighty.findall(text)})
    present = bool(found.present.search(text))
    insisting = (found.denial, found.comparison, found.reason)
    insists = any(each.search(text) for each in insisting) or _is_without_exception(text, found)
    value = _WEIGHTY * min(weighty, _MOST_WEIGHTY) + _PRESENT * present + _INSISTS * insists
    if not present and not insists and weighty <= 1 and happens(text, found):
        value -= _EVENT
    return value - _REPORTED * bool(found.report.search(text))


def _is_without_exception(text: str, found: Signs) -> bool:
    """Whether a claim is made of everything or nothing: *all* alone may only count."""
    match = found.absolute.search(text)
    universal = match is not None and match.lastgroup != "absolute"
    return match is not None and (not universal or bool(found.present.search(text)))
