"""Finders of what argues: turns, concessions, denials, reasons, demands, comparisons."""

import re
from collections.abc import Iterator

from bot.study.prompting.cutting import clause, fragment, has_verb
from bot.study.prompting.findings import JUDGEMENT, MEANING, QUESTION_MARKS, Finding
from bot.study.prompting.judging import ARGUABLE, arguable, happens
from bot.study.prompting.lines import words_of
from bot.study.prompting.scenes import Scene, points_back
from bot.study.prompting.terms import Subjects

_CLAUSES = re.compile(r"[;:—]")
_YEAR = re.compile(r"\d{4}")
# *As long as there is a hand, an eye …*: more of the same follows.
_LISTED = re.compile(r"(?:an?|or|and|nor|eine?|oder|und)\b", re.IGNORECASE)
_COMMAS = re.compile(r"[,;:—]")
_SUBORDINATE = re.compile(
    r"\b(?:that|who|whom|which|lest|if|whether|case|unless|dass|what|how|why|where|when|ob|wenn|falls|was|wie|warum|wo)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\s*(?:(?:in|an|auf|mit|von|zu|für|über|unter|gegen|nach|bei|aus|durch|ohne)\s)?(?:die|der|das|den|dem|deren|dessen)\b"
)
# *Not this but that* is said against somebody; that something is not may only be told.
_AGAINST = re.compile(
    r"\b(?:but|nor|rather|far from|instead of|sondern|noch|statt|anstatt)\b", re.IGNORECASE
)
_ONLY = re.compile(r"\b(?:not|nicht)\s(?:only|just|merely|simply|nur|bloß|allein)\b", re.IGNORECASE)
_SHORTEST, _LONGEST = 4, 18  # words
_SHORTEST_SIDE = 5
_LONGEST_REASON = 24
_REASONED = 0.4  # how arguable a line is that says *because* and judges besides
_WITHOUT_EXCEPTION = 0.3
_SHORTEST_MEASURE = 3
_RULE, _PROVISION = 0.8, 1.2  # what a rule is worth in an argument, and in a code
_DEMANDED = 0.1  # how arguable a demand is at least: an order of the day is less
_BEFORE_CONCLUSION = 20  # characters
_WEIGHTY_REASON = 2  # words that judge


def turns(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Two things set against each other in one sentence: *but*, *yet*, *whereas*."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.turn.search(text)
    if match is None or arguable(scene) < ARGUABLE or signs.first_person.search(text):
        return
    said = clause(scene, match.start("turn"))
    at = said.find(match.group("turn")) if said else -1
    if said is None or at <= 0:
        return
    before = _CLAUSES.split(said[:at])[-1]
    # Of *not this, but that* and of *not only this, but that* the first is no side.
    denied = signs.negation.search(before) or _ONLY.search(before)
    if _is_thought(before, scene) and _is_thought(said[at:], scene) and not denied:
        facts = (("words", said),)
        yield Finding(MEANING, "turn-weigh", facts, scene, 0.6)
        yield Finding(JUDGEMENT, "turn-own", facts, scene, 0.5)


def _is_thought(words: str, scene: Scene) -> bool:
    return words_of(words) >= _SHORTEST_SIDE and has_verb(words, scene.told)


def concedes(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Something granted before something else is said."""
    text = scene.line.text
    match = scene.told.signs.concession.match(text)
    said = fragment(_COMMAS.split(text)[0], scene.told, whole=True) if match else None
    if said is None or arguable(scene) < ARGUABLE or any(map(str.isdigit, text)):
        return
    if scene.told.signs.negation.search(said):  # *although not this, but that*
        return
    if (
        has_verb(said, scene.told)
        and scene.first is scene.line
        and _SHORTEST <= words_of(said) <= _LONGEST
    ):
        facts = (("words", said),)
        yield Finding(MEANING, "grant-how", facts, scene, 0.9)
        yield Finding(JUDGEMENT, "grant-own", facts, scene, 0.8)


def denies(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Something denied, against somebody: *neither … nor*, *rather than*."""
    match = scene.told.signs.denial.search(scene.line.text)
    said = clause(scene, match.start()) if match else None
    personal = scene.told.signs.first_person.search(said or "")
    if said and words_of(said) >= _SHORTEST and arguable(scene) > 0 and not personal:
        facts = (("words", said),)
        if match and _AGAINST.search(match.group()):
            yield Finding(MEANING, "deny-whom", facts, scene, 1.0)
        yield Finding(MEANING, "deny-why", facts, scene, 1.1)


def reasons(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A reason given for a claim; that of an event settles what is asked, and so does the event."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.reason.search(text)
    if match is None or arguable(scene) < _REASONED or text.endswith(QUESTION_MARKS):
        return
    said = fragment(match.group("reason"), scene.told, whole=True)
    before = _CLAUSES.split(text[: match.start()])[-1]
    if said is None or not has_verb(said, scene.told) or _tells(scene, said):
        return
    if signs.negation.search(before):
        return
    if _ONLY.search(before):  # *not only because*
        return
    if signs.reason.search(said.partition(" ")[2]):  # a reason of something else, too
        return
    if _is_subordinate(text, match.start()):  # of what is only mentioned
        return
    if _SHORTEST <= words_of(said) <= _LONGEST_REASON:
        facts = (("words", said),)
        yield Finding(MEANING, "reason-enough", facts, scene, 1.2)
        yield Finding(JUDGEMENT, "reason-else", facts, scene, 1.0)


def _tells(scene: Scene, reason: str) -> bool:
    """Whether a reason is that of an event, or of whoever tells it."""
    signs = scene.told.signs
    judges = len(signs.weighty.findall(reason)) > _WEIGHTY_REASON
    happened = not signs.present.search(reason) and not judges and signs.event.search(reason)
    return bool(happened or signs.first_person.search(reason))


def concludes(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A conclusion drawn, with what it is drawn from in the same quotation."""
    match = scene.told.signs.conclusion.search(scene.line.text)
    if match is None or arguable(scene) < ARGUABLE:
        return
    if scene.first is not scene.line or match.start("therefore") > _BEFORE_CONCLUSION:
        said = clause(scene, match.start("therefore"))
        if said:
            facts = (("words", said),)
            yield Finding(MEANING, "follow-granted", facts, scene, 1.2)
            yield Finding(JUDGEMENT, "follow-else", facts, scene, 1.1)


def generalises(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A claim without exception; a rule that nobody *may* break claims nothing."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.absolute.search(text)
    if match is None or arguable(scene) < ARGUABLE or not signs.present.search(text):
        return
    if _is_subordinate(text, match.start()) or signs.rule.search(text) or happens(text, signs):
        return
    claimed = arguable(scene) >= _WITHOUT_EXCEPTION and not signs.negation.search(match.group())
    if match.lastgroup != "absolute" and not claimed:
        return
    said = clause(scene, match.start(match.lastgroup or 0))
    if said and not signs.first_person.search(said):
        facts = (("words", said),)
        yield Finding(MEANING, "all-literal", facts, scene, 0.6)
        yield Finding(JUDGEMENT, "all-case", facts, scene, 1.2)


def demands(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """What ought to be, said in the text's own name of everybody."""
    text = scene.line.text
    match = scene.told.signs.norm.search(text)
    if match is None or _is_subordinate(text, match.start()) or text.endswith(QUESTION_MARKS):
        return
    # What must be done this year is a plan.
    if any(map(str.isdigit, text)) or scene.told.signs.number.search(text):
        return
    said = clause(scene, match.start()) if arguable(scene) >= _DEMANDED else None
    if said and words_of(said) >= _SHORTEST and not _SUBORDINATE.match(said):
        facts = (("words", said),)
        yield Finding(MEANING, "norm-ground", facts, scene, 1.0)
        yield Finding(JUDGEMENT, "norm-follow", facts, scene, 0.7)


def _is_subordinate(text: str, at: int) -> bool:
    """Whether a place lies in a clause that hangs on another."""
    *before, last = _COMMAS.split(text[:at])
    return bool(_SUBORDINATE.search(last) or (before and _RELATIVE.match(last)))


def rules(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """What is allowed, required or forbidden, in a text that does not only set rules."""
    match = scene.told.signs.rule.search(scene.line.text)
    if match and not _is_subordinate(scene.line.text, match.start()):
        yield from _ruled(scene, match, _RULE)


def provisions(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """What a code lays down: whatever it says of anybody in the present."""
    if not happens(scene.line.text, scene.told.signs):
        match = scene.told.signs.provision.search(scene.line.text)
        yield from _ruled(scene, match, _PROVISION)


def _ruled(scene: Scene, match: re.Match[str] | None, worth: float) -> Iterator[Finding]:
    signs, text = scene.told.signs, scene.line.text
    if match is None or text.endswith(QUESTION_MARKS) or signs.first_person.search(text):
        return
    said = clause(scene, match.start())
    if said and (signs.contrast.match(said) or _YEAR.search(said)):
        return
    if said and words_of(said) >= _SHORTEST and signs.present.search(said):
        facts = (("words", said),)
        yield Finding(MEANING, "rule-serve", facts, scene, worth)
        yield Finding(JUDGEMENT, "rule-whom", facts, scene, worth)
        yield Finding(JUDGEMENT, "rule-test", facts, scene, worth - 0.05)


def conditions(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A condition on which a claim holds; that of a rule is its own affair."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.condition.search(text)
    if match is None or text.endswith(QUESTION_MARKS) or arguable(scene) <= 0:
        return
    if any(map(str.isdigit, text)):
        return
    group = match.lastgroup or "condition"
    open_end = text[match.end(group) :].startswith(",")
    following = text[match.end(group) :].lstrip(", ")
    if open_end and _LISTED.match(following):
        return
    said = fragment(match.group(group), scene.told, whole=True)
    verb = said and (not open_end or signs.present.search(said))
    if (
        said
        and verb
        and _SHORTEST <= words_of(said) <= _LONGEST
        and not signs.leading.match(following)
        and not signs.rule.search(text)
        and not points_back(scene.told, said.partition(" ")[2])
    ):
        facts = (("words", said),)
        yield Finding(MEANING, "if-needed", facts, scene, 0.9)
        yield Finding(JUDGEMENT, "if-not", facts, scene, 0.8)


def compares(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """One thing said to be more, or better, than another."""
    text = scene.line.text
    match = scene.told.signs.comparison.search(text)
    if match is None or arguable(scene) < ARGUABLE or scene.told.signs.instance.search(text):
        return
    if happens(text, scene.told.signs) or scene.told.signs.told.search(text):
        return
    measure = match.group().split("than ")[-1]
    said = clause(scene, match.start())
    personal = scene.told.signs.first_person.search(text)
    if said and words_of(measure) >= _SHORTEST_MEASURE and not personal:
        facts = (("words", said),)
        yield Finding(MEANING, "more-measure", facts, scene, 1.0)
        yield Finding(JUDGEMENT, "more-own", facts, scene, 0.9)
