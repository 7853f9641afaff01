"""A source read for discussion: everything in it that could be asked, with what it is worth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.study.prompting.deeds import deeds
from bot.study.prompting.finders import findings
from bot.study.prompting.findings import QUESTION_MARKS, Finding
from bot.study.prompting.judging import EVERYBODY, arguable, happens
from bot.study.prompting.lines import Line, Told, told
from bot.study.prompting.scenes import Scene, points_back, scenes
from bot.study.prompting.speech import answers, speeches
from bot.study.prompting.tension import Claim, Tension, disputes, tensions
from bot.study.prompting.terms import Subjects, subjects
from bot.study.prompting.values import Kind, Language
from index.answers import Hit

# Of a text that tells of persons in so many of its lines, what happens is no claim of its own.
_STORY = 0.3
_CHORUS, _CODE = 0.25, 0.06
_FEW_RULES = 2
# Where a line stands: the ends of paragraphs say what they are about.
_EDGE = 0.06
_CENTRAL = 1.6
_HELD = 0.15  # how arguable one side of a contrast is, at the least
_CUT = 0.4
_SPARE = 0.2
_LEANING = 0.6  # how much less words are worth that begin with *it* or speak of *his*
# A finding of less is asked of a text only that gives few others.
_FAIR, _ENOUGH = 1.2, 60
_LONG_QUOTE, _PER_WORD = 45, 0.008
_OF_SOMEBODY = frozenset(
    {
        *("speech-why", "thought-why", "speech-side", "speech-judge", "speech-think"),
        *("deed-why", "deed-judge"),
    }
)
# *Based on the will of all, …*: who acts comes late, and is not argued for.
_PARTICIPLE = re.compile(r"(?:\w{3,}ing|based)\s", re.IGNORECASE)
_OF_THE_DAY = "norm-"
"""What must be done, among many voices, is the demand of one of them."""
_OF_PARTS = ("reason-", "turn-", "if-", "ask-")
"""Stems that are filled with a part of a sentence, and say so."""
_OF_REPORTS = frozenset({"number-show", "number-prove"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be asked about one source, each with its worth.

    ``pairs`` are the contrast cards.
    """

    told: Told
    about: Subjects
    findings: tuple[tuple[Finding, float], ...]
    pairs: tuple[Tension, ...]


def read(hits: Sequence[Hit], language: Language) -> Reading:
    """Read a source; ``hits`` are its passages in the order of reading."""
    text = told(hits, language)
    about = subjects(text)
    story, chorus, code = is_story(text), is_chorus(text), is_code(text)
    claims = [each for each in scenes(text) if _claims(each, story=story, chorus=chorus)]
    found = [finding for each in claims for finding in findings(each, about, code=code)]
    if chorus:
        found = [each for each in found if not each.stem.startswith(_OF_THE_DAY)]
    spoken = [*speeches(text), *answers(text)]
    found += spoken
    if story:
        found += deeds(text)
    return Reading(
        text,
        about,
        tuple(_best([(each, _worth(each, about)) for each in found])),
        (
            *tensions(
                (*_own(claims, about, chorus=chorus), *_of_others(() if story else spoken, about)),
                about,
            ),
            *(() if story or chorus else disputes(text)),
        ),
    )


def _own(scenes: Sequence[Scene], about: Subjects, *, chorus: bool) -> Iterator[Claim]:
    """What the text holds itself."""
    for each in scenes:
        judged = arguable(each)
        signs = each.told.signs
        happened = chorus and happens(each.line.text, signs)
        if (judged >= _HELD and not happened) or not signs.known:
            yield Claim(each, _matter(each, about) + judged)


def _of_others(spoken: Sequence[Finding], about: Subjects) -> Iterator[Claim]:
    """What named speakers hold."""
    by_scene = {
        (each.scene.line.number, each.scene.start): each
        for each in spoken
        if each.kind is Kind.INTERPRETIVE
    }
    for each in by_scene.values():
        yield Claim(each.scene, _matter(each.scene, about), dict(each.facts)["speaker"])


def _best(found: list[tuple[Finding, float]]) -> list[tuple[Finding, float]]:
    """What is well worth asking, if that is enough; else whatever there is."""
    best = [each for each in found if each[1] >= _FAIR]
    return best if len(best) >= _ENOUGH else found


def is_story(text: Told) -> bool:
    """Whether a text tells of persons rather than arguing."""
    own = [line for line in text.lines if line.prose and line.speaker is None]
    of_persons = sum(bool(text.signs.told.search(line.text)) for line in own)
    return of_persons > _STORY * len(own)


def is_code(text: Told) -> bool:
    """Whether a text sets rules."""
    own = [line for line in text.lines if line.prose and line.speaker is None]
    rules = sum(bool(text.signs.rule.search(line.text)) for line in own)
    return rules > max(_CODE * len(own), _FEW_RULES)


def is_chorus(text: Told) -> bool:
    """Whether others speak in a text so often that *we* need not be its author."""
    spoken = sum(line.speaker is not None for line in text.lines)
    return spoken > _CHORUS * len(text.lines)


def _claims(scene: Scene, *, story: bool, chorus: bool) -> bool:
    """Whether a quotation is the text's own word on something, and not an event of its story."""
    signs, text = scene.told.signs, scene.line.text
    if scene.line.speaker is not None or _is_objected(scene):
        return False
    # Asked of what was, a question is that of somebody of whom it is told.
    if (story or chorus) and text.endswith(QUESTION_MARKS) and not signs.present.search(text):
        return False
    if not signs.known:
        return True
    persons = {each.casefold() for each in signs.first_person.findall(text)}
    if (chorus and persons) or (story and persons - EVERYBODY):
        return False
    if not story:
        return True
    timeless = signs.present.search(text) and not signs.event.search(text)
    return bool(timeless) and not signs.told.search(scene.text)


def _matter(scene: Scene, about: Subjects) -> float:
    """How much a quotation matters to its text."""
    line: Line = scene.line
    long = max(len(scene.text.split()) - _LONG_QUOTE, 0)
    edge = _EDGE * ((line.place == 0) + line.last)
    return _CENTRAL * about.centrality(line) + edge - _PER_WORD * long


def _worth(finding: Finding, about: Subjects) -> float:
    """How much a finding is worth asking, before what else is asked is looked at."""
    cut = sum(value.endswith("…") for _, value in finding.facts)
    spoken = finding.stem in _OF_SOMEBODY
    judged = 0.0 if spoken else arguable(finding.scene)
    if finding.stem in _OF_REPORTS:
        judged = max(judged, 0.0)
    leaning = not spoken and _leans(finding)
    return (
        finding.worth
        + _matter(finding.scene, about)
        + judged
        - _CUT * cut
        - _LEANING * leaning
        - _SPARE * finding.spare
    )


def _leans(finding: Finding) -> bool:
    """Whether the words of a question need those before them: they stand in it alone."""
    told = finding.scene.told
    words = dict(finding.facts).get("words", "")
    if finding.stem.startswith(_OF_PARTS):
        return False
    if _PARTICIPLE.match(words):
        return True
    begins = told.signs.dangling.match(words) or told.signs.opening_turn.match(words)
    return bool(begins or points_back(told, words) or told.signs.told.search(words))


def _is_objected(scene: Scene) -> bool:
    """Whether a line stands behind the announcement of an objection, in the same paragraph."""
    told, line = scene.told, scene.line
    before = told.lines[line.number - line.place : line.number]
    return any(told.signs.objection.search(each.text) for each in before)
