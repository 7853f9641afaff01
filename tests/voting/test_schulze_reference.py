"""Debian's elections of its leader, read where they lie."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.voting.counting import Option
from bot.voting.files import read_election
from bot.voting.rules.schulze import order, schulze, strongest_paths

ELECTIONS = Path(__file__).resolve().parents[2].parent / "shared/eval/elections"
DEBIAN = sorted(ELECTIONS.glob("condorcet_debian/*.soi"))
TRAPS = sorted(ELECTIONS.glob("traps/*.soi"))

pytestmark = pytest.mark.skipif(
    not DEBIAN or not TRAPS, reason=f"the reference elections are not in {ELECTIONS}"
)


def no_lot(tied: Sequence[Option]) -> tuple[Option, ...]:
    raise AssertionError(f"Debian never drew a lot: {tied}")


def winner(path: Path) -> str:
    election = read_election(path.read_bytes(), path.name)
    (won,) = schulze(election, no_lot).winners
    return election.names[won.option - 1]


@pytest.mark.parametrize("path", DEBIAN, ids=lambda path: path.stem)
def test_debian_elects_its_leader(path: Path) -> None:
    expected = json.loads((path.parent / f"{path.name}.expected.json").read_text(encoding="utf-8"))
    assert winner(path) == expected["winner"]


@pytest.mark.parametrize("path", TRAPS, ids=lambda path: path.stem)
def test_ballots_that_were_altered_elect_somebody_else(path: Path) -> None:
    official = json.loads((path.parent / f"{path.name}.json").read_text(encoding="utf-8"))
    assert winner(path) != official["official_winner"]


def test_the_official_beat_matrix_of_2002_elects_the_same() -> None:
    expected = json.loads(
        (ELECTIONS / "condorcet_debian/00002-00000001.soi.expected.json").read_text("utf-8")
    )
    beats = expected["beat_matrix_official"]
    matrix = {
        one: {other: votes or 0 for other, votes in enumerate(row, start=1)}
        for one, row in enumerate(beats["m"], start=1)
    }
    first = order(strongest_paths(matrix))[0]
    assert [beats["order"][option - 1] for option in first] == [expected["winner"]]
