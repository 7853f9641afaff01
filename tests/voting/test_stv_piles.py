"""The papers that stand with each elected delegate, at the value they left there (S9)."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.counting import Election, Option, Pile, Preference
from bot.voting.rules.stv import piles_at_election, stv
from tests.voting.elections import CASES, read, reference


def by_number(tied: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(sorted(tied))


def ranks(*order: Option) -> Preference:
    return tuple(frozenset({option}) for option in order)


def held(election: Election) -> dict[Option, Fraction]:
    """The votes that lie in each pile."""
    papers = Counter[Preference]()
    for pile in election.piles:
        papers[pile.preference] += pile.count
    return {
        option: sum((value * papers[preference] for preference, value in pile.items()), Fraction(0))
        for option, pile in piles_at_election(election, by_number).items()
    }


def test_a_surplus_leaves_each_paper_its_share_of_the_quota() -> None:
    piles = piles_at_election(read(CASES / "two-seats.blt"), by_number)
    # Ada has nine papers and keeps the quota of six; Cleo is elected with six whole papers.
    assert piles == {
        1: {ranks(1, 2): Fraction(2, 3), ranks(1): Fraction(2, 3)},
        3: {ranks(3): Fraction(1), ranks(4, 3): Fraction(1)},
    }


def test_a_paper_split_by_a_surplus_stands_with_two() -> None:
    election = Election(("A", "B", "C"), (Pile(ranks(1, 2), 8), Pile(ranks(3), 3)), 2)
    assert piles_at_election(election, by_number) == {
        1: {ranks(1, 2): Fraction(1, 2)},
        2: {ranks(1, 2): Fraction(1, 2)},
    }


def test_papers_that_name_a_withdrawn_candidate_are_those_that_were_cast() -> None:
    election = Election(("A", "B"), (Pile(ranks(1, 2), 2), Pile(ranks(2), 1)), 1, frozenset({1}))
    assert set(piles_at_election(election, by_number)[2]) == {ranks(1, 2), ranks(2)}


@pytest.mark.parametrize("path", reference("stv_scotland2017/*.blt"))
def test_in_a_real_ward_each_pile_is_what_its_delegate_ended_with(path: Path) -> None:
    election = read(path)
    assert held(election) == ended_with(election)


def ended_with(election: Election) -> dict[Option, Fraction]:
    record = stv(election, by_number)
    last = record.stages[-1].votes
    return {winner.option: last[winner.option] for winner in record.winners}


@st.composite
def elected(draw: st.DrawFn) -> Election:
    options = range(1, draw(st.integers(1, 6)) + 1)
    piles = []
    for _ in range(draw(st.integers(0, 8))):
        order = draw(st.permutations(options))[: draw(st.integers(1, len(options)))]
        piles.append(Pile(ranks(*order), draw(st.integers(1, 9))))
    gone = draw(st.sets(st.sampled_from(options), max_size=1))
    return Election(
        tuple("ABCDEF"[: len(options)]),
        tuple(piles),
        draw(st.integers(1, 4)),
        frozenset(gone),
    )


@given(election=elected())
def test_the_piles_are_what_was_counted_and_no_paper_is_worth_more_than_one(
    election: Election,
) -> None:
    assert held(election) == ended_with(election)
    worth: dict[Preference, Fraction] = {}
    for pile in piles_at_election(election, by_number).values():
        for preference, value in pile.items():
            assert value > 0
            worth[preference] = worth.get(preference, Fraction(0)) + value
    assert all(value <= 1 for value in worth.values())
