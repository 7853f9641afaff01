"""Whether a model's wording is nothing but a sentence or two. Pure."""

import re
import unicodedata

# What Discord makes something of (links, mentions, markup), and what only a program writes.
_MARKUP = re.compile(r"[@#*_`~|\\<>\[\]{}^=]|https?:|www\.|//|\b\w{2,}\.[a-z]{2,}", re.IGNORECASE)
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_LIST = re.compile(r"[-–—•+]\s|\d{1,2}[.)]\s")


def is_plain(text: str) -> bool:
    """Whether a text has no markup, no links, no mentions and no invisible characters."""
    if _MARKUP.search(text) or _LIST.match(text):
        return False
    return not any(unicodedata.category(character) in _HIDDEN for character in text)
