"""Approval: a ballot may approve of any number of options; the most approved win.

Steven J. Brams, Peter C. Fishburn: Approval Voting, American Political Science Review 72 (1978).
"""

import math
from collections.abc import Mapping
from itertools import combinations

from bot.voting.counting import Election, Lot, Option, Record, Stage, Winner
from bot.voting.rules.marks import MOST_COMMITTEES, approvals, best, boundary, fractions, scores


def approval(election: Election, lot: Lot) -> Record:
    """The most approved options; ``committees`` are all that are level, without the lot."""
    votes = scores(approvals(election), election)
    elected, tie = best(votes, election.seats, lot)
    facts: dict[str, object] = {}
    committees: tuple[tuple[Option, ...], ...] = ()
    if elected:
        committees = _level(votes, election.seats)
        if not committees:
            committees = (tuple(sorted(elected)),)
            facts["more_committees"] = MOST_COMMITTEES
    return Record(
        rule="approval",
        seats=election.seats,
        winners=tuple(Winner(option) for option in elected),
        stages=(Stage(fractions(votes), elected=elected),),
        ties=(tie,) if tie else (),
        committees=committees,
        facts=facts,
    )


def _level(votes: Mapping[Option, int], seats: int) -> tuple[tuple[Option, ...], ...]:
    """Every committee that as many approve of; none where they are too many."""
    above, level = boundary(votes, seats)
    left = min(seats - len(above), len(level))
    if math.comb(len(level), left) > MOST_COMMITTEES:
        return ()
    return tuple(sorted(tuple(sorted((*above, *rest))) for rest in combinations(level, left)))
