"""`study-circle verify`: the JSON that programs rely on, and the words for people."""

import json
from pathlib import Path

from bot.store.ledger_rows import Shelf, write
from bot.store.schema import FILENAME, migrations
from bot.voting.circle import join_circle
from index.database import open_writable
from tests.command_line.conftest import InProcess
from tests.voting.ledger_house import START, Seeded, person


def ledger(folder: Path, *names: str) -> str:
    """Make a ledger of members; its head."""
    db = open_writable(folder / FILENAME, migrations)
    shelf, chance = Shelf("local"), Seeded()
    for name in names:
        shelf.take(join_circle(shelf.circle, person(name), START, chance))
    write(db, {"local": shelf}, None)
    db.close()
    return shelf.head


def test_a_whole_ledger(run: InProcess, tmp_path: Path) -> None:
    head = ledger(tmp_path, "ada", "bo")
    ran = run("verify", "--data", tmp_path, "--json")
    assert ran.status == 0
    assert json.loads(ran.out) == {
        "entries": 2,
        "head": head,
        "ok": True,
        "first_bad": None,
        "counts": 0,
        "sealed": 0,
        "erased": 0,
    }
    told = run("verify", "--data", tmp_path).out
    assert "“local” is whole: 2 entries" in told
    assert head in told


def test_a_damaged_ledger(run: InProcess, tmp_path: Path) -> None:
    ledger(tmp_path, "ada", "bo")
    db = open_writable(tmp_path / FILENAME, migrations)
    db.execute("UPDATE openings SET text = replace(text, 'bo', 'Bo') WHERE number = 2")
    db.close()
    ran = run("verify", "--data", tmp_path, "--json")
    assert ran.status == 1
    report = json.loads(ran.out)
    assert (report["ok"], report["first_bad"], report["entries"]) == (False, 2, 1)
    ran = run("verify", "--data", tmp_path)
    assert ran.status == 1
    assert "Entry 2" in ran.out


def test_a_row_that_is_no_text_any_more(run: InProcess, tmp_path: Path) -> None:
    ledger(tmp_path, "ada", "bo")
    db = open_writable(tmp_path / FILENAME, migrations)
    db.execute("UPDATE ledger SET text = CAST(x'ff' || text AS TEXT) WHERE number = 1")
    db.close()
    ran = run("verify", "--data", tmp_path, "--json")
    assert (ran.status, json.loads(ran.out)["first_bad"]) == (1, 1)


def test_no_ledger_and_another_circle(run: InProcess, tmp_path: Path) -> None:
    assert json.loads(run("verify", "--data", tmp_path / "none", "--json").out)["ok"] is True
    ledger(tmp_path, "ada")
    ran = run("verify", "--data", tmp_path, "--circle", "other")
    assert (ran.status, ran.out) == (0, "The circle “other” has no ledger yet.\n")
    run("verify", "--data", tmp_path, "--circle", "../x").refused(2, "../x")
