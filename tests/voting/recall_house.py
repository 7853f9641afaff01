"""A circle in memory in which decisions and delegates are recalled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.errors import Reason, Refusal
from bot.voting.counting import Preference
from bot.voting.decisions.deciding import challenge, sign_against
from bot.voting.decisions.decision import Decision
from bot.voting.decisions.events import RecallTerms
from bot.voting.petitions.deciding import unsign
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person
from bot.voting.steps import Step
from bot.voting.votes.ballots import one
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from tests.voting.ledger_house import House, person

YES, NO, ABSTAIN = one(1), one(2), ()
CROWD = [person(f"m{number}") for number in range(20)]
MOTION = Draft(Kind.MOTION, "We meet on Thursdays.")


@dataclass
class Forum(House):
    """A house with a crowd in it; ``crowd`` are those who joined the circle."""

    @classmethod
    def of(cls, crowd: Sequence[Person] = CROWD) -> "Forum":
        forum = cls()
        forum.join(crowd)
        return forum

    def refuses(self, decide: Callable[[], Step]) -> Reason:
        """Why a step is refused; nothing is changed by asking."""
        before = self.replayed()
        with pytest.raises(Refusal) as refusal:
            decide()
        assert self.circle == before
        return refusal.value.reason

    def vote(
        self, vote: str, ballots: Sequence[Preference], crowd: Sequence[Person] = CROWD
    ) -> None:
        """Cast a ballot each, in the order of the crowd."""
        for who, choice in zip(crowd, ballots, strict=False):
            self.do(cast(self.circle.votes, vote, who, choice, self.now, self.chance))

    def decided(
        self, draft: Draft = MOTION, ballots: Sequence[Preference] = (YES,) * 10
    ) -> Decision:
        """A decision, just made."""
        return self.circle.decisions.all[self.held(draft, ballots)]

    def held(self, draft: Draft, ballots: Sequence[Preference]) -> str:
        """A vote, just counted."""
        vote = self.chance.id()
        self.do(open_vote(self.circle.roll, draft, self.now, self.chance, vote=vote))
        self.vote(vote, ballots)
        self.until(vote)
        return vote

    def until(self, vote: str) -> None:
        """Wait for the close of a vote."""
        closes = self.circle.votes[vote].closes
        assert closes is not None
        self.wait_for(closes - self.now)

    def wait_for(self, time: timedelta) -> None:
        self.wait(minutes=int(time.total_seconds() // 60))

    def challenge(
        self,
        decision: Decision,
        who: Person = CROWD[0],
        terms: RecallTerms = RecallTerms(),  # noqa: B008 - frozen
    ) -> Petition:
        """Open a petition against a decision."""
        circle = self.circle
        step = challenge(
            circle.decisions, circle.roll, decision.id, who, self.now, self.chance, terms=terms
        )
        self.do(step)
        return circle.petitions.all[decision.challenges[-1].petition]

    def sign(self, petition: Petition, who: Person) -> None:
        circle = self.circle
        self.do(sign_against(circle.decisions, circle.roll, petition, who, self.now, self.chance))

    def unsign(self, petition: Petition, who: Person) -> None:
        self.do(unsign(petition, who.member, self.now))

    def recalled(self, decision: Decision, ballots: Sequence[Preference]) -> Decision:
        """Challenge a decision, gather what is needed, and hold the recall vote."""
        petition = self.challenge(decision)
        assert petition.needed is not None
        for who in CROWD[1 : petition.needed]:
            self.sign(petition, who)
        self.wait(hours=48)
        recall = decision.challenges[-1].vote
        assert recall is not None
        self.vote(recall, ballots)
        self.until(recall)
        return decision
