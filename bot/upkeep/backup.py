"""Backup: one file with everything that is kept, made beside a running bot.

Each database is copied as it is at one moment, ``circle.db`` last: what it knows of texts is
looked up in them, and not the other way round.
"""

import errno
import fcntl
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from bot.desk.office import MEMORY
from bot.errors import Reason, Refusal
from bot.store.places import Places
from bot.store.replacing import sync
from bot.store.schema import FILENAME as CIRCLES
from bot.upkeep.archive import MANIFEST, Manifest, Part, schema_of
from index.database import check, copy, newest, open_readonly
from index.fingerprint import fingerprint
from index.library_reads import FILENAME as LIBRARY

_STAGING = ".study-circle-backup-"
_LOCK = "lock"


def back_up(places: Places, target: Path, program: str, at: datetime) -> Manifest:
    """Write a backup; the file is there when it is whole, and never in place of another."""
    if target.exists() or target.is_symlink():
        raise Refusal(Reason.FILE_EXISTS, file=str(target))
    names = tuple(_names(places))
    if not names:
        raise Refusal(Reason.NOTHING_TO_BACK_UP, folder=str(places.root))
    try:
        with _staging(target.parent) as folder:
            archive = folder / "archive"
            manifest = _write(places, names, archive, program, at)
            _publish(archive, target)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
            raise Refusal(Reason.NO_ROOM) from error
        raise
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Refusal(Reason.NO_ROOM) from error
        raise Refusal(Reason.UNWRITABLE_FILE, file=str(target)) from error
    return manifest


def _names(places: Places) -> Iterator[str]:
    """The databases that there are, by their paths in the data directory, ``circle.db`` last."""
    for circle in places.circles():
        for library in (circle, circle + MEMORY):
            if (places.circle(library) / LIBRARY).exists():
                yield f"circles/{library}/{LIBRARY}"
    if (places.root / CIRCLES).exists():
        yield CIRCLES


def _write(
    places: Places, names: tuple[str, ...], archive: Path, program: str, at: datetime
) -> Manifest:
    parts = []
    descriptor = os.open(archive, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name in names:
                with suppress(FileNotFoundError):  # its writer was ended before it had any tables
                    parts.append(_add(places.root / name, name, packed, archive.with_name("part")))
            manifest = Manifest(program, at.isoformat(timespec="seconds"), tuple(parts))
            packed.writestr(MANIFEST, manifest.text())
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _add(path: Path, name: str, packed: zipfile.ZipFile, copied: Path) -> Part:
    """Copy a database, see that the copy is whole, and pack it."""
    db = open_readonly(path, schema_of(name))
    try:
        copy(db, copied)
        schema = newest(db, schema_of(name))
    finally:
        db.close()
    whole = open_readonly(copied, schema_of(name))
    try:
        check(whole)
    finally:
        whole.close()
    part = Part(name, copied.stat().st_size, fingerprint(copied), schema)
    packed.write(copied, name)
    copied.unlink()
    return part


def _publish(archive: Path, target: Path) -> None:
    """Give a whole file its name, unless somebody else has taken it meanwhile."""
    try:
        os.link(archive, target)
    except FileExistsError as error:
        raise Refusal(Reason.FILE_EXISTS, file=str(target)) from error
    except OSError as error:
        # Some file systems have no second names.
        if target.exists():
            raise Refusal(Reason.FILE_EXISTS, file=str(target)) from error
        archive.rename(target)
    sync(target.parent)


@contextmanager
def _staging(folder: Path) -> Generator[Path, None, None]:
    """A folder beside the file to be, of which nothing is left, not even of one that was killed."""
    for left in folder.glob(f"{_STAGING}*"):
        with suppress(OSError), (left / _LOCK).open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left)
    staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=folder))
    try:
        with (staging / _LOCK).open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
