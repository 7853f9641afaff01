"""What the ledger keeps of decisions and of what challenges them."""

from dataclasses import dataclass
from fractions import Fraction

from bot.voting.ledger.events import Event, event
from bot.voting.roll import Electorate


@dataclass(frozen=True, slots=True)
class RecallTerms:
    """The figures of a recall, as a server has set them; frozen when a petition opens.

    ``share`` of the roll must sign, at least ``least``, within ``days``, each ``tenure`` days in
    the server. The vote opens within ``opens_hours`` and runs at least ``runs_hours``; upheld, the
    decision is out of reach for ``bar_days``, doubling each time. A motion is judged as it was
    adopted; a choice had neither, so the vote on it has this ``quorum`` and this ``majority``: a
    half means more than half, of any more exactly so many are enough.
    """

    share: Fraction = Fraction(1, 5)
    least: int = 3
    days: int = 14
    tenure: int = 7
    opens_hours: int = 48
    runs_hours: int = 24
    bar_days: int = 30
    quorum: Fraction = Fraction(1, 3)  # ledgers of before these two could be chosen have neither
    majority: Fraction = Fraction(1, 2)


@event("decision-made")
@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMade(Event):
    """The vote ``about`` was counted and decided; how a recall of it is judged, is fixed with it.

    Of a choice it is what holds unless its petition says otherwise (``RecallTerms``).
    ``ran`` is how long its ballots could be cast, in seconds. ``supersedes`` is the decision in
    whose place it comes.
    """

    electorate: Electorate
    quorum: Fraction
    majority: Fraction
    or_equal: bool
    ran: int
    supersedes: str | None


@event("decision-petitioned")
@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPetitioned(Event):
    """A petition against a decision is about to open, under these terms."""

    petition: str
    terms: RecallTerms


@event("recall-vote-opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecallVoteOpened(Event):
    """The vote on a challenged decision has opened, or its rerun where it was annulled."""

    petition: str
    vote: str


@event("decision-revoked")
@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRevoked(Event):
    """The recall vote met the quorum and the majority of the decision: it holds no longer."""

    petition: str


@event("decision-upheld")
@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionUpheld(Event):
    """The recall vote failed. ``bar_days`` is how long the decision is out of reach now."""

    petition: str
    quorate: bool
    bar_days: int


@event("superseding-vote")
@dataclass(frozen=True, slots=True, kw_only=True)
class SupersedingVote(Event):
    """A vote is open that, if it decides, puts its decision in the place of this one."""

    vote: str
