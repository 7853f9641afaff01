"""Finders of what a text asks, reports, counts, defines, mentions or claims."""

import re
from collections.abc import Iterator

from bot.study.prompting.cutting import clause, gist
from bot.study.prompting.findings import FACT, JUDGEMENT, MEANING, QUESTION_MARKS, Finding
from bot.study.prompting.judging import ARGUABLE, EVERYBODY, arguable, is_reported
from bot.study.prompting.lines import is_balanced, words_of
from bot.study.prompting.scenes import Scene
from bot.study.prompting.terms import Subjects

# *I believe that* says whose view it is.
_OF_ITS_OWN = re.compile(r"\b(?:I|we|ich|wir)\s(?:\w+\s)?$", re.IGNORECASE)
# *Thousands of soldiers* are many, whatever their number.
_VAGUE = re.compile(r"(?:hundreds|thousands|millions|hunderte|tausende)\b", re.IGNORECASE)
_MARKS = "“”‘’\"'«»「」„ "
# *So it is: does it follow that …?*
_ANSWERED_BEFORE = re.compile(r"[:;：；]")
_SHORTEST_QUESTION, _LONGEST_QUESTION = 9, 36  # words
_SHORTEST_VIEW = 5  # words
_ARTICLES = frozenset("the a an this all true real der die das ein eine".split())  # noqa: SIM905 - a list
_SMALL_BEFORE = 2  # words
# What a sentence begins with is what it is about.
_EARLY = 25  # characters
_CENTRAL = 0.2  # of a line that says something about a term
_MUCH, _MOST = 20.0, 0.45
_TERMS = 3  # of a line that a question may be about
_SEVERAL, _BROAD = 4, 0.08  # times that a term occurs, and of the lines
_DEFINED = 2  # times that a term occurs whose definition matters
_GATHERED = 15  # terms of a text whose places are worth collecting
_SHORTEST_CLAIM = 10  # words; of fewer many are slogans
_HELD = 0.0  # how arguable a claim is, at the least
_TOLD_OF = 0.3  # how arguable a claim on what was is, at the least


def asked(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A question that the text itself asks, and does not answer in the next word."""
    text = scene.line.text.strip(_MARKS)
    if not text.endswith(QUESTION_MARKS) or is_reported(scene) or _is_answered(scene):
        return
    if scene.told.signs.rhetorical.search(text) or _ANSWERED_BEFORE.search(text):
        return
    if _SHORTEST_QUESTION <= words_of(text) <= _LONGEST_QUESTION and is_balanced(text):
        facts = (("words", text),)
        yield Finding(MEANING, "ask-answer", facts, scene, 1.3)
        yield Finding(JUDGEMENT, "ask-own", facts, scene, 1.3)


def _is_answered(scene: Scene) -> bool:
    """Whether the next sentence settles a question."""
    after = scene.line.number + 1
    lines = scene.told.lines
    if after >= len(lines) or scene.line.last:
        return False
    return bool(scene.told.signs.answer.search(lines[after].text))


def reports(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A view that the text gives as somebody else's."""
    text = scene.line.text
    match = scene.told.signs.reported.search(text)
    if match and _OF_ITS_OWN.search(text[: match.start()]):
        return
    said = gist(match.group("reported"), scene.told) if match else None
    leans = said and scene.told.signs.dangling.match(said)
    # What is reported only to be put right is answered in the same sentence.
    if match and scene.told.signs.negation.search(text[: match.start("reported")]):
        return
    if said and not leans and words_of(said) >= _SHORTEST_VIEW:
        facts = (("words", said),)
        yield Finding(MEANING, "view-share", facts, scene, 1.05)
        yield Finding(JUDGEMENT, "view-own", facts, scene, 1.1)


def counts(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """A number that is to show something: one that is compared, and sets no rule."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.number.search(text)
    if match is None or about.centrality(scene.line) < _CENTRAL / 2:
        return
    if signs.rule.search(text) or signs.norm.search(text) or text.endswith(QUESTION_MARKS):
        return
    if not signs.measure.search(text):
        return
    # *One half of what is desirable* counts nothing; *milk for half of the children* does.
    if not any(map(str.isdigit, text)) and signs.present.search(text):
        return
    if signs.possible.search(text) or signs.condition.search(text) or signs.instance.search(text):
        return
    said = clause(scene, match.start())
    if said and not signs.first_person.search(said) and not _VAGUE.match(match.group()):
        facts = (("words", said),)
        yield Finding(FACT, "number-show", facts, scene, 0.6)
        yield Finding(JUDGEMENT, "number-prove", facts, scene, 0.8)


def defines(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """What a word of the text is said to be."""
    text = scene.line.text
    for term in about.within(text):
        at = text.find(term)
        before = text[:at].split()
        small = len(before) <= _SMALL_BEFORE and {each.casefold() for each in before} <= _ARTICLES
        says = scene.told.signs.definition.match(text[at + len(term) :].lstrip())
        often = about.times(term) >= _DEFINED
        if says and small and often and _is_abstract(term, scene):
            facts = (("term", term),)
            yield Finding(MEANING, "define-same", facts, scene, 0.9, term)
            yield Finding(JUDGEMENT, "define-leave", facts, scene, 1.0)
            return


def mentions(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """A word that the text is about, in a line that says something of it."""
    if about.centrality(scene.line) < _CENTRAL or arguable(scene) < 0:
        return
    text, lines = scene.line.text, len(scene.told.lines)
    for term in about.within(text)[:_TERMS]:
        often = about.times(term)
        early = text.find(term) < _EARLY
        if often < _SEVERAL or not early or _is_title(term, scene) or _is_whole(term, about):
            continue
        facts = (("term", term),)
        worth = min(about.weight(term) / _MUCH, _MOST)
        judges = arguable(scene) >= ARGUABLE
        leads = term in sorted(about.leading, key=about.weight)[-_GATHERED:]
        if judges and " " in term and leads and often <= max(_BROAD * lines, _SEVERAL):
            yield Finding(FACT, "term-gather", facts, scene, 0.5 + worth, term)
        if (
            judges
            and _predicates(term, scene)
            and term in about.leading
            and _is_abstract(term, scene)
        ):
            yield Finding(MEANING, "term-mean", facts, scene, 0.8 + worth, term)


def _is_title(term: str, scene: Scene) -> bool:
    """Whether a whole text is about a term: then nobody can collect what it says of it."""
    return term.casefold() in scene.line.hit.citation.title.casefold()


def _is_whole(term: str, about: Subjects) -> bool:
    """Whether a term is what the whole text is most about."""
    return about.weight(term) >= max(map(about.weight, about.leading), default=0.0)


def _predicates(term: str, scene: Scene) -> bool:
    """Whether a line says of a term what it is."""
    text = scene.line.text
    behind = text[text.find(term) + len(term) :].lstrip()
    return bool(scene.told.signs.definition.match(behind))


def _is_name(term: str, scene: Scene) -> bool:
    first = scene.line.text.find(term) == 0
    return term[0].isupper() and not first and not scene.told.signs.capital_nouns


def _is_abstract(term: str, scene: Scene) -> bool:
    """Whether a term can come to mean several things."""
    return not _is_name(term, scene) and bool(
        scene.told.signs.abstract.search(term.rsplit(maxsplit=1)[-1])
    )


def claims(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Anything said that could be denied; in a language without lists anything is taken for it."""
    signs, line = scene.told.signs, scene.line
    text = line.text
    said = gist(text, scene.told)
    if said is None or text.rstrip("”’\"'»」 ").endswith((*QUESTION_MARKS, "!")):
        return
    if signs.known and words_of(said) < _SHORTEST_CLAIM:
        return
    persons = {each.casefold() for each in signs.first_person.findall(text)}
    if signs.known and (persons - EVERYBODY or signs.rule.search(text)):
        return
    held = signs.present.search(text) or arguable(scene) >= _TOLD_OF
    told = not held or (persons and signs.event.search(text))
    barred = told or any(map(str.isdigit, text))
    loose = signs.known and bool(arguable(scene) < _HELD or barred)
    facts = (("words", said),)
    yield Finding(FACT, "claim-facts", facts, scene, 0.9, loose=loose)
    yield Finding(MEANING, "claim-for", facts, scene, 1.0, loose=loose)
    yield Finding(MEANING, "claim-who", facts, scene, 1.0, loose=loose)
    yield Finding(JUDGEMENT, "claim-deny", facts, scene, 1.0, loose=loose)
    yield Finding(JUDGEMENT, "claim-share", facts, scene, 0.95, loose=loose)
