"""The rows of what moderators did: kept for some days, so that each is told once."""

import asyncio
import json
from collections.abc import Callable, Collection
from concurrent.futures import Executor
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.desk.chronicle.acts import TITLE, Act, Noticed, What
from index.database import transaction

T = TypeVar("T")


class Acts:
    """Satisfies ``bot.desk.ports.Acts``. All work is done by the store's one thread."""

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread

    async def keep(self, circle: str, act: Act) -> None:
        """Keep what was done."""
        await self._run(self._keep, circle, act)

    async def of(self, circle: str) -> tuple[Act, ...]:
        """What was done in a circle, in order."""
        return await self._run(self._of, circle)

    async def drop(self, before: datetime) -> None:
        """Forget what was done before a time in any circle, and where that was told."""
        await self._run(self._drop, before)

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _keep(self, circle: str, act: Act) -> None:
        row = {
            "circle": circle,
            "id": act.id,
            "member": act.member,
            "at": _sorted(act.at),
            "channel": act.channel,
            "what": act.noticed.what,
            "facts": json.dumps(act.noticed.facts, ensure_ascii=False),
            "source": act.noticed.source,
        }
        with transaction(self._db):
            self._db.table("acts").insert(row)

    def _of(self, circle: str) -> tuple[Act, ...]:
        found = self._db.query("SELECT * FROM acts WHERE circle = ? ORDER BY rowid", [circle])
        return tuple(map(_act, found))

    def _drop(self, before: datetime) -> None:
        over = [_sorted(before)]
        with transaction(self._db):
            self._db.execute(
                "DELETE FROM posts WHERE (circle, key) IN"
                " (SELECT circle, 'act:' || id FROM acts WHERE at < ?)",
                over,
            )
            self._db.table("acts").delete_where("at < ?", over)


def belongings(db: Database, circle: str, member: str) -> list[dict[str, Any]]:
    """What a member did."""
    found = db.query(
        "SELECT at, channel, what, facts FROM acts WHERE circle = ? AND member = ? ORDER BY rowid",
        [circle, member],
    )
    return [{**row, "facts": json.loads(row["facts"])} for row in found]


def forget(db: Database, circle: str, member: str) -> None:
    """Know no more who did what a member did; within somebody's transaction."""
    db.execute("UPDATE acts SET member = NULL WHERE circle = ? AND member = ?", [circle, member])


def unquote(db: Database, circle: str, kept: Collection[str]) -> None:
    """Call all texts but those by their titles no more; within somebody's transaction."""
    marks = ", ".join("?" * len(kept))
    db.execute(
        "UPDATE acts SET facts = json_remove(facts, ?) WHERE circle = ?"  # noqa: S608 - only question marks
        f" AND source NOT IN ({marks})",
        [f"$.{TITLE}", circle, *kept],
    )


def _act(row: dict[str, Any]) -> Act:
    noticed = Noticed(What(row["what"]), json.loads(row["facts"]), row["source"])
    at = datetime.fromisoformat(row["at"])
    return Act(row["id"], row["member"], at, row["channel"], noticed)


def _sorted(at: datetime) -> str:
    """A time that sorts as text: ISO leaves out what is zero of a second."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
