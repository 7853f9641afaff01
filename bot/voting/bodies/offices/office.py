"""The offices of a body as they stand, made of their events."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.bodies.offices import events
from bot.voting.bodies.offices.events import Post
from bot.voting.ledger.events import Event, Pseudonym


@dataclass(frozen=True, slots=True)
class Officer:
    """A member sent to the executive; ``entry`` holds who it is."""

    member: str | None
    sender: str
    voting: bool
    entry: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote of the delegates: for what, and who stands in the order of its options."""

    post: Post
    candidates: tuple[Pseudonym, ...]


@dataclass(slots=True)
class Office:
    """The offices of one body.

    ``open`` are the votes under way; ``failed`` are the candidates of the last vote that elected
    nobody. ``shown`` is what was revealed last of the chain of lots, ``drawn`` how many were.
    """

    body: str
    seats: int = 0
    executive: tuple[Pseudonym, ...] = ()
    sent: dict[Pseudonym, Officer] = field(default_factory=dict)
    has_chair: bool = False
    chair: Pseudonym | None = None
    chair_since: datetime | None = None
    open: dict[Post, str] = field(default_factory=dict)
    ballots: dict[str, Ballot] = field(default_factory=dict)
    failed: dict[Post, frozenset[Pseudonym]] = field(default_factory=dict)
    seed: str = ""
    seed_entry: int = 0
    shown: str = ""
    drawn: int = 0

    def apply(self, number: int, event: Event) -> None:
        """Take an event of these offices in."""
        match event:
            case events.ExecutiveSet():
                self.seats, self.shown, self.drawn = event.seats, event.head, 0
                self.seed, self.seed_entry = event.seed or "", number
            case events.ExecutiveFormed(who=who, link=link, vote=vote):
                self.executive = who
                if link is not None:
                    self.shown, self.drawn = link, self.drawn + 1
                self._over(vote)
            case events.ChairSet():
                self.has_chair = True
            case events.OfficeVoteOpened():
                self.open[event.post] = event.vote
                self.ballots[event.vote] = Ballot(event.post, event.candidates)
            case events.OfficeVoteFailed(post=post, vote=vote):
                self.failed[post] = frozenset(self.ballots[vote].candidates)
                self._over(vote)
            case events.ChairSeated(who=who, vote=vote):
                self.chair, self.chair_since = who, event.at
                self._over(vote)
            case events.ChairGone():
                self.chair = self.chair_since = None
            case _:
                self._sent(number, event)

    def rerun(self, annulled: str, again: str) -> None:
        """Let a vote that was annulled be under way again, as another."""
        ballot = self.ballots[again] = self.ballots[annulled]
        self.open[ballot.post] = again

    def _sent(self, number: int, event: Event) -> None:
        match event:
            case events.OfficerSent(who=who):
                self.sent[who] = Officer(event.member, event.sender, event.voting, number)
            case events.OfficerCalledBack(who=who):
                self.sent.pop(who, None)
            case _:
                pass

    def _over(self, vote: str | None) -> None:
        if vote is not None:
            ballot = self.ballots[vote]
            if self.open.get(ballot.post) == vote:
                del self.open[ballot.post]
