"""Whether what the ledger says of a count follows from its ballots (VOTING.md, S5, V2)."""

from enum import Enum, auto

from bot.voting.lot import commitment, seeded_lot
from bot.voting.votes import events
from bot.voting.votes.closing import outcome_of
from bot.voting.votes.events import Outcome
from bot.voting.votes.tallying import tally, totals, urn
from bot.voting.votes.vote import Vote


class Found(Enum):
    """What a check of an entry found. ``ERASED``: rows that it needs are gone, lawfully or not."""

    HOLDS = auto()
    FAILS = auto()
    ERASED = auto()


def check_count(vote: Vote, counted: events.Counted) -> Found:
    """Count again what is counted, with the ballots that still exist.

    Where an opening is gone, that of the count itself was compared with its seal already.
    """
    ballots = urn(vote)
    if commitment(counted.seed) != vote.opened.commitment or counted.roll != vote.roll:
        return Found.FAILS
    if any(ballot.choice is None for ballot in vote.ballots.values()):
        return Found.ERASED
    if counted.turnout != ballots.turnout:
        return Found.FAILS
    record = tally(vote, ballots, seeded_lot(counted.seed))
    outcome, winners = outcome_of(vote, ballots, record)
    if counted.outcome is not Outcome.RUN_OFF and (counted.outcome, counted.winners) != (
        outcome,
        winners,
    ):
        return Found.FAILS
    if counted.totals is None:
        return Found.ERASED
    same = counted.totals == totals(vote, ballots, record)
    return Found.HOLDS if same else Found.FAILS
