"""Questions on what somebody says who is named: why, and whether the text is on that side."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.study.prompting.cutting import gist
from bot.study.prompting.findings import JUDGEMENT, MEANING, QUESTION_MARKS, Finding
from bot.study.prompting.lines import Line, Told, words_of
from bot.study.prompting.scenes import LONGEST, Scene, scene
from index.answers import Hit
from index.quotations import UNNAMED, Manner, Quotation
from index.sentences import sentences

_SHORTEST = 7  # words
_ASKING = 0.3  # of the lines of whoever only asks
_WEIGHTY = 2  # signs of what somebody says under their name
_MARKS = "“”„‟«»‹›\"「」『』‘’' "
_RESUMED = re.compile(r"[^“”\"„«»]{0,2}[^“”\"„«»]{3,80}[“\"„«»]\s?(?P<first>\w)")
_NO_NAMES = frozenset(["A", "An", "The", "Ein", "Eine", "Der", "Die", "Das", "One", "Another"])
_SHORTEST_SAID, _LONGEST_SAID = 5, 24  # words
_SHORTEST_JUDGED = 7
_LIGHT = 0.3  # how much less little words are worth
_LEAST_WEIGHT, _MOST_SIGNS, _PER_SIGN = 1, 6, 0.05
# Stems in which a name stands as it does in a dictionary, whatever the language does to articles.
_NOMINATIVE = frozenset({"speech-why", "thought-why", "speech-think"})
_STEMS = {
    Manner.SPEECH: ((MEANING, "speech-why", 0.6), (JUDGEMENT, "speech-judge", 0.9)),
    Manner.THOUGHT: ((MEANING, "thought-why", 1.1),),
    Manner.WRITING: ((MEANING, "speech-side", 1.0), (JUDGEMENT, "speech-judge", 1.0)),
    Manner.WORDS: ((MEANING, "speech-side", 1.0), (JUDGEMENT, "speech-judge", 1.0)),
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


def answers(told: Told) -> Iterator[Finding]:
    """Findings on what is said under a name, as in an interview."""
    asking = Counter(each.speaker for each in told.lines if each.text.endswith(QUESTION_MARKS))
    often = Counter(each.speaker for each in told.lines)
    for line in told.lines:
        name = line.speaker
        if name and told.signs.dangling.match(f"{name} "):  # *First: …* is nobody
            continue
        if asking[name] > _ASKING * often[name]:
            continue
        if name in (None, UNNAMED) or _is_quoted(line) or line.text.endswith(QUESTION_MARKS):
            continue
        found = scene(told, line)
        said = gist(line.text, told) if found else None
        if found is None or said is None or words_of(said) < _SHORTEST:
            continue
        weight = _weight(line.text, told)
        if weight >= _WEIGHTY and name:
            facts = (("speaker", name), ("words", said))
            worth = 0.9 + _PER_SIGN * min(weight, _MOST_SIGNS)
            yield Finding(MEANING, "speech-why", facts, found, worth)
            if not told.signs.first_person.search(said) and told.signs.present.search(said):
                yield Finding(JUDGEMENT, "speech-judge", facts, found, worth)


def _is_quoted(line: Line) -> bool:
    return any(each.start < line.end and line.start < each.end for each in line.hit.quotations)


def is_name(speaker: str, told: Told) -> bool:
    """Whether a question can speak of somebody by it: *Hanna Voss*, *the miller*; no *workman*."""
    words = speaker.split()
    if any(each.endswith(("'s", "’s")) for each in words):
        return False
    if words[0] in told.signs.articles:
        return len(words) > 1
    return words[-1][0].isupper() and words[0][0].isupper() and words[0] not in _NO_NAMES


def _findings(found: Scene, quotation: Quotation) -> Iterator[Finding]:
    """Questions on the sentence of a speech that says most."""
    speaker = quotation.speaker or ""
    text = found.line.hit.text[quotation.start : quotation.end].strip(_MARKS)
    spoken = [text[start:end] for start, end in sentences(text)]
    told, signs = found.told, found.told.signs
    gists = [(_weight(each, told), gist(each, told, _LONGEST_SAID) or "") for each in spoken]
    before = found.line.hit.text[: quotation.start].rstrip(_MARKS)
    if text.endswith(",") and _goes_on(found.line.hit.text[quotation.end :]):
        return
    fitting = [
        (weight, said)
        for weight, said in gists
        if words_of(said) >= _SHORTEST_SAID
        # Words behind *said the miller,* go on; others in small letters are part of a sentence.
        and (said[0].isupper() or (before.endswith((",", ";")) and not _leads(said, told)))
        and ("," in said or not told.signs.leading.match(said) or not text.endswith(","))
    ]
    # Whoever is spoken to is told, not thought of.
    if quotation.kind is Manner.THOUGHT and signs.second_person.search(text):
        return
    most, said = max(fitting, key=lambda each: each[0], default=(0, ""))
    if most < _LEAST_WEIGHT:
        return
    personal = signs.first_person.search(said) or signs.told.search(said)
    judges = signs.present.search(said) and not personal and words_of(said) >= _SHORTEST_JUDGED
    declined = signs.capital_nouns and speaker.split()[0].casefold() in signs.articles
    facts = (("speaker", speaker), ("words", said))
    for kind, stem, worth in _STEMS.get(quotation.kind, ()):
        if stem == "speech-judge" and not judges:
            stem = "speech-think"  # noqa: PLW2901 - a question on the speaker instead
        if declined and stem not in _NOMINATIVE:
            continue
        if stem != "speech-think" or quotation.kind is Manner.SPEECH:
            light = (most < _WEIGHTY) + said[0].islower() + (stem == "speech-think")
            value = worth + _PER_SIGN * min(most, _MOST_SIGNS) - _LIGHT * light
            yield Finding(kind, stem, facts, found, value, speaker.split()[-1])


def _goes_on(behind: str) -> bool:
    """Whether a sentence goes on that is broken off for who says it: *… is," said she, "ours*."""
    rest = _RESUMED.match(behind)
    return bool(rest and rest.group("first").islower())


def _leads(said: str, told: Told) -> bool:
    """Whether words in small letters hang on those before them: *that you will never look*."""
    return bool(told.signs.leading.match(said)) and not told.signs.opening_turn.match(said)


def _weight(text: str, told: Told) -> int:
    """How much somebody puts into a sentence: signs of judging, wishing, denying."""
    if words_of(text) < _SHORTEST_SAID:
        return 0
    if not told.signs.known:
        return _LEAST_WEIGHT
    signs = told.signs
    single = (signs.absolute, signs.norm, signs.reason, signs.turn, signs.negation)
    more = (signs.condition, signs.comparison, signs.denial)
    judges = (signs.weighty, signs.absolute, signs.norm, signs.condition, signs.comparison)
    if not any(each.search(text) for each in judges):
        return _LEAST_WEIGHT
    return len(signs.weighty.findall(text)) + sum(bool(each.search(text)) for each in single + more)


def _holds(start: int, end: int, quotation: Quotation) -> bool:
    return start <= quotation.start < end and not quotation.depth


def _scene(told: Told, number: int, hit: Hit, quotation: Quotation) -> Scene | None:
    """The lines that hold a quotation of a named speaker, with who says it."""
    if not quotation.speaker or not is_name(quotation.speaker, told) or quotation.reported:
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
