"""What the Desk's use cases work with, handed to each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.desk.ports import Clock, Jobs, Libraries, Store

SAMPLE_CIRCLE = "sample"
"""The library of *Try the sample*: no guild's id and no name that a terminal may use."""


@dataclass(frozen=True, slots=True)
class Office:
    """The ports, the clock, the source of ids, and a few settings."""

    jobs: Jobs
    libraries: Libraries
    store: Store
    clock: Clock
    new_id: Callable[[], str]
    sample: Path
    sample_question: str
    operator: str | None = None
    largest_file_mb: int = 200
