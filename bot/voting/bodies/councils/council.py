"""A council as it stands, made of its events alone."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.bodies.councils.values import (
    Asking,
    Ballot,
    Campaign,
    Constituency,
    ExOfficio,
    Pile,
)
from bot.voting.bodies.seats import Seats
from bot.voting.ledger.events import Event, Pseudonym


@dataclass(slots=True)
class Council:
    """A council; ``changed`` is the time of its last event.

    ``piles`` hold, by the number of a seat, the papers with which it was last elected; they are
    those of a count-back. ``backed`` hold the part that stands with a delegate who came by one.
    """

    id: str
    terms: CouncilTerms
    title: str | None
    changed: datetime
    seats: Seats = field(default_factory=Seats)
    constituencies: dict[str, Constituency] = field(default_factory=dict)
    people: dict[Pseudonym, str | None] = field(default_factory=dict)
    known: dict[str, Pseudonym] = field(default_factory=dict)
    enrolments: dict[Pseudonym, int] = field(default_factory=dict)
    belongs: dict[Pseudonym, str] = field(default_factory=dict)
    away: dict[Pseudonym, datetime] = field(default_factory=dict)
    piles: dict[int, Pile] = field(default_factory=dict)
    backed: dict[int, Pile] = field(default_factory=dict)
    asking: dict[int, Asking] = field(default_factory=dict)
    ex_officio: dict[Pseudonym, ExOfficio] = field(default_factory=dict)

    def home(self, who: Pseudonym) -> Constituency | None:
        """The constituency to which somebody belongs."""
        place = self.belongs.get(who)
        return None if place is None else self.constituencies[place]

    def pile(self, seat: int) -> Pile | None:
        """The papers that stand with the delegate of a seat."""
        return self.backed.get(seat) or self.piles.get(seat)

    def sits(self, who: Pseudonym) -> bool:
        """Whether somebody has a place in the council, by election or sent."""
        return who in self.seats.by_holder or who in self.ex_officio

    def wanted(self, place: Constituency) -> int:
        """How many seats its members ask for now."""
        return self.terms.seats_of(len(place.members))

    def apply(self, number: int, event: Event) -> None:  # noqa: C901, PLR0912 - one case an event
        """Take an event of this council in."""
        self.changed = event.at
        match event:
            case events.ConstituencyFormed():
                place = Constituency(event.constituency, event.role, event.name)
                place.called = event.at
                self.constituencies[place.id] = place
            case events.CouncilEnrolled(who=who, member=member):
                self.people[who] = member
                self.enrolments[who] = number
                if member is not None:
                    self.known[member] = who
            case events.ConstituencyEntered(who=who, constituency=constituency):
                self._leave(who, event.at)
                self.belongs[who] = constituency
                self.constituencies[constituency].members.add(who)
                self._reckon(self.constituencies[constituency], event.at)
            case events.ConstituencyLeft(who=who):
                self._leave(who, event.at)
            case events.CandidateStood() | events.CandidateStoodDown():
                self._standing(number, event)
            case events.PileKept():
                self._kept(number, event)
            case events.DelegateGone():
                if self.seats.by_number[event.seat].holder == event.who:
                    self.seats.vacate(event.who, event.at)
                self._free_to_stand(event.who, event.at)
                answers: dict[Pseudonym, bool | None] = dict.fromkeys(event.asked)
                self.asking[event.seat] = Asking(event.at, event.until, answers)
            case events.CandidateAnswered():
                asking = self.asking[event.seat]
                asking.answers[event.who] = event.consents
                asking.since = event.at
            case events.CountedBack():
                self._counted_back(event)
            case events.CouncilResized():
                self._resized(event)
            case events.CouncilForgot(who=who):
                self._forget(who, event.at)
            case _:
                self._moved_on(event)

    def _moved_on(self, event: Event) -> None:
        """Take in what moves an election on, or concerns those sent by other bodies."""
        match event:
            case events.ElectionCalled():
                place = self.constituencies[event.constituency]
                place.campaign = Campaign(event.filling, event.nominations)
                place.called = None
            case events.ElectionOpened():
                self._opened(event)
            case events.ElectionFailed():
                self._over(self.constituencies[event.constituency], event.at)
            case events.CouncilElected():
                self._elected(event)
            case events.ExOfficioSent(who=who):
                self.ex_officio[who] = ExOfficio(event.sender, event.voting, event.at)
            case events.ExOfficioEnded(who=who):
                self.ex_officio.pop(who, None)
                self._free_to_stand(who, event.at)
            case _:
                pass

    def rerun(self, place: Constituency, annulled: str, again: str, at: datetime) -> None:
        """Let a ballot that was annulled be open again."""
        ballot = place.ballots[again] = place.ballots[annulled]
        place.campaign = Campaign(bool(ballot.filling), at, again)

    def _opened(self, event: events.ElectionOpened) -> None:
        place = self.constituencies[event.constituency]
        place.ballots[event.vote] = Ballot(event.candidates, event.seats, event.filling)
        for who in event.candidates:
            place.standing.pop(who, None)
        if place.campaign is not None:
            place.campaign.vote = event.vote

    def _leave(self, who: Pseudonym, at: datetime) -> None:
        place = self.constituencies.get(self.belongs.pop(who, ""))
        self.away.pop(who, None)
        if place is not None:
            place.members.discard(who)
            place.standing.pop(who, None)
            self._reckon(place, at)

    def _reckon(self, place: Constituency, at: datetime) -> None:
        """Note since when its number asks for other seats than it has."""
        wanted = self.wanted(place)
        aim = None if wanted == len(self.seats.of(place.id)) else wanted
        if aim != place.aim:
            place.aim, place.aimed = aim, None if aim is None else at

    def _standing(
        self, number: int, event: events.CandidateStood | events.CandidateStoodDown
    ) -> None:
        place = self.home(event.who)
        if place is None:
            return
        if isinstance(event, events.CandidateStood):
            place.standing[event.who] = (event.name, number)
            place.stood = event.at
        else:
            place.standing.pop(event.who, None)

    def _elected(self, event: events.CouncilElected) -> None:
        place = self.constituencies[event.constituency]
        if not place.ballots[event.vote].filling:
            place.served = set()
        for number in event.emptied:
            holder = self.seats.by_number[number].holder
            if holder is not None:
                self.seats.vacate(holder, event.at)
            self._drop(number)
        self.seats.lay_out(event.house, event.at)
        for seat, who in event.seated.items():
            self._drop(seat)
            self.ex_officio.pop(who, None)
            self.seats.fill(seat, who, event.at)
            place.served.add(who)
        self._over(place, event.at)
        self._reckon(place, event.at)

    def _over(self, place: Constituency, at: datetime) -> None:
        """End an election; what was called meanwhile comes now, if there is still a vacancy."""
        place.campaign = None
        if place.called is not None:
            vacant = any(seat.holder is None for seat in self.seats.of(place.id))
            place.called = at if vacant else None

    def _free_to_stand(self, who: Pseudonym, at: datetime) -> None:
        """Note that somebody who stands, and could not be on a ballot, can be now."""
        place = self.home(who)
        if place is not None and who in place.standing:
            place.stood = at

    def _kept(self, number: int, event: events.PileKept) -> None:
        pile = Pile(number, event.vote, event.unit, event.total, event.weights or {})
        if event.seat in self.piles:
            self.backed[event.seat] = pile
        else:
            self.piles[event.seat] = pile

    def _counted_back(self, event: events.CountedBack) -> None:
        self.asking.pop(event.seat, None)
        self.backed.pop(event.seat, None)
        group = self.seats.by_number[event.seat].group
        place = self.constituencies[group or ""]
        if event.who is None:
            self.piles.pop(event.seat, None)
            place.called = event.at
            return
        self.seats.fill(event.seat, event.who, event.at)
        place.served.add(event.who)

    def _resized(self, event: events.CouncilResized) -> None:
        place = self.constituencies[event.constituency]
        before = len(self.seats.of(place.id))
        for number in set(self.seats.by_number) - set(event.house):
            holder = self.seats.by_number[number].holder
            if holder is not None:
                self.seats.vacate(holder, event.at)
            self._drop(number)
        self.seats.lay_out(event.house, event.at)
        if len(self.seats.of(place.id)) > before:
            place.called = event.at
        self._reckon(place, event.at)

    def _drop(self, seat: int) -> None:
        """Keep nothing of who elected the last delegate of a seat."""
        self.piles.pop(seat, None)
        self.backed.pop(seat, None)
        self.asking.pop(seat, None)

    def _forget(self, who: Pseudonym, at: datetime) -> None:
        self._leave(who, at)
        self.ex_officio.pop(who, None)
        member = self.people.pop(who, None)
        self.enrolments.pop(who, None)
        if member is not None:
            self.known.pop(member, None)
        for asking in self.asking.values():
            if who in asking.answers:
                asking.answers[who], asking.since = False, at
