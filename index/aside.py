"""Texts that were removed not long ago: their rows lie in tables aside, where nothing reads them.

Whatever is searched, listed or counted is read from a library's own tables. A row is moved from
these, and back, in one transaction, so that there is no moment at which it can be found.
"""

from dataclasses import dataclass

from sqlite_utils import Database

from index.documents import Source

_OF_PASSAGES = "IN (SELECT id FROM passages WHERE source = ?)"
TABLES = {
    "sources": "id = ?",
    "versions": "source = ?",
    "sections": "source = ?",
    "quotations": "source = ?",
    "passages": "source = ?",
    "passages_words": f"passage {_OF_PASSAGES}",
    "passages_terms": f"rowid {_OF_PASSAGES}",
}
"""The tables with rows of a source, each after those that it refers to."""

_REMOVAL = """
    SELECT r.number, r.at, r.edition, s.id, s.title, s.author, s.year, s.filename, s.sha256,
           s.words, s.added,
           (SELECT count(*) FROM removed_passages WHERE removal = r.number) AS passages
    FROM removed r JOIN removed_sources s ON s.removal = r.number
"""


@dataclass(frozen=True, slots=True)
class Removal:
    """A text that lies aside: as it was in the library, and since when (ISO 8601 in UTC).

    ``edition`` is another text of the same work, if there was one.
    """

    number: int
    at: str
    edition: str | None
    source: Source


def put(db: Database, source: str, at: str) -> int:
    """Copy the rows of a source aside, under a new number; within somebody's transaction."""
    db.execute(
        "INSERT INTO removed (at, edition, model, dimension, form) SELECT ?,"
        " (SELECT min(id) FROM sources WHERE id <> s.id AND work = s.work),"
        " model, dimension, form FROM library, sources s WHERE s.id = ?",
        [at, source],
    )
    number = int(db.execute("SELECT last_insert_rowid()").fetchone()[0])
    for table, which in TABLES.items():
        columns = _columns(db, table)
        db.execute(
            f"INSERT INTO removed_{table} (removal, {columns})"  # noqa: S608 - names written here
            f" SELECT ?, {columns} FROM {table} WHERE {which}",
            [number, source],
        )
    return number


def take_back(db: Database, number: int) -> None:
    """Copy the rows that lie aside under a number back; within somebody's transaction."""
    for table in TABLES:
        columns = _columns(db, table)
        db.execute(
            f"INSERT INTO {table} ({columns})"  # noqa: S608 - names written here
            f" SELECT {columns} FROM removed_{table} WHERE removal = ?",
            [number],
        )


def drop(db: Database, number: int) -> None:
    """Delete rows that lie aside; within somebody's transaction."""
    for table in TABLES:
        db.execute(f"DELETE FROM removed_{table} WHERE removal = ?", [number])  # noqa: S608 - as above
    db.execute("DELETE FROM removed WHERE number = ?", [number])


def removals(db: Database) -> tuple[Removal, ...]:
    """What lies aside, the latest first."""
    found = db.query(f"{_REMOVAL} ORDER BY r.number DESC")
    return tuple(
        Removal(row.pop("number"), row.pop("at"), row.pop("edition"), Source(**row))
        for row in found
    )


def hashes(db: Database, number: int) -> frozenset[str]:
    """The hashes of the file of a text that lies aside, and of those before it."""
    found = db.execute(
        "SELECT sha256 FROM removed_sources WHERE removal = ?"
        " UNION SELECT sha256 FROM removed_versions WHERE removal = ?",
        [number, number],
    )
    return frozenset(row[0] for row in found)


def _columns(db: Database, table: str) -> str:
    """The columns of a table, which are those of the one aside; full text knows rows by number."""
    names = [each.name for each in db.table(table).columns]
    if table == "passages_terms":
        names.insert(0, "rowid")
    return ", ".join(f'"{each}"' for each in names)
