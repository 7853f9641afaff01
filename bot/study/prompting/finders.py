"""What in a text gives rise to a question: a table of finders, each for one sort of sentence.

A finder yields findings: a kind, the stem of a sentence, and the words of the text that fill it.
How a stem reads in a language is the wording's affair; ``prompt-STEM`` in its catalogues.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.study.prompting.lines import is_balanced, words_of
from bot.study.prompting.scenes import Scene, arguable, fragment, gist
from bot.study.prompting.terms import Subjects
from bot.study.prompting.values import Kind

F, I, E = Kind.FACTUAL, Kind.INTERPRETIVE, Kind.EVALUATIVE

# How much each sort of sentence is worth asking about, by itself.
_LONG_REASON = 18  # words
_QUESTION_MARKS = ("?", "？")
_SHORTEST_QUESTION, _LONGEST_QUESTION = 6, 36  # words
_SHORTEST_VIEW = 5  # words
_CLAUSES = re.compile(r"[;:—]")
_COMMAS = re.compile(r"[,;:—]")
_SUBORDINATE = re.compile(
    r"\b(?:that|who|whom|lest|if|whether|case|unless|dass|ob|wenn|falls)\b", re.IGNORECASE
)
_NAMED = re.compile(r"(?<=[a-zäöüß,;] )[A-ZÄÖÜ][a-zäöüß]")
_MAGNITUDES = frozenset(
    ["hundred", "thousand", "million", "billion", "per", "cent", "percent", "Prozent", "Millionen", "Milliarden"]
)
_LONGEST_FOUND = 12  # words
_SHORTEST_MEASURE, _LONG_DEMAND = 3, 5
_SHORTEST_SIDE, _SHORTEST_CLAUSE = 4, 6
_ENDINGS = (",", ";", ":", ".", "!", "?", "—")
_CUT = " …"
_ARGUABLE = 0.2  # what is less only relates
_ARTICLES = frozenset(["the", "a", "an", "this", "all", "true", "real", "der", "die", "das", "ein", "eine"])
_SMALL_BEFORE = 2  # words
_EARLY, _FIRST = 40, 0.15  # characters; what a sentence begins with is what it is about
_CENTRAL = 0.2  # of a line that says something about a term
_MUCH = 20.0
_TERM_NEAR = 3  # terms of a line that a question may be about


@dataclass(frozen=True, slots=True)
class Finding:
    """A question that could be asked. ``worth`` ranks it; ``term`` must occur in what supports it."""

    kind: Kind
    stem: str
    facts: tuple[tuple[str, str], ...]
    scene: Scene
    worth: float
    term: str | None = None


Finder = Callable[[Scene, Subjects], Iterator[Finding]]


def _asked(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A question that the text itself asks, and does not answer in the next word."""
    text = scene.line.text.strip("“”‘’\"'«»「」„ ")
    if not text.endswith(_QUESTION_MARKS) or _is_reported(scene) or _is_answered(scene):
        return
    if _SHORTEST_QUESTION <= words_of(text) <= _LONGEST_QUESTION and is_balanced(text):
        facts = (("words", text),)
        yield Finding(I, "ask-answer", facts, scene, 1.3)
        yield Finding(E, "ask-own", facts, scene, 1.0)


def _is_answered(scene: Scene) -> bool:
    """Whether the next sentence settles a question."""
    after = scene.line.number + 1
    lines = scene.told.lines
    if after >= len(lines) or scene.line.last:
        return False
    return bool(scene.told.signs.answer.search(lines[after].text))


def _is_reported(scene: Scene) -> bool:
    """Whether a line tells what somebody else thinks: then its claims are not the text's."""
    return bool(scene.told.signs.report.search(scene.line.text))


def _reports(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A view that the text gives as somebody else's."""
    match = scene.told.signs.reported.search(scene.line.text)
    said = gist(match.group("reported"), scene.told) if match else None
    leans = said and scene.told.signs.dangling.match(said)
    if said and not leans and words_of(said) >= _SHORTEST_VIEW:
        facts = (("words", said),)
        yield Finding(I, "view-share", facts, scene, 1.45)
        yield Finding(E, "view-own", facts, scene, 1.35)


def _turns(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A thought that turns: *but*, *yet*, *however*."""
    signs, line = scene.told.signs, scene.line
    opening = signs.opening_turn.match(line.text)
    if arguable(scene) < 0:
        return
    inner = signs.turn.search(line.text)
    if opening and scene.first is not line:
        said = _after(scene, line.text, opening.start("word"))
    elif inner and _is_side(line.text[: inner.start()], scene):
        said = _after(scene, line.text, inner.start("turn"))
    else:
        return
    if said:
        facts = (("words", said),)
        yield Finding(I, "turn-weigh", facts, scene, 1.1)
        yield Finding(I, "turn-left", facts, scene, 1.1)
        yield Finding(E, "turn-own", facts, scene, 1.0)


def _is_side(words: str, scene: Scene) -> bool:
    """Whether what stands before a *but* is a thought of its own: *not this, but that* is one."""
    clause = _CLAUSES.split(words)[-1]
    denied = scene.told.signs.negation.search(clause)
    return words_of(words) >= _SHORTEST_SIDE and not denied


def _after(scene: Scene, text: str, at: int) -> str | None:
    """The words from a place on, up to the end of their clause or eleven of them."""
    rest = text[at:]
    parts = rest.split(" ")
    clause: list[str] = []
    for part in parts:
        clause.append(part)
        if (len(clause) >= _SHORTEST_CLAUSE and part.endswith(_ENDINGS)) or len(
            clause
        ) == _LONGEST_FOUND:
            break
    ended = len(clause) == len(parts) or clause[-1].endswith(_ENDINGS)
    said = fragment(" ".join(clause), scene.told, whole=ended)
    if said is None or words_of(said) < _SHORTEST_SIDE:
        return None
    return said if ended else said + _CUT


def _concedes(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Something granted before something else is said."""
    text = scene.line.text
    match = scene.told.signs.concession.match(text)
    said = fragment(_COMMAS.split(text)[0], scene.told, whole=True) if match else None
    if said and scene.first is scene.line and _SHORTEST_SIDE <= words_of(said) <= _LONG_REASON:
        facts = (("words", said),)
        yield Finding(I, "grant-how", facts, scene, 1.1)
        yield Finding(E, "grant-own", facts, scene, 1.0)


def _denies(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """Something denied, against somebody: *neither … nor*, *rather than*."""
    said = _found(scene, "denial", 4)
    if said and arguable(scene) > 0:
        facts = (("words", said),)
        yield Finding(I, "deny-whom", facts, scene, 1.2)
        yield Finding(I, "deny-why", facts, scene, 1.2)
        yield Finding(E, "deny-own", facts, scene, 1.0)


def _reasons(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A reason given."""
    said = _found(scene, "reason", 4)
    if said and arguable(scene) >= 0 and not scene.line.text.endswith(_QUESTION_MARKS):
        facts = (("words", said),)
        yield Finding(I, "reason-enough", facts, scene, 1.2)
        yield Finding(E, "reason-else", facts, scene, 1.1)


def _concludes(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A conclusion drawn, with what it is drawn from in the same quotation."""
    match = scene.told.signs.conclusion.search(scene.line.text)
    if match and (scene.first is not scene.line or match.start("therefore") > 20):
        said = _after(scene, scene.line.text, match.start("therefore"))

        if said:
            facts = (("words", said),)
            yield Finding(I, "follow-granted", facts, scene, 1.0)
            yield Finding(E, "follow-else", facts, scene, 1.0)


def _generalises(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A claim without exception."""
    signs = scene.told.signs
    said = _found(scene, "absolute", 4)
    universal = signs.absolute.search(scene.line.text)
    if said is None or universal is None or arguable(scene) < _ARGUABLE:
        return
    if universal.lastgroup == "absolute" or signs.present.search(said):
        facts = (("words", said),)
        yield Finding(I, "all-literal", facts, scene, 1.0)
        yield Finding(E, "all-case", facts, scene, 1.0)


def _demands(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """What ought to be, said in the text's own name of everybody."""
    text = scene.line.text
    match = scene.told.signs.norm.search(text)
    said = _found(scene, "norm", 4)
    if (
        match is None
        or said is None
        or _SUBORDINATE.search(_COMMAS.split(text[: match.start()])[-1])
    ):
        return
    facts = (("words", said),)
    yield Finding(I, "norm-ground", facts, scene, 1.05)
    if words_of(said) >= _LONG_DEMAND and not _NAMED.search(text[1:]):
        yield Finding(E, "norm-follow", facts, scene, 1.0)


def _conditions(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A condition on which something holds."""
    signs, text = scene.told.signs, scene.line.text
    match = signs.condition.search(text)
    if match is None or text.endswith(_QUESTION_MARKS) or arguable(scene) < 0:
        return
    group = match.lastgroup or "condition"
    open_end = text[match.end(group) :].startswith(",")
    following = text[match.end(group) :].lstrip(", ")
    said = fragment(match.group(group), scene.told, whole=True)
    verb = said and (not open_end or signs.present.search(said) or signs.event.search(said))
    if said and verb and 4 <= words_of(said) <= _LONG_REASON and not signs.leading.match(following):
        facts = (("words", said),)
        yield Finding(I, "if-needed", facts, scene, 1.1)
        yield Finding(E, "if-not", facts, scene, 1.1)


def _compares(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """One thing said to be more, or better, than another."""
    said = _found(scene, "comparison", 4)
    measure = said.split("than ")[-1] if said else ""
    if said and words_of(measure) >= _SHORTEST_MEASURE and not any(map(str.isdigit, said)):
        facts = (("words", said),)
        yield Finding(I, "more-measure", facts, scene, 1.1)
        yield Finding(E, "more-own", facts, scene, 1.0)


def _counts(scene: Scene, _: Subjects) -> Iterator[Finding]:
    """A number that is to show something."""
    match = scene.told.signs.number.search(scene.line.text)
    if match is None or (arguable(scene) < 0 and not _is_reported(scene)):
        return
    parts = match.group("number").split()
    said = fragment(" ".join(_noun_phrase(parts, scene)), scene.told)
    if said and (any(map(str.isdigit, said)) or _MAGNITUDES & set(parts) or "of" in parts):
        facts = (("words", said),)
        yield Finding(F, "number-show", facts, scene, 1.1)
        yield Finding(E, "number-prove", facts, scene, 1.0)


def _noun_phrase(parts: Sequence[str], scene: Scene) -> Iterator[str]:
    """A number with its noun: words up to the first small one behind it."""
    small = scene.told.language.stop_words
    content = 0
    for part in parts:
        is_small = part.casefold() in small
        if content and is_small:
            return
        if content and part.endswith("ed"):
            return
        content += not is_small and part[0].isalpha() and part not in _MAGNITUDES
        yield part


def _defines(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """What a word of the text is said to be."""
    text = scene.line.text
    for term in about.within(text):
        at = text.find(term)
        before = text[:at].split()
        small = len(before) <= _SMALL_BEFORE and {each.casefold() for each in before} <= _ARTICLES
        says = scene.told.signs.definition.match(text[at + len(term) :].lstrip())
        if says and small and _is_abstract(term, scene):
            facts = (("term", term),)
            yield Finding(I, "define-same", facts, scene, 1.35, term)
            yield Finding(E, "define-leave", facts, scene, 1.2)
            return


def _mentions(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """A word that the text is about."""
    if about.centrality(scene.line) < _CENTRAL:
        return
    for term in about.within(scene.line.text)[:_TERM_NEAR]:
        facts = (("term", term),)
        worth = min(about.weight(term) / _MUCH, 0.45)
        worth += _FIRST if scene.line.text.find(term) < _EARLY else -_FIRST
        if term in about.leading or " " in term or _is_name(term, scene):
            plain = " " not in term and not _is_name(term, scene)
            yield Finding(F, "term-gather", facts, scene, 0.6 + worth - 0.3 * plain, term)
        if _is_abstract(term, scene) and arguable(scene) >= _ARGUABLE:
            yield Finding(I, "term-mean", facts, scene, 0.65 + worth, term)


def _is_name(term: str, scene: Scene) -> bool:
    first = scene.line.text.find(term) == 0
    return term[0].isupper() and not first and not scene.told.signs.capital_nouns


def _is_abstract(term: str, scene: Scene) -> bool:
    """Whether a term can come to mean several things."""
    return not _is_name(term, scene) and bool(scene.told.signs.abstract.search(term.rsplit(maxsplit=1)[-1]))


def _claims(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """Anything said: a claim that could be denied, or else a detail that is told for a reason.

    In a language without lists anything is taken for a claim.
    """
    signs, text = scene.told.signs, scene.line.text
    said = gist(text, scene.told)
    if said is None or text.rstrip("”’\"'»」 ").endswith(_QUESTION_MARKS):
        return
    facts = (("words", said),)
    personal = signs.first_person.search(text) and signs.event.search(text)
    if not signs.known or (arguable(scene) >= _ARGUABLE and not personal):
        yield Finding(I, "claim-for", facts, scene, 0.8)
        yield Finding(E, "claim-deny", facts, scene, 0.8)
    elif about.centrality(scene.line) >= _CENTRAL and not said.endswith(_CUT):
        yield Finding(I, "detail-why", facts, scene, 1.0)


def _found(scene: Scene, sign: str, least: int) -> str | None:
    """The words of a sign, if there are enough of them; what is cut off is marked."""
    text = scene.line.text
    match = getattr(scene.told.signs, sign).search(text)
    if match is None:
        return None
    group = match.lastgroup or sign
    parts = match.group(group).strip().split(" ")
    end = match.end(group)
    following = text[end:].lstrip()[:1]
    whole = len(parts) <= _LONGEST_FOUND and not following.isalnum() and following != ","
    said = fragment(" ".join(parts[:_LONGEST_FOUND]), scene.told, whole=whole)
    if not said or words_of(said) < least:
        return None
    return said if whole else said + _CUT


def findings(scene: Scene, about: Subjects) -> Iterator[Finding]:
    """All that a quotation gives rise to."""
    for finder in FINDERS if not _is_reported(scene) else OF_REPORTS:
        yield from finder(scene, about)


FINDERS: Sequence[Finder] = (
    _asked,
    _turns,
    _concedes,
    _denies,
    _reasons,
    _concludes,
    _generalises,
    _demands,
    _conditions,
    _compares,
    _counts,
    _defines,
    _mentions,
    _reports,
    _claims,
)
OF_REPORTS: Sequence[Finder] = (_asked, _counts, _mentions, _reports)
