"""Members' notes on paragraphs, and their marks on those that are unclear to them."""

import asyncio
from collections.abc import Callable, Collection
from concurrent.futures import Executor
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.desk.notes.kept import Mark, Note
from index.database import transaction

# How many notes a circle ever had: a number is never given twice, so that no old button
# means another note.
_COUNTED = "notes"

T = TypeVar("T")


class Notes:
    """Satisfies ``bot.desk.ports.Notes``."""

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread

    async def keep(self, note: Note) -> Note:
        """Keep a new note, under a number that no other note of its circle ever had."""
        return await self._run(self._keep, note)

    async def note(self, circle: str, number: int) -> Note | None:
        """A note by its number."""
        found = await self._run(self._notes, "circle = ? AND number = ?", [circle, number])
        return found[0] if found else None

    async def seen(self, circle: str, member: str) -> tuple[Note, ...]:
        """A member's own notes and those that others shared, the oldest first."""
        which = "circle = ? AND (member = ? OR shared)"
        return await self._run(self._notes, which, [circle, member])

    async def share(self, circle: str, number: int) -> None:
        """Let everybody read a note."""
        await self._run(
            self._write,
            "UPDATE notes SET shared = 1 WHERE circle = ? AND number = ?",
            [[circle, number]],
        )

    async def drop(self, circle: str, number: int) -> None:
        """Delete a note."""
        await self._run(
            self._write, "DELETE FROM notes WHERE circle = ? AND number = ?", [[circle, number]]
        )

    async def marks(self, circle: str, source: str) -> tuple[Mark, ...]:
        """All marks on a text."""
        return await self._run(self._marks, circle, source)

    async def mark(self, mark: Mark) -> None:
        """Keep a new mark."""
        await self._run(self._keep_mark, mark)

    async def unmark(self, circle: str, ids: Collection[str]) -> None:
        """Delete marks."""
        await self._run(
            self._write,
            "DELETE FROM unclear WHERE circle = ? AND id = ?",
            [[circle, each] for each in ids],
        )

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _keep(self, note: Note) -> Note:
        with transaction(self._db):
            known = self._db.query(
                "SELECT value FROM facts WHERE circle = ? AND name = ?", [note.circle, _COUNTED]
            )
            number = max((int(row["value"]) for row in known), default=0) + 1
            fact = {"circle": note.circle, "name": _COUNTED, "value": str(number)}
            self._db.table("facts").upsert(fact, pk=("circle", "name"))
            kept = replace(note, number=number)
            self._db.table("notes").insert(
                asdict(kept) | {"at": kept.at.isoformat(), "shared": int(kept.shared)}
            )
        return kept

    def _notes(self, which: str, values: list[object]) -> tuple[Note, ...]:
        rows = self._db.query(f"SELECT * FROM notes WHERE {which} ORDER BY number", values)  # noqa: S608 - written here
        return tuple(
            Note(**{**row, "at": datetime.fromisoformat(row["at"]), "shared": bool(row["shared"])})
            for row in rows
        )

    def _marks(self, circle: str, source: str) -> tuple[Mark, ...]:
        rows = self._db.query(
            "SELECT * FROM unclear WHERE circle = ? AND source = ? ORDER BY rowid",
            [circle, source],
        )
        return tuple(Mark(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in rows)

    def _keep_mark(self, mark: Mark) -> None:
        with transaction(self._db):
            self._db.table("unclear").insert(asdict(mark) | {"at": mark.at.isoformat()})

    def _write(self, statement: str, rows: list[list[Any]]) -> None:
        with transaction(self._db):
            for row in rows:
                self._db.execute(statement, row)
