"""What somebody is said to have said, without quotation marks: told in the reporter's words.

Marked only where it is plain: *Amy Leather argued that …*, *As Amy Leather wrote, …*.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from index.documents import Paragraph
from index.quotations import Manner, Quotation
from index.sentences import sentences
from index.voices.people import People
from index.voices.phrases import Sort, Subject, leading, tokens
from index.voices.subjects import subject_of
from index.voices.verbs import SAYING

_TELLING: dict[str, Manner] = {
    **SAYING,
    **dict.fromkeys(("believes", "believed", "holds", "estimates", "reported"), Manner.SPEECH),
}
_THAT = re.compile(r"\b(\w+),? (?:that|dass) ")
_AS = re.compile(
    rf"(?:As|Wie) (?P<who>(?:[^\W\d_][\w.’'-]* ){{1,6}}?)(?P<verb>{'|'.join(_TELLING)})"
    r"(?: [\w’'-]+){0,8}, (?=\w)"
)
_HINT = re.compile(r"\b(?:that|dass|As|Wie) ")
# Behind these the reporter may speak again.
_TURN = re.compile(
    r"[;:—–(]|--|, (?:but|while|whereas|though|although|yet|and|which)\b"
    r"| and (?:\w+ly )?(?:\w+ed|sent|went|began|took|gave|left|made|came|told|again)\b"
)


def reports(
    text: str, paragraph: Paragraph, people: People, quoted: Sequence[tuple[int, int]]
) -> Iterator[Quotation]:
    """The reported clauses of a paragraph; ``quoted`` are its section's outermost quotations."""
    if not _HINT.search(text, paragraph.start, paragraph.end):
        return
    for start, end in sentences(text[paragraph.start : paragraph.end]):
        first, last = paragraph.start + start, paragraph.start + end
        found = _reported(text[first:last])
        if found is None:
            continue
        subject, kind, begin, finish = found
        speaker = people.named(subject, first, initial=text[first:last].startswith(subject.text))
        if speaker and not _touches(quoted, first, last):
            yield Quotation(first + begin, first + finish, speaker, kind, reported=True)


def _reported(sentence: str) -> tuple[Subject, Manner, int, int] | None:
    """Who is reported in a sentence, how, and which part of it holds the report."""
    if sentence.endswith("?"):
        return None
    for match in _THAT.finditer(sentence):
        kind = _TELLING.get(match.group(1).casefold())
        if kind is not None:
            return _clause(
                sentence, subject_of(tokens(sentence[: match.start()])), kind, match.end()
            )
    opening = _AS.match(sentence)
    if opening is None:
        return None
    words = tokens(opening["who"])
    named = leading(words)
    subject = named[0] if named and named[1] == len(words) else None
    return _clause(sentence, subject, _TELLING[opening["verb"]], opening.end())


def _clause(
    sentence: str, subject: Subject | None, kind: Manner, begin: int
) -> tuple[Subject, Manner, int, int] | None:
    if subject is None or subject.sort is not Sort.NAME:
        return None
    turn = _TURN.search(sentence, begin)
    end = turn.start() if turn else len(sentence)
    end = len(sentence[:end].rstrip(" .!"))
    return (subject, kind, begin, end) if end > begin else None


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans, in order and apart, shares a character with ``[start:end]``."""
    place = bisect_left(spans, (end,))
    return place > 0 and spans[place - 1][1] > start
