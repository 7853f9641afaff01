"""How much a quotation, and a question on it, are worth asking about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.study.prompting.findings import Finding
from bot.study.prompting.judging import arguable
from bot.study.prompting.lines import key, keys
from bot.study.prompting.scenes import Scene, points_back
from bot.study.prompting.terms import Subjects

# Where a line stands: the ends of paragraphs say what they are about.
_EDGE = 0.06
_CENTRAL = 1.6
_CUT = 0.4
_LEANING = 1.0  # how much less words are worth that begin with *it* or speak of *his*
# A claim that only the mark says to be one: the mark is to be good, and may still be mistaken.
_CLAIMING, _GOOD, _LOOSE = 1.1, 1.7, 0.2
_FAIR = 1.5  # a mark with which a quotation can be set beside another
_POINTING = 0.8  # the same, of a quotation that speaks of *this truth* without having told it
_LONG_QUOTE, _PER_WORD = 45, 0.008
# Beside a mark the rules say little more: measured with the marks of the readers.
_BESIDE = 0.3
_OF_SOMEBODY = frozenset(
    {
        *("speech-why", "thought-why", "speech-side", "speech-judge", "speech-think"),
        *("deed-why", "deed-judge"),
    }
)
# *Based on the will of all, …*: who acts comes late, and is not argued for.
_PARTICIPLE = re.compile(r"(?:\w{3,}ing|based)\s", re.IGNORECASE)
_OF_PARTS = ("reason-", "if-", "ask-")
"""Stems that are filled with a part of a sentence, and say so."""
_OF_REPORTS = frozenset({"number-show", "number-prove"})


@dataclass(frozen=True, slots=True)
class Weighing:
    """Weighs what is found in one source, by the ``marks`` of its quotations where there are any.

    A mark is about 0 to 3; the rules' own judgement of a line lies between -1 and 2.
    """

    about: Subjects
    marks: Mapping[str, float]

    def quotation(self, scene: Scene) -> float:
        """How much a quotation is worth discussing, in the text's own name."""
        return self._quotation(scene, arguable(scene))

    def question(self, finding: Finding) -> float:
        """How much a finding is worth asking, before what else is asked is looked at."""
        cut = sum(value.endswith("…") for _, value in finding.facts)
        spoken = finding.stem in _OF_SOMEBODY
        judged = 0.0 if spoken else arguable(finding.scene)
        if finding.stem in _OF_REPORTS:
            judged = max(judged, 0.0)
        leaning = not spoken and _leans(finding)
        quoted = self._quotation(finding.scene, judged)
        less = _CUT * cut + _LEANING * leaning
        if finding.loose:
            less += _LOOSE + max(-arguable(finding.scene), 0.0)
        return finding.worth + quoted - less

    def admits(self, finding: Finding) -> bool:
        """Whether a finding is one: a claim needs some mark, and a good one if no rule sees it."""
        if not self.marks or not finding.stem.startswith("claim-"):
            return not finding.loose
        return self.marks.get(finding.scene.text, 0.0) >= (_GOOD if finding.loose else _CLAIMING)

    def holds(self, scene: Scene) -> bool:
        """Whether a quotation can be set beside another: so far as the marks tell."""
        return not self.marks or self.marks.get(scene.text, 0.0) >= _FAIR

    def _quotation(self, scene: Scene, judged: float) -> float:
        ruled = self._matter(scene) + judged
        mark = self.marks.get(scene.text)
        known = ruled if mark is None else mark + _BESIDE * ruled
        return known - _POINTING * _points(scene)

    def _matter(self, scene: Scene) -> float:
        """How much a quotation matters to its text."""
        line = scene.line
        long = max(len(scene.text.split()) - _LONG_QUOTE, 0)
        edge = _EDGE * ((line.place == 0) + line.last)
        return _CENTRAL * self.about.centrality(line) + edge - _PER_WORD * long


def _points(scene: Scene) -> bool:
    """Whether a quotation speaks of something as told that it has not told."""
    told, text = scene.told, scene.text
    return bool(told.signs.pointing.search(text)) or any(
        key(each.group("noun")) not in keys(text[: each.start()], told.language)
        for each in told.signs.referring.finditer(text)
    )


def _leans(finding: Finding) -> bool:
    """Whether the words of a question need those before them: they stand in it alone."""
    told = finding.scene.told
    words = dict(finding.facts).get("words", "")
    if finding.stem.startswith(_OF_PARTS):
        return bool(told.signs.referring.search(words))
    if _PARTICIPLE.match(words):
        return True
    begins = told.signs.dangling.match(words) or told.signs.opening_turn.match(words)
    return bool(begins or points_back(told, words) or told.signs.told.search(words))
