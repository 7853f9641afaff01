"""Checks of what is stored: the data folder, its writer, SQLite, the libraries, the ledgers.

Everything is only read, beside a running bot.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator

from bot.desk.office import MEMORY
from bot.errors import Fact
from bot.store.ledger_rows import ledger_names, stored
from bot.store.places import Places
from bot.upkeep.findings import Finding
from bot.voting.verifying import verify
from index.database import DatabaseDamaged, has_full_text
from index.library import Library
from index.library_reads import FILENAME

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
    if not has_full_text():
        return Finding("sqlite", False, "doctor-sqlite-without-fts", facts)
    return Finding("sqlite", True, "doctor-sqlite", facts)


def libraries(places: Places, model: str) -> Iterator[Finding]:
    """Whether each circle's library is whole, and made by the model that is set."""
    for circle in places.circles():
        yield _library(places, circle, circle, model, "circle")


def memories(places: Places, model: str) -> Iterator[Finding]:
    """The same of the libraries of what circles decided, where there is one.

    A circle that never ended a vote has none, and that is well.
    """
    for circle in places.circles():
        if (places.circle(circle + MEMORY) / FILENAME).exists():
            yield _library(places, circle, circle + MEMORY, model, "memory")


def ledgers(places: Places) -> Iterator[Finding]:
    """Whether each circle's ledger is whole, and its counts are what its ballots say."""
    try:
        names = ledger_names(places.root)
    except (DatabaseDamaged, sqlite3.DatabaseError, OSError) as error:
        yield Finding("ledger", False, "doctor-ledgers-closed", {"why": str(error)})
        return
    for circle in names:
        yield _ledger(places, circle)


def _ledger(places: Places, circle: str) -> Finding:
    facts: dict[str, Fact] = {"circle": circle}
    try:
        with stored(places.root, circle) as entries:
            verdict = verify(entries)
    except (DatabaseDamaged, sqlite3.DatabaseError, OSError) as error:
        return Finding("ledger", False, "doctor-ledgers-closed", {**facts, "why": str(error)})
    if verdict.first_bad is not None:
        broken = {**facts, "entry": verdict.first_bad}
        return Finding("ledger", False, "doctor-ledger-broken", broken)
    whole = {**facts, "entries": verdict.entries, "counts": verdict.counts, "head": verdict.head}
    return Finding("ledger", True, "doctor-ledger", whole)


def _library(places: Places, circle: str, library_name: str, model: str, check: str) -> Finding:
    """``check`` is also how the keys of its sentences begin: ``doctor-<check>``."""
    folder = places.circle(library_name)
    facts: dict[str, Fact] = {"circle": circle}
    # What was decided is derived from the ledger: the way out is to delete its index.
    damaged = facts if check == "circle" else {**facts, "folder": str(folder)}
    try:
        library = Library.readonly(folder)
        try:
            library.check()
            count, stored = len(library.sources()), library.model()
        finally:
            library.close()
    except (DatabaseDamaged, sqlite3.DatabaseError, OSError) as error:
        if isinstance(error, sqlite3.OperationalError):
            return Finding(check, False, f"doctor-{check}-closed", {**facts, "why": str(error)})
        return Finding(check, False, f"doctor-{check}-damaged", damaged)
    if stored is not None and not stored.is_of(model):
        other = {**damaged, "stored": str(stored), "model": model}
        return Finding(check, False, f"doctor-{check}-other-model", other)
    return Finding(check, True, f"doctor-{check}", {**facts, "count": count})
