"""A message as lines of a terminal: quotations behind a bar, their places beneath, numbered keys.

Foreign text is cleaned here, at the last moment before it is shown, and is never read as markup.
"""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as Line

from bot.terminal.cleaning import clean, clean_line
from bot.terminal.keys import Keys
from bot.terminal.wrapping import wrap
from bot.wording.blocks import (
    Block,
    Fine,
    Items,
    Message,
    Picture,
    Quote,
    Text,
    Title,
)

BAR = "│ "
# Where a terminal has no bold face, these stand around the answer's words.
MARK = "**"
_CITATION = "  — "
_BULLET = "• "
_SEPARATOR = " — "
_GAP = "  "


def lay_out(
    message: Message, keys: Keys, width: int, *, styled: bool, hint: str = ""
) -> list[Line]:
    """The lines of a message, none wider than ``width`` cells, with its keys by their numbers.

    ``hint`` stands behind the last of them.

    Without ``styled`` the bold words are marked, so that nothing rests on the terminal's faces.
    """
    parts = [_block(block, width, styled, message.error) for block in message.blocks]
    numbered = [("", keys.buttons()), *keys.lists()]
    *_, (_, last) = [each for each in numbered if each[1]] or numbered
    if hint and last:
        last.append(hint)
    parts += [
        [*(_prose(label, width, "") if label else []), *_keys(choices, width)]
        for label, choices in numbered
    ]
    lines: list[Line] = []
    for part in parts:
        if lines and part:
            lines.append(Line())
        lines.extend(part)
    return lines


def _block(block: Block, width: int, styled: bool, error: bool) -> list[Line]:
    match block:
        case Title(text):
            return _prose(clean_line(text), width, "bold")
        case Text(text):
            return _prose(clean(text), width, "red" if error else "")
        case Fine(text):
            return _prose(clean(text), width, "dim")
        case Quote():
            return _quote(block, width, styled)
        case Items(items):
            return _items([(clean_line(name), clean_line(said)) for name, said in items], width)
        case Picture(instead=blocks):
            return [line for each in blocks for line in _block(each, width, styled, error)]


def _prose(text: str, width: int, style: str, first: str = "", rest: str = "") -> list[Line]:
    """Wrapped text; ``first`` and ``rest`` stand before its lines, both equally wide."""
    return [
        Line((rest if number else first) + text[start:end], style=style)
        for number, (start, end) in enumerate(wrap(text, width - cell_len(first)))
    ]


def _quote(quote: Quote, width: int, styled: bool) -> list[Line]:
    begin, end = quote.bold or (0, 0)
    before, bold, after = map(clean, (quote.text[:begin], quote.text[begin:end], quote.text[end:]))
    if bold and not styled:
        bold = f"{MARK}{bold}{MARK}"
    words = Line(before + bold + after)
    words.stylize("bold", len(before), len(before) + len(bold))
    lines = []
    for start, finish in wrap(words.plain, width - cell_len(BAR)):
        line = Line(BAR, style="cyan") if finish > start else Line(BAR.rstrip(), style="cyan")
        lines.append(Line.assemble(line, words[start:finish]))
    if quote.citation:
        hanging = " " * len(_CITATION)
        lines += _prose(clean_line(quote.citation), width, "italic", _CITATION, hanging)
    return lines


def _items(items: Sequence[tuple[str, str]], width: int) -> list[Line]:
    """One line each where all of them fit; else what is said stands below the name."""
    short = all(cell_len(_BULLET + name + _SEPARATOR + said) <= width for name, said in items)
    lines: list[Line] = []
    hanging = " " * len(_BULLET)
    for name, said in items:
        if short and said:
            lines.append(Line.assemble(_BULLET, (name, "bold"), _SEPARATOR, said))
            continue
        lines += _prose(name, width, "bold", _BULLET, hanging)
        if said:
            lines += _prose(said, width, "", hanging, hanging)
    return lines


def _keys(keys: Sequence[str], width: int) -> list[Line]:
    """*[1] Context  [2] More passages*, a key broken between two lines only if it must be."""
    rows: list[str] = []
    for key in keys:
        if rows and cell_len(rows[-1] + _GAP + key) <= width:
            rows[-1] += _GAP + key
        else:
            rows.append(key)
    hanging = " " * len("[1] ")
    lines: list[Line] = []
    for row in rows:
        parts = wrap(row, width if cell_len(row) <= width else width - len(hanging))
        lines += [
            Line((hanging if number else "") + row[start:end], style="cyan")
            for number, (start, end) in enumerate(parts)
        ]
    return lines
