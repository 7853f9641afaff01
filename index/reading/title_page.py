"""Which of a text's first blocks are its title page, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.reading.blocks import Block, Heading, Prose, Rule
from index.reading.bylines import byline
from index.reading.divisions import is_division, is_matter
from index.reading.labels import Meta, labelled

_FURTHEST = 8  # blocks among which labels such as *Author: …* are looked for


@dataclass(frozen=True, slots=True)
class TitlePage:
    """A text's facts and the places of the blocks that state them, which are no paragraphs."""

    meta: Meta
    blocks: frozenset[int]


def key(text: str) -> str:
    """Make titles comparable that differ in capitals and signs only."""
    return "".join(c for c in text.casefold() if c.isalnum())


def title_page(blocks: Sequence[Block], known: Meta) -> TitlePage:
    """Find title, author and year. ``known`` (front matter) goes before what is found."""
    meta, used = _labels(blocks, known)
    after = max(used, default=-1) + 1
    title = _title(blocks, after, meta)
    heading = blocks[title] if title is not None else None
    if title is not None and isinstance(heading, Heading):
        meta = meta.over(Meta(title=heading.text))
        used.add(title)
        after = title + 1
    if used:
        author, line = _author(blocks, after)
        if line is not None:
            meta = meta.over(author)
            used.add(line)
    return TitlePage(meta, frozenset(used))


def _labels(blocks: Sequence[Block], known: Meta) -> tuple[Meta, set[int]]:
    meta, used = _whole(known), set[int]()
    for place, block in enumerate(blocks[:_FURTHEST]):
        if isinstance(block, Rule):
            continue
        found = labelled(block.text) if isinstance(block, Heading | Prose) else None
        if found is None:
            break
        meta = meta.over(_whole(found))
        used.add(place)
    return meta, used


def _whole(meta: Meta) -> Meta:
    """Without a title that is only that of a chapter: the file may hold more than its first."""
    return replace(meta, title=None) if meta.title and is_division(meta.title) else meta


def _title(blocks: Sequence[Block], after: int, meta: Meta) -> int | None:
    """Find the heading that is the title of the whole."""
    headings = [(at, b) for at, b in enumerate(blocks) if at >= after and isinstance(b, Heading)]
    if not headings:
        return None
    place, first = headings[0]
    opens = all(isinstance(block, Rule) for block in blocks[after:place])
    if meta.title:
        return place if opens and key(first.text) == key(meta.title) else None
    alone = all(other.level > first.level for _, other in headings[1:])
    if is_division(first.text) or (is_matter(first.text) and not alone):
        return None
    if opens:
        return place if first.level <= 1 or alone else None
    return place if first.level == 1 and alone else None


def _author(blocks: Sequence[Block], after: int) -> tuple[Meta, int | None]:
    """Find the author line right below the title, or below one line of subtitle if it says *by*."""
    for place, block in enumerate(blocks[after : after + 2], start=after):
        found = byline(block.text) if isinstance(block, Heading | Prose) else None
        certain = found is not None and found.sure
        if found is not None and (certain or (place == after and isinstance(block, Prose))):
            return Meta(author=found.author, year=found.year), place
    return Meta(), None
