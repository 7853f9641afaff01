"""Opening SQLite files, and the one way to write to them."""

import logging
import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

BUSY_TIMEOUT_MS = 10_000
BEFORE_UPGRADE = ".before-upgrade"
"""Behind the name of a file: its copy from before the last upgrade, the only one that is kept."""
_PART = ".part"

log = logging.getLogger(__name__)


class DatabaseTooNew(Exception):
    """The file was written by a later version of this program. ``args[0]`` is its path."""


class DatabaseDamaged(Exception):
    """The file is no database, or a damaged one. ``args[0]`` is its path."""


def open_writable(path: Path, migrations: Migrations) -> Database:
    """Open a file for its one writer, made or brought up to date.

    The journal is a rollback journal rather than WAL: versions of SQLite before 3.51.3 can lose
    a WAL reset with two connections, and worker processes read these files beside the writer.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    db = _open(path, f"{path.resolve().as_uri()}?mode=rwc")
    try:
        for pragma in (
            "journal_mode = DELETE",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            db.execute(f"PRAGMA {pragma}").close()
        _refuse_newer(db, path, migrations)
        if migrations.applied(db) and migrations.pending(db):
            copied = path.with_name(path.name + BEFORE_UPGRADE)
            copy(db, copied)
            log.info("%s is brought up to date; as it was before, it is %s", path, copied)
        migrations.apply(db)
    except sqlite3.DatabaseError as error:
        db.close()
        raise _translated(error, path) from error
    except BaseException:
        # Whoever stops the program meanwhile leaves no open file behind either.
        db.close()
        raise
    return db


def open_readonly(path: Path, migrations: Migrations) -> Database:
    """Open an existing file for reading only; the file must have its present schema.

    ``FileNotFoundError`` where there is none, or its writer was ended before it had any tables.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    db = _open(path, f"{path.resolve().as_uri()}?mode=ro")
    try:
        _refuse_newer(db, path, migrations)
        _refuse_unmade(db, path, migrations)
    except sqlite3.DatabaseError as error:
        db.close()
        if getattr(error, "sqlite_errorname", "") == "SQLITE_READONLY_ROLLBACK":
            _roll_back(path)
            return open_readonly(path, migrations)
        raise _translated(error, path) from error
    except BaseException:  # as above
        db.close()
        raise
    return db


def check(db: Database) -> None:
    """Read every page; raises ``DatabaseDamaged`` where one does not hold what it should."""
    path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    try:
        found = [row[0] for row in db.execute("PRAGMA quick_check(1)")]
    except sqlite3.DatabaseError as error:
        raise _translated(error, path) from error
    if found != ["ok"]:
        raise DatabaseDamaged(str(path))


def copy(db: Database, target: Path) -> None:
    """Write the whole database, as it is at one moment, into a file of its own.

    A file of that name is replaced, and only by a whole one; others may read and write meanwhile.
    """
    aside = target.with_name(target.name + _PART)
    aside.unlink(missing_ok=True)
    # SQLite writes into an empty file, too; made here, nobody else may read it.
    os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        db.execute("VACUUM INTO ?", [str(aside)]).close()
        with aside.open("rb") as written:
            os.fsync(written.fileno())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def wipe(db: Database) -> None:
    """Leave nothing of what was deleted in the file, nor in the copy from before an upgrade.

    What is deleted is overwritten at once (``secure_delete``); writing the file anew also leaves
    out what moved about within its pages. Where that cannot be done now, nothing is lost by it.
    """
    path = db.execute("PRAGMA database_list").fetchone()[2]
    if path:
        for copied in (BEFORE_UPGRADE, BEFORE_UPGRADE + _PART):
            Path(path + copied).unlink(missing_ok=True)
    try:
        db.execute("VACUUM").close()
    except sqlite3.OperationalError:
        log.warning("%s could not be written anew", path, exc_info=True)


def newest(db: Database, migrations: Migrations) -> str:
    """The name of the last migration that a file has had."""
    return max((each.name for each in migrations.applied(db)), default="")


def open_in_memory(migrations: Migrations) -> Database:
    """A database that is forgotten when it is closed."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    db = Database(connection, strict=True)
    db.execute("PRAGMA foreign_keys = ON").close()
    migrations.apply(db)
    return db


def has_full_text() -> bool:
    """Whether this SQLite was built with FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


@contextmanager
def transaction(db: Database) -> Generator[None, None, None]:
    """All or nothing. Takes the write lock at once, so that no half-read state is written back."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.commit()
    except BaseException:  # nothing is half done, whoever stops the program meanwhile
        db.rollback()
        raise


@contextmanager
def reading(db: Database) -> Generator[None, None, None]:
    """Every read inside sees the same state of the file."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.rollback()


def _open(path: Path, uri: str) -> Database:
    try:
        # The owner of a connection keeps it to one thread at a time; which thread may differ.
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=0
        )
    except sqlite3.OperationalError as error:
        raise DatabaseDamaged(str(path)) from error
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    return Database(connection, strict=True)


def _roll_back(path: Path) -> None:
    """Undo what a writer left half done when it was killed: reading alone cannot."""
    db = _open(path, f"{path.resolve().as_uri()}?mode=rw")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        db.close()


def _refuse_newer(db: Database, path: Path, migrations: Migrations) -> None:
    fresh = Database(memory=True)
    known = {each.name for each in migrations.pending(fresh)}
    fresh.close()
    if {each.name for each in migrations.applied(db)} - known:
        raise DatabaseTooNew(str(path))


def _refuse_unmade(db: Database, path: Path, migrations: Migrations) -> None:
    if not migrations.applied(db):
        raise FileNotFoundError(path)


def _translated(error: sqlite3.DatabaseError, path: Path) -> Exception:
    """Locks and full disks stay what they are; everything else means that the file is damaged."""
    if isinstance(error, sqlite3.OperationalError):
        return error
    return DatabaseDamaged(str(path))
