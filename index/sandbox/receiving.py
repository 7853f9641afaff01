"""Lines of a reader's process → a Document. Nothing that they say is believed.

Every line is checked as it comes, so that what is held is never more than a sound document.
The form of the lines stands in ``sending``.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.documents import Document, Page, Paragraph, Section, Warned
from index.reading.unreadable import Unreadable
from index.sandbox.checking import Rubbish, fact, optional, refusal, sound, whole

# Bytes. JSON that is all brackets takes twenty times its length when it is decoded.
LONGEST_LINE = 256 * 1024


class TooLong(Exception):
    """There is more in a reply than its file can hold."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The reader raised something that it should not have."""

    what: str


Outcome = Document | Unreadable | Failed


class Receiver:
    """Takes what comes until there is an outcome; ``began`` tells whether the reader did."""

    def __init__(self, most_bytes: int, most_parts: int) -> None:
        self.outcome: Outcome | None = None
        self.began = False
        self._bytes_left = most_bytes
        self._parts_left = most_parts
        self._rest = b""
        self._text: list[str] = []
        self._length = 0
        self._sections: list[Section] = []
        self._open: tuple[tuple[str, ...], int, str | None, str | None] | None = None
        self._paragraphs: list[Paragraph] = []
        self._reached = 0
        self._pages: list[Page] = []
        self._warnings: list[Warned] = []
        self._known: dict[str, str] = {}

    def feed(self, data: bytes) -> None:
        """Take the next bytes. Raises Rubbish and TooLong."""
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise TooLong
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise Rubbish
        for line in lines:
            if self.outcome is None:
                self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            message = json.loads(line.decode())
        except (ValueError, RecursionError) as error:
            raise Rubbish from error
        match message:
            case ["ready"] if not self.began:
                self.began = True
            case ["failed", str(what)]:
                self.outcome = Failed(sound(what))
            case _ if not self.began:
                raise Rubbish
            case ["unreadable", str(reason), dict(facts)]:
                self.outcome = refusal(reason, facts)
            case ["document", title, author, year, language]:
                self._finish(title, author, year, language)
            case _:
                self._take_part(message)

    def _take_part(self, message: Any) -> None:
        match message:
            case ["text", str(part)] if self._open is None and not self._pages:
                self._text.append(sound(part))
                self._length += len(part)
            case ["section", list(headings), first, author, year]:
                self._close()
                path = tuple(self._shared(sound(heading)) for heading in headings)
                self._open = (path, whole(first, 1), optional(author), optional(year))
            case ["paragraphs", *offsets] if self._open is not None:
                self._take_paragraphs(offsets)
            case ["pages", *pages]:
                self._count(len(pages))
                self._pages += map(self._page, pages)
            case ["warned", str(code), list(facts)]:
                self._count(1)
                self._warnings.append(Warned(sound(code), tuple(map(fact, facts))))
            case _:
                raise Rubbish

    def _take_paragraphs(self, offsets: Sequence[Any]) -> None:
        if len(offsets) % 2:
            raise Rubbish
        self._count(len(offsets) // 2)
        for start, end in zip(offsets[::2], offsets[1::2], strict=True):
            start_ = whole(start, self._reached, self._length)
            self._reached = whole(end, start_ + 1, self._length)
            self._paragraphs.append(Paragraph(start_, self._reached))

    def _page(self, page: Any) -> Page:
        match page:
            case [start, str(label), bool(ocr)]:
                before = self._pages[-1].start if self._pages else 0
                return Page(whole(start, before, self._length), sound(label), ocr)
        raise Rubbish

    def _close(self) -> None:
        """End the section that is open."""
        if self._open is None:
            return
        if not self._paragraphs:
            raise Rubbish
        self._count(1)
        headings, first, author, year = self._open
        self._sections.append(Section(headings, tuple(self._paragraphs), first, author, year))
        self._open, self._paragraphs = None, []

    def _finish(self, title: Any, author: Any, year: Any, language: Any) -> None:
        self._close()
        if not self._sections:
            raise Rubbish
        self.outcome = Document(
            title=sound(title),
            text="".join(self._text),
            sections=tuple(self._sections),
            author=optional(author),
            year=optional(year),
            warnings=tuple(self._warnings),
            pages=tuple(self._pages),
            language=optional(language),
        )
        self._text.clear()

    def _count(self, parts: int) -> None:
        self._parts_left -= parts
        if self._parts_left < 0:
            raise TooLong

    def _shared(self, heading: str) -> str:
        """One string for a heading that many sections stand under."""
        return self._known.setdefault(heading, heading)
