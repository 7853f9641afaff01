"""Approval, sequential PAV and sequential Phragmén: every tied committee, exactly."""

import json
import random
import re
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.counting import Election
from bot.voting.lot import seeded_lot
from bot.voting.rules import RULES
from tests.voting.elections import CASES, approving, read, reference

LOT = seeded_lot("lamp")
OURS = {"approval": "av", "seqpav": "seqpav", "seqphragmen": "seqphragmen"}

BALLOTS = st.lists(st.sets(st.integers(1, 5)).map(sorted), max_size=8)


def expected(path: Path, rule: str) -> list[list[list[int]]]:
    """What the file says of a rule, candidates from 1; once for each way it was computed."""
    text = re.sub(r"\n[ \t]+(?=[\[\d])", " ", path.read_text("utf-8"))
    found: list[Any] = re.findall(rf"rule_id: {rule}\n  result: (\[.*\])", text)
    return [
        sorted(sorted(each + 1 for each in committee) for committee in json.loads(result))
        for result in found
    ]


@pytest.mark.parametrize("rule", OURS)
@pytest.mark.parametrize("path", reference("abc/*.abc.yaml"))
def test_every_tied_committee(path: Path, rule: str) -> None:
    results = expected(path, OURS[rule])
    assert results
    record = RULES[rule](read(path), LOT)
    for result in results:
        assert [list(committee) for committee in record.committees] == result


@pytest.mark.parametrize("rule", OURS)
@given(BALLOTS, st.integers(1, 6))
def test_the_lot_draws_one_of_the_committees(
    rule: str, ballots: list[list[int]], seats: int
) -> None:
    record = RULES[rule](approving(ballots, 5, seats), LOT)
    if not any(ballots):
        assert (record.winners, record.committees) == ((), ())
        return
    drawn = tuple(sorted(winner.option for winner in record.winners))
    assert drawn in record.committees
    assert len(drawn) == min(seats, 5)
    assert list(record.committees) == sorted(set(record.committees))
    if not record.ties:
        assert record.committees == (drawn,)


@pytest.mark.parametrize("rule", OURS)
@given(BALLOTS, st.integers(1, 5), st.randoms())
def test_the_order_of_voters_does_not_matter(
    rule: str, ballots: list[list[int]], seats: int, chance: random.Random
) -> None:
    shuffled = list(ballots)
    chance.shuffle(shuffled)
    one, other = (RULES[rule](approving(each, 5, seats), LOT) for each in (ballots, shuffled))
    assert one == other


@pytest.mark.parametrize("rule", OURS)
@given(BALLOTS, st.integers(1, 5), st.permutations(range(1, 6)))
def test_names_of_options_do_not_matter_without_the_lot(
    rule: str, ballots: list[list[int]], seats: int, others: list[int]
) -> None:
    renamed = [[others[option - 1] for option in ballot] for ballot in ballots]
    one, other = (RULES[rule](approving(each, 5, seats), LOT) for each in (ballots, renamed))
    translated = sorted(
        tuple(sorted(others[option - 1] for option in committee)) for committee in one.committees
    )
    assert translated == list(other.committees)


@given(BALLOTS, st.integers(1, 5))
def test_approval_takes_the_most_approved(ballots: list[list[int]], seats: int) -> None:
    def approved(committee: tuple[int, ...]) -> int:
        return sum(option in ballot for ballot in ballots for option in committee)

    record = RULES["approval"](approving(ballots, 5, seats), LOT)
    if any(ballots):
        every = list(combinations(range(1, 6), seats))
        most = max(map(approved, every))
        assert [each for each in every if approved(each) == most] == list(record.committees)


def test_figures_that_can_be_checked_by_hand() -> None:
    election = approving([[1, 2]] * 3 + [[3]] * 2, 3, 2)
    pav = RULES["seqpav"](election, tuple)
    assert [winner.option for winner in pav.winners] == [1, 3]
    assert pav.stages[1].votes == {2: Fraction(3, 2), 3: Fraction(2)}
    phragmen = RULES["seqphragmen"](election, tuple)
    assert phragmen.stages[0].votes == {1: Fraction(1, 3), 2: Fraction(1, 3), 3: Fraction(1, 2)}
    assert phragmen.stages[1].votes == {2: Fraction(2, 3), 3: Fraction(1, 2)}
    assert pav.committees == phragmen.committees == ((1, 3), (2, 3))


def test_options_that_withdrew_are_not_elected() -> None:
    election = replace(approving([[1, 2], [1]], 3, 2), withdrawn=frozenset({1}))
    for rule in OURS:
        assert RULES[rule](election, LOT).winners[0].option == 2


def test_a_file_of_ones_own() -> None:
    record = RULES["approval"](read(CASES / "approvals_books.json"), LOT)
    assert [winner.option for winner in record.winners] == [1, 2]
    assert record.stages[0].votes == {1: 3, 2: 3, 3: 2, 4: 2}


def crowd(options: int) -> Election:
    return approving([[option] for option in range(1, options + 1)], options, options // 2)


@pytest.mark.parametrize("rule", OURS)
def test_more_committees_than_anybody_reads(rule: str) -> None:
    """40 options with one vote each: 137,846,528,820 committees."""
    record = RULES[rule](crowd(40), LOT)
    assert record.committees == (tuple(sorted(winner.option for winner in record.winners)),)
    assert record.facts["more_committees"] == 1000
    assert len(RULES[rule](crowd(8), LOT).committees) == 70
