"""The rows of the ledgers: read in order, and written so that nothing is ever torn apart."""

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from bot.store.schema import FILENAME, migrations
from bot.voting.circle import Circle
from bot.voting.ledger.chain import GENESIS, Entry, append
from bot.voting.ledger.codec import decode, encode
from bot.voting.steps import Step
from index.database import open_readonly, reading, transaction


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, and its opening where it has one that was not erased."""

    entry: Entry
    opening: str | None


def rows(db: Database, circle: str, after: int = 0, most: int = -1) -> Iterator[Row]:
    """A circle's ledger, in order: of the entries ``after`` one, at ``most`` so many (-1: all)."""
    # As bytes: a row with a flipped bit may hold no text, and is to be found, not to stop us.
    found = db.execute(
        "SELECT l.number, CAST(l.text AS BLOB), CAST(l.hash AS BLOB), CAST(o.text AS BLOB)"
        " FROM ledger l LEFT JOIN openings o ON o.circle = l.circle AND o.number = l.number"
        " WHERE l.circle = ? AND l.number > ? ORDER BY l.number LIMIT ?",
        [circle, after, most],
    )
    for number, text, digest, opening in found:
        entry = Entry(number, _text(text), _text(digest))
        yield Row(entry, None if opening is None else _text(opening))


def _text(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogateescape")


@contextmanager
def stored(folder: Path, circle: str) -> Generator[Iterator[tuple[Entry, str | None]], None, None]:
    """A circle's entries and openings as they lie in a data folder, beside a running bot."""
    try:
        db = open_readonly(folder / FILENAME, migrations)
    except FileNotFoundError:
        yield iter(())
        return
    try:
        # A folder of an earlier version has no ledgers before the bot has run once.
        if not db.table("ledger").exists():
            yield iter(())
            return
        with reading(db):
            yield ((row.entry, row.opening) for row in rows(db, circle))
    finally:
        db.close()


def ledger_names(folder: Path) -> tuple[str, ...]:
    """The circles that have a ledger in a data folder, by name."""
    try:
        db = open_readonly(folder / FILENAME, migrations)
    except FileNotFoundError:
        return ()
    try:
        if not db.table("ledger").exists():
            return ()
        return tuple(row[0] for row in db.execute("SELECT DISTINCT circle FROM ledger ORDER BY 1"))
    finally:
        db.close()


def due(db: Database) -> dict[str, datetime]:
    """When the next thing is due in each circle where anything is."""
    return {row[0]: datetime.fromisoformat(row[1]) for row in db.execute("SELECT * FROM due")}


@dataclass(slots=True)
class Shelf:
    """A circle in memory, and what of it is not stored yet."""

    name: str
    circle: Circle = field(default_factory=Circle)
    number: int = 0
    head: str = GENESIS
    entries: list[Entry] = field(default_factory=list)
    openings: dict[int, str] = field(default_factory=dict)
    erased: set[int] = field(default_factory=set)

    def take(self, step: Step) -> None:
        """Apply a step that is to be stored soon. Nothing is acknowledged before it is."""
        texts = [encode(event) for event in step.events]
        added = append(self.number, self.head, [text for text, _ in texts])
        for entry, event in zip(added, step.events, strict=True):
            self.circle.apply(entry.number, event)
        for entry, (_, opening) in zip(added, texts, strict=True):
            if opening is not None:
                self.openings[entry.number] = opening
            self.number, self.head = entry.number, entry.hash
        self.entries.extend(added)
        self.erased.update(step.erase)

    @property
    def pending(self) -> bool:
        """Whether there is anything to store."""
        return bool(self.entries or self.erased)

    def stored(self) -> None:
        """Take in that everything is stored."""
        self.entries.clear()
        self.openings.clear()
        self.erased.clear()


class BrokenLedger(Exception):
    """A ledger cannot be replayed. ``args`` are the circle and the first bad entry's number."""


def load(db: Database, name: str) -> Shelf:
    """A circle, made of its ledger; raises ``BrokenLedger`` at the first entry that is wrong."""
    shelf = Shelf(name)
    for row in rows(db, name):
        entry = row.entry
        try:
            if append(shelf.number, shelf.head, [entry.text]) != [entry]:
                raise ValueError("the chain is broken")  # noqa: TRY301 - one way out for all faults
            shelf.circle.apply(entry.number, decode(entry.text, row.opening))
        except (ValueError, LookupError) as error:
            raise BrokenLedger(name, shelf.number + 1) from error
        shelf.number, shelf.head = entry.number, entry.hash
    return shelf


def write(db: Database, shelves: Mapping[str, Shelf], seen: str | None) -> None:
    """Store what is pending of several circles in one transaction; what is erased is overwritten.

    ``seen`` is the time of the heartbeat, where it is to be stored too.
    """
    with transaction(db):
        for shelf in shelves.values():
            db.conn.executemany(
                "INSERT INTO ledger VALUES (?, ?, ?, ?)",
                [(shelf.name, each.number, each.text, each.hash) for each in shelf.entries],
            )
            # What was replaced before it was ever stored is never written.
            kept = [
                (shelf.name, number, text)
                for number, text in shelf.openings.items()
                if number not in shelf.erased
            ]
            db.conn.executemany("INSERT INTO openings VALUES (?, ?, ?)", kept)
            db.conn.executemany(
                "DELETE FROM openings WHERE circle = ? AND number = ?",
                [(shelf.name, number) for number in sorted(shelf.erased)],
            )
            following = shelf.circle.next_due()
            if following is None:
                db.execute("DELETE FROM due WHERE circle = ?", [shelf.name])
            else:
                db.execute(
                    "INSERT INTO due VALUES (?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
                    [shelf.name, following.at.isoformat()],
                )
        if seen is not None:
            db.execute(
                "INSERT INTO facts VALUES ('', 'heartbeat', ?)"
                " ON CONFLICT DO UPDATE SET value = excluded.value",
                [seen],
            )


def heartbeat(db: Database) -> datetime | None:
    """When the bot was last seen to run."""
    row = db.execute("SELECT value FROM facts WHERE circle = '' AND name = 'heartbeat'").fetchone()
    return None if row is None else datetime.fromisoformat(row[0])
