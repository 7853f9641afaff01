"""When the counts of a secret assembly are published: batches of at least five voters (S3).

A batch needs five voters whose ballot differs from what the last batch counted. Of a replaced
ballot no choice is kept (S5), so nobody can tell any more whether a ballot that was replaced
twice has come back to what it was. Such a voter does not count towards the five until the next
batch. So no batch hides fewer than five, and a restart changes nothing: entry numbers suffice
(``bot.voting.secrecy`` says why votes with a close do it otherwise).
Nor does a ballot count towards them whose author had it deleted: that author may be back under
another pseudonym, and would stand for two.
"""

from dataclasses import dataclass, field

from bot.voting.ledger.events import Pseudonym
from bot.voting.secrecy import FEWEST


@dataclass(slots=True)
class Batches:
    """The entries of the live ballots, and of those that the last batch counted.

    A ballot that replaces another says something else: whoever decides refuses the same again.
    """

    live: dict[Pseudonym, int] = field(default_factory=dict)
    counted: dict[Pseudonym, int] = field(default_factory=dict)
    differing: set[Pseudonym] = field(default_factory=set)
    touched: set[Pseudonym] = field(default_factory=set)

    @property
    def ready(self) -> bool:
        """Whether the live counts may be published: also where there is no ballot left to hide."""
        return len(self.differing) >= FEWEST or (not self.live and bool(self.counted))

    def given(self, who: Pseudonym, entry: int) -> None:
        """A ballot was given, or given anew."""
        counted, replaced = self.counted.get(who), self.live.get(who)
        self.live[who] = entry
        self._touch(who, differs=counted is None or replaced == counted)

    def withdrawn(self, who: Pseudonym) -> None:
        """A ballot was withdrawn or lapsed."""
        del self.live[who]
        self._touch(who, differs=who in self.counted)

    def forgotten(self, who: Pseudonym) -> None:
        """Whoever it was is forgotten, with the ballot, if there was one."""
        self.live.pop(who, None)
        self._touch(who, differs=False)

    def stands(self, who: Pseudonym) -> bool:
        """Whether somebody's live ballot is the one that the last batch counted."""
        return who in self.live and self.live[who] == self.counted.get(who)

    def publish(self) -> None:
        """What is live is counted now."""
        for who in self.touched:
            if who in self.live:
                self.counted[who] = self.live[who]
            else:
                self.counted.pop(who, None)
        self.differing.clear()
        self.touched.clear()

    def _touch(self, who: Pseudonym, *, differs: bool) -> None:
        self.touched.add(who)
        if differs:
            self.differing.add(who)
        else:
            self.differing.discard(who)
