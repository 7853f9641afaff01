"""What every rule takes and gives: ballots in, a record out, from which every report is made.

All arithmetic is exact: integers and fractions, never floats. A tie is a value in the record;
how it was broken is part of it. Chance comes in as a ``Lot``, which is fixed before any ballot.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
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


class Kind(Enum):
    """What the ballots are meant as, where their form alone does not say it."""

    BALLOTS = auto()
    APPROVALS = auto()
    LISTS = auto()
    MOTION = auto()


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed beside the ballots. A rule heeds what concerns it.

    Lists: the share of all votes from which a list takes part (and that of lists which need
    another, such as coalitions), the seats that lists hold already, and the ``quota`` of largest
    remainders: ``hare`` (votes / seats) or ``rounded`` (votes / (seats + 1), to the next whole
    number). Motions: the roll (None: no quorum is asked), the share of it that must vote, the
    share of yes among yes and no, and whether exactly that share is enough.
    """

    threshold: Fraction = Fraction(0)
    thresholds: Mapping[Option, Fraction] = field(default_factory=dict, hash=False)
    incumbents: Mapping[Option, int] = field(default_factory=dict, hash=False)
    quota: str = "hare"
    roll: int | None = None
    quorum: Fraction = Fraction(1, 3)
    majority: Fraction = Fraction(1, 2)
    or_equal: bool = False


@dataclass(frozen=True, slots=True)
class Election:
    """What is counted. ``names`` are those of the options, in the order of their numbers."""

    names: tuple[str, ...]
    piles: tuple[Pile, ...]
    seats: int = 1
    withdrawn: frozenset[Option] = frozenset()
    title: str = ""
    terms: Terms = Terms()
    kind: Kind = Kind.BALLOTS

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
    """Options that a rule could not tell apart at a stage, and what did.

    ``broken_by`` is a rule's own means (``previous stages``, ``incumbent`` …) or ``lot``;
    ``chosen`` is whom it favoured (or, where one is excluded, whom it hit). Stages count from 1.
    """

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
