"""Receipts: how a voter checks that a ballot is counted as cast (VOTING.md, S5).

A receipt is the number of a ledger entry and the salt of its opening. Whoever has it can see
the vote; so it is given to the voter alone, and kept nowhere.
"""

from dataclasses import dataclass

from bot.errors import Reason, Refusal
from bot.voting.counting import Preference
from bot.voting.votes.vote import State
from bot.voting.votes.votes import Votes


@dataclass(frozen=True, slots=True)
class Receipt:
    """What proves a ballot."""

    entry: int
    salt: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What a receipt proves: the choice that is in force in a vote, and whether it counts.

    It does not where its voter's account was struck.
    """

    vote: str
    choice: Preference
    counts: bool
    state: State


def receipt(votes: Votes, vote: str, member: str) -> Receipt:
    """The receipt of a member's ballot."""
    known = votes[vote]
    on_roll = votes.roll.of(member)
    who = None if on_roll is None else known.known_as.get(on_roll.who)
    ballot = None if who is None else known.ballots.get(who)
    if ballot is None or ballot.salt is None:
        raise Refusal(Reason.NO_BALLOT)
    return Receipt(ballot.entry, ballot.salt)


def prove(votes: Votes, shown: Receipt) -> Proof:
    """What a receipt proves; one of a replaced or withdrawn ballot proves nothing any more."""
    for vote in votes.by_id.values():
        for who, ballot in vote.ballots.items():
            if (ballot.entry, ballot.salt) == (shown.entry, shown.salt):
                if ballot.choice is None:
                    break
                return Proof(vote.id, ballot.choice, who not in vote.struck, vote.state)
    raise Refusal(Reason.UNKNOWN_RECEIPT)
