"""Restore: what a backup holds in the place of what there is, which is moved aside."""

import errno
import hashlib
import os
import shutil
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.errors import Reason, Refusal
from bot.store.places import Places, writing
from bot.store.replacing import UNFINISHED, replace
from bot.upkeep.archive import BadBackup, Manifest, NewerBackup, Part, manifest_of, schema_of
from index.database import DatabaseDamaged, DatabaseTooNew, check, open_readonly

_CHUNK = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and where that lies which was there before (``None``: there was none)."""

    manifest: Manifest
    aside: Path | None


def restore(places: Places, backup: Path, at: datetime) -> Restored:
    """Put a backup in; nothing is touched before all of it was found to be whole.

    Refuses while a bot uses the data directory.
    """
    try:
        with zipfile.ZipFile(backup) as archive:
            manifest = manifest_of(archive)
            with writing(places), _unfinished(places.root / UNFINISHED) as folder:
                _unpack(archive, manifest, folder)
                aside = _free(places.root / f"before-restore-{at:%Y%m%dT%H%M%SZ}")
                moved = replace(places.root, aside)
    except (BadBackup, DatabaseDamaged, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise Refusal(Reason.BAD_BACKUP, file=str(backup)) from error
    except (NewerBackup, DatabaseTooNew) as error:
        raise Refusal(Reason.NEWER_DATA, file=str(backup)) from error
    except (NotImplementedError, RuntimeError, ValueError, struct.error) as error:
        # Packed in a way that no backup is, with a password, or damaged beyond what zipfile tells.
        raise Refusal(Reason.BAD_BACKUP, file=str(backup)) from error
    except OSError as error:
        raise _told(error, backup, places) from error
    return Restored(manifest, aside if moved else None)


@contextmanager
def _unfinished(folder: Path) -> Generator[Path, None, None]:
    """A folder of which nothing is left where its contents do not come to be used."""
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _told(error: OSError, backup: Path, places: Places) -> Refusal:
    if error.errno == errno.ENOSPC:
        return Refusal(Reason.NO_ROOM)
    if error.filename == str(backup):
        return Refusal(Reason.NO_FILE, file=str(backup))
    return Refusal(Reason.BAD_DATA_FOLDER, folder=str(places.root))


def _unpack(archive: zipfile.ZipFile, manifest: Manifest, folder: Path) -> None:
    (folder / "circles").mkdir(parents=True)
    for part in manifest.parts:
        path = folder / part.name
        path.parent.mkdir(parents=True, exist_ok=True)
        _extract(archive, part, path)
        _examine(part, path)


def _extract(archive: zipfile.ZipFile, part: Part, path: Path) -> None:
    """Write a part, no more of it than the manifest says; its hash has to be the one there."""
    digest, left = hashlib.sha256(), part.bytes
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file, archive.open(part.name) as packed:
        while chunk := packed.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise BadBackup
            digest.update(chunk)
            file.write(chunk)
    if left or digest.hexdigest() != part.sha256:
        raise BadBackup


def _examine(part: Part, path: Path) -> None:
    """Whether a part is a whole database that this program can read."""
    try:
        db = open_readonly(path, schema_of(part.name))
    except (FileNotFoundError, sqlite3.DatabaseError) as error:
        raise BadBackup from error
    try:
        check(db)
    finally:
        db.close()


def _free(path: Path) -> Path:
    """A path where nothing is yet."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free
