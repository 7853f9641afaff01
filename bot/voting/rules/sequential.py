"""Approval rules that fill seat after seat: one way with the lot, and every way without it.

A rule is a function from a state to what each option would score in it, and one from a state and
an option to the next state. Two ways to the same state are one, so the search stays small.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from bot.voting.counting import Election, Lot, Option, Record, Stage, Tie, Winner
from bot.voting.rules.marks import MOST_COMMITTEES

State = TypeVar("State", bound=Hashable)
Committee = frozenset[Option]

MOST_WORK = 1_000_000
LEAST_STATES = 20
"""The search for every tied committee may add this many figures (a few seconds), and look at this
many states a seat however many ballots there are: where little is tied, it always ends."""


@dataclass(frozen=True, slots=True)
class Steps(Generic[State]):
    """A rule, step by step. One of those whom ``prefer`` picks by their scores is elected next.

    ``work`` is about how many figures a step adds.
    """

    first: State
    score: Callable[[State, Committee], Mapping[Option, Fraction]]
    prefer: Callable[[Mapping[Option, Fraction]], tuple[Option, ...]]
    elect: Callable[[State, Option], State]
    work: int


def count(rule: str, election: Election, lot: Lot, seats: int, steps: Steps[State]) -> Record:
    """Fill ``seats``; nobody is elected where they are none."""
    state, elected = steps.first, Committee()
    winners: list[Winner] = []
    stages: list[Stage] = []
    ties: list[Tie] = []
    for number in range(1, seats + 1):
        votes = steps.score(state, elected)
        level = steps.prefer(votes)
        chosen = level[0]
        if len(level) > 1:
            chosen = lot(level)[0]
            ties.append(Tie(number, level, "lot", (chosen,)))
        stages.append(Stage(dict(votes), elected=(chosen,)))
        winners.append(Winner(chosen, number))
        elected |= {chosen}
        state = steps.elect(state, chosen)
    committees: tuple[tuple[Option, ...], ...] = ()
    facts: dict[str, object] = {}
    if winners:
        committees = every_committee(seats, steps)
        if not committees:
            committees = (tuple(sorted(elected)),)
            facts["more_committees"] = MOST_COMMITTEES
    return Record(
        rule=rule,
        seats=election.seats,
        winners=tuple(winners),
        stages=tuple(stages),
        ties=tuple(ties),
        committees=committees,
        facts=facts,
    )


def every_committee(seats: int, steps: Steps[State]) -> tuple[tuple[Option, ...], ...]:
    """All committees that some order of breaking ties elects; none where they are too many."""
    reached = {(Committee(), steps.first)}
    left = max(MOST_WORK, LEAST_STATES * seats * steps.work)
    for _ in range(seats):
        following: set[tuple[Committee, State]] = set()
        for elected, state in reached:
            for option in steps.prefer(steps.score(state, elected)):
                following.add((elected | {option}, steps.elect(state, option)))
                left -= steps.work
            if left < 0:
                return ()
        reached = following
    committees = {elected for elected, _ in reached}
    if len(committees) > MOST_COMMITTEES:
        return ()
    return tuple(sorted(tuple(sorted(elected)) for elected in committees))
