"""Batches: when counts of a secret vote may be shown while it runs (VOTING.md, S3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.ledger.events import Pseudonym
from bot.voting.secrecy import FEWEST
from bot.voting.votes.differing import Since


@dataclass(slots=True)
class Batches:
    """The last published batch, and what changed since. ``entry`` is that of its key."""

    since: Since = field(default_factory=Since)
    counts: Mapping[int, int] | None = None
    at: datetime | None = None
    entry: int | None = None

    def ready(self, *now: tuple[Pseudonym, str | None, str | None]) -> bool:
        """Whether a batch may be published, were these to say what they say: who, base, said."""
        differing = set(self.since.differing)
        for who, base, said in now:
            if self.since.differs(who, base, said):
                differing.add(who)
            else:
                differing.discard(who)
        return len(differing) >= FEWEST

    def publish(self, counts: Mapping[int, int], at: datetime, key: str | None, entry: int) -> None:
        """Take in that a batch was published."""
        self.since.restart(key)
        self.counts, self.at, self.entry = dict(counts), at, entry
