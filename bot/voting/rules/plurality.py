"""Plurality: whoever most ballots put first; several seats go to the next in order."""

from fractions import Fraction

from bot.voting.counting import Election, Lot, Record, Stage, Winner
from bot.voting.rules.marks import best, first_choices, fractions


def plurality(election: Election, lot: Lot) -> Record:
    """One vote a ballot. Ballots that put nobody or several first are not transferable."""
    votes, void = first_choices(election)
    elected, tie = best(votes, election.seats, lot)
    return Record(
        rule="plurality",
        seats=election.seats,
        winners=tuple(Winner(option) for option in elected),
        stages=(Stage(fractions(votes), Fraction(void), elected),),
        ties=(tie,) if tie else (),
    )
