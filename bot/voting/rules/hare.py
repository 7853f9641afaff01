"""Hare's quota and the largest remainders (Hamilton).

A further seat can cost a list one (the Alabama paradox; Balinski and Young, Fair Representation,
1982), which the record says among its facts.
"""

from collections.abc import Mapping
from fractions import Fraction

from bot.voting.counting import Election, Lot, Option, Record, Tie
from bot.voting.rules.apportioning import Allocation, Seats, keep_or_draw, poll, record


def hare(election: Election, lot: Lot) -> Record:
    """As many seats as a list has full quotas; the rest by remainders, the largest first."""
    counted = poll(election)
    number = election.seats
    facts = {"further_seat_can_cost_one": True}
    if not counted.votes or number < 1:
        return record("hare", election, counted, Allocation({}, facts=facts))
    quota = _quota(sum(counted.votes.values()), number, election.terms.quota)
    seats = {option: int(count // quota) for option, count in counted.votes.items()}
    remainders = {option: count - seats[option] * quota for option, count in counted.votes.items()}
    # Hare's quota leaves fewer seats than there are lists; a rounded one may leave more.
    whole, left = divmod(max(0, number - sum(seats.values())), len(seats))
    for option in seats:
        seats[option] += whole
    if left:
        tie = _add(seats, remainders, left, election, lot)
    else:
        tie = _take(seats, remainders, sum(seats.values()) - number, lot)
    ties = (tie,) if tie else ()
    return record("hare", election, counted, Allocation(seats, ties, quota, facts))


def _quota(votes: int, seats: int, kind: str) -> Fraction:
    """Votes per seat; Slovakia (law 180/2014, § 68) takes votes / (seats + 1), rounded."""
    if kind == "rounded":
        return Fraction(max(1, (2 * votes + seats + 1) // (2 * (seats + 1))))
    return Fraction(votes, seats)


def _add(
    seats: Seats, remainders: Mapping[Option, Fraction], left: int, election: Election, lot: Lot
) -> Tie | None:
    """Give the seats that are left, no list two of them."""
    ranked = sorted(remainders.values(), reverse=True)
    last = ranked[left - 1]
    above = [option for option, rest in remainders.items() if rest > last]
    level = [option for option, rest in remainders.items() if rest == last]
    chosen, tie = keep_or_draw(level, left - len(above), seats, election, lot)
    for option in (*above, *chosen):
        seats[option] += 1
    return tie


def _take(seats: Seats, remainders: Mapping[Option, Fraction], over: int, lot: Lot) -> Tie | None:
    """Take back what a small quota gave too much: from the smallest remainders."""
    while over >= len(holding := [option for option in remainders if seats[option]]) and over:
        # From everyone the same, as far as the smallest of them goes.
        each = min(over // len(holding), *(seats[option] for option in holding))
        for option in holding:
            seats[option] -= each
        over -= each * len(holding)
    if not over:
        return None
    last = sorted(remainders[option] for option in holding)[over - 1]
    below = [option for option in holding if remainders[option] < last]
    level = tuple(option for option in holding if remainders[option] == last)
    losing, tie = level, None
    if len(level) > over - len(below):
        losing = lot(level)[len(level) - (over - len(below)) :]
        tie = Tie(1, level, "lot", losing)
    for option in (*below, *losing):
        seats[option] -= 1
    return tie
