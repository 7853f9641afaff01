"""Majority: yes or no to a motion. Abstaining is a ballot: it counts for the quorum only (S2)."""

from fractions import Fraction

from bot.voting.counting import Election, Lot, Option, Record, Stage, Winner
from bot.voting.rules.marks import first_choices, fractions

ANSWERS = {
    "yes": ("yes", "y", "aye", "for", "in favour", "in favor", "approve", "ja", "dafür"),
    "no": ("no", "n", "nay", "against", "reject", "nein", "dagegen"),
    "abstain": ("abstain", "abstention", "abstentions", "enthaltung", "enthalten"),
}
"""How the answers may be called in a file."""


def answers(election: Election) -> dict[str, Option]:
    """Which option means which answer."""
    meant = {word: answer for answer, words in ANSWERS.items() for word in words}
    found: dict[str, Option] = {}
    for option in election.options:
        answer = meant.get(election.names[option - 1].strip().casefold())
        if answer:
            found.setdefault(answer, option)
    return found


def majority(election: Election, _: Lot) -> Record:
    """The answer that carries: yes, no, or (without a quorum) neither.

    Adopted if yes has more than ``terms.majority`` of yes and no together, or exactly as much
    where ``terms.or_equal``; nobody having said either, it is not. No lot is ever drawn.
    """
    votes, void = first_choices(election)
    found, terms = answers(election), election.terms
    yes, no, abstaining = (votes.get(found.get(each, 0), 0) for each in ANSWERS)
    turnout, said = yes + no + abstaining, yes + no
    needed = terms.majority * said
    if terms.roll is not None and turnout < terms.quorum * terms.roll:
        outcome = "no quorum"
    elif said and (yes > needed or (terms.or_equal and yes == needed)):
        outcome = "adopted"
    else:
        outcome = "rejected"
    carried = {"adopted": "yes", "rejected": "no"}.get(outcome, "")
    elected = (found[carried],) if carried in found else ()
    return Record(
        rule="majority",
        seats=election.seats,
        winners=tuple(Winner(option) for option in elected),
        stages=(Stage(fractions(votes), Fraction(void), elected),),
        facts={
            "outcome": outcome,
            "yes": str(yes),
            "no": str(no),
            "abstain": str(abstaining),
            "turnout": str(turnout),
            "roll": "" if terms.roll is None else str(terms.roll),
            "quorum": str(terms.quorum),
            "majority": str(terms.majority),
            "or_equal": terms.or_equal,
        },
    )
