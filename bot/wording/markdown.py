"""Markdown for files that members keep (CommonMark 0.31, GFM tables): foreign text stays text.

Discord's Markdown is another, and its front's own business.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from bot.wording.blocks import Block, Items, Picture, Quote, Title
from bot.wording.marks import spelled

# What can begin emphasis, code, links, HTML, entities or a cell, wherever it stands.
_LIVE = re.compile(r"[\\`*_\[\]<>|~&]")
# What begins a heading, a list or a line across, underlines a heading or closes one.
_EDGE = re.compile(r"^[-=#]|^\+(?=\s|$)|#(?=#*$)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def plain(text: str) -> str:
    """A text in one line in which nothing is Markdown; times in UTC, members by their ids."""
    said = spelled(text, _utc, lambda member: member)
    kept = "".join(" " if each.isspace() else each for each in said if not _hidden(each))
    line = _EDGE.sub(r"\\\g<0>", _LIVE.sub(r"\\\g<0>", " ".join(kept.split())))
    return _NUMBERED.sub(r"\1\\\2", line)


def quote(text: str, source: str | None = None) -> str:
    """A quotation, line by line, and where it stands."""
    lines = [plain(line) for line in text.splitlines()]
    if source is not None:
        lines += ["", f"— {plain(source)}"]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, figures: int = 0) -> str:
    """A table, whose last columns hold ``figures``: they stand to the right."""
    names = len(head) - figures
    rule = [*(["---"] * names), *(["---:"] * figures)]
    lines = [[plain(cell) for cell in row] for row in (head, *rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (lines[0], rule, *lines[1:]))


def document(blocks: Iterable[Block | str]) -> str:
    """Blocks of a message as Markdown; what is Markdown already stays as it is."""
    return "\n\n".join(part for block in blocks for part in _part(block) if part) + "\n"


def _part(block: Block | str) -> Iterator[str]:
    match block:
        case str():
            yield block
        case Title(text=text):
            yield f"## {plain(text)}"
        case Quote(text=text, citation=citation):
            yield quote(text, citation)
        case Items(items=items):
            yield "\n".join(
                f"- **{plain(name)}** – {plain(said)}" if said else f"- {plain(name)}"
                for name, said in items
            )
        case Picture(instead=instead):
            for each in instead:
                yield from _part(each)
        case _:
            yield plain(block.text)


def _hidden(character: str) -> bool:
    """Whether a character turns text around or cannot be seen; white space is none of these."""
    return not character.isspace() and unicodedata.category(character) in ("Cc", "Cf", "Cs")


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
