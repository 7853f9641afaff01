"""Elections as PrefLib publishes them since 2022 (.soc, .soi, .toc, .toi; preflib.org/format).

``# KEY: VALUE`` lines name the candidates; each other line is how many ballots, a colon and the
order, best first, equals in braces. In elections of the United States braces are an overvote.
PrefLib says nothing of seats: one is assumed.
"""

import re

from bot.voting.counting import Election, Option, Pile
from bot.voting.files.damage import Damage, DamagedFile
from bot.voting.files.marks import Marks, number

_HEADING = re.compile(
    r"#\s*(?P<key>[A-Z]+(?: [A-Z]+)*)(?: (?P<number>[0-9]+))?\s*:\s*(?P<value>.*)"
)
_ORDER = re.compile(r"(?:[0-9]+|\{[0-9, ]*\})(?:\s*,\s*(?:[0-9]+|\{[0-9, ]*\}))*")
_RANK = re.compile(r"\{(?P<equals>[^}]*)\}|(?P<one>[0-9]+)")


def read_preflib(text: str, *, strict: bool = False, complete: bool = False) -> Election:
    """The election in a file of orders; ``strict`` bars equals, ``complete`` bars omissions.

    Raises DamagedFile.
    """
    lines = [(line, content.strip()) for line, content in enumerate(text.split("\n"), start=1)]
    headings, names = _headings(lines)
    ballots = [(line, content) for line, content in lines if content and content[0] != "#"]
    candidates = len(names)
    marks = Marks(candidates)
    piles = [_pile(content, line, marks) for line, content in ballots]
    for (line, _), pile in zip(ballots, piles, strict=True):
        if strict and any(len(rank) > 1 for rank in pile.preference):
            raise DamagedFile(line, Damage.EQUAL_RANKS)
        if complete and sum(map(len, pile.preference)) != candidates:
            raise DamagedFile(line, Damage.INCOMPLETE_BALLOT)
    _check_total(headings, piles, len(lines))
    _, title = headings.get("TITLE", (0, ""))
    return Election(names, tuple(piles), title=title)


def _headings(lines: list[tuple[int, str]]) -> tuple[dict[str, tuple[int, str]], tuple[str, ...]]:
    """The headings, with their lines, and the candidates' names in the order of their numbers."""
    headings: dict[str, tuple[int, str]] = {}
    names: dict[Option, str] = {}
    for line, content in lines:
        if not (match := _HEADING.fullmatch(content)):
            continue
        if match["key"] == "ALTERNATIVE NAME" and match["number"]:
            names[number(match["number"], line, Damage.BAD_HEADER)] = match["value"].strip()
        else:
            headings[match["key"]] = (line, match["value"].strip())
    line, value = headings.get("NUMBER ALTERNATIVES", (1, ""))
    candidates = number(value, line, Damage.BAD_HEADER)
    if sorted(names) != list(range(1, len(names) + 1)) or len(names) != candidates:
        raise DamagedFile(line, Damage.MISSING_NAME)
    return headings, tuple(names[option] for option in sorted(names))


def _pile(content: str, line: int, marks: Marks) -> Pile:
    """``24: 5,{1,2}``: twenty-four ballots."""
    count, colon, order = content.partition(":")
    order = order.strip()
    if not colon or (order and not _ORDER.fullmatch(order)):
        raise DamagedFile(line, Damage.BAD_BALLOT)
    ballots = number(count.strip(), line, Damage.BAD_BALLOT)
    preference = marks.strict(order.split(","), line)
    if preference is None:
        preference = marks.preference([_words(match) for match in _RANK.finditer(order)], line)
    return Pile(preference, ballots)


def _words(match: re.Match[str]) -> list[str]:
    if match["one"]:
        return [match["one"]]
    inside = match["equals"].strip()
    return [word.strip() for word in inside.split(",")] if inside else []


def _check_total(headings: dict[str, tuple[int, str]], piles: list[Pile], end: int) -> None:
    """A file that was cut off reads well line by line: only its total shows it."""
    if "NUMBER VOTERS" not in headings:
        return
    line, value = headings["NUMBER VOTERS"]
    if number(value, line, Damage.BAD_HEADER) != sum(pile.count for pile in piles):
        raise DamagedFile(end, Damage.WRONG_TOTAL)
