"""A PDF's outline: its headings with their levels, and where on their pages they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PdfReader
from rapidfuzz import fuzz

from index.reading.decoding import clean
from index.reading.divisions import rank
from index.reading.pdf.faults import FAULTS
from index.reading.pdf.flow import Piece
from index.reading.title_page import key

_MOST = 5_000
_DEEPEST = 6
_LARGER = 1.12  # times the body's size, of a heading whose words are not just the entry's
_ALIKE = 90  # per cent of the words; *1: Creators* is *Chapter One: Creators*
_LONGER = 25  # characters by which the words on the page may be more
_PARTS = 3  # lines in which a heading may stand: *CHAPTER ONE*, *Creators*
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_END = (".", ",", ";", "?", "!")  # of sentences
_NO_TEXT = ("cover", "front cover", "back cover", "blank page")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; ``level`` counts from 1, ``page`` from 0."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading: the pieces ``first`` to before ``end``; none where only the outline has it."""

    title: str
    level: int
    first: int
    end: int


def bookmarks(reader: PdfReader) -> list[Bookmark]:
    """Read the outline; entries that lead nowhere are left out."""
    try:
        return list(_entries(reader, reader.outline, 1))[:_MOST]
    except FAULTS:
        return []


def _entries(reader: PdfReader, outline: Any, level: int) -> Iterator[Bookmark]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _entries(reader, entry, min(level + 1, _DEEPEST))
            continue
        try:
            page = reader.get_destination_page_number(entry)
            title = " ".join(clean(str(entry.title)).split())
        except FAULTS:
            continue
        if page is not None and page >= 0 and title:
            yield Bookmark(title, level, page)


def placed(marks: Sequence[Bookmark], pieces: Sequence[Piece], body: float) -> list[Placed]:
    """Find the words of each entry on its page; else it stands before the page's first words."""
    by_page: dict[int, list[int]] = {}
    for place, piece in enumerate(pieces):
        by_page.setdefault(piece.page, []).append(place)
    found: list[Placed] = []
    after = 0
    for mark in sorted(marks, key=lambda mark: mark.page):
        places = [place for place in by_page.get(mark.page, ()) if place >= after]
        match = _match(mark, places, pieces, body)
        if match is None:
            if not places or mark.title.casefold() in _NO_TEXT:
                continue
            match = Placed(mark.title, mark.level, places[0], places[0])
        found.append(match)
        after = match.end
    return found


def _match(
    mark: Bookmark, places: Sequence[int], pieces: Sequence[Piece], body: float
) -> Placed | None:
    wanted = key(mark.title)
    alike: Placed | None = None
    for place in places:
        for end in range(place + 1, place + 1 + _PARTS):
            parts = pieces[place:end]
            words = " ".join(" ".join(part.text for part in parts).split())
            if len(words) > len(mark.title) + _LONGER:
                break
            match = Placed(words, mark.level, place, end)
            if key(words) == wanted:
                return match
            numbered = words[0].isdecimal() or rank(words) is not None
            stands_out = numbered or words.isupper() or parts[0].size >= _LARGER * body
            if alike is None and stands_out and _names_alike(mark.title, words):
                alike = match
    return alike


def _names_alike(one: str, other: str) -> bool:
    """Whether two headings have the same words but for numbers and *Chapter*."""
    names = [" ".join(_LETTERS.findall(text.casefold())) for text in (one, other)]
    if not all(names) or other.endswith(_NO_END):
        return False
    return fuzz.token_set_ratio(*names) >= _ALIKE


def joined(pieces: Sequence[Piece]) -> Piece:
    """Make one of a heading's pieces, all on one page."""
    return replace(pieces[0], text=" ".join(" ".join(p.text for p in pieces).split()))
