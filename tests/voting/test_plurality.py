"""Plurality: the most first choices; equal and empty ballots elect nobody."""

import pytest
from hypothesis import given

from bot.voting.counting import Election, Pile, Preference
from bot.voting.lot import seeded_lot
from bot.voting.rules.plurality import plurality
from tests.voting.elections import SEATS, VOTES, lists

LOT = seeded_lot("lamp")


def order(*ranks: int | set[int]) -> Preference:
    return tuple(frozenset(rank if isinstance(rank, set) else {rank}) for rank in ranks)


def test_first_choices_count() -> None:
    piles = (
        Pile(order(1, 2), 4), Pile(order(2), 3), Pile(order(3, 2), 2),
        Pile(order({1, 2}), 5), Pile((), 6),
    )  # fmt: skip
    record = plurality(Election(("A", "B", "C"), piles), LOT)
    assert [winner.option for winner in record.winners] == [1]
    assert record.stages[0].votes == {1: 4, 2: 3, 3: 2}
    assert record.stages[0].non_transferable == 11
    # Who withdrew is passed over, in an equal rank too.
    record = plurality(Election(("A", "B", "C"), piles, withdrawn=frozenset({1})), LOT)
    assert record.stages[0].votes == {2: 12, 3: 2}


def test_a_tie_for_the_last_seat_is_drawn() -> None:
    record = plurality(lists([5, 3, 3, 3], 2), LOT)
    [tie] = record.ties
    assert (tie.stage, tie.among, tie.broken_by) == (1, (2, 3, 4), "lot")
    assert tie.chosen == LOT((2, 3, 4))[:1]
    assert [winner.option for winner in record.winners] == [1, *tie.chosen]
    assert plurality(lists([3, 3], 2), LOT).ties == ()


@pytest.mark.parametrize("votes", [[0, 0], [0]])
def test_nobody_voted(votes: list[int]) -> None:
    assert plurality(lists(votes, 1), LOT).winners == ()


@given(VOTES, SEATS)
def test_nobody_left_out_has_more_votes(votes: list[int], seats: int) -> None:
    record = plurality(lists(votes, seats), LOT)
    elected = [winner.option for winner in record.winners]
    assert len(elected) == (min(seats, len(votes)) if any(votes) else 0)
    out = [votes[option - 1] for option in range(1, len(votes) + 1) if option not in elected]
    assert not elected or min(votes[option - 1] for option in elected) >= max(out, default=0)
