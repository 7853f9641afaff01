"""Backups: whole or not there at all, put back whole or not at all, whatever is killed when."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from bot.errors import Reason, Refusal
from bot.store.ledger_rows import stored
from bot.store.places import Places, writing
from bot.store.schema import FILENAME, migrations
from bot.upkeep import backup as backing
from bot.upkeep import restore as restoring
from bot.upkeep.archive import MANIFEST
from bot.upkeep.backup import back_up
from bot.upkeep.restore import restore
from bot.voting.verifying import verify
from index.database import open_readonly, open_writable, wipe
from index.library import Library
from tests.fakes import NOW, in_a_process_of_its_own, prepared

ROOT = Path(__file__).parents[2]
CASTING = ROOT / "tests" / "store" / "casting_ballots.py"
CIRCLES = ("one", "one/memory", "two")
AT = datetime(2026, 3, 2, 18, tzinfo=UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two data folders, *old* and *new*, and a backup of the old one: made once, and copied."""
    folder = tmp_path_factory.mktemp("made")
    for word in ("old", "new"):
        fill(folder / word, word)
    backed_up(Places(folder / "old"), folder / "backup.zip")
    return folder


@pytest.fixture
def places(made: Path, tmp_path: Path) -> Places:
    """The folder of old data."""
    return Places(Path(shutil.copytree(made / "old", tmp_path / "data")))


@pytest.fixture
def new(made: Path, tmp_path: Path) -> Places:
    """The folder of new data."""
    return Places(Path(shutil.copytree(made / "new", tmp_path / "new")))


@pytest.fixture
def target(made: Path, tmp_path: Path) -> Path:
    """The backup of the old data."""
    return Path(shutil.copy(made / "backup.zip", tmp_path))


def fill(root: Path, word: str) -> None:
    """Two circles with a text each, one with a memory, and a fact about a circle."""
    places = Places(root)
    for name in CIRCLES:
        library = Library.writable(places.circle(name))
        library.add(prepared(root.parent, f"{word}.md", f"# Lamps\n\nAn {word} lamp."), NOW)
        library.close()
    db = open_writable(root / FILENAME, migrations)
    db.table("facts").insert({"circle": "one", "name": "lamp", "value": word})
    db.close()


def backed_up(places: Places, target: Path) -> Path:
    back_up(places, target, "1.2.3", AT)
    return target


def seen(root: Path) -> set[str]:
    """The words of all libraries and of the facts: one, where all are of one time."""
    found = set()
    for name in CIRCLES:
        folder = Places(root).circle(name)
        library = Library.readonly(folder)
        found |= {source.filename.removesuffix(".md") for source in library.sources()}
        library.close()
    db = open_readonly(root / FILENAME, migrations)
    found |= {row[0] for row in db.execute("SELECT value FROM facts")}
    db.close()
    return found


def refused(work: Callable[[], Any]) -> Reason:
    with pytest.raises(Refusal) as told:
        work()
    return told.value.reason


def test_a_backup_vouches_for_its_parts_and_nobody_else_may_read_it(
    places: Places, tmp_path: Path
) -> None:
    target = backed_up(places, tmp_path / "backup.zip")
    assert target.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(target) as archive:
        record = json.loads(archive.read(MANIFEST))
        assert (record["format"], record["program"], record["at"]) == (1, "1.2.3", AT.isoformat())
        assert [part["name"] for part in record["parts"]] == [
            "circles/one/library.db",
            "circles/one/memory/library.db",
            "circles/two/library.db",
            "circle.db",
        ]
        for part in record["parts"]:
            contents = archive.read(part["name"])
            assert part["bytes"] == len(contents)
            assert part["sha256"] == hashlib.sha256(contents).hexdigest()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backup.zip", "data"]


def test_a_file_that_is_there_stays(places: Places, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    target.write_text("precious")
    assert refused(lambda: backed_up(places, target)) is Reason.FILE_EXISTS
    assert target.read_text() == "precious"
    nothing = Places(tmp_path / "nothing")
    empty = refused(lambda: backed_up(nothing, tmp_path / "b.zip"))
    assert empty is Reason.NOTHING_TO_BACK_UP
    nowhere = tmp_path / "no" / "b.zip"
    assert refused(lambda: backed_up(places, nowhere)) is Reason.UNWRITABLE_FILE


def test_what_is_restored_is_what_was_and_the_other_is_kept_aside(
    target: Path, new: Places, tmp_path: Path
) -> None:
    # Left by a writer that was killed: played back into another database it would destroy it.
    journal = new.root / f"{FILENAME}-journal"
    journal.write_bytes(b"left")
    restored = restore(new, target, AT)
    assert seen(new.root) == {"old"}
    assert restored.aside == new.root / "before-restore-20260302T180000Z"
    assert seen(restored.aside) == {"new"}
    assert not journal.exists()
    assert sorted(each.name for each in new.root.iterdir()) == [
        restored.aside.name,
        "circle.db",
        "circles",
        "lock",
    ]
    # At the same second once more: nothing that was put aside is lost.
    again = restore(new, target, AT)
    assert again.aside == restored.aside.with_name(f"{restored.aside.name}-2")
    assert restore(Places(tmp_path / "fresh"), target, AT).aside is None


def test_nothing_is_restored_beside_a_running_bot(
    places: Places, target: Path, tmp_path: Path
) -> None:
    script = "import sys, pathlib; from bot.store.places import *\n"
    script += "with writing(Places(pathlib.Path(sys.argv[1]))): print(flush=True); input()"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", script, str(places.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    ) as bot:
        assert bot.stdout is not None
        bot.stdout.readline()
        assert refused(lambda: restore(places, target, AT)) is Reason.ALREADY_RUNNING
        # A backup is made all the same.
        backed_up(places, tmp_path / "beside.zip")
        bot.kill()


def repacked(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A backup with other contents, its manifest as it was unless that is changed too."""
    with zipfile.ZipFile(backup) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    changed = backup.with_name("changed.zip")
    with zipfile.ZipFile(changed, "w") as archive:
        for name, contents in parts.items():
            archive.writestr(name, contents)
    return changed


def described(parts: dict[str, bytes], name: str) -> None:
    """Let the manifest vouch for a part as it is."""
    record = json.loads(parts[MANIFEST])
    for part in record["parts"]:
        if part["name"] == name:
            part["bytes"] = len(parts[name])
            part["sha256"] = hashlib.sha256(parts[name]).hexdigest()
    parts[MANIFEST] = json.dumps(record).encode()


def edited(**values: Any) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        parts[MANIFEST] = json.dumps(json.loads(parts[MANIFEST]) | values).encode()

    return change


def other_byte(parts: dict[str, bytes]) -> None:
    contents = bytearray(parts[FILENAME])
    contents[5000] ^= 1
    parts[FILENAME] = bytes(contents)


def no_database(parts: dict[str, bytes]) -> None:
    parts[FILENAME] = b"no database " * 1000
    described(parts, FILENAME)


def torn_pages(parts: dict[str, bytes]) -> None:
    contents = bytearray(parts[FILENAME])
    contents[4096:] = b"\xff" * (len(contents) - 4096)
    parts[FILENAME] = bytes(contents)
    described(parts, FILENAME)


def leading_out(parts: dict[str, bytes]) -> None:
    parts["../evil"] = b"evil"
    record = json.loads(parts[MANIFEST])
    evil = {"name": "../evil", "bytes": 4, "sha256": hashlib.sha256(b"evil").hexdigest()}
    record["parts"].append({**evil, "schema": ""})
    parts[MANIFEST] = json.dumps(record).encode()


def endless(parts: dict[str, bytes]) -> None:
    parts[FILENAME] += b"\0" * 10_000_000


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (other_byte, Reason.BAD_BACKUP),
        (no_database, Reason.BAD_BACKUP),
        (torn_pages, Reason.BAD_BACKUP),
        (leading_out, Reason.BAD_BACKUP),
        (endless, Reason.BAD_BACKUP),
        (lambda parts: parts.pop(MANIFEST), Reason.BAD_BACKUP),
        (lambda parts: parts.pop(FILENAME), Reason.BAD_BACKUP),
        (lambda parts: parts.update(more=b""), Reason.BAD_BACKUP),
        (edited(parts=[{}]), Reason.BAD_BACKUP),
        (edited(format="1"), Reason.BAD_BACKUP),
        (edited(format=2), Reason.NEWER_DATA),
    ],
)
def test_what_is_not_whole_changes_nothing(
    target: Path,
    new: Places,
    change: Callable[[dict[str, bytes]], None],
    reason: Reason,
) -> None:
    changed = repacked(target, change)
    assert refused(lambda: restore(new, changed, AT)) is reason
    assert seen(new.root) == {"new"}
    assert {each.name for each in new.root.iterdir()} - {"lock"} == {"circle.db", "circles"}


def test_files_that_are_no_backup_are_refused(places: Places, target: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    assert refused(lambda: restore(places, file, AT)) is Reason.NO_FILE
    for contents in (b"", b"PK\x03\x04", b"no zip at all"):
        file.write_bytes(contents)
        assert refused(lambda: restore(places, file, AT)) is Reason.BAD_BACKUP
    whole = target.read_bytes()
    for cut in range(0, len(whole), len(whole) // 20):
        file.write_bytes(whole[:cut])
        assert refused(lambda: restore(places, file, AT)) is Reason.BAD_BACKUP
    assert seen(places.root) == {"old"}


def test_newer_data_are_refused(places: Places, target: Path, new: Places) -> None:
    db = open_writable(places.root / FILENAME, migrations)
    db.table("_sqlite_migrations").insert(
        {"migration_set": "circle", "name": "9999_later", "applied_at": "2030-01-01"}
    )
    db.conn.commit()
    db.close()

    def later(parts: dict[str, bytes]) -> None:
        parts[FILENAME] = (places.root / FILENAME).read_bytes()
        described(parts, FILENAME)

    changed = repacked(target, later)
    assert refused(lambda: restore(new, changed, AT)) is Reason.NEWER_DATA
    assert seen(new.root) == {"new"}


def dying(module: Any, name: str, call: int) -> None:
    """Let this process be killed where a function would be called the given time."""
    real, calls = getattr(module, name), iter(range(1, 1000))

    def counted(*arguments: Any, **options: Any) -> Any:
        if next(calls) == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **options)

    setattr(module, name, counted)


@pytest.mark.parametrize(
    ("name", "call"), [("copy", 1), ("copy", 3), ("check", 2), ("fingerprint", 4), ("_publish", 1)]
)
def test_killed_while_backing_up(places: Places, tmp_path: Path, name: str, call: int) -> None:
    target = tmp_path / "backup.zip"

    def work() -> None:
        dying(backing, name, call)
        backed_up(places, target)

    assert in_a_process_of_its_own(work) == -signal.SIGKILL
    assert not target.exists()
    backed_up(places, target)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backup.zip", "data"]


@pytest.mark.parametrize(
    ("module", "name", "call", "word"),
    [
        (restoring, "_extract", 1, "new"),
        (restoring, "_examine", 3, "new"),
        (os, "rename", 1, "new"),
        # From here on it is whole, and whoever writes next goes on with it.
        *((os, "rename", call, "old") for call in range(2, 7)),
        (shutil, "rmtree", 4, "old"),
    ],
)
def test_killed_while_restoring(
    target: Path, new: Places, module: Any, name: str, call: int, word: str
) -> None:

    def work() -> None:
        dying(module, name, call)
        restore(new, target, AT)

    assert in_a_process_of_its_own(work) == -signal.SIGKILL
    with writing(new):
        assert seen(new.root) == {word}
    left = {each.name for each in new.root.iterdir()} - {"circle.db", "circles", "lock"}
    assert left == ({"before-restore-20260302T180000Z"} if word == "old" else set())
    if left:
        assert seen(new.root / left.pop()) == {"new"}


def test_beside_a_bot_that_counts_ballots_the_ledger_is_whole(tmp_path: Path) -> None:
    data, target = Places(tmp_path / "data"), tmp_path / "backup.zip"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, str(CASTING), str(data.root)], stdout=subprocess.PIPE, env=environment
    ) as bot:
        assert bot.stdout is not None
        done = 0
        for line in bot.stdout:
            done += line.startswith(b"done")
            if done == 50:
                backed_up(data, target)
                break
        bot.kill()
    fresh = Places(tmp_path / "fresh")
    restore(fresh, target, AT)
    with stored(fresh.root, "one") as entries:
        verdict = verify(entries)
    assert verdict.ok
    assert verdict.entries >= 50


def test_an_upgrade_keeps_the_file_as_it_was_before(tmp_path: Path) -> None:
    path = tmp_path / FILENAME
    db = Database(path)
    list(migrations.pending(db))
    migrations.apply(db, stop_before="0004_ledger")
    db.table("facts").insert({"circle": "one", "name": "lamp", "value": "old"})
    db.close()
    open_writable(path, migrations).close()
    before = path.with_name(f"{FILENAME}.before-upgrade")
    kept = Database(before)
    assert [row["value"] for row in kept.table("facts").rows] == ["old"]
    assert not kept.table("ledger").exists()
    kept.close()
    assert before.stat().st_mode & 0o777 == 0o600
    # Nor does it keep what is to leave no trace.
    db = open_writable(path, migrations)
    wipe(db)
    db.close()
    assert not before.exists()
    # What is up to date, or new, is not copied.
    open_writable(path, migrations).close()
    open_writable(tmp_path / "new.db", migrations).close()
    assert sorted(each.name for each in tmp_path.iterdir()) == [FILENAME, "new.db"]
