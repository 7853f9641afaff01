"""Highest averages: the seats go to the highest quotients votes / divisor.

D'Hondt divides by 1, 2, 3 …: the k-th divisor is k. Sainte-Laguë divides by 1, 3, 5 …, which is
k − 1/2 twice. So one number says which: what is taken off k. Source: see ``apportioning``.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from bot.voting.counting import Election, Lot, Option, Record
from bot.voting.rules.apportioning import Allocation, Seats, keep_or_draw, poll, record


def highest_averages(rule: str, off: Fraction, election: Election, lot: Lot) -> Record:
    """Give ``election.seats`` to the highest quotients. No votes: every seat is vacant."""
    counted = poll(election)
    if not counted.votes or election.seats < 1:
        return record(rule, election, counted, Allocation({}))
    last = _last_quotient(counted.votes, election.seats, off)
    seats = _above(counted.votes, last, off)
    level = [
        each for each, votes in counted.votes.items() if _next(votes, seats[each], off) == last
    ]
    left = election.seats - sum(seats.values())
    chosen, tie = keep_or_draw(level, left, seats, election, lot)
    for option in chosen:
        seats[option] += 1
    facts = {"last_quotient": str(last), "quotients": _quotients(counted.votes, seats, off)}
    return record(rule, election, counted, Allocation(seats, (tie,) if tie else (), facts=facts))


def _last_quotient(votes: Mapping[Option, int], number: int, off: Fraction) -> Fraction:
    """The quotient that takes the last seat.

    Most seats need no search: with a divisor so large that all the quotients above it are no
    more than the seats, those are in. What is left is fewer than three a list.
    """
    room = number - len(votes) * off
    seats = (
        _above(votes, sum(votes.values()) / Fraction(room), off)
        if room > 0
        else dict.fromkeys(votes, 0)
    )
    quotients = {option: _next(votes[option], seats[option], off) for option in votes}
    last = min(
        (_next(votes[option], seats[option] - 1, off) for option in votes if seats[option]),
        default=Fraction(0),
    )
    for _ in range(number - sum(seats.values())):
        option = max(quotients, key=quotients.__getitem__)
        last = quotients[option]
        seats[option] += 1
        quotients[option] = _next(votes[option], seats[option], off)
    return last


def _above(votes: Mapping[Option, int], quotient: Fraction, off: Fraction) -> Seats:
    """How many quotients of each list are higher: the k with votes / (k − off) > quotient."""
    return {option: max(0, ceil(count / quotient + off) - 1) for option, count in votes.items()}


def _next(votes: int, seats: int, off: Fraction) -> Fraction:
    """The quotient with which a list that has ``seats`` stands for one more."""
    return votes / (seats + 1 - off)


def _quotients(
    votes: Mapping[Option, int], seats: Mapping[Option, int], off: Fraction
) -> dict[Option, str]:
    """With what each list would have stood for its next seat."""
    return {option: str(_next(votes[option], seats[option], off)) for option in votes}
