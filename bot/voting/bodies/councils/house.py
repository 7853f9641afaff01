"""A council with what it stands on: the circle's roll, its votes and its petitions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.terms import ROLE
from bot.voting.bodies.councils.values import Constituency
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.petitions.events import Aim, End
from bot.voting.petitions.petition import Petitions, end
from bot.voting.roll import Person, Roll, notice
from bot.voting.steps import Step, joined_up
from bot.voting.votes.vote import Vote
from bot.voting.votes.votes import Votes


@dataclass(frozen=True, slots=True)
class House:
    """What deciding about a council looks at. Nothing here is changed but by events."""

    council: Council
    roll: Roll
    votes: Votes
    petitions: Petitions

    def who(self, member: str) -> Pseudonym:
        """The pseudonym of a member who belongs to a constituency; refuses everybody else."""
        who = self.council.known.get(member)
        if who is None or who not in self.council.belongs:
            raise Refusal(Reason.NO_CONSTITUENCY)
        return who

    def place(self, constituency: str) -> Constituency:
        """A constituency; refuses an id that is none."""
        place = self.council.constituencies.get(constituency)
        if place is None:
            raise Refusal(Reason.UNKNOWN_CONSTITUENCY)
        return place

    def badged(self, person: Person, constituency: str | None) -> Person:
        """Somebody with the role of a constituency of this council, and of no other one."""
        others = {each.badge for each in self.council.constituencies.values()}
        own = frozenset[str]() if constituency is None else frozenset({ROLE + constituency})
        return replace(person, roles=(person.roles - others) | own)

    def known_as(
        self, member: str, constituency: str | None, now: datetime, chance: Chance
    ) -> Step:
        """Let the roll know to which constituency a member belongs from now on."""
        known = self.roll.of(member)
        if known is None or known.server_since is None:
            return Step()
        person = Person(member, known.server_since, known.roles)
        return notice(self.roll, self.badged(person, constituency), now, chance)

    def house_with(self, place: Constituency, seats: int) -> Mapping[int, str]:
        """The constituency of every seat, were one to have so many.

        Of its seats the vacant ones go first, then those with the highest numbers: the last
        elected. New seats get new numbers.
        """
        own = sorted(
            self.council.seats.of(place.id), key=lambda seat: (seat.holder is None, seat.number)
        )
        kept = {seat.number for seat in own[:seats]}
        house = {
            seat.number: seat.group
            for seat in self.council.seats
            if seat.group is not None and (seat.group != place.id or seat.number in kept)
        }
        number = max(self.council.seats.by_number, default=0)
        for new in range(number + 1, number + 1 + seats - len(kept)):
            house[new] = place.id
        return house

    def moot(self, seats: set[int], at: datetime, *, but: str | None = None) -> Step:
        """End the petitions against the delegates of seats, but for the one that took effect."""
        return joined_up(
            end(petition, End.WITHDRAWN, at)
            for petition in self.petitions.against(Aim.RECALL_DELEGATE, self.council.id)
            if int(petition.target.place) in seats and petition.id != but
        )

    def current(self) -> Mapping[int, str]:
        """The constituency of every seat as it is."""
        return {seat.number: seat.group for seat in self.council.seats if seat.group is not None}

    def belongs_to(self, vote: Vote, voter: Pseudonym) -> str | None:
        """The constituency to which a voter of a ballot belongs now; ``None``: none, or erased."""
        on_roll = vote.voters.get(voter)
        known = None if on_roll is None else self.roll.members.get(on_roll)
        who = self.council.known.get(known.member or "") if known else None
        return None if who is None else self.council.belongs.get(who)

    def piles(self, seat: int) -> tuple[int, ...]:
        """The entries that say whose papers stand behind a seat."""
        kept = (self.council.piles.get(seat), self.council.backed.get(seat))
        return tuple(pile.entry for pile in kept if pile is not None)

    def enrolled(
        self, member: str, now: datetime, chance: Chance
    ) -> tuple[Pseudonym, tuple[Event, ...]]:
        """A member's pseudonym in this council, and the event that gives it where it is new."""
        known = self.council.known.get(member)
        if known is not None:
            return known, ()
        who = Pseudonym(chance.id())
        event = events.CouncilEnrolled(
            at=now, about=self.council.id, salt=chance.salt(), who=who, member=member
        )
        return who, (event,)
