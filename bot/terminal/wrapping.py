"""Lines that fit a width in terminal cells, where a Chinese character takes two."""

import unicodedata

from rich.cells import get_character_cell_size

# These never begin a line in Chinese and Japanese.
_CLOSING = frozenset("、。，．：；！？」』）】〉》〕…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々")
_OPENING = frozenset("「『（【〈《〔")
# A paragraph sign or a dash stays with what it introduces.
_STICKING = frozenset("¶—›")
_WIDE = 2


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The offsets of each line of the text; its own line ends are kept, words are not cut.

    A word wider than the width is cut where the line is full.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(text, start, start + len(paragraph), max(1, width)))
        start += len(paragraph) + 1
    return lines


def _wrapped(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    cells = 0
    chance = start  # where the line could last be broken
    position = start
    while position < end:
        size = get_character_cell_size(text[position])
        if position > start and _breakable(text, position):
            chance = position
        if cells + size > width and position > start and text[position] != " ":
            cut = chance if chance > start else position
            lines.append((start, _without_space(text, start, cut)))
            start = chance = position = cut
            cells = 0
            continue
        cells += size
        position += 1
    lines.append((start, _without_space(text, start, end)))
    return lines


def _breakable(text: str, position: int) -> bool:
    """Whether a line may end before this character."""
    before, after = text[position - 1], text[position]
    if after == " " or unicodedata.combining(after) or after in _CLOSING or before in _OPENING:
        return False
    if before == " ":
        return text[position - 2 : position - 1] not in _STICKING
    wide = get_character_cell_size(before) == _WIDE, get_character_cell_size(after) == _WIDE
    return any(wide) and (before.isalnum() or wide[0]) and (after.isalnum() or wide[1])


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end
