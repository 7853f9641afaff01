"""What can be drawn, as values: figures and the words in them, already in the reader's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One option of a result: its name, how many, whether it won."""

    name: str
    count: int
    won: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts side by side, in their order. ``title`` and ``unit`` are words: *7 votes*."""

    title: str
    bars: tuple[Bar, ...]


Figure = Bars
