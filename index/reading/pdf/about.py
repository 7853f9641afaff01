"""What a PDF states about itself, as far as its text bears it out."""

import re
from collections.abc import Sequence

from pypdf import PdfReader

from index.reading.bylines import is_name
from index.reading.decoding import clean
from index.reading.divisions import is_matter, rank
from index.reading.labels import Meta
from index.reading.pdf.faults import FAULTS
from index.reading.pdf.flow import Piece
from index.reading.stating import usable_author, usable_title
from index.reading.title_page import key

_PROGRAM = re.compile(
    r"(?:.*\.(?:pdf|indd|qxd|tex|dvi|ps|eps|pptx?|xlsx?|cdr|ai|pub|wps|md|epub)"
    r"|(?:powerpoint presentation|presentation|slide|layout|binder|scan|image|new|full page photo"
    r"|print|job|page|title) ?\d*|microsoft (?:power|excel|publisher).*|\d+)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST = 300  # characters of a title
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVXLC]{1,7}\.)\s")
_LETTERS = 0.75  # of a title's characters at least: dates and noise have fewer
_OPENING = 3  # pages with text, on which a title must stand that the file states
_DISPLAYED = 1.25  # times the body's size, of a title on its page
_FEWEST_WORDS = 2
_FIRST = 6  # paragraphs of a page among which its title is looked for


def stated(reader: PdfReader, pieces: Sequence[Piece], body: float) -> Meta:
    """Title, author and language.

    A stated title that does not occur in the text is often a template's or an earlier text's:
    the title that is displayed on the first page goes before it. An author belongs to it. The
    file's date is no text's year.
    """
    opening = key(" ".join(piece.text for piece in pieces if piece.page in _opening_pages(pieces)))
    title, author = _entries(reader)
    title = title if title and len(title) <= _LONGEST and not _PROGRAM.fullmatch(title) else None
    displayed = displayed_title(pieces, body)
    if title is not None and displayed is not None and key(title) not in opening:
        title = None
    named = author is not None and is_name(author, capitals=False)
    if not named or author is None or (title is None and key(author) not in opening):
        author = None
    return Meta(title=title or displayed, author=author, language=_language(reader))


def displayed_title(pieces: Sequence[Piece], body: float) -> str | None:
    """Find the largest words at the head of the first page."""
    first = [piece for piece in pieces if piece.page == pieces[0].page][:_FIRST]
    largest = max(first, key=lambda piece: piece.size)
    words = " ".join(largest.text.split())
    alone = sum(piece.size >= largest.size for piece in pieces) == 1 < len(pieces)
    if not alone or largest.size < _DISPLAYED * body:
        return None
    if len(words.split()) < _FEWEST_WORDS or len(words) > _LONGEST:
        return None
    letters = sum(c.isalpha() for c in words)
    part = rank(words) is not None or is_matter(words) or _NUMBERED.match(words)
    return None if part or letters <= _LETTERS * len("".join(words.split())) else words


def _opening_pages(pieces: Sequence[Piece]) -> list[int]:
    return sorted({piece.page for piece in pieces})[:_OPENING]


def _entries(reader: PdfReader) -> tuple[str | None, str | None]:
    try:
        info = reader.metadata
        title, author = (info.title, info.author) if info else (None, None)
    except FAULTS:
        return None, None
    return (
        usable_title(clean(title)) if title else None,
        usable_author(clean(author)) if author else None,
    )


def _language(reader: PdfReader) -> str | None:
    try:
        stated = reader.root_object.get("/Lang")
    except FAULTS:
        return None
    tag = stated.strip() if isinstance(stated, str) else ""
    return tag if _LANGUAGE.fullmatch(tag) else None
