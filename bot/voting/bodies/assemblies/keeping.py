"""What an assembly keeps of lots, settling, recalls and bars."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.bodies.assemblies.aiming import Aim
from bot.voting.ledger.events import Pseudonym


@dataclass(slots=True)
class Lots:
    """The chain of lots in use: what was shown of it last, and how many were drawn from it."""

    seed: str = ""
    shown: str = ""
    drawn: int = 0


@dataclass(slots=True)
class Settling:
    """What the counts ask for, since when, and since when that is not what sits.

    Both are running times; without ``since`` the house is as the counts ask.
    """

    aim: Aim
    aimed: datetime | None = None
    since: datetime | None = None


@dataclass(slots=True)
class Recall:
    """A petition to recall a delegate of a list, and its signatures without support (S8).

    Those that are ``lapsed`` do not count. In a secret assembly a signature whose support went
    since the last batch is ``lapsing``: it counts until the next, so that progress shows nothing.
    """

    petition: str
    list: str
    delegate: Pseudonym
    lapsing: set[Pseudonym] = field(default_factory=set)
    lapsed: set[Pseudonym] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Strike:
    """What a strike of newer accounts did: for all to see (S1).

    ``struck`` is how many took part. ``before`` is what the counts asked for until then, ``after``
    what they ask for without them: in a secret assembly that shows with the first batch that leaves
    them out, and is ``None`` until then.
    """

    at: datetime
    since: datetime
    reason: str | None
    struck: int
    before: Aim
    after: Aim | None

    @property
    def moves(self) -> bool:
        """Whether it changes what the counts ask for."""
        return self.after is not None and self.after != self.before
