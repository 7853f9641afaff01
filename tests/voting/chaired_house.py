"""A council whose delegates have elected one of themselves as its chair."""

from bot.voting.bodies.councils import founding
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.bodies.offices import deciding, events, removing
from bot.voting.bodies.offices.office import Office
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person
from bot.voting.votes.ballots import ranked
from bot.voting.votes.casting import cast
from tests.voting.council_house import PEOPLE, CouncilHouse

A, B, C, *VOTERS = PEOPLE


class Chaired(CouncilHouse):
    """A council of A, B and C, with offices."""

    @classmethod
    def seated(cls) -> "Chaired":
        house = cls()
        house.join(PEOPLE)
        terms = CouncilTerms(seats=3, immunity=0)
        step = founding.found("The council", terms, house.now, house.chance)
        house.do(step)
        house.body = step.events[0].about
        place = house.form("All", PEOPLE)
        ballots = [(VOTERS[0], (A,)), (VOTERS[1], (B,)), (VOTERS[2], (C,))]
        assert house.elected(place, [A, B, C], ballots) == ["p00", "p01", "p02"]
        return house

    @property
    def office(self) -> Office:
        return self.circle.offices.office(self.body)

    def who(self, *people: Person) -> tuple[Pseudonym, ...]:
        return tuple(self.council.known[each.member] for each in people)

    def post(self, post: events.Post, *ballots: tuple[Person, tuple[Person, ...]]) -> None:
        """Let the delegates vote for a post."""
        self.wait()
        vote = self.office.open[post]
        order = self.office.ballots[vote].candidates
        for who, choice in ballots:
            options = [order.index(each) + 1 for each in self.who(*choice)]
            self.do(
                cast(
                    self.circle.votes,
                    vote,
                    self.delegate(who),
                    ranked(*options),
                    self.now,
                    self.chance,
                )
            )
        self.until(vote)

    def delegate(self, who: Person) -> Person:
        return self.circle.offices.badged(self.known(who))

    def remove(self, who: Person, *, by_all: bool = False) -> Petition:
        offices = self.circle.offices
        step = removing.petition(offices, self.body, who, self.now, self.chance, by_all=by_all)
        self.do(step)
        self.wait()
        return self.circle.petitions.all[step.events[0].about]

    def sign_removal(self, petition: Petition, who: Person) -> None:
        step = removing.sign(self.circle.offices, petition, who, self.now, self.chance)
        self.do(step)
        self.wait()


def chaired() -> Chaired:
    """A is chair."""
    house = Chaired.seated()
    house.do(deciding.set_chair(house.circle.offices, house.body, house.now))
    house.post(events.Post.CHAIR, (A, (A,)), (B, (A,)), (C, (B,)))
    assert house.office.chair == house.who(A)[0]
    return house
