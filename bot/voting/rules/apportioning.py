"""What the rules for lists share: who takes part, who is level for the last seats, the record.

Sources: Friedrich Pukelsheim, Proportional Representation (Springer, 2nd edition 2017), chapters
4 (divisor methods) and 5 (quota methods).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from bot.voting.counting import Election, Lot, Option, Record, Stage, Tie
from bot.voting.rules.marks import first_choices, fractions

Seats = dict[Option, int]


@dataclass(frozen=True, slots=True)
class Poll:
    """The votes of the lists that take part, and of those that do not reach the threshold."""

    votes: Mapping[Option, int]
    everyone: Mapping[Option, int]
    void: int
    below: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Allocation:
    """Seats of the lists that have any, what was level, and the rule's own figures."""

    seats: Seats
    ties: tuple[Tie, ...] = ()
    quota: Fraction | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


def poll(election: Election) -> Poll:
    """Who takes part: lists with a vote, and with their share of all votes for lists."""
    votes, void = first_choices(election)
    total, terms = sum(votes.values()), election.terms
    below = tuple(
        option
        for option, count in votes.items()
        if count < terms.thresholds.get(option, terms.threshold) * total
    )
    part = {option: count for option, count in votes.items() if count and option not in below}
    return Poll(part, votes, void, below)


def keep_or_draw(
    level: Sequence[Option], left: int, seats: Mapping[Option, int], election: Election, lot: Lot
) -> tuple[tuple[Option, ...], Tie | None]:
    """Who of those level gets the seats that are left: first whoever holds one more already."""
    if len(level) <= left:
        return tuple(level), None
    held = election.terms.incumbents
    sitting = [option for option in level if held.get(option, 0) > seats.get(option, 0)]
    others = [option for option in level if option not in sitting]
    # Only a group that the last seat divides needs the lot.
    if len(sitting) == left:
        chosen, means = tuple(sitting), "incumbent"
    elif len(sitting) > left:
        chosen, means = lot(sitting)[:left], "lot"
    else:
        chosen, means = (*sitting, *lot(others)[: left - len(sitting)]), "lot"
    if sitting and others and means == "lot":
        means = "incumbent, then lot"
    return chosen, Tie(1, tuple(level), means, chosen)


def record(rule: str, election: Election, counted: Poll, allocation: Allocation) -> Record:
    """The record of an allocation: every list has its seats in it, if only none."""
    seats = {option: allocation.seats.get(option, 0) for option in counted.everyone}
    stage = Stage(
        votes=fractions(counted.everyone),
        non_transferable=Fraction(counted.void),
        elected=tuple(option for option, number in seats.items() if number),
        excluded=counted.below,
    )
    return Record(
        rule=rule,
        seats=election.seats,
        quota=allocation.quota,
        stages=(stage,),
        ties=allocation.ties,
        seats_by_list=seats,
        facts=allocation.facts,
    )
