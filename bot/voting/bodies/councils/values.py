"""What a council is made of: constituencies, their elections, and the papers behind a seat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.bodies.councils.terms import ROLE
from bot.voting.ledger.events import Pseudonym


@dataclass(slots=True)
class Campaign:
    """An election under way: candidates gather until ``nominations``, then ``vote`` is open."""

    filling: bool
    nominations: datetime
    vote: str | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a ballot was about: who stood, in the order of its options, and for how many seats.

    Where ``filling`` names vacant seats, for those only.
    """

    candidates: tuple[Pseudonym, ...]
    seats: int
    filling: tuple[int, ...]


@dataclass(slots=True)
class Constituency:
    """A constituency. ``called`` is since when it waits for an election that comes by itself.

    ``standing`` are the candidates of the next ballot, with the name to be printed on it and the
    entry that holds it; ``served`` are those whom its ballots have seated since the last election
    of all seats: the others on the ballot of a vacant seat are the unelected. ``aim`` is the
    number of seats that its members ask for, since ``aimed``, where that is not what it has.
    """

    id: str
    role: str | None
    name: str | None
    members: set[Pseudonym] = field(default_factory=set)
    standing: dict[Pseudonym, tuple[str | None, int]] = field(default_factory=dict)
    stood: datetime | None = None
    campaign: Campaign | None = None
    called: datetime | None = None
    ballots: dict[str, Ballot] = field(default_factory=dict)
    served: set[Pseudonym] = field(default_factory=set)
    aim: int | None = None
    aimed: datetime | None = None

    @property
    def badge(self) -> str:
        """The role that its members have on the circle's roll."""
        return ROLE + self.id


@dataclass(frozen=True, slots=True)
class Pile:
    """The papers that stand with a delegate; see ``PileKept``. ``entry`` is that of its opening."""

    entry: int
    vote: str
    unit: int
    total: int
    weights: Mapping[Pseudonym, int]


@dataclass(slots=True)
class Asking:
    """Who is asked whether they would fill a vacant seat, and what each has said."""

    since: datetime
    until: datetime
    answers: dict[Pseudonym, bool | None]

    @property
    def due(self) -> datetime:
        """When the papers are counted: at the end, or as soon as nobody is left to answer."""
        return self.since if None not in self.answers.values() else self.until

    @property
    def consenting(self) -> frozenset[Pseudonym]:
        """Who would sit."""
        return frozenset(who for who, answer in self.answers.items() if answer)


@dataclass(frozen=True, slots=True)
class ExOfficio:
    """A member sent by another body, since when, and whether with a vote."""

    sender: str
    voting: bool
    since: datetime
