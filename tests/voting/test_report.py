"""The report: exact figures, the whole of the contract, for any election under any rule."""

import json
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.counting import Election, Record, Stage
from bot.voting.files import DamagedFile, read_election
from bot.voting.lot import seeded_lot
from bot.voting.report import as_json, exact
from bot.voting.rules import RULES
from bot.voting.rules.fitting import fits
from tests.voting.elections import CASES, elections, read

KEYS = ["rule", "seats", "quota", "winners", "stages", "ties", "seats_by_list", "committees"]


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (Fraction(12), 0, "12"),
        (Fraction(0), 0, "0"),
        (Fraction(1610), 5, "1610.00000"),
        (Fraction(5, 2), 0, "2.5"),
        (Fraction(1, 40), 0, "0.025"),
        (Fraction(-3, 20), 0, "-0.15"),
        (Fraction(7, 3), 0, "7/3"),
        (Fraction(7, 3), 5, "7/3"),
        (Fraction(123456, 10**5), 5, "1.23456"),
    ],
)
def test_figures_are_exact(value: Fraction, places: int, written: str) -> None:
    assert exact(value, places) == written


@given(st.fractions())
def test_a_written_figure_is_the_same_number(value: Fraction) -> None:
    written = exact(value)
    assert (Fraction(written) if "/" in written else Fraction(Decimal(written))) == value


@pytest.mark.parametrize("rule", RULES)
@given(elections())
def test_any_election_can_be_counted(rule: str, election: Election) -> None:
    record = RULES[rule](election, seeded_lot("lamp"))
    report = json.loads(json.dumps(as_json(election, record)))
    assert list(report) == KEYS
    assert report["rule"] == rule
    assert report["seats"] == (1 if rule == "irv" else election.seats)
    standing = set(election.options)
    winners = [winner["candidate"] for winner in report["winners"]]
    assert len(set(winners)) == len(winners) <= election.seats
    assert set(winners) <= standing
    assert sum(report["seats_by_list"].values()) <= election.seats
    assert len(report["seats_by_list"]) == len(record.seats_by_list)
    fits(rule, election)


@pytest.mark.parametrize("rule", RULES)
@given(elections(), st.randoms())
def test_the_order_of_ballots_does_not_matter(
    rule: str, election: Election, chance: object
) -> None:
    piles = list(election.piles)
    chance.shuffle(piles)  # type: ignore[attr-defined]
    shuffled = Election(
        election.names, tuple(piles), election.seats, election.withdrawn,
        terms=election.terms, kind=election.kind,
    )  # fmt: skip
    lot = seeded_lot("lamp")
    assert RULES[rule](election, lot) == RULES[rule](shuffled, lot)


def test_lists_of_one_name_are_told_apart() -> None:
    election = Election(("Red", "Red", "Red (3)", "Red"), ())
    record = Record("dhondt", 1, stages=(Stage({}),), seats_by_list={1: 1, 2: 2, 3: 3, 4: 4})
    assert sum(as_json(election, record)["seats_by_list"].values()) == 10


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ('{"parties": ["A"],\n "votes": [1,}', 2),
        ("[1]", 1),
        ("{}", 0),
        ('{"votes":\n NaN}', 0),
        ("[" * 100_000, 0),
        ('{"votes": [' + "9" * 5000 + "]}", 0),
        ('{"parties": ["A", "B"],\n\n "votes": [1]}', 3),
        ('{"parties": ["A", "A"],\n "votes": [1, 2]}', 1),
        ('{"parties": ["A"],\n "votes": [-1]}', 2),
        ('{"parties": ["A"],\n "votes": [1.5]}', 2),
        ('{"votes": {"A": 1},\n "seats": 0}', 2),
        ('{"votes": {"A": 1},\n "threshold": "1/0"}', 2),
        ('{"votes": {"A": 1},\n "threshold": 7}', 2),
        ('{"votes": {"A": 1},\n "incumbents": {"B": 1}}', 2),
        ('{"options": ["A"],\n "approvals": [[2]]}', 2),
        ('{"options": ["A"],\n "approvals": [[1, "A"]]}', 2),
        ('{"options": ["A"],\n "approvals": [7]}', 2),
        ('{"options": ["A"],\n "rankings": [[["B"]]]}', 2),
        ('{"yes": 1,\n "no": "many"}', 2),
        ('{"num_cand": 2, "committeesize": 1,\n "profile": [[2]]}', 2),
    ],
)
def test_a_damaged_file_names_its_line(text: str, line: int) -> None:
    with pytest.raises(DamagedFile) as raised:
        read_election(text.encode(), "x.json")
    assert raised.value.line == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 0),
        ("profile: [[0]]\nnum_cand: 1\n", 0),
        ("num_cand: 1\nprofile: [[0],\n  [x]]\ncommitteesize: 1\n", 2),
        ("num_cand: 1\r\nprofile: [[1]]\r\ncommitteesize: 1\r\n", 2),
        ("num_cand: 0\nprofile: [[1]]\ncommitteesize: 1\n", 1),
    ],
)
def test_a_damaged_instance_names_its_line(text: str, line: int) -> None:
    with pytest.raises(DamagedFile) as raised:
        read_election(text.encode(), "x.abc.yaml")
    assert raised.value.line == line


@given(st.binary(max_size=60) | st.text('[]{}"votesparti:,019 \n', max_size=60).map(str.encode))
@pytest.mark.parametrize("name", ["x.json", "x.abc.yaml"])
def test_no_bytes_are_too_strange(name: str, data: bytes) -> None:
    with suppress(DamagedFile):
        read_election(data, name)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("lists_tied.json", {"plurality", "dhondt", "sainte-lague", "hare"}),
        ("approvals_books.json", {"approval", "seqpav", "seqphragmen"}),
        ("motion_stove.json", {"plurality", "majority"}),
    ],
)
def test_rules_that_fit(name: str, rules: set[str]) -> None:
    election = read(CASES / name)
    assert {rule for rule in RULES if fits(rule, election)} == rules


def test_a_full_ranking_approves_of_nobody() -> None:
    blt = b'3 1\n2 1 2 3 0\n0\n"A"\n"B"\n"C"\n"T"\n'
    fit = {rule for rule in RULES if fits(rule, read_election(blt, "x.blt"))}
    assert fit == {"plurality", "irv", "stv", "schulze"}
