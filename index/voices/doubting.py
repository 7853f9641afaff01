"""Whether a second name could be the author's, for a moderator to decide. Pure.

Under a title may stand who drew the picture, while the lines above the text say who wrote it.
"""

import re

from index.documents import Document, Warned
from index.reading.bylines import byline, is_name

TWO_BYLINES = "two_bylines"

_FIRST = 2  # paragraphs among which the lines above a text are looked for
_PRESENTING = """\
argues asks assesses considers describes discusses examines explains explores interviews
introduces investigates looks outlines recalls reflects remembers reports reviews shows tells
traces writes berichtet beschreibt erklärt fragt schreibt untersucht zeigt
"""
_PRESENTED = re.compile(
    rf"(?:^|[.!?…]\s)(?P<name>[^\W\d_][^.,;:!?“”\"]{{3,60}}?) (?:{'|'.join(_PRESENTING.split())})\b"
)


def doubts(document: Document) -> tuple[Warned, ...]:
    """A warning where the text names another as its own author than the document does."""
    other = _other(document)
    if document.author is None or other is None:
        return ()
    return (Warned(TWO_BYLINES, (("first", document.author), ("second", other))),)


def _other(document: Document) -> str | None:
    """Whoever else may have written a text: a second byline, or who is presented above it."""
    paragraphs = document.sections[0].paragraphs[:_FIRST]
    # A bare name below a title is the only one that may be somebody else's.
    above = document.text[: paragraphs[0].start].splitlines()
    bare = any(line.strip() == document.author for line in above)
    for paragraph in paragraphs:
        words = document.text[paragraph.start : paragraph.end]
        line = byline(words)
        found = [line.author] if line and line.sure else []
        if bare:
            found += [match["name"] for match in _PRESENTED.finditer(words)]
        for name in found:
            if is_name(name, capitals=False) and _is_other(name, document):
                return name
    return None


def _is_other(name: str, document: Document) -> bool:
    """Whether a name is not the author's, and nobody's of whom the text goes on to tell."""
    known = set((document.author or "").casefold().split())
    surname = name.rsplit(maxsplit=1)[-1]
    return surname.casefold() not in known and document.text.count(surname) == 1
