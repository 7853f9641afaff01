"""The part of a circle that holds its decisions, and what time brings about for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.voting.chance import Chance
from bot.voting.decisions import judging
from bot.voting.decisions.decision import HOLDS, Challenge, Decision, Standing
from bot.voting.decisions.events import (
    DecisionMade,
    DecisionPetitioned,
    DecisionRevoked,
    DecisionUpheld,
    RecallVoteOpened,
    SupersedingVote,
)
from bot.voting.ledger.events import Event
from bot.voting.outages import Outage
from bot.voting.petitions.events import End, PetitionEnded, PetitionQualified
from bot.voting.petitions.petition import Petitions, end
from bot.voting.roll import Roll
from bot.voting.steps import Due, Step
from bot.voting.votes.events import Annulled, Cancelled, Counted
from bot.voting.votes.votes import Votes


@dataclass(slots=True)
class Decisions:
    """All decisions of a circle.

    ``by_vote`` are the petitions of recall votes, ``replacing`` the decisions in whose place votes
    would put another. ``awaited`` are counted votes whose consequence has not been drawn.
    """

    roll: Roll = field(compare=False, repr=False)
    votes: Votes = field(compare=False, repr=False)
    petitions: Petitions = field(compare=False, repr=False)
    all: dict[str, Decision] = field(default_factory=dict)
    by_petition: dict[str, str] = field(default_factory=dict)
    by_vote: dict[str, str] = field(default_factory=dict)
    replacing: dict[str, str] = field(default_factory=dict)
    awaited: dict[str, datetime] = field(default_factory=dict)

    def apply(self, number: int, event: Event) -> None:  # noqa: ARG002 - no entry is kept
        """Take an event of a decision, of its petitions or of its votes in."""
        match event:
            case DecisionPetitioned(petition=petition, terms=terms):
                self.by_petition[petition] = event.about
                self.all[event.about].challenges.append(Challenge(petition, terms, event.at))
            case PetitionQualified() | PetitionEnded() if event.about in self.by_petition:
                self._petition(event)
            case RecallVoteOpened(vote=vote, petition=petition):
                self.by_vote[vote] = petition
                self._of(petition)[1].vote = vote
            case DecisionMade() | DecisionRevoked() | DecisionUpheld():
                self._judged(event)
            case SupersedingVote(vote=vote):
                self.replacing[vote] = event.about
            case Counted() | Cancelled() | Annulled():
                self._voted(event)
            case Outage():
                self._outage(event)
            case _:
                pass

    def due(self) -> Iterator[Due]:
        """Each counted vote has its consequence; each challenge gets its vote, or is moot."""
        for vote, at in self.awaited.items():
            yield Due(at, vote, partial(self._conclude, vote))
        for petition in self.petitions.running.values():
            if petition not in self.by_petition:
                continue
            decision, challenge = self._of(petition)
            if challenge.vote is not None:
                continue
            if decision.standing not in HOLDS:
                yield Due(decision.changed, decision.id, partial(self._moot, decision, petition))
            elif challenge.opens is not None:
                opens = partial(judging.open_recall, self.roll, self.votes, decision, challenge)
                yield Due(challenge.opens, decision.id, opens)

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:  # noqa: ARG002
        """Nothing: a decision names nobody."""
        return Step()

    def votes_on(self, petition: str) -> bool:
        """Whether the vote that a petition demanded has opened."""
        return self._of(petition)[1].vote is not None

    def moot(self, vote: str) -> bool:
        """Whether a vote was to revoke a decision that, when it ended, did not hold any more."""
        petition = self.by_vote.get(vote)
        if petition is None:
            return False
        decision, challenge = self._of(petition)
        over = challenge.ended is not None and challenge.result is None
        return over and decision.standing not in HOLDS

    def _of(self, petition: str) -> tuple[Decision, Challenge]:
        decision = self.all[self.by_petition[petition]]
        return decision, next(each for each in decision.challenges if each.petition == petition)

    def _petition(self, event: PetitionQualified | PetitionEnded) -> None:
        decision, challenge = self._of(event.about)
        if isinstance(event, PetitionEnded):
            challenge.ended = event.at
            self.awaited.pop(challenge.vote or "", None)
            return
        challenge.opens = event.at + timedelta(hours=challenge.terms.opens_hours)
        decision.become(Standing.CHALLENGED, event.at)

    def _judged(self, event: DecisionMade | DecisionRevoked | DecisionUpheld) -> None:
        match event:
            case DecisionMade():
                self.awaited.pop(event.about, None)
                self.all[event.about] = Decision(event.about, event, event.at)
                old = self.all.get(event.supersedes or "")
                if old is not None and old.standing in HOLDS:
                    old.become(Standing.SUPERSEDED, event.at)
                    old.superseded_by = event.about
            case DecisionRevoked(petition=petition):
                decision, challenge = self._of(petition)
                challenge.result = Standing.REVOKED
                decision.become(Standing.REVOKED, event.at)
            case DecisionUpheld(petition=petition, bar_days=days):
                decision, challenge = self._of(petition)
                challenge.result, decision.bar_days = Standing.UPHELD, days
                decision.become(Standing.UPHELD, event.at)

    def _voted(self, event: Counted | Cancelled | Annulled) -> None:
        vote, petition = event.about, self.by_vote.get(event.about)
        match event:
            case Counted():
                if event.run_off is not None and vote in self.replacing:
                    self.replacing[event.run_off] = self.replacing[vote]
                if petition is not None or judging.decides(event):
                    self.awaited[vote] = event.at
            case Cancelled() if petition is not None:
                self._called_off(petition, event.at)
            case Annulled() if petition is not None:
                self.by_vote[event.again] = petition
                decision, challenge = self._of(petition)
                challenge.vote, challenge.result, challenge.ended = event.again, None, None
                if challenge is decision.challenges[-1]:
                    decision.become(Standing.CHALLENGED, event.at)
            case Annulled():
                if vote in self.replacing:
                    self.replacing[event.again] = self.replacing[vote]
                if vote in self.all and self.all[vote].standing in HOLDS:
                    self.all[vote].become(Standing.ANNULLED, event.at)
            case _:
                pass

    def _called_off(self, petition: str, at: datetime) -> None:
        """A recall cannot be called off: while its petition runs, the vote opens once more."""
        _, challenge = self._of(petition)
        if challenge.ended is None:
            challenge.vote = None
            challenge.opens = at + timedelta(hours=challenge.terms.opens_hours)

    def _outage(self, outage: Outage) -> None:
        # A vote that should have opened while the bot was away opens when it is back: opened in
        # the past, it would have been open while nobody could vote.
        for petition in self.petitions.running.values():
            if petition in self.by_petition:
                _, challenge = self._of(petition)
                if challenge.opens is not None and outage.began <= challenge.opens < outage.at:
                    challenge.opens = outage.at

    def _conclude(self, vote: str, _: Chance) -> Step:
        petition = self.by_vote.get(vote)
        if petition is None:
            return Step((judging.made(self.votes, vote, self.replacing.get(vote)),))
        decision, challenge = self._of(petition)
        return judging.verdict(self.votes[vote], decision, challenge)

    def _moot(self, decision: Decision, petition: str, _: Chance) -> Step:
        # Nothing is left to sign against.
        return end(self.petitions.all[petition], End.WITHDRAWN, decision.changed)
