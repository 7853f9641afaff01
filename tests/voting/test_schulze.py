from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.voting.counting import Election, Option, Pile, Tie
from bot.voting.files import read_election
from bot.voting.rules.schulze import schulze

CASES = Path(__file__).resolve().parents[1] / "cases" / "votes"


def by_number(tied: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(sorted(tied))


def case(name: str) -> Election:
    return read_election((CASES / name).read_bytes(), name)


def example_of_schulze() -> Election:
    """Example 1 of the paper's section 3: 45 voters, A to E."""
    ballots = {
        "ACBED": 5,
        "ADECB": 5,
        "BEDAC": 8,
        "CABED": 3,
        "CAEBD": 7,
        "CBADE": 2,
        "DCEBA": 7,
        "EBADC": 8,
    }
    piles = (
        Pile(tuple(frozenset({"ABCDE".index(name) + 1}) for name in order), count)
        for order, count in ballots.items()
    )
    return Election(tuple("ABCDE"), tuple(piles))


def test_the_example_of_the_paper() -> None:
    record = schulze(example_of_schulze(), by_number)
    assert record.facts["paths"] == (
        ("0", "28", "28", "30", "24"),
        ("25", "0", "28", "33", "24"),
        ("25", "29", "0", "29", "24"),
        ("25", "28", "28", "0", "24"),
        ("25", "28", "28", "31", "0"),
    )
    assert record.facts["order"] == ((5,), (1,), (3,), (2,), (4,))
    assert [winner.option for winner in record.winners] == [5]
    two = schulze(replace(example_of_schulze(), seats=2), by_number)
    assert [winner.option for winner in two.winners] == [5, 1]


def test_the_weakest_link_of_a_cycle_gives_way() -> None:
    record = schulze(case("cycle.soc"), by_number)
    assert record.facts["pairwise"] == (("0", "6", "4"), ("3", "0", "7"), ("5", "2", "0"))
    assert [winner.option for winner in record.winners] == [1]
    assert record.facts["order"] == ((1,), (2,), (3,))


def test_equals_say_nothing_of_each_other_and_a_lot_decides() -> None:
    record = schulze(case("equals.toc"), by_number)
    assert record.facts["pairwise"] == (("0", "0", "2"), ("0", "0", "2"), ("1", "1", "0"))
    assert record.facts["order"] == ((1, 2), (3,))
    assert record.ties == (Tie(1, (1, 2), "lot", (1,)),)
    assert schulze(replace(case("equals.toc"), seats=2), by_number).ties == ()


def test_who_is_not_ranked_comes_last() -> None:
    piles = (Pile((frozenset({2}),), 1), Pile((), 5))
    record = schulze(Election(("A", "B", "C"), piles), by_number)
    assert record.facts["order"] == ((2,), (1, 3))


def test_nobody_wins_where_nobody_is_ranked() -> None:
    record = schulze(Election(("A", "B"), (Pile((), 3),)), by_number)
    assert record.winners == ()
    assert record.ties == ()
