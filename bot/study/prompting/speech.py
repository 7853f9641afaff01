"""Questions on what somebody says who is named: why, and whether the text is on that side."""

from collections import Counter
from collections.abc import Iterator

from bot.study.prompting.cutting import gist
from bot.study.prompting.findings import JUDGEMENT, MEANING, Finding
from bot.study.prompting.lines import Told, words_of
from bot.study.prompting.scenes import LONGEST, Scene, scene
from index.answers import Hit
from index.quotations import Manner, Quotation
from index.sentences import sentences

_SHORTEST = 9  # words
_MARKS = "“”„‟«»‹›\"「」『』‘’' "
_NO_NAMES = frozenset(["A", "An", "The", "Ein", "Eine", "Der", "Die", "Das", "One", "Another"])
_SHORTEST_SAID, _LONGEST_SAID = 5, 18  # words
_SHORTEST_JUDGED, _JUDGING = 7, 4
_LEAST_WEIGHT, _MOST_SIGNS, _PER_SIGN = 2, 6, 0.12
_OFTEN = 4  # quotations of somebody who matters to a story
_STEMS = {
    Manner.SPEECH: ((MEANING, "speech-why", 1.15), (JUDGEMENT, "speech-judge", 0.9)),
    Manner.THOUGHT: ((MEANING, "thought-why", 1.15),),
    Manner.WRITING: ((MEANING, "speech-side", 1.2), (JUDGEMENT, "speech-judge", 1.0)),
    Manner.WORDS: ((MEANING, "speech-side", 1.2), (JUDGEMENT, "speech-judge", 1.0)),
}


def speeches(told: Told) -> Iterator[Finding]:
    """Findings on quotations whose speaker the text names."""
    heard: set[tuple[str, int]] = set()
    for line in told.lines:
        for quotation in line.hit.quotations:
            place = (line.hit.source, line.hit.offset + quotation.start)
            if place not in heard and _holds(line.start, line.end, quotation):
                heard.add(place)
                if found := _scene(told, line.number, line.hit, quotation):
                    yield from _findings(found, quotation)


def speakers(told: Told) -> Counter[str]:
    """How many quotations each named speaker has."""
    heard = {
        (hit.offset + each.start, each.speaker)
        for hit in {line.hit.id: line.hit for line in told.lines}.values()
        for each in hit.quotations
        if each.speaker and is_name(each.speaker)
    }
    return Counter(speaker for _, speaker in heard if speaker)


def is_name(speaker: str) -> bool:
    """Whether somebody can be spoken of by it in any question: *a workman* needs a case."""
    words = speaker.split()
    whole = not any(each.endswith(("'s", "’s")) for each in words)
    return whole and words[-1][0].isupper() and words[0][0].isupper() and words[0] not in _NO_NAMES


def _findings(found: Scene, quotation: Quotation) -> Iterator[Finding]:
    """Questions on the sentence of a speech that says most."""
    speaker = quotation.speaker or ""
    text = found.line.hit.text[quotation.start : quotation.end].strip(_MARKS)
    spoken = [text[start:end] for start, end in sentences(text)]
    weights = [_weight(each, found.told) for each in spoken]
    most = max(weights)
    said = gist(spoken[weights.index(most)], found.told, _LONGEST_SAID)
    if said is None or words_of(said) < _SHORTEST_SAID or most < _LEAST_WEIGHT:
        return
    # What goes on behind *said he* begins in the middle.
    if said[0].islower():
        return
    signs = found.told.signs
    personal = signs.first_person.search(said) or signs.told.search(said)
    judges = signs.present.search(said) and not personal and most >= _JUDGING
    judges = judges and words_of(said) >= _SHORTEST_JUDGED
    facts = (("speaker", speaker), ("words", said))
    for kind, stem, worth in _STEMS.get(quotation.kind, ()):
        if stem == "speech-judge" and not judges:
            stem = "speech-think"  # noqa: PLW2901 - a question on the speaker instead
        if stem != "speech-think" or quotation.kind is Manner.SPEECH:
            value = worth + _PER_SIGN * min(most, _MOST_SIGNS)
            yield Finding(kind, stem, facts, found, value, speaker.split()[-1])


def _weight(text: str, told: Told) -> int:
    """How much somebody puts into a sentence: signs of judging, wishing, denying."""
    if words_of(text) < _SHORTEST_SAID:
        return 0
    if not told.signs.known:
        return _LEAST_WEIGHT
    signs = told.signs
    single = (signs.absolute, signs.norm, signs.reason, signs.turn, signs.negation)
    more = (signs.condition, signs.comparison, signs.denial, signs.first_person)
    return len(signs.weighty.findall(text)) + sum(bool(each.search(text)) for each in single + more)


def _holds(start: int, end: int, quotation: Quotation) -> bool:
    return start <= quotation.start < end and not quotation.depth


def _scene(told: Told, number: int, hit: Hit, quotation: Quotation) -> Scene | None:
    """The lines that hold a quotation of a named speaker, with who says it."""
    if not quotation.speaker or not is_name(quotation.speaker) or quotation.reported:
        return None
    if quotation.kind not in _STEMS or quotation.start < 0 or quotation.end > len(hit.text):
        return None
    if words_of(hit.text[quotation.start : quotation.end]) < _SHORTEST:
        return None
    last = number
    while told.lines[last].end < quotation.end and last + 1 < len(told.lines):
        last += 1
        if told.lines[last].hit is not hit:
            return None
    found = Scene(told, told.lines[number], told.lines[last])
    whole = all(told.lines[each].prose or each > number for each in found.lines)
    # Whatever begins inside the quotation marks is explained by who speaks.
    alone = quotation.start == found.start or not told.signs.dangling.match(found.first.text)
    return found if whole and alone and words_of(found.text) <= LONGEST else None


def characters(told: Told) -> Iterator[Finding]:
    """Findings on what a story tells of those who speak in it often."""
    often = {
        name for name, times in speakers(told).items() if times >= _OFTEN and name[0].isupper()
    }
    for line in told.lines:
        if line.speaker is not None or not line.prose:
            continue
        named = [name for name in often if f" {name} " in f" {line.text} "]
        found = scene(told, line) if len(named) == 1 else None
        if found:
            facts = (("speaker", named[0]),)
            yield Finding(MEANING, "person-more", facts, found, 0.75, named[0])
