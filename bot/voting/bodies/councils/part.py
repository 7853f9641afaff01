"""The part of a circle that holds its councils, and what time brings about in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import counting_back, electing, events, leaving, resizing
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.terms import AWAY
from bot.voting.bodies.councils.values import Constituency
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.outages import Outage, moved
from bot.voting.petitions.events import Aim, End, PetitionEnded, PetitionQualified
from bot.voting.petitions.petition import Petition, Petitions, State, end
from bot.voting.roll import Checked, Joined, Left, Person, Roll
from bot.voting.steps import Due, Step, joined_up
from bot.voting.votes.events import Annulled, Cancelled, Counted
from bot.voting.votes.votes import Votes


@dataclass(slots=True)
class Councils:
    """All councils of a circle.

    ``ballots`` are the council and the constituency of every vote that is one of theirs,
    ``awaited`` those whose count has not had its consequence, since when. ``recalls`` are the
    petitions that have qualified, not yet taken effect.
    """

    roll: Roll = field(compare=False, repr=False)
    votes: Votes = field(compare=False, repr=False)
    petitions: Petitions = field(compare=False, repr=False)
    by_id: dict[str, Council] = field(default_factory=dict)
    ballots: dict[str, tuple[str, str]] = field(default_factory=dict)
    awaited: dict[str, datetime] = field(default_factory=dict)
    recalls: dict[str, datetime] = field(default_factory=dict)

    def __getitem__(self, council: str) -> Council:
        """A council; refuses an id that is none."""
        known = self.by_id.get(council)
        if known is None:
            raise Refusal(Reason.UNKNOWN_BODY)
        return known

    def house(self, council: str) -> House:
        """A council with what it stands on; refuses an id that is none."""
        return House(self[council], self.roll, self.votes, self.petitions)

    def apply(self, number: int, event: Event) -> None:
        """Hand an event to the council that it concerns."""
        match event:
            case events.CouncilFounded():
                self.by_id[event.about] = Council(event.about, event.terms, event.title, event.at)
            case Joined() | Left() | Checked():
                self._seen(event)
            case Outage():
                self._outage(event)
            case Counted() | Cancelled() if event.about in self.ballots:
                self.awaited[event.about] = event.at
            case Annulled() if event.about in self.ballots:
                self._again(event)
            case PetitionQualified():
                if self.petitions.all[event.about].target.aim is Aim.RECALL_DELEGATE:
                    self.recalls[event.about] = event.at
            case PetitionEnded():
                self.recalls.pop(event.about, None)
            case _ if event.about in self.by_id:
                self._own(number, event)
            case _:
                pass

    def due(self) -> Iterator[Due]:
        """Elections, count-backs, recalls, members away for too long, and seats that settle."""
        for vote, at in self.awaited.items():
            council, place = self._of(vote)
            house = self.house(council.id)
            yield Due(at, vote, partial(electing.conclude, house, place, vote))
        for petition, at in self.recalls.items():
            house = self.house(self.petitions.all[petition].target.of)
            yield Due(at, petition, partial(leaving.recall, house, petition))
        for council in self.by_id.values():
            yield from self._due(council)

    def badged(self, person: Person) -> Person:
        """Somebody who presses, with the roles of the constituencies to which they belong."""
        for council in self.by_id.values():
            place = council.home(council.known.get(person.member, Pseudonym("")))
            badge = None if place is None else place.id
            person = self.house(council.id).badged(person, badge)
        return person

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:
        """Vacate a member's seats, and erase who it was."""
        return joined_up(
            leaving.forget(self.house(council.id), council.known[member], now, chance)
            for council in self.by_id.values()
            if member in council.known
        )

    def _own(self, number: int, event: Event) -> None:
        self.by_id[event.about].apply(number, event)
        match event:
            case events.ElectionOpened():
                self.ballots[event.vote] = (event.about, event.constituency)
            case events.CouncilElected() | events.ElectionFailed():
                self.awaited.pop(event.vote or "", None)
            case _:
                pass

    def _of(self, vote: str) -> tuple[Council, Constituency]:
        council, place = self.ballots[vote]
        return self.by_id[council], self.by_id[council].constituencies[place]

    def _due(self, council: Council) -> Iterator[Due]:
        house = self.house(council.id)
        for place in council.constituencies.values():
            yield from electing.due(house, place)
            elected = council.seats.of(place.id)
            if council.terms.settling is not None and place.aimed is not None and elected:
                settled = place.aimed + timedelta(hours=council.terms.settling)
                yield Due(settled, place.id, partial(resizing.resize, house, place, settled))
        for petition in self.petitions.against(Aim.RECALL_DELEGATE, council.id):
            seated = council.seats.held_by(petition.target.holder or Pseudonym(""))
            if seated is None and petition.state is State.COLLECTING:
                yield Due(council.changed, petition.id, partial(_moot, petition, council.changed))
        for seat, asking in council.asking.items():
            yield Due(asking.due, council.id, partial(counting_back.count_back, house, seat))
        for who, since in council.away.items():
            yield Due(since + AWAY, who, partial(leaving.lapse, house, who, since + AWAY))

    def _again(self, event: Annulled) -> None:
        council, place = self._of(event.about)
        self.ballots[event.again] = (council.id, place.id)
        self.awaited.pop(event.about, None)
        council.rerun(place, event.about, event.again, event.at)

    def _outage(self, outage: Outage) -> None:
        for council in self.by_id.values():
            for place in council.constituencies.values():
                if place.campaign is not None and place.campaign.vote is None:
                    place.campaign.nominations = moved(place.campaign.nominations, outage)
            for asking in council.asking.values():
                asking.until = moved(asking.until, outage)

    def _seen(self, event: Joined | Left | Checked) -> None:
        known = self.roll.members.get(event.who)
        if known is None or known.member is None:
            return
        for council in self.by_id.values():
            who = council.known.get(known.member, Pseudonym(""))
            place = council.home(who)
            if place is None:
                continue
            if known.on and known.here and (place.role is None or place.role in known.roles):
                council.away.pop(who, None)
            else:
                council.away.setdefault(who, event.at)


def _moot(petition: Petition, at: datetime, _: Chance) -> Step:
    """Whoever the petition is about sits no more."""
    return end(petition, End.WITHDRAWN, at)
