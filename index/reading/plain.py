"""Plain text → Document: the structure is in its short lines, gaps and ornaments."""

from collections.abc import Iterator, Sequence

from index.documents import Document
from index.reading.blocks import Block, Heading, Prose, Rule
from index.reading.bylines import byline, byline_under
from index.reading.composing import compose
from index.reading.decoding import decode_or_guess
from index.reading.gutenberg import unframe
from index.reading.headlines import (
    DIVISION,
    PLAIN,
    ends_like_prose,
    is_rule,
    is_title,
    strong,
    underline,
    weak,
)
from index.reading.labels import front_matter, labelled
from index.reading.lines import Group, groups, paragraphs

SUFFIXES = (".txt", ".text")

_SHORT = 80  # characters of a line that may be something else than prose
_NARROW = 50  # characters; lines of a title page, a list of names, an address are no longer
_TITLE_LINES = 3


def read_plain(data: bytes, filename_title: str) -> Document:
    """Read a plain text file. Raises Unreadable."""
    text, warnings = decode_or_guess(data)
    known, body = front_matter(text)
    if known.title is None:
        known, body = unframe(body)
    found = list(groups(body))
    blocks = list(_blocks(found, untitled=known.title is None))
    return compose(blocks, filename_title, known, warnings)


def _blocks(found: Sequence[Group], *, untitled: bool) -> Iterator[Block]:
    wide = _wide_gap(found)
    titled = untitled and bool(found) and _opens_with_title(found)
    for place, group in enumerate(found):
        if place and group.gap >= wide:
            yield Rule()
        if place == 0 and titled:
            yield Heading(group.first, level=0)
            yield from (Prose(line.strip()) for line in group.lines[1:])
        elif place == 1 and titled and len(group.lines) == 1 and byline(group.first):
            yield Prose(group.first)
        else:
            yield from _group(group, found[place + 1 : place + 3])


def _wide_gap(found: Sequence[Group]) -> int:
    """From how many blank lines on a gap is a break.

    Two, unless most paragraphs stand that far apart; then one more than the usual gap.
    """
    gaps = sorted(group.gap for group in found[1:])
    return max(2, gaps[len(gaps) // 2] + 1) if gaps else 2


def _opens_with_title(found: Sequence[Group]) -> bool:
    first = found[0]
    if len(found) == 1 or not is_title(first.first) or labelled(first.first):
        return False
    if len(first.lines) == 1:
        return True
    if len(first.lines) > _TITLE_LINES or underline(first.lines[1]) is not None:
        return False
    if any(byline(line) for line in first.lines[1:]):
        return True
    short = all(len(line) <= _SHORT and not ends_like_prose(line) for line in first.lines)
    return short and (len(found[1].lines) == 1 or len(paragraphs(found[1].lines)[0]) > _SHORT)


def _group(group: Group, following: Sequence[Group]) -> Iterator[Block]:
    lines = group.lines
    if is_rule(group.first) and len(lines) == 1:
        yield Rule()
        return
    headings = _headings(group, following)
    yield from headings
    if not headings and all(labelled(line) for line in lines):
        yield from (Prose(line.strip()) for line in lines)
        return
    below = [line for line in lines[len(headings) :] if not headings or underline(line) is None]
    if below:
        texts = paragraphs(below)
        yield from (Prose(text, item=len(texts) > 1) for text in texts)


def _headings(group: Group, following: Sequence[Group]) -> list[Heading]:
    """Find the headings in the first lines of a group, one in each."""
    first, *more = (line.strip() for line in group.lines)
    level = strong(first)
    if more and len(first) <= _SHORT and (underlined := underline(more[0])) is not None:
        return [Heading(first, underlined)]
    if level is not None and (_is_body_line(more[0]) if more else following):
        return [Heading(first, level)]
    if level == DIVISION and len(more) == 1 and strong(more[0]) != DIVISION and following:
        # The chapter's own title stands below its number.
        return [Heading(first, level), Heading(more[0], PLAIN)]
    level = weak(first)
    return [Heading(first, level)] if level is not None and _has_a_text(group, following) else []


def _has_a_text(group: Group, following: Sequence[Group]) -> bool:
    """Whether a paragraph stands below a line, with at most an author line between them."""
    match [group.lines, *(follower.lines for follower in following)]:
        case [[title, line], *_] if byline_under(title, line):
            below = following[:1]
        case [[title], [line], *_] if byline_under(title, line):
            below = following[1:2]
        case [[_], *_]:
            below = following[:1]
        case _:
            return False
    return any(_is_body(candidate) for candidate in below)


def _is_body(group: Group) -> bool:
    return any(len(line) > _NARROW or ends_like_prose(line) for line in group.lines)


def _is_body_line(line: str) -> bool:
    return len(line) > _SHORT or ends_like_prose(line)
