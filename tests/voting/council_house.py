"""A circle in memory with one council in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.errors import Reason
from bot.voting.bodies.councils import counting_back, electing, founding, recalling
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.house import House as Chamber
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person
from bot.voting.steps import Step
from bot.voting.votes.ballots import ranked
from bot.voting.votes.casting import cast
from tests.voting.ledger_house import person
from tests.voting.recall_house import Forum

PEOPLE = [person(f"p{number:02}") for number in range(12)]
A, B, C, D, *VOTERS = PEOPLE
TERMS = CouncilTerms(seats=2, immunity=0)


@dataclass
class CouncilHouse(Forum):
    """A house with one council; ``body`` is its id."""

    body: str = ""

    @classmethod
    def founded(
        cls, terms: CouncilTerms = TERMS, people: Sequence[Person] = PEOPLE
    ) -> "CouncilHouse":
        house = cls()
        house.join(people)
        step = founding.found("The council", terms, house.now, house.chance)
        house.do(step)
        house.body = step.events[0].about
        return house

    @property
    def chamber(self) -> Chamber:
        return self.circle.councils.house(self.body)

    @property
    def council(self) -> Council:
        return self.chamber.council

    def refused(self, decide: Callable[..., Step], *given: object, **more: object) -> Reason:
        """Why something in the council is refused, now."""
        return self.refuses(lambda: decide(self.chamber, *given, self.now, self.chance, **more))

    def refused_plainly(
        self, decide: Callable[..., Step], *given: object, **more: object
    ) -> Reason:
        """Likewise, where nothing is left to chance."""
        return self.refuses(lambda: decide(self.chamber, *given, self.now, **more))

    def known(self, who: Person) -> Person:
        """Somebody as the Desk knows them: with the roles of their constituencies."""
        return self.circle.councils.badged(who)

    def name(self, who: Pseudonym | None) -> str | None:
        return None if who is None else self.council.people[who]

    def form(self, name: str, members: Sequence[Person] = (), role: str | None = None) -> str:
        """A constituency, and who enters it."""
        self.do(founding.form(self.chamber, name, role, self.now, self.chance))
        constituency = list(self.council.constituencies)[-1]
        for who in members:
            self.enter(constituency, who)
        return constituency

    def enter(self, constituency: str, who: Person) -> None:
        known = self.known(who)
        self.do(founding.enter(self.chamber, constituency, known, self.now, self.chance))

    def stand(self, *people: Person) -> None:
        for who in people:
            name = who.member.upper()
            self.do(electing.stand(self.chamber, who.member, name, self.now, self.chance))

    def ballot(self, constituency: str) -> str:
        """Wait until the ballot of an election is open."""
        for _ in range(10):
            campaign = self.council.constituencies[constituency].campaign
            if campaign is not None and campaign.vote is not None:
                return campaign.vote
            self.wait(hours=24)
        raise AssertionError("no ballot was opened")

    def rank(self, vote: str, who: Person, *choice: Person) -> None:
        """Cast a ballot that ranks people."""
        place = self.circle.councils.ballots[vote][1]
        candidates = self.council.constituencies[place].ballots[vote].candidates
        options = [candidates.index(self.council.known[each.member]) + 1 for each in choice]
        votes = self.circle.votes
        self.do(cast(votes, vote, self.known(who), ranked(*options), self.now, self.chance))

    def elected(
        self,
        constituency: str,
        candidates: Sequence[Person],
        ballots: Sequence[tuple[Person, Sequence[Person]]],
    ) -> list[str | None]:
        """Hold the election that is under way, and who sits for the constituency after it."""
        self.stand(*candidates)
        vote = self.ballot(constituency)
        for who, choice in ballots:
            self.rank(vote, who, *choice)
        self.until(vote)
        return self.sitting(constituency)

    def sitting(self, constituency: str) -> list[str | None]:
        return [self.name(seat.holder) for seat in self.council.seats.of(constituency)]

    def petition(self, seat: int, who: Person) -> Petition:
        step = recalling.petition(self.chamber, seat, who.member, self.now, self.chance)
        self.do(step)
        return self.circle.petitions.all[step.events[0].about]

    def sign_recall(self, petition: Petition, who: Person) -> None:
        self.do(recalling.sign(self.chamber, petition, who.member, self.now, self.chance))
        self.wait()

    def consent(self, seat: int, who: Person, *, consents: bool = True) -> None:
        step = counting_back.answer(self.chamber, seat, who.member, self.now, consents=consents)
        self.do(step)
        self.wait()


def with_role(who: Person, *roles: str) -> Person:
    return replace(who, roles=who.roles | set(roles))


def elected() -> tuple[CouncilHouse, str]:
    """A council of two seats: A holds the first, B the second; C and D were not elected.

    Eight ballots make a quota of three. A has four papers and passes a quarter of each on to B,
    who has three with two of their own.
    """
    house = CouncilHouse.founded()
    place = house.form("All", PEOPLE)
    ballots: list[tuple[Person, Sequence[Person]]] = [(who, (A, B, C)) for who in VOTERS[:4]]
    ballots.extend((who, (B, D)) for who in VOTERS[4:6])
    ballots.extend((who, (C, D)) for who in VOTERS[6:8])
    assert house.elected(place, [A, B, C, D], ballots) == ["p00", "p01"]
    return house, place
