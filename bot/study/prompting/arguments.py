"""Finders of what argues: turns, concessions, denials, reasons, demands, comparisons."""

import re
from collections.abc import Iterator

from bot.study.prompting.cutting import CUT, found, fragment, onward
from bot.study.prompting.findings import JUDGEMENT, MEANING, QUESTION_MARKS, Finding
from bot.study.prompting.judging import ARGUABLE, arguable
from bot.study.prompting.lines import words_of
from bot.study.prompting.scenes import Scene
from bot.study.prompting.terms import Subjects

_CLAUSES = re.compile(r"[;:—]")
_COMMAS = re.compile(r"[,;:—]")
_SUBORDINATE = re.compile(
    r"\b(?:that|who|whom|which|lest|if|whether|case|unless|dass|ob|wenn|falls)\b", re.IGNORECASE
)
_NAMED = re.compile(r"(?<=[a-zäöüß,;] )[A-ZÄÖÜ][a-zäöüß]")
_SHORTEST, _LONGEST = 4, 18  # words
_SHORTEST_MEASURE, _LONG_DEMAND = 3, 5
_BEFORE_CONCLUSION = 20  # characters


def turns(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A thought that turns: *but*, *yet*, *however*."""
    signs, line = scene.told.signs, scene.line
    opening = signs.opening_turn.match(line.text)
    if arguable(scene) < 0:
        return
    inner = signs.turn.search(line.text)
    if opening and scene.first is not line:
        said = onward(scene, line.text, opening.start("word"))
    elif inner and _is_side(line.text[: inner.start()], scene):
        said = onward(scene, line.text, inner.start("turn"))
    else:
        return
    if said and not said.endswith(CUT):
        facts = (("words", said),)
        yield Finding(MEANING, "turn-weigh", facts, scene, 1.1)
        yield Finding(MEANING, "turn-left", facts, scene, 1.1)
        yield Finding(JUDGEMENT, "turn-own", facts, scene, 1.0)


def _is_side(words: str, scene: Scene) -> bool:
    """Whether what stands before a *but* is a thought of its own: *not this, but that* is one."""
    clause = _CLAUSES.split(words)[-1]
    denied = scene.told.signs.negation.search(clause)
    return words_of(words) >= _SHORTEST and not denied


def concedes(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Something granted before something else is said."""
    text = scene.line.text
    match = scene.told.signs.concession.match(text)
    said = fragment(_COMMAS.split(text)[0], scene.told, whole=True) if match else None
    if said and scene.first is scene.line and _SHORTEST <= words_of(said) <= _LONGEST:
        facts = (("words", said),)
        yield Finding(MEANING, "grant-how", facts, scene, 1.1)
        yield Finding(JUDGEMENT, "grant-own", facts, scene, 1.0)


def denies(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Something denied, against somebody: *neither … nor*, *rather than*."""
    said = found(scene, "denial", _SHORTEST)
    if said and arguable(scene) > 0:
        facts = (("words", said),)
        yield Finding(MEANING, "deny-whom", facts, scene, 1.2)
        yield Finding(MEANING, "deny-why", facts, scene, 1.2)
        yield Finding(JUDGEMENT, "deny-own", facts, scene, 1.0)


def reasons(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A reason given."""
    said = found(scene, "reason", _SHORTEST)
    if said is None or arguable(scene) < 0 or _tells(scene, said):
        return
    if not scene.line.text.endswith(QUESTION_MARKS):
        facts = (("words", said),)
        yield Finding(MEANING, "reason-enough", facts, scene, 1.2)
        yield Finding(JUDGEMENT, "reason-else", facts, scene, 1.1)


def _tells(scene: Scene, reason: str) -> bool:
    """Whether a reason is that of an event on a day, or of whoever tells it."""
    signs, dated = scene.told.signs, any(map(str.isdigit, scene.line.text))
    happened = dated and signs.event.search(reason) and not signs.present.search(reason)
    return bool(happened or signs.first_person.search(reason))


def concludes(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A conclusion drawn, with what it is drawn from in the same quotation."""
    match = scene.told.signs.conclusion.search(scene.line.text)
    if match and (scene.first is not scene.line or match.start("therefore") > _BEFORE_CONCLUSION):
        said = onward(scene, scene.line.text, match.start("therefore"))
        if said:
            facts = (("words", said),)
            yield Finding(MEANING, "follow-granted", facts, scene, 1.0)
            yield Finding(JUDGEMENT, "follow-else", facts, scene, 1.0)


def generalises(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A claim without exception."""
    signs = scene.told.signs
    said = found(scene, "absolute", _SHORTEST)
    universal = signs.absolute.search(scene.line.text)
    if said is None or universal is None or arguable(scene) < ARGUABLE:
        return
    if universal.lastgroup == "absolute" or signs.present.search(said):
        facts = (("words", said),)
        yield Finding(MEANING, "all-literal", facts, scene, 1.0)
        yield Finding(JUDGEMENT, "all-case", facts, scene, 1.0)


def demands(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """What ought to be, said in the text's own name of everybody."""
    text = scene.line.text
    match = scene.told.signs.norm.search(text)
    said = found(scene, "norm", _SHORTEST)
    if (
        match is None
        or said is None
        or _SUBORDINATE.search(_COMMAS.split(text[: match.start()])[-1])
    ):
        return
    facts = (("words", said),)
    yield Finding(MEANING, "norm-ground", facts, scene, 1.05)
    if words_of(said) >= _LONG_DEMAND and not _NAMED.search(text[1:]):
        yield Finding(JUDGEMENT, "norm-follow", facts, scene, 1.0)


def conditions(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A condition on which something holds."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.condition.search(text)
    if match is None or text.endswith(QUESTION_MARKS) or arguable(scene) < 0:
        return
    group = match.lastgroup or "condition"
    open_end = text[match.end(group) :].startswith(",")
    following = text[match.end(group) :].lstrip(", ")
    said = fragment(match.group(group), scene.told, whole=True)
    verb = said and (not open_end or signs.present.search(said) or signs.event.search(said))
    if (
        said
        and verb
        and _SHORTEST <= words_of(said) <= _LONGEST
        and not signs.leading.match(following)
    ):
        facts = (("words", said),)
        yield Finding(MEANING, "if-needed", facts, scene, 1.1)
        yield Finding(JUDGEMENT, "if-not", facts, scene, 1.1)


def compares(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """One thing said to be more, or better, than another."""
    said = found(scene, "comparison", _SHORTEST)
    measure = said.split("than ")[-1] if said else ""
    if said is None or said.endswith(CUT) or any(map(str.isdigit, said)):
        return
    if words_of(measure) >= _SHORTEST_MEASURE:
        facts = (("words", said),)
        yield Finding(MEANING, "more-measure", facts, scene, 1.1)
        yield Finding(JUDGEMENT, "more-own", facts, scene, 1.0)
