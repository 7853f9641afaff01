"""The part of a circle that holds the offices of its bodies, and how they follow them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from bot.voting.bodies.assemblies.part import Assemblies
from bot.voting.bodies.councils.part import Councils
from bot.voting.bodies.offices import balloting, events, removing
from bot.voting.bodies.offices.bodies import BADGE, Body, body_of
from bot.voting.bodies.offices.composing import asked
from bot.voting.bodies.offices.events import Left, Post
from bot.voting.bodies.offices.office import Office
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event
from bot.voting.petitions.events import PetitionEnded
from bot.voting.petitions.petition import Petitions
from bot.voting.roll import Person, Roll
from bot.voting.steps import Due, Step
from bot.voting.votes.events import Annulled, Cancelled, Counted
from bot.voting.votes.votes import Votes

_DAWN = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Offices:
    """The offices of all bodies.

    ``ballots`` are the bodies of the delegates' votes, ``removals`` the petitions on which all
    members vote; ``awaited`` are votes that are over, without their consequence. ``at`` is the
    time of the last event of the circle: what follows from it, follows at once.
    """

    roll: Roll = field(compare=False, repr=False)
    votes: Votes = field(compare=False, repr=False)
    petitions: Petitions = field(compare=False, repr=False)
    assemblies: Assemblies = field(compare=False, repr=False)
    councils: Councils = field(compare=False, repr=False)
    by_body: dict[str, Office] = field(default_factory=dict)
    ballots: dict[str, str] = field(default_factory=dict)
    removals: dict[str, str] = field(default_factory=dict)
    awaited: dict[str, datetime] = field(default_factory=dict)
    at: datetime = _DAWN

    def body(self, body: str) -> Body:
        """A body by its id; refuses an id that is none."""
        return body_of(self.assemblies, self.councils, body)

    def office(self, body: str) -> Office:
        """The offices of a body, empty ones where it has none."""
        return self.by_body.get(body) or Office(body)

    def badged(self, person: Person) -> Person:
        """Somebody who presses, with the role of each body with offices where they sit."""
        others = frozenset(role for role in person.roles if not role.startswith(BADGE))
        bodies = map(self.body, self.by_body)
        own = {body.badge for body in bodies if body.who(person.member) is not None}
        return replace(person, roles=others | own)

    def apply(self, number: int, event: Event) -> None:
        """Take an event of an office or of its votes in."""
        self.at = event.at
        match event:
            case Counted() | Cancelled() if event.about in {*self.ballots, *self.removals}:
                self.awaited[event.about] = event.at
            case Annulled() if event.about in self.ballots:
                body = self.ballots[event.again] = self.ballots[event.about]
                self.by_body[body].rerun(event.about, event.again)
            case Annulled() if event.about in self.removals:
                self.removals[event.again] = self.removals[event.about]
            case events.ExecutiveSet() | events.ChairSet() | events.OfficerSent():
                self.by_body.setdefault(event.about, Office(event.about)).apply(number, event)
            case events.ChairVoteOpened(vote=vote, petition=petition):
                self.removals[vote] = petition
            case PetitionEnded(about=petition):
                for vote, about in self.removals.items():
                    if about == petition:
                        self.awaited.pop(vote, None)
            case _:
                self._own(number, event)

    def due(self) -> Iterator[Due]:
        """Counted votes, petitions about chairs, and offices that are not as the body asks."""
        for vote, at in self.awaited.items():
            yield Due(at, vote, partial(self._conclude, vote))
        yield from removing.due(self)
        for office in self.by_body.values():
            decide = self._following(office, self.body(office.body))
            if decide is not None:
                yield Due(self.at, office.body, decide)

    def forget(self, member: str, now: datetime, _: Chance) -> Step:
        """Call back a member who was sent, and erase who it was; seats are their bodies' affair."""
        gone = [
            (office, who)
            for office in self.by_body.values()
            for who, officer in office.sent.items()
            if officer.member == member
        ]
        return Step(
            tuple(
                events.OfficerCalledBack(at=now, about=office.body, who=who) for office, who in gone
            ),
            tuple(office.sent[who].entry for office, who in gone),
        )

    def _own(self, number: int, event: Event) -> None:
        office = self.by_body.get(event.about)
        if office is None:
            return
        office.apply(number, event)
        match event:
            case events.OfficeVoteOpened(vote=vote):
                self.ballots[vote] = office.body
            case events.OfficeVoteFailed(vote=vote) | events.ChairSeated(vote=vote):
                self.awaited.pop(vote, None)
            case events.ExecutiveFormed(vote=str(vote)):
                self.awaited.pop(vote, None)
            case _:
                pass

    def _following(self, office: Office, body: Body) -> balloting.Deciding | None:
        """What an office needs next to be as the body asks."""
        chosen, link = asked(office, body) if office.seats else ((), None)
        if chosen != office.executive:
            formed = events.ExecutiveFormed(at=self.at, about=body.id, who=chosen, link=link)
            return lambda _: Step((formed,))
        if office.chair is not None and office.chair not in body.delegates:
            gone = events.ChairGone(at=self.at, about=body.id, who=office.chair, why=Left.SEAT_LOST)
            return lambda _: Step((gone,))
        room = 0 if body.programmes is not None else office.seats - len(office.executive)
        for post, seats in (
            (Post.EXECUTIVE, room),
            (Post.CHAIR, int(office.has_chair and office.chair is None)),
        ):
            candidates = balloting.candidates(office, body, post)
            if seats > 0 and post not in office.open and candidates:
                if frozenset(candidates) == office.failed.get(post):
                    continue
                people = balloting.misknown(self.roll, body)
                if people:
                    return partial(balloting.inform, self.roll, people, self.at)
                return partial(
                    balloting.open_ballot, self.roll, body, post, candidates, seats, self.at
                )
        return None

    def _conclude(self, vote: str, _: Chance) -> Step:
        if vote in self.removals:
            return removing.conclude(self, vote)
        office = self.by_body[self.ballots[vote]]
        return balloting.conclude(self.votes[vote], office, self.body(office.body))
