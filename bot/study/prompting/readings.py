"""A source read for discussion: everything in it that could be asked, with what it is worth."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.study.prompting.finders import FINDERS, Finding
from bot.study.prompting.lines import Line, Told, told
from bot.study.prompting.scenes import Scene, arguable, scenes
from bot.study.prompting.speech import characters, speeches
from bot.study.prompting.terms import Subjects, subjects
from bot.study.prompting.values import Language
from index.answers import Hit

# Of a text that tells of persons in so many of its lines, what happens is no claim of its own.
_STORY = 0.3
# Where a line stands: the ends of paragraphs say what they are about.
_EDGE = 0.06
_CENTRAL = 1.2
_CUT = 0.12
_LONG_QUOTE, _PER_WORD = 45, 0.008
_OF_SOMEBODY = frozenset({"speech-why", "person-more"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be asked about one source, each with its worth.

    ``claims`` are quotations of what the text itself holds: contrast cards are made of two.
    """

    told: Told
    about: Subjects
    findings: tuple[tuple[Finding, float], ...]
    claims: tuple[tuple[Scene, float], ...]


def read(hits: Sequence[Hit], language: Language) -> Reading:
    """Read a source; ``hits`` are its passages in the order of reading."""
    text = told(hits, language)
    about = subjects(text)
    story = is_story(text)
    claims = [each for each in scenes(text) if _claims(each, story=story)]
    found = [finding for each in claims for finder in FINDERS for finding in finder(each, about)]
    found += speeches(text)
    if story:
        found += characters(text)
    return Reading(
        text,
        about,
        tuple((each, _worth(each, about)) for each in found),
        tuple((each, _matter(each, about) + arguable(each)) for each in claims),
    )


def is_story(text: Told) -> bool:
    """Whether a text tells of persons rather than arguing."""
    own = [line for line in text.lines if line.prose and line.speaker is None]
    of_persons = sum(bool(text.signs.told.search(line.text)) for line in own)
    return of_persons > _STORY * len(own)


def _claims(scene: Scene, *, story: bool) -> bool:
    """Whether a quotation is the text's own word on something, and not an event of its story."""
    if scene.line.speaker is not None:
        return False
    signs = scene.told.signs
    if not story or not signs.known:
        return True
    return bool(signs.present.search(scene.line.text)) and not signs.told.search(scene.text)


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
    return finding.worth + _matter(finding.scene, about) + judged - _CUT * cut
