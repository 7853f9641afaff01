"""A book's headings: those of its texts, at the levels that its table of contents gives them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.reading.blocks import Block, Heading, Rule
from index.reading.books.contents import Entry
from index.reading.divisions import rank
from index.reading.title_page import key

_NEAR = 3  # blocks behind the place that an entry leads to
_BARE = 3  # words of a heading that is only a number: Chapter Twenty One
_NUMERAL = frozenset("ivxlcdm0123456789.")


class Chapters:
    """Lays the texts of a book one after another."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._listed: tuple[int, int] | None = None  # the last entry's depth, its heading's level

    def add(
        self, blocks: Sequence[Block], anchors: Mapping[str, int], entries: Sequence[Entry]
    ) -> None:
        """Add a text with the entries that lead into it."""
        matched, missing = _matched(blocks, anchors, entries)
        for place, block in enumerate(blocks):
            for entry in missing.get(place, ()):
                self._append(Heading(entry.label, entry.depth))
                self._listed = (entry.depth, 0)
            if isinstance(block, Heading):
                entry_there = matched.get(place)
                if entry_there is not None:
                    self._listed = (entry_there.depth, block.level)
                self._append(replace(block, level=self._level(block.level)))
            else:
                self.blocks.append(block)

    def _level(self, written: int) -> int:
        """A heading's level: as far below the last listed one as the text has it."""
        if self._listed is None:
            return written
        depth, level = self._listed
        return max(1, depth + written - level)

    def _append(self, heading: Heading) -> None:
        """Add a heading; one that is only a number becomes one with its name right below it."""
        above = self.blocks[-1] if self.blocks else None
        if (
            isinstance(above, Heading)
            and _is_bare(above.text)
            and not _is_bare(heading.text)
            and heading.level >= above.level
            and rank(heading.text) is None
        ):
            start = len(above.text) + len(". ")
            behind = tuple(replace(page, start=page.start + start) for page in heading.pages)
            text = f"{above.text.rstrip('. ')}. {heading.text}"
            self.blocks[-1] = replace(above, text=text, pages=above.pages + behind)
        else:
            self.blocks.append(heading)


def _matched(
    blocks: Sequence[Block], anchors: Mapping[str, int], entries: Sequence[Entry]
) -> tuple[dict[int, Entry], dict[int, list[Entry]]]:
    """The entries by the places of their headings, and those without by where they belong."""
    matched: dict[int, Entry] = {}
    missing: dict[int, list[Entry]] = {}
    for entry in entries:
        place = anchors.get(entry.fragment) if entry.fragment else 0
        if place is None or place >= len(blocks):
            continue
        near = range(place, min(place + _NEAR, len(blocks)))
        headings = [at for at in near if isinstance(blocks[at], Heading) and at not in matched]
        named = [at for at in headings if _is_named(blocks[at], entry.label)]
        first = next((at for at in near if not isinstance(blocks[at], Rule)), place)
        if named or first in headings:
            matched[named[0] if named else first] = entry
        elif first not in matched:
            missing.setdefault(place, []).append(entry)
    return matched, missing


def _is_named(block: Block, label: str) -> bool:
    """Whether a heading says what an entry says, which may add a number to it."""
    name, wanted = key(block.text) if isinstance(block, Heading) else "", key(label)
    return bool(name) and (name in wanted or wanted in name)


def _is_bare(text: str) -> bool:
    words = text.split()
    return len(words) <= _BARE and (rank(text) is not None or set(text.lower()) <= _NUMERAL)
