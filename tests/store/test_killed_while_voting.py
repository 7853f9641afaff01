"""Kill -9 while ballots arrive: each acknowledged one is there, none twice, nothing torn apart."""

import os
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from bot.store.ledger_rows import load, rows
from bot.store.schema import FILENAME, migrations
from bot.voting.ledger.chain import first_bad
from index.database import open_writable

SCRIPT = Path(__file__).parent / "casting_ballots.py"
ROOT = Path(__file__).parents[2]


def ballots_until(folder: Path, acknowledged: int) -> tuple[dict[str, int], dict[str, int]]:
    """What was acknowledged last, and asked for last, of each reader when the bot was killed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done: dict[str, int] = {}
    asked: dict[str, int] = {}
    with subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder)], stdout=subprocess.PIPE, env=environment
    ) as bot:
        assert bot.stdout is not None
        seen = count(1)
        for line in bot.stdout:
            if not line.endswith(b"\n"):
                break
            what, name, choice = line.decode().split()
            (done if what == "done" else asked)[name] = int(choice)
            if what == "done" and next(seen) == acknowledged:
                bot.send_signal(signal.SIGKILL)
        assert bot.wait() == -signal.SIGKILL
    return done, asked


@pytest.mark.parametrize("acknowledged", [1, 29, 200, 777])
def test_nothing_acknowledged_is_lost(tmp_path: Path, acknowledged: int) -> None:
    done, asked = ballots_until(tmp_path, acknowledged)
    db = open_writable(tmp_path / FILENAME, migrations)
    stored = list(rows(db, "one"))
    assert first_bad(row.entry for row in stored) is None
    circle = load(db, "one").circle
    vote = circle.votes["v"]
    held: dict[str, int] = {}
    for who, ballot in vote.ballots.items():
        on_roll = vote.voters[who]
        assert on_roll is not None
        name = circle.roll.members[on_roll].member
        assert name is not None
        assert name not in held
        assert ballot.choice is not None
        held[name] = next(iter(ballot.choice[0]))
    for name, choice in asked.items():
        # What was asked for and not acknowledged may have been stored, or not.
        assert held.get(name, 0) in {done.get(name, 0), choice}
    assert sum(vote.piles.values()) == len(held)
    # No opening of a replaced ballot is left, and none of a ballot in force is gone.
    kept = {row.entry.number for row in stored if row.opening and '"choice"' in row.opening}
    assert kept == {ballot.entry for ballot in vote.ballots.values()}
    db.close()
