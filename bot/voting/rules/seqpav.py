"""Sequential proportional approval voting (Thiele 1895; Reweighted approval voting).

Martin Lackner, Piotr Skowron: Multi-Winner Voting with Approval Preferences (Springer 2023),
rule 5. A ballot on which j elected are approved counts 1/(j + 1) for the next.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from bot.voting.counting import Election, Lot, Option, Record
from bot.voting.rules.marks import approvals
from bot.voting.rules.sequential import Committee, Steps, count


def seqpav(election: Election, lot: Lot) -> Record:
    """Seat after seat to the option that adds most; level: by lot, ``committees`` without."""
    marked = approvals(election)
    standing = election.options
    seats = min(election.seats, len(standing)) if marked else 0
    supporters = {
        option: [(liked, number) for liked, number in marked.items() if option in liked]
        for option in standing
    }
    longest = max(map(len, marked), default=0)
    work = len(standing) + sum(map(len, supporters.values()))
    # Whole numbers are an order of magnitude quicker than fractions, and as exact.
    whole = lcm(*range(1, min(seats, longest) + 1))

    def score(_: None, elected: Committee) -> dict[Option, Fraction]:
        return {
            option: Fraction(
                sum(
                    number * (whole // (len(liked & elected) + 1))
                    for liked, number in supporters[option]
                ),
                whole,
            )
            for option in standing
            if option not in elected
        }

    steps: Steps[None] = Steps(None, score, _highest, lambda _, __: None, work)
    return count("seqpav", election, lot, seats, steps)


def _highest(votes: Mapping[Option, Fraction]) -> tuple[Option, ...]:
    most = max(votes.values())
    return tuple(option for option, value in votes.items() if value == most)
