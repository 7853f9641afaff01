"""Where quotation marks open and close: the spans that they enclose. Pure and linear.

Directed marks say themselves what they do; straight ones, and ’ which is an apostrophe as well,
are judged by what stands beside them. A section is read as one run, because a quotation may go
on over paragraphs; it never goes on into another section.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.documents import Paragraph
from index.texts import OPENERS, is_wide

_MARK = re.compile("[\"“”„‟«»‹›‘’‚'「」『』]")
_CLOSED_BY = {
    "“": "”", "‟": "”", "„": "“”‟", "”": "”", '"': '"', "«": "»", "»": "«", "‹": "›", "›": "‹",
    "‘": "’", "‚": "‘’", "'": "'", "「": "」", "『": "』",
}  # fmt: skip
_CLOSES = {
    sign: [each for each, closed_by in _CLOSED_BY.items() if sign in closed_by]
    for sign in _MARK.pattern[1:-1]
}
_CURVED = frozenset("“”„‟")
_SINGLE = frozenset("‘‚'‹›")
_LEFT_OUT = re.compile(
    r"(?:\d\ds?|tis|twas|twere|twill|em|im|er|til|till|cause|round|bout|n|uns?|ere|ave|ad|ow)\b",
    re.IGNORECASE,
)
_AHEAD = OPENERS + "-–—―/…"  # what may stand before a mark that opens
_NEVER_FIRST = ".,;:!?)”’」』"  # and what never stands behind it
_FURTHEST = 60  # paragraphs over which a quotation may go on that does not open them anew


@dataclass(frozen=True, slots=True)
class Enclosed:
    """``text[start:end]`` with both marks. ``closed``: its end is a mark, not a paragraph's end.

    ``parts`` is the number of paragraphs that it runs over.
    """

    start: int
    end: int
    closed: bool = True
    parts: int = 1


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    start: int
    paragraph: int


class _Mark(NamedTuple):
    """A mark and what its neighbours allow it to be."""

    sign: str
    at: int
    opens: bool
    closes: bool
    doubtful: bool  # as likely the apostrophe of a plural's possessive: the workers’ rights


def enclosed(text: str, paragraphs: Sequence[Paragraph]) -> list[Enclosed]:
    """The quotations of one section, outer before inner ones, in order.

    Any two lie apart or one in the other.
    """
    reader = _Reader(text, paragraphs)
    for number in range(len(paragraphs)):
        reader.read(number)
    return sorted(reader.found, key=lambda each: (each.start, -each.end))


class _Reader:
    """Matches the marks of a section with a stack of the quotations that are open."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self.found: list[Enclosed] = []
        self._text = text
        self._paragraphs = paragraphs
        self._open: list[_Open] = []
        self._count: Counter[str] = Counter()
        self._number = 0

    def read(self, number: int) -> None:
        """Read the marks of a paragraph, after those of the one before."""
        self._number = number
        paragraph = self._paragraphs[number]
        start = self._reopened(paragraph.start, paragraph.end)
        for mark in _settled(list(_marks(self._text, start, paragraph.end))):
            self._take(mark)
        self._end_of_paragraph(paragraph.end)

    def _reopened(self, start: int, end: int) -> int:
        """Pass over the marks that only repeat what is open already."""
        for still in self._open:
            if start < end and self._text[start] == still.mark:
                start += 1
        return start

    def _take(self, mark: _Mark) -> None:
        partner = self._partner(mark)
        if partner and self._may_close(mark, partner):
            self._close(partner, mark.at + 1)
        elif self._may_open(mark):
            self._open.append(_Open(mark.sign, mark.at, self._number))
            self._count[mark.sign] += 1

    def _partner(self, mark: _Mark) -> str | None:
        """Which open mark this one would close: the innermost, where there are several."""
        partners = [each for each in _CLOSES[mark.sign] if self._count[each]]
        if mark.sign in "“»›«‹" and self._count[mark.sign] and mark.closes and not mark.opens:
            partners.append(mark.sign)  # “so“, »so»
        if len(partners) > 1:
            return next(each.mark for each in reversed(self._open) if each.mark in partners)
        return partners[0] if partners else None

    def _may_close(self, mark: _Mark, partner: str) -> bool:
        top = self._open[-1].mark
        if mark.sign == '"':
            return mark.closes or not mark.opens
        if mark.sign in "'’":
            return top == partner and (mark.closes if mark.sign == "’" else not mark.opens)
        if mark.sign in "“‘":
            return mark.closes
        return True

    def _may_open(self, mark: _Mark) -> bool:
        if mark.sign == '"':
            return mark.opens or not mark.closes
        if mark.sign in "'‘":
            return mark.opens
        if mark.sign in "”»›":
            return mark.opens and not mark.closes
        return mark.sign not in "’」』‟"

    def _close(self, partner: str, end: int) -> None:
        while True:
            last = self._pop()
            if last.mark == partner:
                self.found.append(
                    Enclosed(last.start, end, parts=self._number - last.paragraph + 1)
                )
                return

    def _pop(self) -> _Open:
        last = self._open.pop()
        self._count[last.mark] -= 1
        return last

    def _end_of_paragraph(self, end: int) -> None:
        """Keep open what the next paragraph goes on with; the rest was never closed."""
        kept = self._going_on()
        while len(self._open) > kept:
            last = self._pop()
            if last.mark not in _SINGLE and not self._open:
                self.found.append(
                    Enclosed(last.start, end, closed=False, parts=self._number - last.paragraph + 1)
                )

    def _going_on(self) -> int:
        if not self._open or self._number + 1 == len(self._paragraphs):
            return 0
        following = self._paragraphs[self._number + 1].start
        kept = 0
        for still in self._open:
            if not self._text.startswith(still.mark, following + kept):
                break
            kept += 1
        return kept or int(self._runs_on(self._open[0]))

    def _runs_on(self, outer: _Open) -> bool:
        """Whether the next of the curved marks, in a later paragraph, closes it.

        So does an extract that is set as one quotation but does not open its paragraphs anew.
        """
        if outer.mark != "“" or outer.start != self._paragraphs[outer.paragraph].start:
            return False
        after = self._number + 1
        for paragraph in self._paragraphs[after : outer.paragraph + _FURTHEST]:
            for match in _MARK.finditer(self._text, paragraph.start, paragraph.end):
                if match.group() in _CURVED:
                    return match.group() == "”"
        return False


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, start, end):
        at, sign = match.start(), match.group()
        before = text[at - 1] if at > start else ""
        after = text[at + 1] if at + 1 < end else ""
        letter_before, letter_after = _is_letter(before), _is_letter(after)
        if sign in "'’" and letter_before and letter_after:
            continue
        opens = (
            bool(after)
            and not after.isspace()
            and after not in _NEVER_FIRST
            and (not before or before.isspace() or before in _AHEAD or is_wide(before))
        )
        closes = bool(before) and not before.isspace() and not letter_after
        if sign in "'‘" and opens and _LEFT_OUT.match(text, at + 1):
            continue
        doubtful = (
            sign in "'’"
            and (before in "sS" or text[at - 2 : at] == "in")
            and text[at + 1 : at + 2].isspace()
            and _is_letter(text[at + 2 : at + 3])
        )
        yield _Mark(sign, at, opens, closes, doubtful)


def _settled(marks: list[_Mark]) -> Iterator[_Mark]:
    """Leave out apostrophes: what may close, but stands before another that does.

    A straight single mark opens nothing either, where none behind it could close it.
    """
    kept: list[_Mark] = []
    closer = False  # whether the mark behind is a single one that closes
    any_closer = False
    for mark in reversed(marks):
        if mark.sign in "'’" and mark.doubtful and closer:
            continue
        if mark.sign == "'" and mark.opens and not mark.closes and not any_closer:
            continue
        closer = mark.sign in "'’" and not mark.opens
        any_closer = any_closer or closer
        kept.append(mark)
    return reversed(kept)


def _is_letter(character: str) -> bool:
    return character.isalnum() and not is_wide(character)
