"""Foreign text made safe for a terminal: no escape sequence, nothing invisible, no turned words."""

import re
import unicodedata
from functools import lru_cache

# Whole sequences first, so that their printable rest ("[31m") goes with them.
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # titles, links
    r"|\x1b(?![\[\]PX^_])[ -/]*[0-~]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TAB = "    "
# Signs of Arabic and Syriac numbers: formally format characters, but visible.
_VISIBLE = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")


def clean(text: str) -> str:
    """The text as it may be printed: its line ends made one kind, its visible words unchanged."""
    whole = _LINE_ENDS.sub("\n", _SEQUENCE.sub("", text))
    return "".join(map(_printable, whole))


def clean_line(text: str) -> str:
    """The same on one line."""
    return " ".join(clean(text).split())


@lru_cache(maxsize=4096)
def _printable(character: str) -> str:
    if character == "\n" or character in _VISIBLE:
        return character
    if character == "\t":
        return _TAB
    match unicodedata.category(character):
        case "Cc" | "Cf":  # controls; bidi marks and overrides, zero-width characters, tags
            return ""
        case "Cs":  # half of a pair: no terminal can be sent one
            return "\N{REPLACEMENT CHARACTER}"
    return character
