"""Questions on what the persons of a story do: what moves them, and what to think of it."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.study.prompting.findings import JUDGEMENT, MEANING, Finding
from bot.study.prompting.lines import Line, Told, keys
from bot.study.prompting.scenes import named

_NAME = re.compile(
    r"(?:^|(?<=[\s“\"(]))(?P<name>(?:[Tt]he\s)?[A-ZÄÖÜ][\w’'-]+(?:\s[A-ZÄÖÜ][\w’'-]+){0,2})"
    r"(?=\s(?P<does>[\w’']+))"
)
_OFTEN = 3  # times that somebody does something
_SHORT_TEXT = 150  # lines
_EARLY = 60  # characters
_CHOSEN = 0.15


def deeds(told: Told) -> Iterator[Finding]:
    """Findings on lines in which a person of the story chooses, refuses, loves or fears."""
    own = [line for line in told.lines if line.speaker is None and line.prose]
    doers = [_doer(line, told) for line in own]
    least = _OFTEN - (len(own) < _SHORT_TEXT)
    often = {name for name, times in Counter(doers).items() if name and times >= least}
    for line, name in zip(own, doers, strict=True):
        choosing = {each.casefold() for each in told.signs.deed.findall(line.text)}
        found = named(told, line) if name in often else None
        idle = name and _does(line, name) in told.signs.idle
        if name and found and choosing and not idle:
            facts = (("speaker", name),)
            worth = 0.4 + _CHOSEN * min(len(choosing), 2)
            term = name.split()[-1]
            yield Finding(MEANING, "deed-why", facts, found, worth, term)
            yield Finding(JUDGEMENT, "deed-judge", facts, found, worth, term)


def _is_small(word: str, told: Told) -> bool:
    """Whether a word is no part of a name: *So* of *So Boots*."""
    low = word.casefold()
    return low not in told.signs.articles and low in told.language.stop_words


def _does(line: Line, name: str) -> str:
    """The word behind a name."""
    return line.text.partition(name.rsplit(maxsplit=1)[-1])[2].split()[0]


def _doer(line: Line, told: Told) -> str | None:
    """Whoever does something in a line, if its first words name a person."""
    for match in _NAME.finditer(line.text):
        name, does = match.group("name"), match.group("does")
        if _is_small(name.split()[0], told):
            name = name.partition(" ")[2]
        if not name:
            continue
        before = line.text[: match.start()].rstrip()
        if len(before) > _EARLY:
            return None
        if keys(before, told.language) and not before.endswith((",", ";", "—")):
            continue
        plain = name.split()[-1] if name[:4].casefold() == "the " else name
        if not told.signs.event.fullmatch(does):
            continue
        if keys(plain, told.language) and not told.signs.capital_nouns:
            return name[:1].lower() + name[1:] if name.startswith("The ") else name
    return None
