"""Project Gutenberg's frame around a text: its statements are read, its licence is left out."""

import re

from index.reading.labels import Meta, stated

_FLAGS = re.IGNORECASE | re.MULTILINE
_START = re.compile(r"^\*\*\* ?START OF TH(?:E|IS) PROJECT GUTENBERG[^\n]*$", _FLAGS)
_END = re.compile(r"^\*\*\* ?END OF TH(?:E|IS) PROJECT GUTENBERG", _FLAGS)


def unframe(text: str) -> tuple[Meta, str]:
    """Part the facts above a text from the text; all of a text that has no such frame."""
    start = _START.search(text)
    if start is None:
        return Meta(), text
    end = _END.search(text, start.end())
    # The year there is that of the file, not of the work.
    facts = stated(text[: start.start()].split("\n"))
    return Meta(facts.title, facts.author), text[start.end() : end.start() if end else len(text)]
