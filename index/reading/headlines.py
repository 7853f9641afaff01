"""Which lines of a plain text are headings. In doubt a line is a paragraph, which is found."""

import re

from index.reading.bylines import is_credit
from index.reading.divisions import is_matter, rank

_LONGEST = 80  # characters
_MOST_WORDS = 12
_BARE = 2  # words of a division without a name: Chapter 1.
_FEWEST_LETTERS = 3  # of a heading in capitals

DOUBLE, SINGLE, DIVISION, CAPITALS, NUMBERED, PLAIN = 1, 2, 3, 4, 5, 9  # levels

_UNDERLINE = re.compile(r"(?:={3,}|-{3,})")
_RULE = re.compile(r"(?:[*_=~#•·⁂-] *){3,}|⁂")
_NUMBERED = re.compile(r"(?:(\d{1,2}(?:\.\d{1,2})*)[.)]?|[IVXLC]{1,7}\.)\s+(?=\S)")
_NO_END = tuple(".!?…,;:。！？，；：—–-\"'”’»")
_NO_START = tuple("-*•·—–…\"'“‘„«»[(<{|/\\@")


def is_rule(line: str) -> bool:
    """Whether a line is a mere ornament between sections."""
    return len(line) <= _LONGEST and _RULE.fullmatch(line.strip()) is not None


def underline(line: str) -> int | None:
    """Give the level of the heading that a line of ``===`` or ``---`` underlines."""
    if len(line) > _LONGEST or _UNDERLINE.fullmatch(line.strip()) is None:
        return None
    return DOUBLE if line.lstrip().startswith("=") else SINGLE


def strong(line: str) -> int | None:
    """Give the level of a heading whatever stands below it: CHAPTER I, PREFACE."""
    line = line.strip()
    if len(line) > _LONGEST or line.endswith((",", ";", ":")) or line.startswith(_NO_START):
        return None
    capitals = line.isupper() and sum(c.isalpha() for c in line) >= _FEWEST_LETTERS
    division = rank(line) is not None
    if division and (capitals or not line.endswith(_NO_END) or len(line.split()) == _BARE):
        return DIVISION
    if capitals:
        return DIVISION if is_matter(line) else CAPITALS
    return None


def weak(line: str) -> int | None:
    """Give the level of a heading that is one only alone above a paragraph."""
    line = line.strip()
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or "@" in line or "://" in line:
        return None
    if line.startswith(_NO_START) or line.endswith(_NO_END) or line[:1].islower():
        return None
    if not any(c.isalpha() for c in line) or is_credit(line):
        return None
    if is_matter(line):
        return DIVISION
    number = _NUMBERED.match(line)
    if number is None:
        return PLAIN
    return NUMBERED + min((number.group(1) or "").count("."), 3)


def is_title(line: str) -> bool:
    """Whether a text's first line can be its title."""
    line = line.strip()
    return (
        len(line) <= _LONGEST
        and not line.endswith((".", ",", ";", ":", "。", "，", "；", "："))
        and not line.startswith(_NO_START)
        and rank(line) is None
        and not is_matter(line)
        and any(c.isalpha() for c in line)
    )


def ends_like_prose(line: str) -> bool:
    """Whether a line ends as sentences do."""
    return line.rstrip().endswith(_NO_END)
