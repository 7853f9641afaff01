"""The words of one paragraph as they are found, piece by piece, with the pages among them."""

import re

from index.documents import Page
from index.reading.decoding import clean

# Not the no-break space, which keeps a number with its unit.
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


class Line:
    """Collects pieces of text; white space is collapsed, hard breaks stay.

    ``linked`` counts the characters that are the words of links.
    """

    def __init__(self) -> None:
        self.linked = 0
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._marks: list[tuple[int, str]] = []

    def add(self, text: str, *, linked: bool = False) -> None:
        """Add words."""
        text = _SPACE.sub(" ", clean(text))
        if text.startswith(" "):
            self._space = True
            text = text[1:]
        if not text:
            return
        if self._space and self._length and not self._parts[-1].endswith("\n"):
            self._append(" ")
        self._space = text.endswith(" ")
        text = text.removesuffix(" ")
        self._append(text)
        self.linked += len(text) if linked else 0

    def add_verbatim(self, text: str) -> None:
        """Add words whose spaces and line breaks mean something."""
        self._append(clean(text))

    def break_line(self) -> None:
        """Begin a new line."""
        self._space = False
        if self._length:
            self._append("\n")

    def mark(self, label: str) -> None:
        """Note that the page ``label`` begins here."""
        self._marks.append((self._length, label))

    def take(self) -> tuple[str, tuple[Page, ...]]:
        """Give the text and its pages, and begin anew.

        A page that begins behind the last word is kept: it is the next paragraph's.
        """
        raw = "".join(self._parts)
        text = raw.strip()
        dropped = len(raw) - len(raw.lstrip())
        pages, later = [], []
        for start, label in self._marks:
            if text and start - dropped < len(text):
                # A page turned at a space begins with the next word.
                place = max(start - dropped, 0)
                pages.append(Page(place + (text[place] in " \n"), label))
            else:
                later.append((0, label))
        self._parts, self._marks = [], later
        self._length = self.linked = 0
        self._space = False
        return text, tuple(pages)

    def marked(self) -> tuple[str, ...]:
        """The pages that begin behind the last word taken."""
        return tuple(label for _, label in self._marks)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
