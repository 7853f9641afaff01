"""Checks of what is stored: the data folder, its writer, SQLite, the circles' libraries.

Everything is only read, beside a running bot.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator

from bot.store.places import Places
from bot.upkeep.findings import Finding
from index.database import DatabaseDamaged
from index.library import Library

# The first version with STRICT tables.
OLDEST_SQLITE = (3, 37, 0)


def data_folder(places: Places) -> Finding:
    """Whether everything can be kept in the data folder."""
    facts = {"folder": str(places.root)}
    if not places.root.exists():
        return Finding("data", True, "doctor-data-none", facts)
    usable = places.root.is_dir() and os.access(places.root, os.R_OK | os.W_OK | os.X_OK)
    return Finding("data", usable, "doctor-data" if usable else "doctor-data-unusable", facts)


def writer(places: Places) -> Finding:
    """Which process holds the lock of the data folder."""
    try:
        with places.lock.open("rb") as lock:
            try:
                # Shared and let go at once: it shows whether somebody has it to themselves.
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                pid = lock.read(32).decode("ascii", "replace").strip()
                return Finding("writer", True, "doctor-writer", {"pid": pid})
    except FileNotFoundError:
        pass
    except OSError:
        return Finding("writer", False, "doctor-writer-hidden", {"file": str(places.lock)})
    return Finding("writer", True, "doctor-writer-none")


def sqlite() -> Finding:
    """Whether SQLite is new enough and has full-text search."""
    facts = {"version": sqlite3.sqlite_version}
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        return Finding("sqlite", False, "doctor-sqlite-old", facts)
    with sqlite3.connect(":memory:") as db:
        try:
            db.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
        except sqlite3.OperationalError:
            return Finding("sqlite", False, "doctor-sqlite-without-fts", facts)
    return Finding("sqlite", True, "doctor-sqlite", facts)


def libraries(places: Places, model: str) -> Iterator[Finding]:
    """Whether each circle's library is whole, and made by the model that is set."""
    for circle in places.circles():
        yield _library(places, circle, model)


def _library(places: Places, circle: str, model: str) -> Finding:
    facts = {"circle": circle}
    try:
        library = Library.readonly(places.circle(circle))
        try:
            library.check()
            count, stored = len(library.sources()), library.model()
        finally:
            library.close()
    except (DatabaseDamaged, sqlite3.DatabaseError, OSError) as error:
        if isinstance(error, sqlite3.OperationalError):
            return Finding("circle", False, "doctor-circle-closed", {**facts, "why": str(error)})
        return Finding("circle", False, "doctor-circle-damaged", facts)
    if stored is not None and not stored.is_of(model):
        other = {**facts, "stored": str(stored), "model": model}
        return Finding("circle", False, "doctor-circle-other-model", other)
    return Finding("circle", True, "doctor-circle", {**facts, "count": count})
