"""`study-circle backup` and `restore`, as somebody types them."""

import json
from pathlib import Path

from tests.command_line.conftest import InProcess
from tests.command_line.test_command_line_verify import ledger


def test_there_and_back(run: InProcess, own_library: Path, tmp_path: Path) -> None:
    head = ledger(own_library, "ada", "bo")
    file, fresh = tmp_path / "backup.zip", tmp_path / "fresh"
    made = run("--data", own_library, "backup", file)
    assert (made.status, made.err) == (0, "")
    assert made.out.startswith(f"Everything is in “{file}”: 2 databases")
    assert made.out.count("\n") == 1

    back = run("--data", fresh, "restore", file)
    assert (back.status, back.err) == (0, "")
    assert "is restored: 2 databases" in back.out
    assert "moved" not in back.out
    checked = run("--data", fresh, "doctor")
    assert checked.status == 0, checked
    assert "The library of “local” is whole, with 1 text." in checked.out
    verified = json.loads(run("--data", fresh, "verify", "--json").out)
    assert (verified["ok"], verified["head"]) == (True, head)

    again = run("--data", fresh, "restore", file)
    assert again.status == 0
    assert f"What was there before is in “{fresh}/before-restore-" in again.out


def test_for_programs(run: InProcess, own_library: Path, tmp_path: Path) -> None:
    ledger(own_library, "ada")
    file = tmp_path / "backup.zip"
    made = json.loads(run("--data", own_library, "backup", file, "--json").out)
    assert (made["file"], made["bytes"]) == (str(file), file.stat().st_size)
    names = ["circles/local/library.db", "circle.db"]
    assert [part["name"] for part in made["parts"]] == names
    back = json.loads(run("--data", own_library, "restore", file, "--json").out)
    assert back["parts"] == made["parts"]
    assert Path(back["aside"]).is_dir()


def test_what_cannot_be_done_is_one_sentence(run: InProcess, own_library: Path) -> None:
    file = own_library.parent / "backup.zip"
    file.write_text("precious")
    run("--data", own_library, "backup", file).refused(1, "backup.zip", "is there already")
    run("--data", own_library, "restore", file).refused(1, "backup.zip", "is no backup")
    nothing = own_library.parent / "nothing"
    run("--data", nothing, "backup", file.with_name("b.zip")).refused(1, "nothing to back up")
    run("--data", own_library, "restore", file.with_name("gone.zip")).refused(1, "gone.zip")
    run("--data", own_library, "backup", nothing / "b.zip").refused(1, "cannot be written")
    assert run("--data", own_library, "backup").status == 2
