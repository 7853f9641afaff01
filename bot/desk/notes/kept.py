"""Notes and marks as they are kept: anchored to a paragraph as it stood.

``quote`` is the paragraph, ``None`` where it was removed on request; ``start`` is the offset at
which it began in the text of ``source``, ``citation`` where it stood.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A member's note. Its number is the circle's; 0 until it is kept."""

    circle: str
    member: str
    source: str
    start: int
    quote: str | None
    citation: str
    text: str
    at: datetime
    shared: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph that is unclear to a member."""

    circle: str
    id: str
    member: str
    source: str
    start: int
    quote: str | None
    citation: str
    at: datetime
