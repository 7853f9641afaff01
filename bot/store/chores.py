"""The rows of what is to be done for a circle, and how a circle's rows are deleted."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from typing import TypeVar

from sqlite_utils import Database

from bot.desk.upkeep.chores import Chore
from index.database import transaction

T = TypeVar("T")

TABLE = "chores"
"""What says that a circle is to be deleted goes last, when all else is gone."""


class Chores:
    """Satisfies ``bot.desk.ports.Chores``. All work is done by the store's one thread."""

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread

    async def note(self, circle: str, chore: Chore, since: datetime) -> bool:
        """Note what is to be done; whether that is new: what waits already waits on."""
        return await self._run(self._note, circle, chore, since)

    async def waiting(self, chore: Chore) -> dict[str, datetime]:
        """The circles for which it is to be done, each with the time since when."""
        return await self._run(self._waiting, chore)

    async def done(self, circle: str, chore: Chore) -> None:
        """Take in that it is done, or need not be done any more."""
        await self._run(self._done, circle, chore)

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _note(self, circle: str, chore: Chore, since: datetime) -> bool:
        with transaction(self._db):
            found = self._db.execute(
                "INSERT OR IGNORE INTO chores VALUES (?, ?, ?) RETURNING 1",
                [circle, chore, since.isoformat()],
            )
            return found.fetchone() is not None

    def _waiting(self, chore: Chore) -> dict[str, datetime]:
        found = self._db.execute("SELECT circle, since FROM chores WHERE chore = ?", [chore])
        return {circle: datetime.fromisoformat(since) for circle, since in found}

    def _done(self, circle: str, chore: Chore) -> None:
        with transaction(self._db):
            self._db.table(TABLE).delete_where("circle = ? AND chore = ?", [circle, chore])


def tables(db: Database) -> tuple[str, ...]:
    """The tables with rows of circles, as the file itself has them: none can be forgotten."""
    found = db.execute(
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND c.name = 'circle' ORDER BY m.name"
    )
    return tuple(row[0] for row in found)


def circles(db: Database) -> frozenset[str]:
    """The circles of which there is any row."""
    found = (db.execute(f"SELECT DISTINCT circle FROM {each}") for each in tables(db))  # noqa: S608 - names of the schema
    return frozenset(row[0] for rows in found for row in rows) - {""}


def purge(db: Database, circle: str) -> None:
    """Delete every row of a circle but what says that it is being deleted."""
    with transaction(db):
        for table in tables(db):
            if table != TABLE:
                db.table(table).delete_where("circle = ?", [circle])
