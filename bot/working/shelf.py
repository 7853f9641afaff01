"""Readings of texts that are kept between two askings."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from index.answers import Hit

if TYPE_CHECKING:
    from bot.study.prompting.readings import Reading

# Readings that are kept, by their lines altogether: four long novels.
MOST_LINES = 120_000


@dataclass(frozen=True, slots=True)
class Place:
    """What a reading depends on: a text as it is now, from an offset on and up to one.

    ``most`` is how many of its quotations were looked at.
    """

    folder: Path
    generation: int
    source: str
    since: int
    end: int | None
    most: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading, and what was found in its text to bear on some words."""

    reading: "Reading"
    found: dict[str, Sequence[Hit]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The readings of the texts that were asked for last: reading a book anew takes seconds."""

    _kept: OrderedDict[Place, Kept] = field(default_factory=OrderedDict)

    def forget(self, folder: Path) -> None:
        """Let go of what was read of the libraries that lie in a folder."""
        for each in [each for each in self._kept if each.folder.is_relative_to(folder)]:
            del self._kept[each]

    def get(self, wanted: Place) -> Kept | None:
        """A reading that is kept; those of former states of the library are let go of."""
        former = (wanted.folder, wanted.generation)
        for each in [each for each in self._kept if each.folder == former[0]]:
            if each.generation != former[1]:
                del self._kept[each]
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
        return self._kept.get(wanted)

    def keep(self, wanted: Place, reading: "Reading") -> Kept:
        """Keep a reading, and let go of the oldest where that makes too many lines."""
        self._kept[wanted] = kept = Kept(reading)
        while len(self._kept) > 1 and self._lines() > MOST_LINES:
            self._kept.popitem(last=False)
        return kept

    def _lines(self) -> int:
        return sum(len(each.reading.told.lines) for each in self._kept.values())
