"""The part of a circle that holds its decisions, and what time brings about for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from bot.voting.chance import Chance
from bot.voting.decisions.decision import HOLDS, Challenge, Decision, Standing
from bot.voting.decisions.events import (
    DecisionMade,
    DecisionPetitioned,
    DecisionRevoked,
    DecisionUpheld,
    RecallVoteOpened,
)
from bot.voting.ledger.events import Event
from bot.voting.petitions.events import End, PetitionBarred, PetitionEnded, PetitionQualified
from bot.voting.petitions.petition import Petitions, end
from bot.voting.steps import Due, Step


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a vote was counted at ``at``: whether yes (or an option) carried, and with a quorum.

    ``made`` is the decision that it makes where it carried and is not a recall vote.
    """

    at: datetime
    carried: bool
    quorate: bool
    made: DecisionMade | None = None


class Votes(Protocol):
    """What decisions ask of the votes."""

    def outcome(self, vote: str) -> Outcome:
        """How a counted motion or choice ended."""

    def open_recall(self, decision: Decision, challenge: Challenge, chance: Chance) -> Step:
        """Open the vote on a challenged decision at ``challenge.opens``; its first event names it.

        It is a motion to revoke, with the quorum and the majority of the decision.
        """


@dataclass(slots=True)
class Decisions:
    """All decisions of a circle. ``awaited`` are counted votes whose consequence is not drawn."""

    votes: Votes = field(compare=False, repr=False)
    petitions: Petitions = field(compare=False, repr=False)
    all: dict[str, Decision] = field(default_factory=dict)
    by_petition: dict[str, str] = field(default_factory=dict)
    by_vote: dict[str, str] = field(default_factory=dict)
    awaited: dict[str, datetime] = field(default_factory=dict)

    def apply(self, number: int, event: Event) -> None:  # noqa: ARG002 - no entry is kept
        """Take an event of a decision, of its petitions or of a count in."""
        match event:
            case DecisionMade():
                self._made(event)
            case DecisionPetitioned(petition=petition, terms=terms):
                self.by_petition[petition] = event.about
                self.all[event.about].challenges.append(Challenge(petition, terms, event.at))
            case PetitionQualified() | PetitionEnded():
                self._petition(event)
            case RecallVoteOpened(vote=vote):
                self.by_vote[vote] = event.about
                self._last(event.about).vote = vote
            case DecisionRevoked():
                self._judged(event.about, Standing.REVOKED)
            case DecisionUpheld(bar_days=days):
                self._judged(event.about, Standing.UPHELD)
                self.all[event.about].bar_days = days

    def due(self) -> Iterator[Due]:
        """Each counted vote has its consequence; each challenge gets its vote."""
        for vote, at in self.awaited.items():
            yield Due(at, vote, partial(self._conclude, vote))
        for about in self.petitions.running.values():
            decision = self.all.get(self.by_petition.get(about, ""))
            challenge = None if decision is None else decision.challenge
            if decision is None or challenge is None or challenge.opens is None:
                continue
            if challenge.vote is None:
                yield Due(challenge.opens, decision.id, partial(self._open, decision, challenge))

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:  # noqa: ARG002
        """Nothing: a decision names nobody."""
        return Step()

    def _made(self, event: DecisionMade) -> None:
        self.awaited.pop(event.about, None)
        self.all[event.about] = Decision(event.about, event)
        old = self.all.get(event.supersedes or "")
        if old is not None and old.standing in HOLDS:
            old.standing, old.superseded_by = Standing.SUPERSEDED, event.about

    def _petition(self, event: PetitionQualified | PetitionEnded) -> None:
        decision = self.all.get(self.by_petition.get(event.about, ""))
        if decision is None:
            return
        challenge = self._last(decision.id)
        if isinstance(event, PetitionEnded):
            challenge.ended = event.at
            self.awaited.pop(challenge.vote or "", None)
            return
        challenge.opens = event.at + timedelta(hours=challenge.terms.opens_hours)
        decision.standing = Standing.CHALLENGED

    def _judged(self, about: str, standing: Standing) -> None:
        self.all[about].standing = standing
        self._last(about).result = standing

    def _last(self, about: str) -> Challenge:
        return self.all[about].challenges[-1]

    def _open(self, decision: Decision, challenge: Challenge, chance: Chance) -> Step:
        opened = self.votes.open_recall(decision, challenge, chance)
        first = opened.events[0]
        link = RecallVoteOpened(
            at=first.at, about=decision.id, petition=challenge.petition, vote=first.about
        )
        return Step((link, *opened.events), opened.erase)

    def _conclude(self, vote: str, _: Chance) -> Step:
        outcome = self.votes.outcome(vote)
        about = self.by_vote.get(vote)
        if about is not None:
            return Step(tuple(self._verdict(self.all[about], outcome)))
        if outcome.made is None:
            raise ValueError("a vote that decides nothing is not awaited")
        return self._make(outcome.made)

    def _make(self, made: DecisionMade) -> Step:
        old = self.all.get(made.supersedes or "")
        challenge = None if old is None else old.challenge
        if challenge is None or challenge.vote is not None:
            return Step((made,))
        # Nothing is left to sign against; a recall vote that is open ends without an effect.
        moot = end(self.petitions.all[challenge.petition], End.WITHDRAWN, made.at)
        return Step((made, *moot.events), moot.erase)

    def _verdict(self, decision: Decision, outcome: Outcome) -> Iterator[Event]:
        challenge, at = self._last(decision.id), outcome.at
        about, petition = decision.id, challenge.petition
        if decision.standing is Standing.CHALLENGED and outcome.carried:
            yield DecisionRevoked(at=at, about=about, petition=petition)
        elif decision.standing is Standing.CHALLENGED:
            days = decision.next_bar(challenge.terms, quorate=outcome.quorate)
            yield DecisionUpheld(
                at=at, about=about, petition=petition, quorate=outcome.quorate, bar_days=days
            )
            until = at + timedelta(days=days)
            yield PetitionBarred(at=at, about=petition, target=decision.target, until=until)
        yield PetitionEnded(at=at, about=petition, end=End.VOTED)
