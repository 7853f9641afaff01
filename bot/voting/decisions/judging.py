"""From a count to a decision, and from a recall vote to its verdict (S11)."""

from datetime import datetime, timedelta
from fractions import Fraction

from bot.voting.chance import Chance
from bot.voting.decisions.decision import HOLDS, Challenge, Decision, Standing
from bot.voting.decisions.events import (
    DecisionMade,
    DecisionRevoked,
    DecisionUpheld,
    RecallVoteOpened,
)
from bot.voting.ledger.events import Event
from bot.voting.petitions.events import End, PetitionBarred, PetitionEnded
from bot.voting.roll import Roll
from bot.voting.steps import Step, joined_up
from bot.voting.votes.events import Counted, Outcome
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import CUSTOMS, Draft, Kind
from bot.voting.votes.vote import Vote
from bot.voting.votes.votes import Votes


def decides(counted: Counted) -> bool:
    """Whether a count makes a decision: a motion was adopted, or an option was chosen."""
    return counted.outcome in (Outcome.ADOPTED, Outcome.CHOSEN)


def made(votes: Votes, vote: str, supersedes: str | None) -> DecisionMade:
    """The decision of a counted vote.

    A choice had neither quorum nor majority: what stands there for it holds where a petition says
    nothing else. A run-off counts as long as the vote whose tie it broke.
    """
    decided = votes[vote]
    terms = decided.terms
    motion = terms.kind is Kind.MOTION
    first = votes[decided.opened.run_off_of or vote]
    return DecisionMade(
        at=_counted(decided).at,
        about=vote,
        electorate=terms.electorate,
        quorum=terms.quorum if motion else CUSTOMS[Kind.MOTION].quorum,
        majority=terms.majority if motion else Fraction(1, 2),
        or_equal=motion and terms.or_equal,
        ran=first.terms.seconds or 0,
        supersedes=supersedes,
    )


def open_recall(
    roll: Roll, votes: Votes, decision: Decision, challenge: Challenge, chance: Chance
) -> Step:
    """Open the vote on a challenged decision: a motion whose yes revokes it.

    Its question is that of the decision; the front says that it is about revoking. It is held
    where that was, among the same.
    """
    at = challenge.opens
    if at is None:
        raise ValueError(f"{challenge.petition} has not qualified")
    first, recalled, terms = votes[decision.id], decision.made, challenge.terms
    motion = first.terms.kind is Kind.MOTION
    vote = chance.id()
    draft = Draft(
        kind=Kind.MOTION,
        question=first.question or decision.id,
        quorum=recalled.quorum if motion else terms.quorum,
        majority=recalled.majority if motion else terms.majority,
        or_equal=recalled.or_equal if motion else terms.majority > Fraction(1, 2),
        names=first.terms.names,
        roles=recalled.electorate.roles,
        tenure=recalled.electorate.tenure,
        duration=max(timedelta(seconds=recalled.ran), timedelta(hours=terms.runs_hours)),
        place=first.place,
        within=first.within,
        among=first.seers,
    )
    link = RecallVoteOpened(at=at, about=decision.id, petition=challenge.petition, vote=vote)
    return joined_up((Step((link,)), open_vote(roll, draft, at, chance, vote=vote)))


def verdict(vote: Vote, decision: Decision, challenge: Challenge) -> Step:
    """What a recall vote means for the decision, by the quorum and the majority it had itself.

    Where the decision went otherwise meanwhile, it means nothing any more.
    """
    counted = _counted(vote)
    at, about, petition = counted.at, decision.id, challenge.petition
    happened: list[Event] = []
    if decision.standing in HOLDS and counted.outcome is Outcome.ADOPTED:
        happened.append(DecisionRevoked(at=at, about=about, petition=petition))
    elif decision.standing is Standing.CHALLENGED:
        happened.extend(_upheld(decision, challenge, counted.outcome, at))
    happened.append(PetitionEnded(at=at, about=petition, end=End.VOTED))
    return Step(tuple(happened))


def _upheld(
    decision: Decision, challenge: Challenge, outcome: Outcome, at: datetime
) -> tuple[Event, Event]:
    quorate = outcome is not Outcome.NO_QUORUM
    days = decision.next_bar(challenge.terms, quorate=quorate)
    about, petition = decision.id, challenge.petition
    until = at + timedelta(days=days)
    return (
        DecisionUpheld(at=at, about=about, petition=petition, quorate=quorate, bar_days=days),
        PetitionBarred(at=at, about=petition, target=decision.target, until=until),
    )


def _counted(vote: Vote) -> Counted:
    if vote.counted is None:
        raise ValueError(f"{vote.id} is not counted")
    return vote.counted
