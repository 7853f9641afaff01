"""D'Hondt, Sainte-Laguë and Hare: official seats, and what each rule promises."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.voting.counting import Rule, Terms
from bot.voting.lot import seeded_lot
from bot.voting.rules import RULES
from tests.voting.elections import CASES, SEATS, VOTES, lists, read, reference

LOT = seeded_lot("lamp")
OF_LISTS = ("dhondt", "sainte-lague", "hare")
DHONDT, HARE = RULES["dhondt"], RULES["hare"]


def seats(rule: Rule, votes: list[int], number: int) -> list[int]:
    return [*rule(lists(votes, number), LOT).seats_by_list.values()]


@pytest.mark.parametrize("path", reference("lists/*.json"))
def test_official_seats(path: Path) -> None:
    official = json.loads(path.read_text("utf-8"))
    election = read(path)
    written = official["rule"].casefold().replace("sainte-laguë", "sainte-lague")
    rule = next((name for name in OF_LISTS if written.startswith(name)), "hare")
    record = RULES[rule](election, LOT)
    assert election.seats == official["seats"]
    assert [*record.seats_by_list.values()] == official["official"]
    assert record.ties == ()


def naive(votes: list[int], number: int, off: Fraction) -> tuple[list[Fraction], list[Fraction]]:
    """The quotients that get a seat and the rest, as a table on paper would have them."""
    quotients = sorted(
        (count / (k - off) for count in votes for k in range(1, number + 1)), reverse=True
    )
    return quotients[:number], quotients[number:]


@given(VOTES, SEATS, st.sampled_from([("dhondt", Fraction(0)), ("sainte-lague", Fraction(1, 2))]))
def test_seats_go_to_the_highest_quotients(
    votes: list[int], number: int, which: tuple[str, Fraction]
) -> None:
    assume(any(votes))
    rule, off = which
    given_seats = seats(RULES[rule], votes, number)
    taken, _ = naive(votes, number, off)
    assert sorted(
        (
            count / (k - off)
            for count, held in zip(votes, given_seats, strict=True)
            for k in range(1, held + 1)
        ),
        reverse=True,
    ) == taken  # fmt: skip


@given(VOTES, SEATS, st.sampled_from(OF_LISTS))
def test_every_seat_is_filled_if_anybody_votes(votes: list[int], number: int, rule: str) -> None:
    assert sum(seats(RULES[rule], votes, number)) == (number if any(votes) else 0)


@given(VOTES, SEATS)
def test_hare_keeps_quota(votes: list[int], number: int) -> None:
    assume(any(votes))
    for count, held in zip(votes, seats(HARE, votes, number), strict=True):
        share = Fraction(count * number, sum(votes))
        assert share.__floor__() <= held <= share.__ceil__()


@given(VOTES, SEATS, st.sampled_from(["dhondt", "sainte-lague"]))
def test_a_further_seat_costs_no_list_one(votes: list[int], number: int, rule: str) -> None:
    fewer, more = (seats(RULES[rule], votes, each) for each in (number, number + 1))
    assert all(before <= after for before, after in zip(fewer, more, strict=True))


@given(VOTES, SEATS, st.data())
def test_splitting_a_list_gains_nothing(votes: list[int], number: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(votes) - 1))
    part = data.draw(st.integers(0, votes[at]))
    split = [*votes[:at], votes[at] - part, *votes[at + 1 :], part]
    whole, parts = DHONDT(lists(votes, number), LOT), DHONDT(lists(split, number), LOT)
    # A lot may favour one of the parts, as it may any list.
    assume(not whole.ties and not parts.ties)
    together = parts.seats_by_list[at + 1] + parts.seats_by_list[len(split)]
    assert together <= whole.seats_by_list[at + 1]


@given(VOTES.filter(lambda votes: len(votes) > 1), SEATS, st.data())
def test_a_ballot_that_moves(votes: list[int], number: int, data: st.DataObject) -> None:
    giver, taker = data.draw(st.permutations(range(len(votes))))[:2]
    assume(votes[giver])
    moved = list(votes)
    moved[giver] -= 1
    moved[taker] += 1
    before, after = DHONDT(lists(votes, number), LOT), DHONDT(lists(moved, number), LOT)
    assert after.seats_by_list[giver + 1] <= before.seats_by_list[giver + 1]
    assert after.seats_by_list[taker + 1] >= before.seats_by_list[taker + 1]
    if sum(votes) >= number and not before.ties and not after.ties:
        changed = sum(
            abs(after.seats_by_list[option] - before.seats_by_list[option])
            for option in before.seats_by_list
        )
        assert changed <= 2


@given(VOTES, SEATS, st.sampled_from(OF_LISTS), st.text(max_size=3), st.text(max_size=3))
def test_only_a_tie_makes_seeds_differ(
    votes: list[int], number: int, rule: str, one: str, other: str
) -> None:
    election = lists(votes, number)
    first, second = (RULES[rule](election, seeded_lot(seed)) for seed in (one, other))
    assert [tie.among for tie in first.ties] == [tie.among for tie in second.ties]
    if not first.ties:
        assert first == second


def test_the_incumbent_keeps_a_seat_that_is_level() -> None:
    record = DHONDT(read(CASES / "lists_tied.json"), LOT)
    # 6, 6, then 3, 3, 3 for two seats: Stoves held a second one, Doors a first.
    assert [*record.seats_by_list.values()] == [1, 2, 1]
    [tie] = record.ties
    assert (tie.among, tie.broken_by, tie.chosen) == ((1, 2, 3), "incumbent", (2, 3))


def test_level_at_the_last_seat() -> None:
    terms = Terms(incumbents={2: 2, 1: 1})
    record = DHONDT(lists([6, 6], 3, terms=terms), LOT)
    assert record.seats_by_list == {1: 1, 2: 2}
    [tie] = record.ties
    assert (tie.stage, tie.among, tie.broken_by, tie.chosen) == (1, (1, 2), "incumbent", (2,))
    [tie] = DHONDT(lists([6, 6], 3), LOT).ties
    assert (tie.broken_by, tie.chosen) == ("lot", LOT((1, 2))[:1])
    both = Terms(incumbents={1: 1, 2: 1})
    [tie] = DHONDT(lists([4, 4, 4], 1, terms=both), LOT).ties
    assert (tie.broken_by, tie.chosen) == ("incumbent, then lot", LOT((1, 2))[:1])


def test_hare_can_take_a_seat_away_and_says_so() -> None:
    ten = HARE(read(CASES / "lists_alabama.json"), LOT)
    assert [*ten.seats_by_list.values()] == [4, 4, 2]
    assert seats(HARE, [6, 6, 2], 11) == [5, 5, 1]
    assert ten.facts["further_seat_can_cost_one"] is True
    assert ten.quota == Fraction(7, 5)


def test_thresholds() -> None:
    terms = Terms(threshold=Fraction(1, 10), thresholds={1: Fraction(3, 5)})
    record = DHONDT(lists([50, 40, 10, 0], 5, terms=terms), LOT)
    assert record.seats_by_list == {1: 0, 2: 4, 3: 1, 4: 0}
    assert record.stages[0].excluded == (1, 4)
    assert DHONDT(lists([0, 0], 3), LOT).seats_by_list == {1: 0, 2: 0}


@pytest.mark.parametrize("rule", OF_LISTS)
def test_a_parliament_without_end(rule: str) -> None:
    assert sum(seats(RULES[rule], [7, 5, 0, 1], 10**9 - 1)) == 10**9 - 1


@given(VOTES, st.integers(1, 200))
def test_a_rounded_quota_fills_every_seat(votes: list[int], number: int) -> None:
    record = HARE(lists(votes, number, terms=Terms(quota="rounded")), LOT)
    assert sum(record.seats_by_list.values()) == (number if any(votes) else 0)
    assert all(held >= 0 for held in record.seats_by_list.values())
