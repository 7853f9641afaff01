"""How much one file may take, in bytes and seconds."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader may use, and what it may send back, for a file of ``size`` bytes.

    ``memory`` is address space in bytes; the others are seconds. ``slack`` is what the clock on
    the wall allows beyond twice the processor's time.
    """

    memory: int = 512 * MIB
    shortest: int = 10
    longest: int = 60
    per_mib: int = 10
    slack: int = 5

    def processor(self, size: int) -> int:
        """Seconds of processor time."""
        return min(self.longest, max(self.shortest, -(-size * self.per_mib // MIB)))

    def wall(self, size: int) -> int:
        """Seconds on the wall, those not counted that it only waits for the processor."""
        return 2 * self.processor(size) + self.slack

    def reply(self, size: int) -> int:
        """Bytes of the answer.

        Prose packs to a quarter at best, an old one-byte encoding doubles in UTF-8: eight times
        the file is more than any honest one needs, and 4 MiB more lets a small one be a novel.
        No honest text has 128 MiB: that is thirty times the Bible.
        """
        return min(128 * MIB, 8 * size + 4 * MIB)

    def parts(self, size: int) -> int:
        """Paragraphs, sections, pages and warnings together.

        Each takes some 120 bytes of the parent's memory; a packed book of verse comes to one
        in twenty bytes.
        """
        return 50_000 + size // 16
