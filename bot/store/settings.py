"""The settings of all circles: few, asked at every turn, and so kept in mind as a whole."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor

from sqlite_utils import Database

from bot.desk.settings.chosen import Chosen
from index.database import transaction

_KEY = ("circle", "place", "role", "name")


class Settings:
    """Satisfies ``bot.desk.ports.Settings``. All work is done by the store's one thread.

    What is in mind is what is in the file: this process alone writes it.
    """

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread
        self._chosen: dict[str, tuple[Chosen, ...]] = {}
        for circle in {row["circle"] for row in db.query("SELECT DISTINCT circle FROM settings")}:
            self._chosen[circle] = self._read(circle)

    def of(self, circle: str) -> tuple[Chosen, ...]:
        """All that a circle has chosen. Waits for nothing."""
        return self._chosen.get(circle, ())

    async def keep(self, circle: str, chosen: Chosen) -> None:
        """Keep a choice, in place of an earlier one."""
        await self._changed(circle, self._keep, chosen)

    async def drop(self, circle: str, place: str, role: str, name: str) -> None:
        """Let nothing be chosen there."""
        await self._changed(circle, self._drop, place, role, name)

    def forget(self, circle: str) -> None:
        """Have nothing of a circle in mind: its rows are deleted."""
        self._chosen.pop(circle, None)

    async def _changed(
        self, circle: str, work: Callable[..., tuple[Chosen, ...]], *args: object
    ) -> None:
        loop = asyncio.get_running_loop()
        self._chosen[circle] = await loop.run_in_executor(self._thread, work, circle, *args)

    def _keep(self, circle: str, chosen: Chosen) -> tuple[Chosen, ...]:
        row = {
            "circle": circle,
            "place": chosen.place,
            "role": chosen.role,
            "name": chosen.name,
            "value": chosen.value,
        }
        with transaction(self._db):
            self._db.table("settings").upsert(row, pk=_KEY)
        return self._read(circle)

    def _drop(self, circle: str, place: str, role: str, name: str) -> tuple[Chosen, ...]:
        with transaction(self._db):
            self._db.table("settings").delete_where(
                " AND ".join(f"{column} = ?" for column in _KEY), [circle, place, role, name]
            )
        return self._read(circle)

    def _read(self, circle: str) -> tuple[Chosen, ...]:
        rows = self._db.query(
            "SELECT place, role, name, value FROM settings WHERE circle = ? ORDER BY 1, 2, 3",
            [circle],
        )
        return tuple(Chosen(**row) for row in rows)
