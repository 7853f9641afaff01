"""Where sentences begin and end, in languages with and without spaces; pure and linear."""

import re
from collections.abc import Iterator
from unicodedata import combining

from index.texts import CLOSERS, OPENERS

# Never the end of a sentence: titles, and what introduces an example or a number.
_BEFORE_A_NAME = """\
adm bros capt cf col cmdr dr e.g eg fr gen gov hon hr i.e ie lt m.a messrs mlle mm mme mons mr mrs
ms mt mx pres prof rep rev sen sgt sr st vs viz bzw ca d.h dr.-ing ebd evtl ggf inkl o.g s.o u.a
vgl z.b z.t
"""
# No end before a number: No. 5, vol. 2, p. 17.
_BEFORE_A_NUMBER = """\
abb abs app art bd bk ch chap cl col ed eq fig figs no nos nr p para pp pt s sec tab vol vols z
"""
_GERMAN_MONTHS = """\
januar februar märz april mai juni juli august september oktober november dezember jahrhundert
"""
_NAMED = frozenset(_BEFORE_A_NAME.split())
_NUMBERED = frozenset(_BEFORE_A_NUMBER.split())
_AFTER_AN_ORDINAL = frozenset(_GERMAN_MONTHS.split())

_CLOSE = f"[{re.escape(CLOSERS)}]*+"
_MARK = "[.!?…।॥؟۔።။։]"
# A blank line; or full stops of scripts that need no space behind them; or others, looked at
# from the first of a row only, so that a million dots in a row take a million steps.
_END = re.compile(
    r"\n[^\S\n]*+\n\s*+"
    rf"|(?P<wide>[。！？｡]++){_CLOSE}"
    rf"|(?<!{_MARK})(?P<mark>{_MARK}++){_CLOSE}(?=\s)"
)
_LAST_WORD = re.compile(r"[^\s(\[“”\"‘«—–-][^\s(\[“”\"«—–-]*\Z")
_LONGEST_WORD = 24  # characters looked back for an abbreviation
_LONGEST_NUMBER = 4  # characters of a list's number: 12., iv., a.
_FURTHEST = 40  # characters looked forward for the next word
_NEXT = re.compile(rf"\s*[{re.escape(OPENERS)}—–-]*\s*(?P<word>\w*)")
_CLAUSE = re.compile(r"[,;:–—，；：、]\s*+")
_SPACE = re.compile(r"\s++")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences, end exclusive, without the white space between them.

    Every character but white space lies in exactly one. Closing quotation marks and brackets
    belong to the sentence that they close; a line's end is no sentence's end, a blank line is.
    """
    found = []
    start = _skip_space(text, 0)
    for end in _ends(text, start):
        if end > start:
            found.append((start, end))
            start = _skip_space(text, end)
    return found


def _ends(text: str, start: int) -> Iterator[int]:
    """Ends of sentences in order, the last one included."""
    for match in _END.finditer(text, start):
        mark = match.group("mark")
        if match.group("wide"):
            yield match.end()
        elif mark is None:
            yield match.start()
        elif _ends_here(text, start, match, mark):
            yield match.end()
        else:
            continue
        start = match.end()
    yield len(text.rstrip())


def _ends_here(text: str, start: int, match: re.Match[str], mark: str) -> bool:
    """Whether a full stop before white space ends the sentence that began at ``start``."""
    following = _NEXT.match(text, match.end(), match.end() + _FURTHEST)
    word = following.group("word") if following else ""
    if word[:1].islower():
        return False
    if mark != ".":
        return True
    before = match.start("mark")
    if before - start <= _LONGEST_NUMBER and _LIST_NUMBER.fullmatch(text[start:before].strip()):
        return False
    last = _LAST_WORD.search(text, max(start, before - _LONGEST_WORD), before)
    return last is None or not _is_abbreviation(text, last, word)


def _is_abbreviation(text: str, last: re.Match[str], following: str) -> bool:
    word = last.group()
    lower = word.casefold()
    if lower in _NAMED or (lower in _NUMBERED and following[:1].isdigit()):
        return True
    if word.isdigit():
        return following.casefold() in _AFTER_AN_ORDINAL
    if word == "I":
        # “taller than I. Then …” ends, but “Part I. The …” and “Nicholas I. …” stay together.
        before = text[max(0, last.start() - _LONGEST_WORD) : last.start()].split()
        return not before or before[-1][:1].isupper()
    initial = word.rpartition(".")[2]
    return len(initial) == 1 and initial.isupper()


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def break_near(text: str, start: int, end: int, target: int) -> int:
    """Find where to cut a sentence too long for one piece, between ``start`` and ``end``.

    Near ``target``: behind a clause, else behind a word, else between characters, but not
    before a combining mark. The range must hold two characters or more.
    """
    reach = max((target - start) // 2, 1)
    low, high = max(target - reach, start + 1), min(target + reach, end - 1)
    for pattern in (_CLAUSE, _SPACE):
        places = [match.end() for match in pattern.finditer(text, low, high)]
        if places:
            return min(places, key=lambda place: abs(place - target))
    cut = max(low, min(target, high))
    while cut < high and combining(text[cut]):
        cut += 1
    return cut
