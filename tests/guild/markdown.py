"""A small model of how Discord reads a message: which marks are live, and what is seen.

Rebuilt from its client's rules: at every place the first rule that fits takes its text; a
backslash before punctuation makes that plain.
"""

import re
from dataclasses import dataclass

_QUOTE = re.compile(r" *>(?:>>)? ")
_BLOCKS = {
    "quote": _QUOTE,
    "small": re.compile(r" *-# +(?=\S)"),
    "heading": re.compile(r" *#{1,3} +(?=\S)"),
    "list": re.compile(r" *(?:[*+-]|\d+[.)]) +(?=\S)"),
}
_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_MARKED = r"((?:\\[\s\S]|[^\\])+?)"
_SPANS = {
    "bold": re.compile(rf"\*\*{_MARKED}\*\*(?!\*)"),
    "underline": re.compile(rf"__{_MARKED}__(?!_)"),
    "italics": re.compile(rf"\*(?=\S){_MARKED}\*(?!\*)|_{_MARKED}_(?!\w)"),
    "strike": re.compile(rf"~~{_MARKED}~~"),
    "spoiler": re.compile(rf"\|\|{_MARKED}\|\|"),
}
_LEAVES = {
    "code": re.compile(r"(`+)[\s\S]*?[^`]\1(?!`)"),
    "link": re.compile(r"<?(?:https?|discord)://[^\s<]+|<(?:mailto|tel|sms):[^>]+>"),
    "masked link": re.compile(r"\[(?:\\.|[^\\\]])*\]\("),
    "mention": re.compile(r"<(?:@[!&]?|#|/[^>]+:|id:)\w+>|@(?:everyone|here)"),
    "time": re.compile(r"<t:-?\d+(?::\w)?>"),
    "emoji": re.compile(r"<a?:\w+:\d+>|:[\w+-]+:"),
    "invitation": re.compile(r"discord(?:app)?\.(?:gg|com)/", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Read:
    """What is seen, the names of the marks that are live, and the words in bold."""

    plain: str
    live: frozenset[str]
    bold: tuple[str, ...]


def read(content: str) -> Read:
    live: set[str] = set()
    lines = []
    for line in content.split("\n"):
        rest = line
        for name, pattern in _BLOCKS.items():
            if match := pattern.match(rest):
                live.add(name)
                rest = rest[match.end() :]
        lines.append(rest)
    bold: list[str] = []
    plain = _inline("\n".join(lines), live, bold)
    return Read(plain, frozenset(live), tuple(bold))


def quoted(content: str) -> str:
    """The lines of the block quotations, as they are seen."""
    lines = [line for line in content.split("\n") if _QUOTE.match(line)]
    return read("\n".join(lines)).plain


def _inline(text: str, live: set[str], bold: list[str]) -> str:
    seen, place = [], 0
    while place < len(text):
        if match := _ESCAPE.match(text, place):
            seen.append(match[1])
        elif found := _first(_LEAVES, text, place):
            live.add(found[0])
            seen.append(found[1][0])
            match = found[1]
        elif found := _first(_SPANS, text, place):
            name, match = found
            live.add(name)
            inside = _inline(match[1] or match[match.lastindex or 1], live, bold)
            seen.append(inside)
            if name == "bold":
                bold.append(inside)
        else:
            seen.append(text[place])
            place += 1
            continue
        place = match.end()
    return "".join(seen)


def _first(
    rules: dict[str, re.Pattern[str]], text: str, place: int
) -> tuple[str, re.Match[str]] | None:
    for name, pattern in rules.items():
        if match := pattern.match(text, place):
            return name, match
    return None
