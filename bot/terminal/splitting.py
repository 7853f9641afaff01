"""The rest of a command line cut into values: positional ones, and those named ``page:2``."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.terminal.vocabulary import Mistake

# An opening quotation mark and those that may close it.
_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«"}
# Two letters at least: C:\texts is a value. So is http://… unless an option has that name.
_NAMED = re.compile(r"([^\W\d_][\w-]+):")


@dataclass(frozen=True, slots=True)
class Piece:
    """A value as typed, and the name before its colon if it had one."""

    name: str | None
    value: str
    quoted: bool = False


def split(line: str, names: Collection[str], single: Collection[str] = ()) -> list[Piece]:
    """The pieces of a line. Raises ``Mistake`` for a quotation mark that is not closed.

    Unquoted words behind a known name belong to it up to the next name, so that a title needs
    no quotation marks; those in ``single`` hold one word.
    """
    pieces: list[Piece] = []
    rest = line.lstrip()
    while rest:
        piece, rest = _next(rest, names)
        last = pieces[-1] if pieces else None
        if (
            last is not None
            and not (last.quoted or piece.quoted)
            and last.name in names
            and last.name not in single
            and piece.name is None
        ):
            pieces[-1] = Piece(last.name, f"{last.value} {piece.value}".strip())
        else:
            pieces.append(piece)
        rest = rest.lstrip()
    return pieces


def unquoted(text: str) -> str:
    """The text without the quotation marks around the whole of it."""
    text = text.strip()
    if len(text) > 1 and text[-1] in _QUOTES.get(text[0], ""):
        inner = text[1:-1]
        if not any(mark in inner for mark in (text[0], text[-1])):
            return inner.strip()
    return text


def _next(rest: str, names: Collection[str]) -> tuple[Piece, str]:
    name = None
    found = _NAMED.match(rest)
    if found:
        behind = rest[found.end() :]
        known = found.group(1).casefold() in names
        # "title: The Door" is the option; "Capital: a critique" is a title.
        if known or (behind and not behind[0].isspace() and behind[0] not in "/\\"):
            name = found.group(1).casefold() if known else found.group(1)
            rest = behind.lstrip() if known else behind
    if rest and rest[0] in _QUOTES:
        for place, character in enumerate(rest[1:], start=1):
            if character in _QUOTES[rest[0]]:
                return Piece(name, rest[1:place], quoted=True), rest[place + 1 :]
        raise Mistake("terminal-open-quote")
    value, *behind_it = rest.split(maxsplit=1) or [""]
    if name is not None and _NAMED.match(value):
        # "title: author:Lind": the first has no value of its own.
        return Piece(name, ""), rest
    return Piece(name, value), behind_it[0] if behind_it else ""
