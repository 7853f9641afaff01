"""What of a vote may be shown to members, and when (VOTING.md, S3).

Whatever shows a vote shows this, and nothing else of its ballots: what is not here may not leave.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.voting.counting import Option, Preference
from bot.voting.ledger.events import Pseudonym
from bot.voting.secrecy import FEWEST
from bot.voting.votes.terms import Counts, Names
from bot.voting.votes.vote import Vote, figures


class Withheld(StrEnum):
    """Why counts are not shown."""

    UNTIL_CLOSE = "until-close"
    FEW_BALLOTS = "few-ballots"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be known of a vote's ballots.

    ``counts`` say how many ballots put an option first or approve of it (0: abstained), as of
    ``at`` where that is an earlier time (a published batch). ``choices`` are there where names
    are visible. ``full`` tells whether the whole count may be shown, stage by stage.
    """

    turnout: int
    roll: int
    counts: Mapping[Option, int] | None = None
    at: datetime | None = None
    withheld: Withheld | None = None
    choices: Mapping[Pseudonym, Preference] | None = None
    full: bool = False


class Moved(StrEnum):
    """How many moved in a session, where their number is not said."""

    NOBODY = "nobody"  # had an opinion
    NOT_HELD = "not-held"
    FEW = "few"


def shown(vote: Vote) -> Shown:
    """What may be shown of a vote now."""
    turnout, terms = vote.turnout, vote.terms
    if vote.counted is None and vote.closed_at is not None:
        return Shown(turnout, vote.roll, withheld=Withheld.CANCELLED)
    if vote.counted is None and terms.counts is Counts.CLOSE:
        return Shown(turnout, vote.roll, withheld=Withheld.UNTIL_CLOSE)
    if terms.names is Names.VISIBLE:
        choices = {
            who: ballot.choice
            for who, ballot in vote.ballots.items()
            if ballot.choice is not None and who not in vote.struck
        }
        counts = figures(vote.piles, vote.standing)
        return Shown(turnout, vote.roll, counts, choices=choices, full=True)
    if vote.counted is None:
        batch = vote.batches
        withheld = Withheld.FEW_BALLOTS if batch.counts is None else None
        return Shown(turnout, vote.roll, batch.counts, batch.at, withheld)
    if turnout < FEWEST:
        return Shown(turnout, vote.roll, withheld=Withheld.FEW_BALLOTS)
    return Shown(turnout, vote.roll, figures(vote.piles, vote.standing), full=True)


def shift(vote: Vote) -> int | Moved:
    """How many moved in the session of a stance that has ended; below five, no number."""
    moved = None if vote.counted is None else vote.counted.moved
    if moved is None:
        return Moved.NOT_HELD if vote.turnout else Moved.NOBODY
    return moved if moved >= FEWEST else Moved.FEW


def before(vote: Vote) -> Mapping[Option, int] | None:
    """The counts of a stance at the beginning of its session, once it ended, if they may be known.

    Beside those of the end they are a second batch: of a secret vote they are shown only if five
    had an opinion then and five moved since, and if no other batch was published in between, from
    which fewer may differ.
    """
    if vote.counted is None or vote.before is None or vote.terms.rule != "plurality":
        return None
    stages = json.loads(vote.before)["stages"]
    counts = {int(number): int(votes) for number, votes in stages[0]["votes"].items()}
    if vote.terms.names is Names.VISIBLE:
        return counts
    moved = shift(vote)
    few = isinstance(moved, Moved) or sum(counts.values()) < FEWEST or vote.turnout < FEWEST
    return None if few or vote.terms.batched else counts
