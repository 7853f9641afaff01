"""Titles, authors and years that a file states about itself: labels and front matter."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LABEL = re.compile(r"(title|author|year|date|published)\s*:\s*(\S.*)", re.IGNORECASE)
_KEY = re.compile(r"[A-Za-z_][\w-]*\s*:")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_LONGEST = 300  # characters; a label's value is a line, not a paragraph
_MOST_LINES = 200  # of front matter
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known of a text as a whole; ``language`` is a tag such as ``en-GB``."""

    title: str | None = None
    author: str | None = None
    year: str | None = None
    language: str | None = None

    def over(self, other: "Meta") -> "Meta":
        """Take these facts, and the other's where these have none."""
        return Meta(
            self.title or other.title,
            self.author or other.author,
            self.year or other.year,
            self.language or other.language,
        )


def year_in(text: str) -> str | None:
    """Find the first year from 1000 to 2099 in a short text."""
    found = _YEAR.search(text)
    return found.group() if found else None


def labelled(line: str) -> Meta | None:
    """Read what a line such as ``Author: John Reed`` states; None for any other line."""
    found = _LABEL.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    if found is None:
        return None
    value = found.group(2).strip().strip("\"'").strip()
    match found.group(1).lower():
        case "title":
            return Meta(title=value or None)
        case "author":
            return Meta(author=value or None)
    year = year_in(value)
    return Meta(year=year) if year else None


def stated(lines: Iterable[str]) -> Meta:
    """Read what labelled lines state together; the first statement of each fact counts."""
    meta = Meta()
    for line in lines:
        meta = meta.over(labelled(line) or Meta())
    return meta


def front_matter(text: str) -> tuple[Meta, str]:
    """YAML front matter's facts and the text behind it; all of the text where it has none."""
    if not text.startswith(_FENCE + "\n"):
        return Meta(), text
    lines = text[: _MOST_LINES * _LONGEST].split("\n", _MOST_LINES)
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        if line.rstrip() in (_FENCE, "..."):
            head = lines[1:number]
            if not any(_KEY.match(entry) for entry in head):
                break
            return stated(head), text[sum(len(entry) + 1 for entry in lines[: number + 1]) :]
    return Meta(), text
