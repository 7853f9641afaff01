from collections.abc import Sequence
from pathlib import Path

from bot.voting.counting import Election, Option, Pile, Tie
from bot.voting.files import read_election
from bot.voting.rules.irv import irv

CASES = Path(__file__).resolve().parents[1] / "cases" / "votes"


def by_number(tied: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(sorted(tied))


def test_an_overvote_exhausts_a_ballot_and_a_rank_left_out_is_skipped() -> None:
    record = irv(read_election((CASES / "overvotes.toi").read_bytes(), "x.toi"), by_number)
    assert record.facts["valid"] == "13"
    assert [dict(stage.votes) for stage in record.stages] == [
        {1: 5, 2: 4, 3: 3, 4: 1},
        {1: 5, 2: 5, 3: 3, 4: 0},
        {1: 5, 2: 6, 3: 0, 4: 0},
    ]
    # Two of the park's ballots ended at their overvote, though Online was out already.
    assert [int(stage.non_transferable) for stage in record.stages] == [0, 0, 2]
    assert [(winner.option, winner.stage) for winner in record.winners] == [(2, 3)]


def test_two_who_are_level_to_the_end_are_settled_by_lot() -> None:
    piles = (Pile((frozenset({1}),), 3), Pile((frozenset({2}),), 3))
    record = irv(Election(("A", "B"), piles), by_number)
    assert record.ties == (Tie(1, (1, 2), "lot", (2,)),)
    assert [(winner.option, winner.stage) for winner in record.winners] == [(1, 2)]


def test_one_seat_is_filled_whatever_the_election_has() -> None:
    piles = (Pile((frozenset({1}),), 3), Pile((frozenset({2}),), 2))
    record = irv(Election(("A", "B", "C"), piles, seats=2), by_number)
    assert record.seats == len(record.winners) == 1


def test_nobody_wins_without_a_valid_ballot() -> None:
    both = frozenset({1, 2})
    assert irv(Election(("A", "B"), ()), by_number).winners == ()
    assert irv(Election(("A", "B"), (Pile((both,), 4),)), by_number).winners == ()
    assert irv(Election((), ()), by_number).winners == ()
    # Who withdrew is no longer there to be overvoted.
    struck = Election(("A", "B"), (Pile((both,), 4),), withdrawn=frozenset({1}))
    assert [winner.option for winner in irv(struck, by_number).winners] == [2]
