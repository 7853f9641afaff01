"""A source read for discussion: everything in it that could be asked, with what it is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.study.prompting.deeds import deeds
from bot.study.prompting.finders import findings
from bot.study.prompting.findings import QUESTION_MARKS, Finding
from bot.study.prompting.genres import is_chorus, is_code, is_story
from bot.study.prompting.judging import EVERYBODY, arguable
from bot.study.prompting.lines import Told, told
from bot.study.prompting.scenes import Scene, scenes
from bot.study.prompting.sensing import Sense
from bot.study.prompting.speech import answers, speeches
from bot.study.prompting.tension import Claim, Tension, disputes, tensions
from bot.study.prompting.terms import Subjects, subjects
from bot.study.prompting.values import Kind, Language
from bot.study.prompting.weighing import Weighing
from index.answers import Hit

_HELD = 0.15  # how arguable one side of a contrast is, at the least
# A finding of less is asked of a text only that gives few others.
_FAIR, _ENOUGH = 1.2, 60
# Among many voices a line may be the view of any of them; where there is one, nobody else agrees.
_OF_ONE_VOICE = (
    *("ask-answer", "turn-", "grant-", "deny-", "reason-", "follow-", "all-", "norm-", "rule-"),
    *("if-", "more-", "define-same", "claim-facts"),
)
_OF_MANY_VOICES = ("claim-who",)


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be asked about one source, each with its worth.

    ``pairs`` are the contrast cards.
    """

    told: Told
    about: Subjects
    findings: tuple[tuple[Finding, float], ...]
    pairs: tuple[Tension, ...]


def read(hits: Sequence[Hit], language: Language, sense: Sense, most: int) -> Reading:
    """Read a source; ``hits`` are its passages in the order of reading.

    ``most`` is how many quotations are looked at for what they mean: the best by the rules.
    """
    text = told(hits, language)
    about = subjects(text)
    story, chorus, code = is_story(text), is_chorus(text), is_code(text)
    own = [each for each in scenes(text) if _claims(each, story=story, chorus=chorus)]
    found = [finding for each in own for finding in findings(each, about, code=code)]
    barred = _OF_ONE_VOICE if chorus else _OF_MANY_VOICES
    found = [each for each in found if not each.stem.startswith(barred)]
    spoken = [*speeches(text), *answers(text)]
    found += spoken
    if story:
        found += deeds(text)
    best = _best(found, Weighing(about, {}))
    held = [*_own(() if chorus else own), *_of_others(() if story else spoken)]
    told_against = [] if story or chorus else list(disputes(text))
    sensed = sense(_distinct(best, held, told_against)[:most], language.code)
    weighing = Weighing(about, sensed.marks)
    return Reading(
        text,
        about,
        tuple((each, weighing.question(each)) for each in best if weighing.admits(each)),
        (*tensions(held, sensed.alike, weighing), *_on_one_matter(told_against, sensed.alike)),
    )


def _best(found: Sequence[Finding], weighing: Weighing) -> Sequence[Finding]:
    """What the rules hold to be well worth asking, if that is enough; else whatever there is."""
    sure = [each for each in found if not each.loose]
    weighed = [(weighing.question(each), each) for each in sure]
    best = [each for each in weighed if each[0] >= _FAIR]
    kept = best if len(best) >= _ENOUGH else weighed
    by_worth = sorted(kept, key=lambda each: -each[0])
    return [*(each for _, each in by_worth), *(each for each in found if each.loose)]


def _on_one_matter(
    disputed: Sequence[Tension], alike: Sequence[tuple[str, str, float]]
) -> Iterator[Tension]:
    """The disputes whose sides are near in meaning: a view may be answered by another subject."""
    near = {frozenset(texts) for *texts, _ in alike}
    yield from (each for each in disputed if {each.first.text, each.second.text} in near)


def _distinct(
    best: Sequence[Finding], held: Sequence[Claim], disputed: Sequence[Tension]
) -> Sequence[str]:
    """The quotations that could be looked at, each once, the best first."""
    sure, loose = ([each.scene for each in best if each.loose is this] for this in (False, True))
    sides = (side for each in disputed for side in (each.first, each.second))
    scenes = (*sides, *sure, *(each.scene for each in held), *loose)
    return list(dict.fromkeys(each.text for each in scenes))


def _own(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """What the text holds itself."""
    for each in scenes:
        if arguable(each) >= _HELD or not each.told.signs.known:
            yield Claim(each)


def _of_others(spoken: Sequence[Finding]) -> Iterator[Claim]:
    """What named speakers hold."""
    by_scene = {
        (each.scene.line.number, each.scene.start): each
        for each in spoken
        if each.kind is Kind.INTERPRETIVE
    }
    for each in by_scene.values():
        yield Claim(each.scene, dict(each.facts)["speaker"])


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


def _is_objected(scene: Scene) -> bool:
    """Whether a line announces an objection or supposes something, or stands behind such a one."""
    told, line = scene.told, scene.line
    so_far = told.lines[line.number - line.place : line.number + 1]
    return any(told.signs.objection.search(each.text) for each in so_far)
