"""The circle: all that is in force of its votes, held in memory, made of its events alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.bodies.assemblies.part import Assemblies
from bot.voting.bodies.councils.part import Councils
from bot.voting.bodies.mandates.part import Mandates
from bot.voting.bodies.offices.part import Offices
from bot.voting.chance import Chance
from bot.voting.counting import Preference
from bot.voting.decisions.part import Decisions
from bot.voting.ledger.events import Event
from bot.voting.petitions.petition import Petitions
from bot.voting.roll import Joined, Member, Person, Roll, join
from bot.voting.steps import Due, Part, Step, joined_up
from bot.voting.votes.casting import admission, cast
from bot.voting.votes.vote import Vote
from bot.voting.votes.votes import Votes


@dataclass(slots=True)
class Circle:
    """The parts of a circle's state. Adding one is a field and a place in ``parts``."""

    roll: Roll = field(default_factory=Roll)
    votes: Votes = field(init=False)
    petitions: Petitions = field(default_factory=Petitions)
    decisions: Decisions = field(init=False)
    assemblies: Assemblies = field(init=False)
    councils: Councils = field(init=False)
    offices: Offices = field(init=False)
    mandates: Mandates = field(init=False)
    parts: Sequence[Part] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Put the parts in the order in which an event reaches them; they rely on those before."""
        self.votes = Votes(self.roll)
        self.decisions = Decisions(self.roll, self.votes, self.petitions)
        self.assemblies = Assemblies(self.roll, self.petitions)
        self.councils = Councils(self.roll, self.votes, self.petitions)
        self.offices = Offices(
            self.roll, self.votes, self.petitions, self.assemblies, self.councils
        )
        self.mandates = Mandates(self.roll, self.votes, self.assemblies, self.councils)
        self.parts = (
            self.roll,
            self.votes,
            self.petitions,
            self.decisions,
            self.assemblies,
            self.councils,
            self.offices,
            self.mandates,
        )

    def apply(self, number: int, event: Event) -> None:
        """Hand an event to every part."""
        for part in self.parts:
            part.apply(number, event)

    def next_due(self) -> Due | None:
        """The earliest thing due of all parts; at equal times the smallest ``about``."""
        due = (each for part in self.parts for each in part.due())
        return min(due, key=lambda each: (each.at, each.about), default=None)

    def known(self, person: Person) -> Person:
        """Somebody who presses, with the roles that the circle itself gives beside the front's.

        These are the constituencies to which they belong, and the bodies where they sit. Every
        press is to be asked about like this, else the roll would take the roles for lost.
        """
        return self.offices.badged(self.councils.badged(person))

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:
        """Delete a member's data: what is in force is withdrawn, who it was is erased (S15)."""
        # The roll comes last: until then the other parts find the member on it.
        return joined_up(part.forget(member, now, chance) for part in reversed(self.parts))


def join_circle(
    circle: Circle,
    person: Person,
    now: datetime,
    chance: Chance,
    sees: Callable[[Vote], bool] = lambda _: True,
) -> Step:
    """Join the circle, and with it the rolls of the votes under way that are open to newcomers.

    Those are the votes that the newcomer ``sees``.
    """
    return _joined(circle, person, now, chance, sees)[0]


def join_and_cast(
    circle: Circle,
    vote: str,
    person: Person,
    choice: Preference,
    now: datetime,
    chance: Chance,
    *,
    seen: int | None,
    sees: Callable[[Vote], bool],
) -> Step:
    """Cast a ballot and join the circle with it: both, or neither where the ballot is refused.

    Of whoever is on the roll already it is a ballot like any other.
    """

    def others(each: Vote) -> bool:
        return each.id != vote and sees(each)  # onto its own roll the ballot brings its voter

    joined, member = _joined(circle, person, now, chance, others)
    ballot = cast(circle.votes, vote, person, choice, now, chance, seen=seen, joining=member)
    return ballot if member is None else joined_up((joined, ballot))


def _joined(
    circle: Circle, person: Person, now: datetime, chance: Chance, sees: Callable[[Vote], bool]
) -> tuple[Step, Member | None]:
    """Joining, and who joins: nobody where they are on the roll already."""
    joined = join(circle.roll, person, now, chance)
    event = next((each for each in joined.events if isinstance(each, Joined)), None)
    if event is None:
        return joined, None
    member = Member(event.who, person.member, person.roles, person.server_since, now)
    admitted = (
        admission(vote, member, person, now, chance)
        for vote in circle.votes.under_way()
        if sees(vote)
    )
    return joined_up((joined, *admitted)), member
