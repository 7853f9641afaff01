"""Project Gutenberg's frame around a text: its statements are read, its licence is left out."""

import re

from index.reading.labels import Meta, stated

_FLAGS = re.IGNORECASE | re.MULTILINE
# Long titles are wrapped, with the closing stars on the second or third line. Files of before
# 2003 have their licence, "the small print", in front.
_START = re.compile(
    r"^\*\*\* ?START OF TH(?:E|IS) PROJECT GUTENBERG"
    r"(?:[^\n]*\*\*\*|[^\n]*(?:\n[^\n]+){1,2}?\*\*\*|[^\n]*) *$"
    r"|^\*END\*? ?THE SMALL PRINT![^\n]*\*END\* *$",
    _FLAGS,
)
# Many have a line of plain words above the stars.
_END = re.compile(
    r"^\*\*\* ?END OF TH(?:E|IS) PROJECT GUTENBERG"
    r"|^End of (?:the |this )?Project Gutenberg(?:[’']s| e-?(?:text|book))\b",
    _FLAGS,
)


def unframe(text: str) -> tuple[Meta, str]:
    """Part the facts above a text from the text; all of a text that has no such frame."""
    start = _START.search(text)
    if start is None:
        return Meta(), text
    end = _END.search(text, start.end())
    # The year there is that of the file, not of the work.
    facts = stated(text[: start.start()].split("\n"))
    return Meta(facts.title, facts.author), text[start.end() : end.start() if end else len(text)]
