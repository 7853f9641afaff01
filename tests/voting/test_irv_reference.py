"""Real elections and the fixture of RCTab, read where they lie."""

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from defusedxml import ElementTree

from bot.voting.counting import Election, Option, Pile
from bot.voting.files import read_election
from bot.voting.rules.irv import irv

ELECTIONS = Path(__file__).resolve().parents[2].parent / "shared/eval/elections"
RUNOFFS = sorted(ELECTIONS.glob("irv/*.toi"))
TIE = ELECTIONS / "ties/tiebreak_previous_round_counts_then_random_test"
CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

pytestmark = pytest.mark.skipif(
    not RUNOFFS, reason=f"the reference elections are not in {ELECTIONS}"
)


def lowest_first(tied: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(sorted(tied))


@pytest.mark.parametrize("path", RUNOFFS, ids=lambda path: path.stem)
def test_a_runoff_of_the_united_states(path: Path) -> None:
    expected = json.loads((path.parent / f"{path.name}.expected.json").read_text(encoding="utf-8"))
    election = read_election(path.read_bytes(), path.name)
    (winner,) = irv(election, lowest_first).winners
    assert election.names[winner.option - 1] == expected["winner"]


def sheet(path: Path) -> list[list[str]]:
    """The choices of each voter, from the second column on."""
    with zipfile.ZipFile(path) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        words = ["".join(entry.itertext()) for entry in shared]
        rows = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{CELL}row")
        return [
            [words[int(cell[0].text)] for cell in row if cell.get("t") == "s"]
            for row in list(rows)[1:]
        ]


def test_who_was_tied_in_the_fixture_of_rctab() -> None:
    report = json.loads(Path(f"{TIE}_expected_detailed_report.json").read_text(encoding="utf-8"))
    config = json.loads(Path(f"{TIE}_config.json").read_text(encoding="utf-8"))
    names = tuple(candidate["name"] for candidate in config["candidates"])
    piles = tuple(
        Pile(tuple(frozenset({names.index(name) + 1}) for name in choices))
        for choices in sheet(Path(f"{TIE}_cvr.xlsx"))
    )
    record = irv(Election(names, piles), lowest_first)
    for stage, published in zip(record.stages, report["results"], strict=False):
        tally = {names[option - 1]: str(votes) for option, votes in stage.votes.items() if votes}
        assert tally == published["tally"]
    ties = [
        (tie.stage, {names[option - 1] for option in tie.among}, tie.broken_by, tie.chosen)
        for tie in record.ties
    ]
    grumpy, dopey = names.index("Grumpy") + 1, names.index("Dopey") + 1
    assert ties == [
        (2, {"Grumpy", "Sneezy", "Dopey"}, "previous stages", (grumpy,)),
        (3, {"Sneezy", "Dopey"}, "lot", (dopey,)),
    ]
