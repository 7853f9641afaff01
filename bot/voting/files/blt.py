"""Elections as OpenSTV and its kin write them (.blt, after Hill, Wichmann and Woodall 1987).

A first line with the numbers of candidates and seats; perhaps candidates who withdrew, as
negative numbers; a line for each kind of ballot: how many, the candidates in order, 0; a line
that says 0; the names; the title. ``2=3`` are equals and ``-`` is a rank left out, as OpaVote
writes them. ``#`` begins a remark. The Scottish councils' files quote no names and have no line
end after the title.
"""

import re
from collections.abc import Iterator

from bot.voting.counting import Election, Option, Pile
from bot.voting.files.damage import Damage, DamagedFile
from bot.voting.files.marks import Marks, number

_BETWEEN_QUOTED = re.compile(r'"\s+"')
_AFTER_QUOTED = re.compile(r'(?<=")\s*#[^"]*$')
_HEADER = 2


def read_blt(text: str) -> Election:
    """The election in a .blt file. Raises DamagedFile."""
    lines = iter(_lines(text))
    end = text.count("\n") + 1
    candidates, seats = _header(lines, end)
    marks = Marks(candidates)
    withdrawn: set[Option] = set()
    piles: list[Pile] = []
    for line, content in lines:
        words = content.partition("#")[0].split()
        if words == ["0"]:
            break
        if not words:
            continue
        if words[0].startswith("-") and not piles:
            withdrawn.update(_withdrawn(words, line, marks))
        else:
            piles.append(_pile(words, line, marks))
    else:
        raise DamagedFile(end, Damage.ENDS_EARLY)
    names, title = _names(lines, candidates, end)
    return Election(names, tuple(piles), seats, frozenset(withdrawn), title)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    # Not splitlines(): a form feed or U+2028 within a name would move the count of lines.
    for line, content in enumerate(text.split("\n"), start=1):
        stripped = content.strip()
        if stripped and not stripped.startswith("#"):
            yield line, stripped


def _header(lines: Iterator[tuple[int, str]], end: int) -> tuple[int, int]:
    line, content = next(lines, (end, ""))
    words = content.partition("#")[0].split()
    if len(words) != _HEADER:
        raise DamagedFile(line, Damage.BAD_HEADER)
    candidates, seats = (number(word, line, Damage.BAD_HEADER) for word in words)
    if not candidates or not seats:
        raise DamagedFile(line, Damage.BAD_HEADER)
    return candidates, seats


def _withdrawn(words: list[str], line: int, marks: Marks) -> Iterator[Option]:
    for word in words:
        if not word.startswith("-"):
            raise DamagedFile(line, Damage.BAD_WITHDRAWAL)
        yield marks.option(word[1:], line)


def _pile(words: list[str], line: int, marks: Marks) -> Pile:
    """``3 2 4=1 - 5 0``: three ballots."""
    if words[-1] != "0" or len(words) < _HEADER:
        raise DamagedFile(line, Damage.BAD_BALLOT)
    count = number(words[0], line, Damage.BAD_BALLOT)
    preference = marks.strict(words[1:-1], line)
    if preference is None:
        ranks = [[] if word == "-" else word.split("=") for word in words[1:-1]]
        preference = marks.preference(ranks, line)
    return Pile(preference, count)


def _names(
    lines: Iterator[tuple[int, str]], candidates: int, end: int
) -> tuple[tuple[str, ...], str]:
    """The candidates' names and the title, which may be missing."""
    found = [(line, name) for line, content in lines for name in _unquoted(content)]
    if len(found) < candidates:
        raise DamagedFile(end, Damage.MISSING_NAME)
    if len(found) > candidates + 1:
        raise DamagedFile(found[candidates + 1][0], Damage.TRAILING_LINES)
    names = [name for _, name in found]
    return tuple(names[:candidates]), "".join(names[candidates:])


def _unquoted(content: str) -> list[str]:
    """The names on a line: one, or several where each is quoted."""
    if not content.startswith('"'):
        return [content]
    quoted = _AFTER_QUOTED.sub("", content)
    return _BETWEEN_QUOTED.split(quoted.removeprefix('"').removesuffix('"'))
