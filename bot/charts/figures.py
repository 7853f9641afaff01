"""What can be drawn, as values: figures and the words in them, already in the reader's language.

Amounts are floats, for lengths and areas; what is written beside them is exact, and in words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across what is drawn: where it is, and what it means (*needs 7 of 12*)."""

    at: float
    said: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One option of a result: its name, its amount, and that in words (*7 votes*).

    ``note`` is what became of it (*chosen*); ``aside`` is one that does not compete, such as
    abstentions or the turnout.
    """

    name: str
    amount: float
    said: str
    note: str = ""
    won: bool = False
    aside: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Amounts side by side, in their order, at one scale up to ``whole``."""

    title: str
    bars: tuple[Bar, ...]
    whole: float
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """An option throughout a count: its votes after each stage.

    ``said`` are the first and the last of them in words; ``note`` is what became of it.
    ``aside`` is the lane of votes that count for nobody any more.
    """

    name: str
    votes: tuple[float, ...]
    said: str
    note: str = ""
    won: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """Votes that go, after a stage (from 0), from one lane to another, by their places."""

    stage: int
    source: int
    target: int
    votes: float


@dataclass(frozen=True, slots=True)
class Flow:
    """A count in stages: lanes below each other, stages side by side, votes moving between."""

    title: str
    lanes: tuple[Lane, ...]
    stages: tuple[str, ...]
    moves: tuple[Move, ...]
    quota: Mark | None = None
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A list of an assembly: its number there, which is its colour's too, its name, its seats."""

    number: int
    name: str
    seats: int
    said: str


@dataclass(frozen=True, slots=True)
class Hemicycle:
    """An assembly's seats, the lists from left to right, those that are vacant at the end.

    ``size`` and ``vacant_said`` are words: *12 seats*, *2 vacant*.
    """

    title: str
    parts: tuple[Part, ...]
    size: str
    vacant: int = 0
    vacant_said: str = ""
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """From a time on (seconds since 1970): the seats of each part, by its place; the house."""

    at: float
    seats: tuple[int, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened: when, its day in words, and what it was."""

    at: float
    day: str
    what: str


@dataclass(frozen=True, slots=True)
class Composition:
    """An assembly's seats over time, in steps, until ``until``; ``days`` stand at the axis' ends.

    The ``seats`` of the parts are those of the end.
    """

    title: str
    parts: tuple[Part, ...]
    steps: tuple[Step, ...]
    happened: tuple[Happening, ...]
    until: float
    days: tuple[str, str]
    vacant_said: str = ""
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """An answer to a claim: how many gave it before, and how many after."""

    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Shift:
    """How answers to a claim stand before and after; ``before`` and ``after`` are words."""

    title: str
    pairs: tuple[Pair, ...]
    before: str
    after: str
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Duels:
    """Options against each other: ``ballots[i][j]`` prefer ``i`` to ``j``. Names in their order.

    ``numbers`` are those of the options, which stand before the names and above the columns.
    ``won`` are the places of the winners, ``note`` what they are called; ``legend`` says how to
    read it.
    """

    title: str
    names: tuple[str, ...]
    numbers: tuple[int, ...]
    ballots: tuple[tuple[int, ...], ...]
    won: tuple[int, ...]
    note: str
    legend: str
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a text: how much there is of it, and the number that stands above it, if any."""

    amount: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """A text from its beginning to its end; ``ends`` are words for both.

    ``lines`` say what the cells' labels mean, one line each.
    """

    title: str
    cells: tuple[Cell, ...]
    ends: tuple[str, str]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a text, and where they stand."""

    text: str
    citation: str


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim and how opinions on it moved; without ``pairs`` only what is ``said`` of that."""

    title: str
    pairs: tuple[Pair, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What was voted on, what came of it, and the place in a text that it rests on, if any."""

    title: str
    said: str
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What a discussion was about, and what came of it, on a card to share.

    ``line`` stands above the title, ``note`` below the question. ``ends`` are words for before and
    after; ``headings`` stand above the claims and above the decisions; ``more`` says what had no
    room.
    """

    title: str
    line: str
    question: str
    quotes: tuple[Cited, ...]
    claims: tuple[Claimed, ...]
    decisions: tuple[Decided, ...]
    headings: tuple[str, str]
    ends: tuple[str, str]
    note: str = ""
    more: str = ""
    foot: str = ""


Figure = Bars | Flow | Hemicycle | Composition | Shift | Duels | Strip | Page
