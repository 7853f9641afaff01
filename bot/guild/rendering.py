"""A message's blocks as the text of Discord messages; pure.

Plain content rather than embeds: it fills the width of a phone, can be selected and copied there,
is read out as ordinary text, shows for members who have switched embeds off, and needs no
permission to embed. Its price, 2000 characters, is paid with further messages, cut between blocks.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.guild.cutting import cuts, shorten
from bot.guild.escaping import clean, escape_line, one_line, units
from bot.wording.blocks import (
    Block,
    Control,
    Fine,
    Items,
    Menu,
    Message,
    Picture,
    Quote,
    Text,
    Title,
)
from bot.wording.pictures.words import in_words

LIMIT = 2000  # characters of a message's content
_PLACE_TAIL = 40  # of a citation that is shortened: enough for its paragraph numbers

_Layout = Callable[[int, int], str]
"""The Discord source of ``text[start:end]``."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as it is attached: its name, what is to be seen in it, a PNG."""

    name: str
    alt: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """One Discord message: its content, files by name with their text, menus, buttons below."""

    content: str
    controls: tuple[Control, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    menus: tuple[Menu, ...] = ()
    pictures: tuple[Drawn, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines that stay together. ``gap`` sets a blank line before; ``leads`` is never left last."""

    content: str
    gap: bool = True
    leads: bool = False


def lay_out(
    message: Message, limit: int = LIMIT, pictures: tuple[Drawn, ...] = ()
) -> tuple[Sheet, ...]:
    """The messages to send, in order; the last carries pictures, menus and buttons.

    What of the message's pictures is not among ``pictures`` is told in words.
    """
    message = in_words(message, {each.name for each in pictures})
    pieces: list[_Piece] = []
    for block in message.blocks:
        parts = _pieces(block, limit)
        led = units(pieces[-1].content) + 1 if pieces and pieces[-1].leads else 0
        if len(parts) > 1 and 0 < led * 2 < limit:
            # It has to be cut anyway: so that its headline fits into the same message.
            parts = _pieces(block, limit - led)
        pieces += parts
    *first, last = _pack(pieces, limit) or ["…"]  # Discord refuses an empty message
    end = Sheet(last, message.controls, message.files, message.menus, pictures)
    return (*map(Sheet, first), end)


def _pieces(block: Block, limit: int) -> list[_Piece]:
    gap, leads = not isinstance(block, Fine | Items), isinstance(block, Title)
    return [_Piece(content, gap, leads) for content in _contents(block, limit)]


def _contents(block: Block, limit: int) -> list[str]:
    """A block's text, in as many parts as its length needs."""
    match block:
        case Title(text):
            return _title(one_line(text), limit)
        case Text(text):
            return _plain(clean(text), "", limit)
        case Fine(text):
            return _plain(clean(text), "-# ", limit)
        case Items(items):
            lines = [_item(one_line(name), one_line(said), limit) for name, said in items]
            return [part for line in lines for part in line]
        case Quote(text, citation, bold):
            return _quotation(text, citation, bold, limit)
        case Picture():
            return []  # attached


def _pack(pieces: list[_Piece], limit: int) -> list[str]:
    """The pieces joined into as few contents as hold them, a headline with what it leads."""
    packed: list[list[_Piece]] = [[]]
    for piece in pieces:
        page = packed[-1]
        if units(_join([*page, piece])) > limit:
            led = [page.pop()] if len(page) > 1 and page[-1].leads else []
            if units(_join([*led, piece])) > limit:
                page += led
                led = []
            packed.append([*led, piece])
        else:
            page.append(piece)
    return [_join(page) for page in packed if page]


def _join(page: list[_Piece]) -> str:
    joined = ""
    for before, piece in zip([None, *page], page, strict=False):
        if before is not None:
            joined += "\n\n" if piece.gap and not before.leads else "\n"
        joined += piece.content
    return joined


def _cut(text: str, layout: _Layout, limit: int) -> list[str]:
    return [layout(*part) for part in cuts(text, lambda *part: units(layout(*part)) <= limit)]


def _title(text: str, limit: int) -> list[str]:
    # Bold within the heading: Discord drops number signs that end a heading (“C#”).
    return _cut(text, lambda start, end: f"### {_marked(text, start, end, (start, end))}", limit)


def _plain(text: str, prefix: str, limit: int) -> list[str]:
    def layout(start: int, end: int) -> str:
        lines = _marked(text, start, end).split("\n")
        return "\n".join(prefix + line if line else "" for line in lines)

    return _cut(text, layout, limit)


def _item(name: str, said: str, limit: int) -> list[str]:
    text = f"{name} — {said}" if name and said else name or said
    bold = (0, len(name))
    return _cut(text, lambda start, end: f"- {_marked(text, start, end, bold)}", limit)


def _quotation(
    text: str, citation: str | None, bold: tuple[int, int] | None, limit: int
) -> list[str]:
    """Quoted lines with their citation below, whole where they fit, else with it on each part."""
    text, bold = _cleaned(text, bold)
    below = f"\n— {_place(citation, limit)}" if citation else ""

    def layout(start: int, end: int) -> str:
        lines = _marked(text, start, end, bold).split("\n")
        return "\n".join(f"> {line}" for line in lines) + below

    parts = _cut(text, layout, limit)
    if len(parts) == 1 or not citation:
        return parts
    parts = _cut(text, layout, limit - len(" (999/999)"))
    return [f"{part} ({number}/{len(parts)})" for number, part in enumerate(parts, 1)]


def _place(citation: str, limit: int) -> str:
    """A citation, shortened in its middle where it would leave no room for the words."""
    place = one_line(citation)
    if units(place) * 4 > limit:  # escaped, it may double
        place = f"{shorten(place, limit // 4 - _PLACE_TAIL)} {place[-_PLACE_TAIL:]}"
    return _marked(place, 0, len(place))


def _cleaned(text: str, bold: tuple[int, int] | None) -> tuple[str, tuple[int, int]]:
    """The text cleaned, and where its bold words are then."""
    start, end = bold or (0, 0)
    before, words, after = clean(text[:start]), clean(text[start:end]), clean(text[end:])
    return before + words + after, (len(before), len(before) + len(words))


def _marked(text: str, start: int, end: int, bold: tuple[int, int] = (0, 0)) -> str:
    """``text[start:end]`` escaped, with the bold words in it marked, line by line."""
    lines = []
    for line in text[start:end].split("\n"):
        characters = escape_line(line)
        words = _words(line, bold[0] - start, bold[1] - start)
        if words is not None:
            characters[words[0]] = "**" + characters[words[0]]
            characters[words[1] - 1] += "**"
        lines.append("".join(characters))
        start += len(line) + 1
    return "\n".join(lines)


def _words(line: str, start: int, end: int) -> tuple[int, int] | None:
    """The range, cut to the line and without white space at its ends, where anything is left."""
    start, end = max(start, 0), min(end, len(line))
    inside = line[start:end].strip() if start < end else ""
    if not inside:
        return None
    start = line.index(inside, start)
    return start, start + len(inside)
