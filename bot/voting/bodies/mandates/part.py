"""The part of a circle that holds the mandates of its delegates."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.part import Assemblies
from bot.voting.bodies.councils.part import Councils
from bot.voting.bodies.mandates import events
from bot.voting.bodies.offices.bodies import body_of
from bot.voting.bodies.seats import Seats
from bot.voting.chance import Chance
from bot.voting.counting import Option
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.roll import Roll
from bot.voting.steps import Due, Step
from bot.voting.votes.events import Annulled, Cancelled, Counted
from bot.voting.votes.votes import Votes


@dataclass(slots=True)
class Mandate:
    """A mandate, the votes under it with the option it asks for, and those that went against it.

    ``entry`` is that of its text.
    """

    id: str
    body: str
    seat: int
    text: str | None
    scope: str | None
    decision: str | None
    entry: int
    bound: dict[str, Option] = field(default_factory=dict)
    broken: dict[str, Pseudonym] = field(default_factory=dict)
    ended: datetime | None = None


@dataclass(slots=True)
class Mandates:
    """All mandates; ``awaited`` are votes that were counted, not yet looked at, for each."""

    roll: Roll = field(compare=False, repr=False)
    votes: Votes = field(compare=False, repr=False)
    assemblies: Assemblies = field(compare=False, repr=False)
    councils: Councils = field(compare=False, repr=False)
    all: dict[str, Mandate] = field(default_factory=dict)
    by_vote: dict[str, list[str]] = field(default_factory=dict)
    awaited: dict[tuple[str, str], datetime] = field(default_factory=dict)

    def __getitem__(self, mandate: str) -> Mandate:
        """A mandate in force; refuses an id of none."""
        known = self.all.get(mandate)
        if known is None or known.ended is not None:
            raise Refusal(Reason.UNKNOWN_MANDATE)
        return known

    def apply(self, number: int, event: Event) -> None:
        """Take an event of a mandate, or of a vote under one, in."""
        match event:
            case events.MandateGiven():
                self.all[event.mandate] = Mandate(
                    event.mandate,
                    event.about,
                    event.seat,
                    event.text,
                    event.scope,
                    event.decision,
                    number,
                )
            case events.MandateBound(mandate=mandate, vote=vote, option=option):
                self.all[mandate].bound[vote] = option
                self.by_vote.setdefault(vote, []).append(mandate)
            case events.MandateEnded(mandate=mandate):
                ended = self.all[mandate]
                ended.ended, ended.text, ended.scope = event.at, None, None
            case events.MandateHeeded(mandate=mandate, vote=vote):
                self.awaited.pop((mandate, vote), None)
            case events.MandateBroken(mandate=mandate, vote=vote, who=who):
                self.awaited.pop((mandate, vote), None)
                self.all[mandate].broken[vote] = who
            case Counted() | Cancelled() | Annulled() if event.about in self.by_vote:
                self._voted(event)
            case _:
                pass

    def due(self) -> Iterator[Due]:
        """Each counted vote is looked at once."""
        for (mandate, vote), at in self.awaited.items():
            yield Due(at, mandate, partial(self._looked, self.all[mandate], vote, at))

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:  # noqa: ARG002
        """Nothing: a mandate names a seat and nobody."""
        return Step()

    def seats(self, body: str) -> Seats:
        """The seats of a body of either design; refuses an id that is none."""
        body_of(self.assemblies, self.councils, body)
        assembly = self.assemblies.all.get(body)
        return assembly.seats if assembly is not None else self.councils[body].seats

    def breaches(self, mandate: Mandate) -> tuple[str, ...]:
        """The votes in which whoever holds the seat went against the mandate.

        What somebody did who sat there before is not held against whoever came after them.
        """
        seat = self.seats(mandate.body).by_number.get(mandate.seat)
        holder = None if seat is None else seat.holder
        return tuple(vote for vote, who in mandate.broken.items() if who == holder)

    def look(self, mandate: Mandate, vote: str, at: datetime) -> Event:
        """Whether who holds the seat voted against the mandate in a vote that was counted."""
        seat = self.seats(mandate.body).by_number.get(mandate.seat)
        who = None if seat is None else seat.holder
        if who is None or not self._against(mandate, vote, who):
            return events.MandateHeeded(at=at, about=mandate.body, mandate=mandate.id, vote=vote)
        return events.MandateBroken(
            at=at, about=mandate.body, mandate=mandate.id, vote=vote, seat=mandate.seat, who=who
        )

    def _voted(self, event: Counted | Cancelled | Annulled) -> None:
        for mandate in self.by_vote[event.about]:
            known = self.all[mandate]
            if isinstance(event, Counted) and known.ended is None:
                self.awaited[mandate, event.about] = event.at
            elif isinstance(event, Annulled):
                # What was annulled was no vote; the one that runs again is under the mandate.
                known.broken.pop(event.about, None)
                known.bound[event.again] = known.bound[event.about]
                self.by_vote.setdefault(event.again, []).append(mandate)

    def _looked(self, mandate: Mandate, vote: str, at: datetime, _: Chance) -> Step:
        return Step((self.look(mandate, vote, at),))

    def _against(self, mandate: Mandate, vote: str, who: Pseudonym) -> bool:
        """Whether a delegate's ballot puts something else first; abstaining is not against it."""
        delegates = body_of(self.assemblies, self.councils, mandate.body).delegates
        on_roll = self.roll.of(delegates.get(who) or "")
        held = self.votes[vote]
        voter = None if on_roll is None else held.known_as.get(on_roll.who)
        ballot = None if voter is None else held.ballots.get(voter)
        if ballot is None or not ballot.choice:
            return False
        return mandate.bound[vote] not in ballot.choice[0]
