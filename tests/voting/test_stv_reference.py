"""Real elections, read where they lie; none of it is copied here."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bot.voting.files import read_election
from bot.voting.rules.stv import stv

ELECTIONS = Path(__file__).resolve().parents[2].parent / "shared/eval/elections"
SCOTLAND = sorted(ELECTIONS.glob("stv_scotland2017/*.blt"))
IRELAND = sorted(ELECTIONS.glob("stv_ireland2002/*.soi"))

pytestmark = pytest.mark.skipif(
    not SCOTLAND or not IRELAND, reason=f"the reference elections are not in {ELECTIONS}"
)


def no_lot(tied: Any) -> Any:
    raise AssertionError(f"no lot was ever needed in a real ward: {tied}")


@pytest.mark.parametrize("path", SCOTLAND, ids=lambda path: path.stem)
def test_a_scottish_ward_as_the_council_published_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    election = read_election(path.read_bytes(), path.name)
    record = stv(election, no_lot)
    assert election.title.strip('"') == expected["title"].strip('"')
    assert record.facts["valid"] == str(expected["valid"])
    assert (record.seats, record.quota) == (expected["seats"], expected["quota"])
    assert {(winner.option, winner.stage) for winner in record.winners} == {
        (winner["cand"], winner["stage"]) for winner in expected["elected"]
    }
    tolerance = Fraction(str(expected["tolerance"]))
    assert len(record.stages) == len(expected["stages"])
    for stage, published in zip(record.stages, expected["stages"], strict=True):
        assert set(published) == {str(option) for option in stage.votes}
        assert not {
            option: (stage.votes[int(option)], votes)
            for option, votes in published.items()
            if abs(stage.votes[int(option)] - Fraction(votes)) > tolerance
        }


@pytest.mark.parametrize("path", IRELAND, ids=lambda path: path.stem)
def test_an_irish_constituency_elects_the_same(path: Path) -> None:
    expected = json.loads((path.parent / f"{path.name}.expected.json").read_text(encoding="utf-8"))
    election = replace(read_election(path.read_bytes(), path.name), seats=expected["seats"])
    record = stv(election, no_lot)
    assert record.facts["valid"] == str(expected["valid"])
    names = {election.names[winner.option - 1] for winner in record.winners}
    assert names == set(expected["winners"])


def test_the_misprint_of_glasgow_is_the_only_difference() -> None:
    path = ELECTIONS / "traps/glasgow_2017_ward1.blt"
    published = json.loads(path.with_suffix(".ResultsJson.json").read_text(encoding="utf-8"))
    record = stv(read_election(path.read_bytes(), path.name), no_lot)
    rows = published["Constituency"]["countGroup"]
    order = list(dict.fromkeys(row["Candidate_Id"] for row in rows))
    wrong = []
    for row in rows:
        stage = row["Count_Number"]
        counted = record.stages[stage - 1].votes[order.index(row["Candidate_Id"]) + 1]
        if abs(Fraction(row["Total_Votes"]) - counted) > Fraction("0.0055"):
            wrong.append((stage, int(Fraction(row["Total_Votes"]) - counted)))
    assert wrong == [(3, 90)]
