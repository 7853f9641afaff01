"""Who differs from how the ballots stood at a mark, without keeping any replaced choice (S3, S5).

The marks are the last published batch of a secret vote, and the beginning of a session. Whoever
changes a ballot after it keeps, until the next mark, a keyed hash of what it said at the mark:
so going back to it is no difference, also after a restart. The key goes with the next mark, and
with it the meaning of every such hash.
"""

from dataclasses import dataclass, field

from bot.voting.ledger.events import Pseudonym
from bot.voting.secrecy import mark


@dataclass(slots=True)
class Since:
    """What changed since a mark.

    ``bases`` hold, for whoever's ballot changed since, the hash of what it said then (``None``:
    there was none); ``differing`` are those among them whose ballot says something else now.
    """

    key: str | None = None
    bases: dict[Pseudonym, str | None] = field(default_factory=dict)
    differing: set[Pseudonym] = field(default_factory=set)

    def base(self, who: Pseudonym, said: str | None) -> str | None:
        """The hash of what somebody had at the mark, who says ``said`` now (``None``: nothing)."""
        if who in self.bases:
            return self.bases[who]
        return None if said is None or self.key is None else mark(self.key, who, said)

    def differs(self, who: Pseudonym, base: str | None, said: str | None) -> bool:
        """Whether saying ``said`` differs from what ``base`` is the hash of."""
        if base is None or said is None:
            return (base is None) is not (said is None)
        return self.key is not None and base != mark(self.key, who, said)

    def move(self, who: Pseudonym, base: str | None, said: str | None) -> None:
        """Take in what somebody says from now on."""
        self.bases[who] = base
        if self.differs(who, base, said):
            self.differing.add(who)
        else:
            self.differing.discard(who)

    def forget(self, who: Pseudonym) -> None:
        """Keep no hash of what somebody had; being gone is no difference then."""
        if who in self.bases:
            self.bases[who] = None
            self.differing.discard(who)

    def restart(self, key: str | None) -> None:
        """Set the mark here."""
        self.key = key
        self.bases.clear()
        self.differing.clear()
