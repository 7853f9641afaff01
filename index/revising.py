"""What a new version of a text changes, compared by position and content. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

# A file whose passages are mostly others is another text, whatever its name.
SAME_TEXT = 0.5


@dataclass(frozen=True, slots=True)
class Revision:
    """``kept`` are pairs of places (old, new) with the very same words, in order.

    ``changed`` passages stand where others stood; ``added`` and ``removed`` ones have no
    counterpart.
    """

    kept: tuple[tuple[int, int], ...]
    changed: int
    added: int
    removed: int

    @property
    def likeness(self) -> float:
        """The share of the longer version that was kept, 0 to 1."""
        longer = len(self.kept) + self.changed + max(self.added, self.removed)
        return len(self.kept) / longer if longer else 1.0


def compare(old: Sequence[str], new: Sequence[str]) -> Revision:
    """Compare the passages of two versions, each in reading order.

    The longest common subsequence keeps the order: a passage that moved is one removed and one
    added.
    """
    kept: list[tuple[int, int]] = []
    changed = added = removed = 0
    gap_old = gap_new = 0
    for block in LCSseq.opcodes(list(old), list(new)):
        before, after = block.src_end - block.src_start, block.dest_end - block.dest_start
        if block.tag != "equal":
            gap_old += before
            gap_new += after
            continue
        changed, added, removed = _settle(gap_old, gap_new, changed, added, removed)
        gap_old = gap_new = 0
        kept += ((block.src_start + i, block.dest_start + i) for i in range(before))
    changed, added, removed = _settle(gap_old, gap_new, changed, added, removed)
    return Revision(tuple(kept), changed, added, removed)


def _settle(old: int, new: int, changed: int, added: int, removed: int) -> tuple[int, int, int]:
    """Count a gap: what stands in both versions changed, the rest came or went."""
    both = min(old, new)
    return changed + both, added + new - both, removed + old - both
