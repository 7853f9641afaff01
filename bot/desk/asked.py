"""A question that was asked, as it is kept for the buttons under its answer."""

from dataclasses import dataclass
from datetime import datetime

from index.answers import Signals


@dataclass(frozen=True, slots=True)
class Quoted:
    """An answer's words with their citation as they stood, so that no new version rewrites them.

    ``start`` is the offset of the words in the text of ``source`` at that time; ``text`` is
    ``None`` where they were removed on request.
    """

    source: str
    text: str | None
    citation: str
    start: int


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a passage, by its id and their offsets in its text."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what was found for it.

    ``circle`` is where it was asked, ``member`` by whom (``None``: not known any more),
    ``library`` the circle whose texts answered (they differ for the sample). ``passage`` is
    ``None`` where the texts did not answer; ``start`` and ``end`` are offsets in the passage's
    text. ``more`` are the ids of the next passages, ``texts`` the number of texts that were asked.
    ``second`` is the answer's other place; ``signals`` say why it was answered or not.
    """

    circle: str
    id: str
    library: str
    question: str
    confidence: float
    more: tuple[int, ...]
    texts: int
    at: datetime
    passage: int | None = None
    start: int = 0
    end: int = 0
    missing: tuple[str, ...] = ()
    quoted: Quoted | None = None
    second: Place | None = None
    signals: Signals | None = None
    member: str | None = None
