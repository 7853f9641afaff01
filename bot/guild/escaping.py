"""Foreign text made harmless for Discord: no live Markdown, no pings, no previews, nothing hidden.

As few characters as possible are escaped: who copies a message gets its source, backslashes and
all. Sources: Discord's help pages on Markdown, and the rules of its client's parser as rebuilt by
several open projects.
"""

import re
import unicodedata

from bot.wording.marks import places

# Format characters that are seen, or without which Arabic and Syriac numbers read differently.
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
_JOINERS = frozenset(
    "\u200c\u200d"
)  # spelling in Persian and Indic scripts; they hold emoji together
_LAST_LATIN = 0x2FF

_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_LIVE = re.compile(
    r"""
    [\\*_`<]                        # emphasis, code; mentions, times, emoji, <links>
    | \|(?=\|) | (?<=\|)\|          # ||spoiler||
    | ~(?=~) | (?<=~)~              # ~~strike~~
    | :(?=//)                       # https://, which would also unfurl
    | :(?=[\w+~-]+:)                # :smile:
    | @(?=everyone|here)            # quoted, it must not even look like a ping
    | (?<=\])\(                     # [masked](link)
    | (?<=discord)\.(?=\w)          # discord.gg/… unfurls without https
    | (?<=discordapp)\.(?=\w)
    | ^\s*[>\#+-]                   # quotation, heading, list, small print
    | ^\s*\d+[.)]                   # numbered list
    """,
    re.VERBOSE | re.IGNORECASE,
)


def clean(text: str) -> str:
    """The text without bidi controls, zero-width and control characters; breaks become newlines."""
    kept: list[str] = []
    for character in _BREAKS.sub("\n", text).replace("\t", " "):
        if character in _JOINERS:
            if kept and ord(kept[-1]) > _LAST_LATIN:
                kept.append(character)
            continue
        category = unicodedata.category(character)
        if category == "Cs":  # half of a pair cannot be sent at all
            kept.append("\ufffd")
        elif character == "\n" or character in _SEEN or category not in ("Cc", "Cf"):
            kept.append(character)
    return "".join(kept)


def one_line(text: str) -> str:
    """The cleaned text with every run of white space as one space."""
    return " ".join(clean(text).split())


def escape_line(line: str) -> list[str]:
    """A cleaned line, character by character, each with its backslash where it would be live."""
    escaped = list(line)
    for match in _LIVE.finditer(line):
        last = match.end() - 1  # of what stands at a line's start, only the last character is live
        escaped[last] = "\\" + line[last]
    for start, end, sort, value in places(line):
        escaped[start:end] = [_mark(sort, value), *[""] * (end - start - 1)]
    return escaped


def _mark(sort: str, value: str) -> str:
    """A time in everybody's own zone, a member, a role or a channel by name.

    Nobody is pinged: the client forbids it.
    """
    if not value.isascii() or not value.isdigit():
        return "".join(escape_line(value))
    return {
        "t": f"<t:{value}:f>",
        "h": f"<t:{value}:T> (<t:{value}:R>)",  # and how long it is until then
        "@": f"<@{value}>",
        "&": f"<@&{value}>",
        "#": f"<#{value}>",
    }[sort]


def escape(text: str) -> str:
    """Text cleaned and escaped, line by line."""
    return "\n".join("".join(escape_line(line)) for line in clean(text).split("\n"))


def units(text: str) -> int:
    """The length as Discord's clients count it, in UTF-16 units: never less than its server's."""
    return len(text) + sum(character > "\uffff" for character in text)
