"""Elections for the tests: the reference data where it is, small ones, and generated ones."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import strategies as st

from bot.voting.counting import Election, Kind, Option, Pile, Terms
from bot.voting.files import read_election

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "votes"
REFERENCE = ROOT.parent / "shared" / "eval" / "elections"


def reference(pattern: str) -> list[object]:
    """The files of the reference data, each a parameter; one that skips where there are none."""
    found = sorted(REFERENCE.glob(pattern))
    if not found:
        reason = f"the reference elections are not at {REFERENCE}"
        return [pytest.param(Path(), marks=pytest.mark.skip(reason=reason))]
    return [pytest.param(path, id=path.name) for path in found]


def read(path: Path) -> Election:
    return read_election(path.read_bytes(), path.name)


def lists(
    votes: Sequence[int],
    seats: int,
    *,
    terms: Terms = Terms(),  # noqa: B008 - frozen
) -> Election:
    """An election of lists with these votes."""
    piles = tuple(Pile((frozenset({at}),), count) for at, count in enumerate(votes, start=1))
    names = tuple(f"List {at}" for at in range(1, len(votes) + 1))
    return Election(names, piles, seats, terms=terms, kind=Kind.LISTS)


def approving(ballots: Sequence[Sequence[Option]], options: int, seats: int) -> Election:
    """An election of approval ballots."""
    piles = tuple(Pile((frozenset(ballot),) if ballot else ()) for ballot in ballots)
    names = tuple(f"Option {at}" for at in range(1, options + 1))
    return Election(names, piles, seats, kind=Kind.APPROVALS)


VOTES = st.lists(st.integers(0, 60), min_size=1, max_size=6)
SEATS = st.integers(1, 25)
SHARES = st.fractions(0, 1, max_denominator=20)


@st.composite
def elections(draw: st.DrawFn) -> Election:
    """Any well-formed election: equal and empty ranks, empty ballots, withdrawn options."""
    number = draw(st.integers(1, 5))
    options = range(1, number + 1)
    piles = []
    for _ in range(draw(st.integers(0, 6))):
        order = draw(st.permutations(options))
        cuts = sorted(draw(st.lists(st.integers(0, number), max_size=number)))
        ends = [0, *cuts]
        ranks = tuple(frozenset(order[start:end]) for start, end in pairwise(ends))
        piles.append(Pile(ranks, draw(st.integers(0, 4))))
    names = draw(
        st.lists(st.sampled_from(["yes", "no", "abstain", "Ada", "Ben"]),
                 min_size=number, max_size=number)
    )  # fmt: skip
    terms = Terms(
        threshold=draw(SHARES),
        thresholds=draw(st.dictionaries(st.integers(1, number), SHARES, max_size=2)),
        incumbents=draw(st.dictionaries(st.integers(1, number), st.integers(0, 5), max_size=3)),
        quota=draw(st.sampled_from(["hare", "rounded"])),
        roll=draw(st.none() | st.integers(0, 40)),
        quorum=draw(SHARES),
        majority=draw(SHARES),
        or_equal=draw(st.booleans()),
    )
    withdrawn = draw(st.frozensets(st.integers(1, number)))
    return Election(
        tuple(names),
        tuple(piles),
        draw(st.integers(1, 8)),
        withdrawn,
        terms=terms,
        kind=draw(st.sampled_from(Kind)),
    )


HALF = Fraction(1, 2)
