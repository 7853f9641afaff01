"""Right-to-left writing: a line as it looks, from the left → as it is read."""

import re

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL = re.compile(f"[{_LETTERS}]")
# Digits and Latin words stand in their own order even inside of an Arabic line.
_LTR_RUN = re.compile(
    rf"[^\W{_LETTERS}](?:[^\n{_LETTERS}]*[^\W{_LETTERS}])?"
    rf"|[\u0660-\u0669\u06f0-\u06f9](?:[\u0660-\u0669\u06f0-\u06f9.,٫٬/]*[\u0660-\u0669\u06f0-\u06f9])?"
)
_RTL_RUN = re.compile(rf"[{_LETTERS}](?:[\W\d_]*[{_LETTERS}])*")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def is_rtl(text: str) -> bool:
    """Whether any letter of a text is written from the right."""
    return not text.isascii() and _RTL.search(text) is not None


def logical(line: str) -> str:
    """Put a line whose characters stand from left to right into the order of reading."""
    if not is_rtl(line):
        return line
    rtl = len(_RTL.findall(line))
    ltr = sum(c.isalpha() for c in line) - rtl
    if ltr > rtl:
        return _RTL_RUN.sub(lambda run: _turned(run.group()), line)
    # Numbers and Latin words are turned twice, so they stay as they are.
    return _LTR_RUN.sub(lambda run: _turned(run.group()), _turned(line))


def _turned(text: str) -> str:
    return text[::-1].translate(_MIRRORED)
