"""What every rule takes and gives: ballots in, a record out, from which every report is made.

All arithmetic is exact: integers and fractions, never floats. A tie is a value in the record;
how it was broken is part of it. Chance comes in as a ``Lot``, which is fixed before any ballot.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

Option = int
"""A candidate, a list or an answer, by its number from 1, as in the election's file."""

Preference = tuple[frozenset[Option], ...]
"""Ranks, best first; several options in one rank are equal. An approval ballot is one rank."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Ballots that say the same: ``count`` times one preference."""

    preference: Preference
    count: int = 1


@dataclass(frozen=True, slots=True)
class Election:
    """What is counted. ``names`` are those of the options, in the order of their numbers."""

    names: tuple[str, ...]
    piles: tuple[Pile, ...]
    seats: int = 1
    withdrawn: frozenset[Option] = frozenset()
    title: str = ""

    @property
    def options(self) -> tuple[Option, ...]:
        """The options that stand, in the order of their numbers."""
        return tuple(
            number for number in range(1, len(self.names) + 1) if number not in self.withdrawn
        )


Lot = Callable[[Sequence[Option]], tuple[Option, ...]]
"""An order of tied options that never depends on ballots, the first one favoured."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Options that a rule could not tell apart at a stage, and what did: a rule's own means
    (``previous stages``, ``incumbent`` …) or ``lot``; ``chosen`` is whom it favoured (or, where
    one is excluded, whom it hit). Stages count from 1."""

    stage: int
    among: tuple[Option, ...]
    broken_by: str
    chosen: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a count: the votes after it, who was elected or excluded in it, and the rest."""

    votes: Mapping[Option, Fraction]
    non_transferable: Fraction = Fraction(0)
    elected: tuple[Option, ...] = ()
    excluded: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Winner:
    """An elected option and the stage in which it was, from 1."""

    option: Option
    stage: int = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A whole count. What a rule does not have stays empty.

    ``committees`` are all tied ones of an approval rule, each sorted, sorted; ``seats_by_list``
    are those of the lists by number; ``facts`` are a rule's own figures for its report, such as
    the pairwise matrix of Schulze, as exact strings.
    """

    rule: str
    seats: int
    winners: tuple[Winner, ...] = ()
    quota: Fraction | None = None
    stages: tuple[Stage, ...] = ()
    ties: tuple[Tie, ...] = ()
    seats_by_list: Mapping[Option, int] = field(default_factory=dict)
    committees: tuple[tuple[Option, ...], ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)


Rule = Callable[[Election, Lot], Record]
"""One entry of the table ``bot.voting.rules.RULES``."""
