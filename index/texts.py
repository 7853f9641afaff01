"""Small facts about writing that readers, sentences and passages share."""

import re

# Scripts written without spaces between words, and their punctuation; Hangul has spaces.
WIDE = "\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"

CLOSERS = "\"'”’»›)]}」』】〉》）］"  # what may stand between a full stop and the next sentence
OPENERS = "\"'“‘„‚«‹([{「『【〈《（［¿¡"

_WIDE_CHARACTER = re.compile(f"[{WIDE}]")
_BETWEEN_WIDE = re.compile(f"(?<=[{WIDE}])\n(?=[{WIDE}])")
_AFTER_HYPHEN = re.compile(r"(?<=\w-)\n(?=\w)|(?<=\w--)\n(?=\w)")


def is_wide(character: str) -> bool:
    """Whether a character belongs to a script without spaces between words."""
    return _WIDE_CHARACTER.match(character) is not None


def wide_in(text: str) -> int:
    """How many characters of a text belong to such a script."""
    return 0 if text.isascii() else len(_WIDE_CHARACTER.findall(text))


def width(line: str) -> int:
    """How many columns a line takes where it is set in a fixed pitch."""
    return len(line) + wide_in(line)


def join_lines(text: str) -> str:
    """Undo hard wrapping: every newline becomes a space, or nothing where none belongs.

    Nothing belongs between two characters of a script without spaces, nor after a hyphen or a
    double hyphen, which wrapping leaves at the end of a line.
    """
    if "\n" not in text:
        return text
    text = "\n".join(line.strip() for line in text.split("\n"))
    return _AFTER_HYPHEN.sub("", _BETWEEN_WIDE.sub("", text)).replace("\n", " ")
