"""A house in which votes are held: short ways to do what members and moderators do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from bot.errors import Reason, Refusal
from bot.voting.counting import Preference
from bot.voting.roll import Person
from bot.voting.steps import Step
from bot.voting.votes.ballots import one
from bot.voting.votes.casting import cast, withdraw
from bot.voting.votes.events import Counted, Outcome
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from bot.voting.votes.vote import Vote
from tests.voting.ledger_house import House, person

FIVE = tuple(person(name) for name in ("ada", "bo", "cy", "dee", "ed"))
ADA = FIVE[0]
YES, NO = one(1), one(2)
MOTION = Draft(Kind.MOTION, "We meet on Thursdays.")
COLOURS = ("red", "green", "blue")


@dataclass
class Hall(House):
    """A house with one vote in view."""

    vote: str = "v"

    @classmethod
    def holding(cls, draft: Draft, members: Iterable[Person] = FIVE) -> "Hall":
        hall = cls()
        hall.join(members)
        hall.open(draft)
        return hall

    def open(self, draft: Draft) -> None:
        roll, author = self.circle.roll, ADA if self.circle.roll.of("ada") else None
        self.do(open_vote(roll, draft, self.now, self.chance, author=author, vote=self.vote))

    def cast(self, who: Person, choice: Preference) -> None:
        self.do(cast(self.circle.votes, self.vote, who, choice, self.now, self.chance))

    def withdraw(self, who: Person) -> None:
        self.do(withdraw(self.circle.votes, self.vote, who.member, self.now, self.chance))

    def refuses(self, decide: Callable[[], Step]) -> Reason:
        before = len(self.entries)
        with pytest.raises(Refusal) as refusal:
            self.do(decide())
        assert len(self.entries) == before
        return refusal.value.reason

    def refuses_ballot(self, who: Person, choice: Preference) -> Reason:
        votes = self.circle.votes
        return self.refuses(lambda: cast(votes, self.vote, who, choice, self.now, self.chance))

    def it(self) -> Vote:
        return self.circle.votes[self.vote]

    def counted(self) -> Counted:
        counted = self.it().counted
        assert counted is not None
        return counted

    def outcome(self) -> tuple[Outcome, tuple[int, ...]]:
        return self.counted().outcome, self.counted().winners
