"""What is known of a question: its kind, and the words that say what it asks for."""

from dataclasses import dataclass
from enum import IntEnum, auto

from index.spans.nouns import Sort


class Kind(IntEnum):
    """How a question asks; each has weights of its own."""

    WHO = 0
    WHEN = auto()
    WHERE = auto()
    QUANTITY = auto()
    WHICH = auto()  # which or what with a noun
    WHAT = auto()
    DEED = auto()  # what somebody does, what happens
    WHY = auto()
    HOW = auto()
    POLAR = auto()  # yes or no
    OTHER = auto()


OPEN_KINDS = frozenset({Kind.DEED, Kind.WHY, Kind.HOW, Kind.POLAR, Kind.OTHER})
"""Kinds that a name or a number seldom answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart. Words are given by their keys; ``""`` where there is none.

    ``content`` are the words that say what it is about, in order and each once; ``pairs`` its
    neighbouring words. ``focus`` is the noun asked after (*which city*, *the name of the*),
    ``sort`` what that is. ``verb`` is the first full verb. ``before`` and ``after`` stand around
    the question phrase, ``last`` at the end. ``subject``: the question phrase is the subject, as
    in *who founded it*. ``clausal``: *what did it prove*, and *where do people …*, which is so in
    general, are told in a clause. ``many`` things are to be named, as in *which three …*; 1 where
    it does not say. ``chooses``: between its own words, as *this or that* and yes or no do.
    ``names`` are capitalised words.
    """

    kind: Kind
    sort: Sort
    content: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]
    focus: str
    verb: str
    before: str
    after: str
    last: str
    subject: bool
    clausal: bool
    many: int
    chooses: bool
    names: tuple[str, ...]


def is_open(asked: Asked) -> bool:
    """Whether a phrase would be too little: the clause around it is what answers."""
    return asked.clausal or asked.kind in OPEN_KINDS
