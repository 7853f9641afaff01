"""A Document → lines for the parent. Each is a JSON array that begins with the line's kind.

==============================================  ===============================================
``["ready"]``                                   once: what follows is the reader's
``["text", PART]``                              the text in parts, before what points into it
``["section", HEADINGS, FIRST, AUTHOR, YEAR]``  its paragraphs follow
``["paragraphs", START, END, …]``
``["pages", [START, LABEL, OCR], …]``
``["warned", CODE, [[NAME, FACT], …]]``
``["document", TITLE, AUTHOR, YEAR, LANGUAGE]``  the end
``["unreadable", REASON, {NAME: FACT, …}]``     instead of it, at any place
``["failed", WHAT]``                            likewise: the reader raised something else
==============================================  ===============================================
"""

import json
from collections.abc import Iterator
from itertools import chain

from index.documents import Document
from index.reading.unreadable import Unreadable

# A line stays far below ``receiving.LONGEST_LINE``, even where every character is escaped.
_PART = 16_384  # characters
_MANY = 500  # paragraphs or pages
_LONGEST_FAILURE = 300  # characters


def ready() -> bytes:
    """The line that says that everything is in place."""
    return _line("ready")


def lines(document: Document) -> Iterator[bytes]:
    """The lines of a document. Raises UnicodeEncodeError where a reader left a lone surrogate."""
    for start in range(0, len(document.text), _PART):
        yield _line("text", document.text[start : start + _PART])
    for section in document.sections:
        yield _line("section", section.headings, section.first, section.author, section.year)
        for start in range(0, len(section.paragraphs), _MANY):
            some = section.paragraphs[start : start + _MANY]
            yield _line("paragraphs", *chain.from_iterable((one.start, one.end) for one in some))
    for start in range(0, len(document.pages), _MANY):
        pages = document.pages[start : start + _MANY]
        yield _line("pages", *((page.start, page.label, page.ocr) for page in pages))
    for warned in document.warnings:
        yield _line("warned", warned.code, warned.facts)
    yield _line("document", document.title, document.author, document.year, document.language)


def refusal(unreadable: Unreadable) -> bytes:
    """The line of a file that gave no text."""
    return _line("unreadable", unreadable.reason, unreadable.facts)


def failure(error: BaseException) -> bytes:
    """The line of a reader that failed: what it raised, and where, for whoever mends it."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" ({at.tb_frame.f_code.co_filename}:{at.tb_lineno})" if at is not None else ""
    what = f"{type(error).__name__}: {error}"[:_LONGEST_FAILURE] + where
    return _line("failed", what.encode("utf-8", "replace").decode())


def _line(*parts: object) -> bytes:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
