"""Words cut out of a sentence, verbatim, so that a question can name what it is about."""

import re

from bot.study.prompting.lines import Told, words_of
from bot.study.prompting.scenes import Scene
from index.texts import is_wide

CUT = " …"
"""Behind words that go on."""

# What is cut out of a quotation must not begin or end one.
_MARKS = frozenset('“”„‟«»‹›"「」『』()[]*_')
_EDGES = " \t\n\ufeff,;:.!?…—–-，；。、"
_GAP = re.compile(r"…|\.\.\.")
_CLAUSE = re.compile(r"\s*[,;:—–，；：]")
_BREAK = re.compile(r"\s*[;:—–]")
_RESTRICTS = re.compile(
    r"\b(?:that|who|which|where|when|if|unless|wenn|falls|wo|solange|sofern)\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:but|because|unless|if|than|sondern|weil|wenn|als)\b", re.IGNORECASE)
_GIST = 35  # words
_SHORTEST_GIST, _SHORTEST_CUT = 4, 8
_OPENING = 12  # words
_LONGEST_LEAD = 10  # words before a main clause
_SHORTEST_WIDE, _GIST_WIDE = 10, 28  # characters of a script without spaces


def fragment(words: str, told: Told, *, whole: bool = False) -> str | None:
    """Words cut out of a line, without edges that say nothing; ``None`` if nothing is left.

    Where a clause is not ``whole``, small words at its end lead nowhere.
    """
    parts = words.strip(_EDGES).split(" ")
    while parts and not whole and parts[-1].casefold() in told.language.stop_words:
        parts.pop()
    found = " ".join(parts).strip(_EDGES)
    return found if len(parts) > 1 and not _MARKS & set(found) else None


def gist(words: str, told: Told, longest: int = _GIST) -> str | None:
    """What a sentence says, as a clause with a verb; ``None`` where none is short enough.

    A clause before the main one is left out: *In old times, …*. What goes on behind a whole clause
    is marked with an ellipsis.
    """
    text = words.strip(_EDGES)
    if _is_patched(text):
        return None
    if is_wide(text[:1]):
        return _wide_gist(text)
    if words_of(text) > longest and told.signs.leading.match(text):
        main = _main_clause(text, told)
        if main is None:
            return None
        text = main
    if words_of(text) <= longest:
        return text
    for marks in (_BREAK, _CLAUSE):
        ends = [match.start() for match in marks.finditer(text)]
        fitting = [each for each in ends if _SHORTEST_CUT <= words_of(text[:each]) <= longest]
        # Of commas only the last: those before it may stand in the middle of a thought.
        for end in reversed(fitting if marks is _BREAK else fitting[-1:]):
            said, rest = text[:end].strip(_EDGES), text[end:].strip(_EDGES)
            # *Not this* without its *but that* would say something else.
            whole = not told.signs.negation.search(said) and not _GOES_ON.match(rest)
            if said and whole and has_verb(said, told) and not told.signs.leading.match(said):
                return said + CUT
    return None


def clause(scene: Scene, at: int) -> str | None:
    """The whole sentence around a place in a line, or of a long one its part between two breaks.

    A sign such as *never* is quoted with whatever it is said of, so that the question is a
    sentence whatever fills it.
    """
    text, told = scene.line.text, scene.told
    whole = text.strip(_EDGES)
    if words_of(whole) <= _GIST and not _is_patched(whole):
        return whole
    ends = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    begin = max(each for each in ends if each <= at)
    end = min(each for each in ends if each > at)
    said = text[begin:end].strip(_EDGES)
    fits = _SHORTEST_GIST <= words_of(said) <= _GIST and not _is_patched(said)
    leads = told.signs.leading.match(said) and (begin or "," not in said)
    alone = not leads and not (begin and told.signs.dangling.match(said))
    return said if fits and alone and has_verb(said, told) else None


def _is_patched(text: str) -> bool:
    """Whether words hold another quotation, or a gap that the text itself left in one."""
    return bool(_MARKS & set(text) or _GAP.search(text))


def has_verb(text: str, told: Told) -> bool:
    """Whether a clause says something of something, so far as the language's lists tell."""
    signs = told.signs
    happened = signs.event.search(signs.passive.sub("", text))
    return not signs.known or bool(signs.present.search(text) or happened)


def _wide_gist(text: str) -> str:
    """The first clauses of a sentence without spaces, as many as say something."""
    if len(text) <= _GIST_WIDE:
        return text
    ends = (match.start() for match in _CLAUSE.finditer(text))
    end = next((each for each in ends if _SHORTEST_WIDE <= each <= _GIST_WIDE), _GIST_WIDE)
    return text[:end] + CUT


def _main_clause(text: str, told: Told) -> str | None:
    """What is left of a sentence behind a clause that leads up to it, where that is clear."""
    comma = _CLAUSE.search(text)
    if comma and words_of(text[: comma.start()]) > _LONGEST_LEAD:
        return None
    # Of *in a country that is free* it is said, of others not.
    if comma and _RESTRICTS.search(text[: comma.start()]):
        return None
    rest = text[comma.end() :].strip(_EDGES) if comma else ""
    opening = " ".join(rest.split()[:_OPENING])
    first = _CLAUSE.split(rest)[0]
    verb = told.signs.present.search(first) or told.signs.event.search(first)
    clear = verb and not told.signs.leading.match(opening)
    return rest if clear and words_of(rest) >= _SHORTEST_GIST else None
