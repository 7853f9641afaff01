"""Where a heading stands below others: its level, corrected by what its words say.

Real files mix levels up (``## BOOK ONE``, then ``## CHAPTER II``); a chapter belongs to its
book all the same, or two chapters of the same name could not be told apart.
"""

from dataclasses import dataclass

from index.reading.bylines import Byline
from index.reading.divisions import rank

_IN_A_BOX = 99  # below every level of a format


@dataclass(slots=True)
class _Entry:
    text: str
    level: int
    rank: int | None
    byline: Byline | None


class Outline:
    """The headings that are open at the place reached."""

    def __init__(self) -> None:
        """Start below the title."""
        self._open: list[_Entry] = []

    @property
    def path(self) -> tuple[str, ...]:
        """The open headings, outermost first."""
        return tuple(entry.text for entry in self._open)

    @property
    def byline(self) -> Byline | None:
        """Whose words these are: the innermost heading with a byline says."""
        return next((entry.byline for entry in reversed(self._open) if entry.byline), None)

    def enter(self, text: str, level: int, byline: Byline | None, *, right_below: bool) -> None:
        """Open a heading, closing those that it does not stand below.

        ``right_below``: no text stands between it and the heading before. A chapter right below
        *SECOND EPILOGUE* belongs to it as to a book, and so do the next ones.
        """
        own = rank(text)
        if own is not None and right_below and self._open and self._open[-1].rank is None:
            self._open[-1].rank = own - 1
        while self._open and self._closes(own, level):
            self._open.pop()
        self._open.append(_Entry(text, level, own, byline))

    def reset(self) -> None:
        """Go back to the place below the title."""
        self._open.clear()

    def nest(self, text: str, byline: Byline | None, outside: int) -> None:
        """Open a box's heading below the ``outside`` headings that are open around the box.

        The box's first heading is that of the whole; later ones stand below it.
        """
        self.leave(outside + 1)
        self._open.append(_Entry(text, _IN_A_BOX, None, byline))

    def leave(self, depth: int) -> None:
        """Close all but the outermost ``depth`` headings."""
        del self._open[depth:]

    def _closes(self, own: int | None, level: int) -> bool:
        top = self._open[-1]
        if own is not None and top.rank is not None:
            return top.rank >= own
        if own is not None and any(e.rank is not None and e.rank >= own for e in self._open):
            return True
        return top.level >= level
