"""Whose papers stand with a delegate, and what each is worth (S9)."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from math import lcm

from bot.voting.bodies.councils import events
from bot.voting.chance import Chance
from bot.voting.counting import Option, Preference
from bot.voting.ledger.events import Pseudonym
from bot.voting.lot import seeded_lot
from bot.voting.rules.stv import piles_at_election
from bot.voting.votes.tallying import election, urn
from bot.voting.votes.vote import Vote

Worth = Mapping[Preference, Fraction]
"""What one paper that says so left in a delegate's pile, in votes."""


def papers(vote: Vote) -> Mapping[Option, Worth]:
    """The piles of all whom a counted ballot elected."""
    if vote.counted is None:
        raise ValueError(f"{vote.id} is not counted")
    return piles_at_election(election(vote, urn(vote)), seeded_lot(vote.counted.seed))


def kept(
    council: str, vote: Vote, seat: int, worth: Worth, at: datetime, chance: Chance
) -> events.PileKept:
    """A pile, paper by paper, in whole parts of a vote."""
    unit = lcm(*(value.denominator for value in worth.values()))
    weights = {
        who: int(worth[ballot.choice] * unit)
        for who, ballot in vote.ballots.items()
        if ballot.choice is not None and ballot.choice in worth and who not in vote.struck
    }
    return pile(council, vote.id, seat, unit, weights, at, chance)


def pile(
    council: str,
    vote: str,
    seat: int,
    unit: int,
    weights: Mapping[Pseudonym, int],
    at: datetime,
    chance: Chance,
) -> events.PileKept:
    """The papers behind a seat, by the voters of a ballot."""
    return events.PileKept(
        at=at,
        about=council,
        salt=chance.salt(),
        seat=seat,
        vote=vote,
        unit=unit,
        total=sum(weights.values()),
        weights=weights,
    )
