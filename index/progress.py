"""How far a long piece of work has come."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The steps of adding a text, in order, and of measuring on data."""

    READING = "reading"
    RECOGNISING = "recognising"  # words in pictures, on request
    LOADING = "loading"  # the embedding model
    SPLITTING = "splitting"
    EMBEDDING = "embedding"
    WRITING = "writing"
    MEASURING = "measuring"


@dataclass(frozen=True, slots=True)
class Progress:
    """A step and its share: ``done`` of ``total`` units.

    These are passages where embedding, questions where measuring.
    """

    stage: Stage
    done: int = 0
    total: int = 1


Report = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """Report to nobody."""
