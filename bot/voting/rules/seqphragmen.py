"""Sequential Phragmén (1894): every seat is a load of 1 that its supporters share.

Markus Brill, Rupert Freeman, Svante Janson, Martin Lackner: Phragmén's voting methods and
justified representation, Mathematical Programming 203 (2024). Each seat goes to whoever leaves
the greatest load smallest; its supporters then all bear that load.
"""

from collections.abc import Mapping
from fractions import Fraction

from bot.voting.counting import Election, Lot, Option, Record
from bot.voting.rules.marks import approvals
from bot.voting.rules.sequential import Committee, Steps, count

Loads = tuple[Fraction, ...]


def seqphragmen(election: Election, lot: Lot) -> Record:
    """Seat after seat; a stage's ``votes`` are the load that each would bring, lowest first.

    An option that nobody approves of comes last, with no load at all; those are all level.
    """
    marked = approvals(election)
    ballots = tuple(marked.items())
    standing = election.options
    seats = min(election.seats, len(standing)) if marked else 0
    behind = {
        option: [place for place, (liked, _) in enumerate(ballots) if option in liked]
        for option in standing
    }
    strength = {option: sum(ballots[place][1] for place in behind[option]) for option in standing}

    def score(loads: Loads, elected: Committee) -> dict[Option, Fraction]:
        return {
            option: (1 + sum(loads[place] * ballots[place][1] for place in behind[option]))
            / Fraction(strength[option])
            if strength[option]
            else Fraction(0)
            for option in standing
            if option not in elected
        }

    def elect(loads: Loads, option: Option) -> Loads:
        if not strength[option]:
            return loads
        load = score(loads, Committee())[option]
        bearing = set(behind[option])
        return tuple(load if place in bearing else each for place, each in enumerate(loads))

    unladen = (Fraction(0),) * len(ballots)
    work = len(standing) + len(ballots) + sum(map(len, behind.values()))
    steps: Steps[Loads] = Steps(unladen, score, _lightest, elect, work)
    return count("seqphragmen", election, lot, seats, steps)


def _lightest(loads: Mapping[Option, Fraction]) -> tuple[Option, ...]:
    """Zero stands for no support: a load is never zero."""
    borne = [load for load in loads.values() if load]
    least = min(borne) if borne else Fraction(0)
    return tuple(option for option, load in loads.items() if load == least)
