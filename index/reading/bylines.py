"""Author lines: accepted only where they are sure to be one, since a wrong name misleads.

A name is two to five capitalised words; ``by`` before it or a year behind it make it surer. A
place with a date, a subtitle and a signature look alike, so their words are refused.
"""

import re
from dataclasses import dataclass

from index.reading.divisions import is_matter, rank
from index.reading.labels import year_in
from index.reading.name_words import FORMULAS, NO_NAMES, PARTICLES, PLACES, TITLES

_LONGEST = 100  # characters of an author line
_LONGEST_CREDIT = 300
_FEWEST, _MOST = 2, 5  # words of a name

_BY = re.compile(r"(?:by|von|par|por)\s+", re.IGNORECASE)
_YEAR_LAST = re.compile(r"[,;]?\s*\(?\s*((?:1\d|20)\d\d(?:[-–/]\d{2,4})?)\s*\)?$")
_AND = re.compile(r"\s+(?:and|und|et|y|e|&)\s+")
_DASH = re.compile(r"(?:[—–―]|--?)\s*(?=\S)")
_CREDIT = re.compile(
    r"(?:extract|excerpt|from|source|taken|reprinted|abridged|adapted)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Byline:
    """An author line. ``sure``: it has ``by`` or a year, so it is no subtitle."""

    author: str
    year: str | None
    sure: bool


def byline(line: str) -> Byline | None:
    """Read ``Tim Sanders``, ``by Sally Campbell, 2017``, ``John Reed 1918``; None for others."""
    line = line.strip()
    if len(line) > _LONGEST or "\n" in line:
        return None
    by = _BY.match(line)
    rest = line[by.end() :] if by else line
    dated = _YEAR_LAST.search(rest)
    names = (rest[: dated.start()] if dated else rest).rstrip()
    if not is_name(names, capitals=by is not None):
        return None
    return Byline(names, dated.group(1) if dated else None, sure=bool(by or dated))


def byline_under(heading: str, line: str) -> Byline | None:
    """Read an author line below a heading inside the text, where subtitles and names abound.

    One without ``by`` or a year counts only below a heading that is clearly the title of a piece:
    no numbered chapter, no foreword, no line of capitals, no name, no letter's closing formula.
    """
    found = byline(line)
    if found is None or found.sure:
        return found
    formula = heading.rsplit(maxsplit=1)[-1].strip(",.").casefold() in FORMULAS
    doubtful = formula or heading.isupper() or is_matter(heading) or rank(heading) is not None
    return None if doubtful or is_name(heading, capitals=True) else found


def attribution(line: str) -> Byline | None:
    """Read what closes a quotation: ``— John Reed, 1918``, ``— John Reed, Some Work (1918)``."""
    dash = _DASH.match(line.strip())
    if dash is None or len(line) > _LONGEST or "\n" in line:
        return None
    rest = line.strip()[dash.end() :]
    dated = _YEAR_LAST.search(rest)
    name = (rest[: dated.start()] if dated else rest).split(",")[0].strip()
    if not is_name(name, capitals=False):
        return None
    return Byline(name, dated.group(1) if dated else None, sure=True)


def is_credit(line: str) -> bool:
    """Whether a line says where an extract is from: ``Extracts from … by John Reed, 1918``."""
    return _CREDIT.match(line.lstrip("([")) is not None and year_in(line) is not None


def credited_year(paragraph: str, author: str) -> str | None:
    """Find the year in ``Extracts from … by John Reed, 1918``, if that is the author."""
    if len(paragraph) > _LONGEST_CREDIT or not is_credit(paragraph):
        return None
    if author not in paragraph:
        return None
    behind = paragraph[paragraph.rindex(author) + len(author) :]
    return year_in(behind) or year_in(paragraph)


def is_name(text: str, *, capitals: bool) -> bool:
    """Whether a text is one person's name, or several joined by *and*.

    ``capitals`` accepts ``TIM SANDERS`` too, which without ``by`` is as likely a subtitle.
    """
    return all(_is_one_name(one, capitals=capitals) for one in _AND.split(text))


def _is_one_name(text: str, *, capitals: bool) -> bool:
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST or words[0].casefold() in PLACES:
        return False
    return (
        words[0] not in PARTICLES
        and words[-1] not in PARTICLES
        and all(word in PARTICLES or _is_name_word(word, capitals=capitals) for word in words)
    )


def _is_name_word(word: str, *, capitals: bool) -> bool:
    if word.rstrip(".").casefold() in NO_NAMES and not _is_initial(word):
        return False
    if _is_initial(word) or word in TITLES:
        return True
    letters = all(c.isalpha() or c in "-'’" for c in word)
    return letters and word[0].isupper() and (capitals or not word.isupper())


def _is_initial(word: str) -> bool:
    parts = word.split(".")
    return word.endswith(".") and all(len(part) == 1 and part.isupper() for part in parts[:-1])
