"""Highest averages and Schulze against votelib, which others wrote; where nothing is tied.

STV is not compared: on the Scottish wards votelib differs from the official results.
"""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from votelib.convert import RankedToCondorcetVotes
from votelib.evaluate.condorcet import Schulze
from votelib.evaluate.proportional import HighestAverages

from bot.voting.counting import Election, Kind, Pile, Record
from bot.voting.lot import seeded_lot
from bot.voting.rules import RULES

LOT = seeded_lot("lamp")
OPTIONS = st.integers(2, 7)


def count(rule: str, piles: Mapping[tuple[int, ...], int], options: int, seats: int) -> Record:
    names = tuple(map(str, range(1, options + 1)))
    ranked = tuple(
        Pile(tuple(frozenset({option}) for option in order), votes)
        for order, votes in piles.items()
    )
    kind = Kind.LISTS if rule != "schulze" else Kind.BALLOTS
    return RULES[rule](Election(names, ranked, seats, kind=kind), LOT)


@pytest.mark.parametrize(
    ("rule", "divisor"), [("dhondt", "d_hondt"), ("sainte-lague", "sainte_lague")]
)
@given(votes=st.lists(st.integers(1, 10_000), min_size=2, max_size=9), seats=st.integers(1, 30))
def test_highest_averages(rule: str, divisor: str, votes: list[int], seats: int) -> None:
    lists: dict[Any, int] = dict(enumerate(votes, start=1))
    record = count(rule, {(option,): each for option, each in lists.items()}, len(votes), seats)
    assume(not record.ties)
    theirs = HighestAverages(divisor).evaluate(lists, seats)
    assert {option: held for option, held in record.seats_by_list.items() if held} == theirs


@given(st.data())
def test_schulze(data: st.DataObject) -> None:
    options = data.draw(OPTIONS)
    orders = st.permutations(range(1, options + 1)).map(tuple)
    piles = data.draw(st.dictionaries(orders, st.integers(1, 50), min_size=1, max_size=12))
    record = count("schulze", piles, options, 1)
    assume(not record.ties)
    theirs = Schulze().evaluate(RankedToCondorcetVotes().convert(piles), 1)
    assert [winner.option for winner in record.winners] == theirs
