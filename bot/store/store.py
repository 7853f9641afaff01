"""SqliteStore: the bot's memory in ``circle.db``, on a thread of its own."""

import asyncio
import json
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlite_utils import Database

from bot.desk.asked import Asked, Place, Quoted
from bot.desk.voting.drafted import Drafted
from bot.store import belongings, drafts
from bot.store.acts import Acts
from bot.store.board import Board
from bot.store.chores import Chores, circles
from bot.store.ledgers import Ledgers
from bot.store.notes import Notes
from bot.store.plans import Plans
from bot.store.schema import FILENAME, migrations
from bot.store.sessions import Sessions
from bot.store.settings import Settings
from bot.voting.chance import Chance
from index.answers import Signal, Signals
from index.database import open_in_memory, open_writable, transaction, wipe

# What belongs to the bot itself and to no circle.
OWN = ""

T = TypeVar("T")


class SqliteStore:
    """Satisfies ``bot.desk.ports.Store``, and remembers facts for the Discord front."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._thread = ThreadPoolExecutor(1, "store")

    @classmethod
    def writable(cls, folder: Path) -> Self:
        """The lasting memory of a data directory, for its one writer."""
        return cls(open_writable(folder / FILENAME, migrations))

    @classmethod
    def forgetful(cls) -> Self:
        """A memory for one command that only reads: gone when it is closed."""
        return cls(open_in_memory(migrations))

    def close(self) -> None:
        """Finish what is under way and let go of the file."""
        self._thread.shutdown()
        self._db.close()

    def ledgers(self, chance: Chance) -> Ledgers:
        """The ledgers of the circles, worked on by the same thread."""
        return Ledgers(self._db, self._thread, chance)

    def board(self) -> Board:
        """What stands in channels, worked on by the same thread."""
        return Board(self._db, self._thread)

    def plans(self) -> Plans:
        """Reading plans, worked on by the same thread."""
        return Plans(self._db, self._thread)

    def notes(self) -> Notes:
        """Members' notes and marks, worked on by the same thread."""
        return Notes(self._db, self._thread)

    def chores(self) -> Chores:
        """What is to be done for circles, worked on by the same thread."""
        return Chores(self._db, self._thread)

    def acts(self) -> Acts:
        """What moderators did, worked on by the same thread."""
        return Acts(self._db, self._thread)

    def sessions(self) -> Sessions:
        """The sessions of the circles, worked on by the same thread."""
        return Sessions(self._db, self._thread)

    def settings(self) -> Settings:
        """What moderators chose for their circles, worked on by the same thread."""
        return Settings(self._db, self._thread)

    async def keep_question(self, asked: Asked) -> None:
        """Keep a question."""
        await self._run(self._keep_question, asked)

    async def question(self, circle: str, answer: str) -> Asked | None:
        """A question of that circle by its answer's id."""
        return await self._run(self._question, circle, answer)

    async def drop_questions(self, before: Callable[[str], datetime]) -> None:
        """Forget the questions that were asked in a circle before its time.

        ``before`` runs in another thread.
        """
        await self._run(self._drop_questions, before)

    async def drop_drafts(self, now: datetime) -> None:
        """Forget the drafts and proposals of votes whose time is over."""
        await self._run(drafts.drop_old, self._db, now)

    async def keep_draft(self, drafted: Drafted) -> None:
        """Keep a new draft of a vote; its author's oldest may go."""
        await self._run(drafts.keep, self._db, drafted)

    async def draft(self, circle: str, draft: str) -> Drafted | None:
        """A draft or a proposal by its id."""
        return await self._run(drafts.find, self._db, circle, draft)

    async def change_draft(
        self, circle: str, draft: str, how: Callable[[Drafted], Drafted]
    ) -> Drafted | None:
        """A draft after a change, which nothing comes between; ``None`` where there is none."""
        return await self._run(drafts.change, self._db, circle, draft, how)

    async def drop_draft(self, circle: str, draft: str) -> None:
        """Forget a draft or a proposal."""
        await self._run(drafts.drop, self._db, circle, draft)

    async def drafts(self, circle: str, author: str) -> tuple[Drafted, ...]:
        """What a member has drafted and not proposed yet, the latest first."""
        return await self._run(drafts.of, self._db, circle, author)

    async def proposals(self, circle: str) -> tuple[Drafted, ...]:
        """The proposals that wait in a circle, the oldest first."""
        return await self._run(drafts.proposals, self._db, circle)

    async def belongings(self, circle: str, member: str) -> dict[str, list[dict[str, Any]]]:
        """The rows that belong to a member, by the names of their tables, the ledger apart."""
        return await self._run(belongings.rows, self._db, circle, member)

    async def forget(self, circle: str, member: str) -> None:
        """Delete what belongs to a member, the ledger apart."""
        await self._run(belongings.forget, self._db, circle, member)

    async def unquote(self, circle: str, kept: Collection[str]) -> int:
        """Take the words of all texts but those out of the kept answers; out of how many."""
        return await self._run(belongings.unquote, self._db, circle, kept)

    async def circles(self) -> frozenset[str]:
        """The circles of which there is any row."""
        return await self._run(circles, self._db)

    async def entries(self) -> dict[str, int]:
        """How many entries the ledger of each circle has."""
        return await self._run(self._entries)

    async def wipe(self) -> None:
        """Leave no trace in the file of what was deleted."""
        await self._run(wipe, self._db)

    async def fact(self, circle: str, name: str) -> str | None:
        """A small fact that was remembered of a circle (``OWN``: of the bot)."""
        return await self._run(self._fact, circle, name)

    async def remember(self, circle: str, name: str, value: str) -> None:
        """Remember a small fact, in place of an earlier one of that name."""
        await self._run(self._remember, circle, name, value)

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _keep_question(self, asked: Asked) -> None:
        row = {
            "circle": asked.circle,
            "id": asked.id,
            "member": asked.member,
            "library": asked.library,
            "question": asked.question,
            "passage": asked.passage,
            "start": asked.start,
            "end": asked.end,
            "confidence": asked.confidence,
            "missing": json.dumps(asked.missing, ensure_ascii=False),
            "more": json.dumps(asked.more),
            "texts": asked.texts,
            "at": asked.at.isoformat(),
            "quoted": _packed(asked.quoted),
            "second": _packed(asked.second),
            "signals": _packed(asked.signals),
        }
        with transaction(self._db):
            self._db.table("asked").insert(row)

    def _drop_questions(self, before: Callable[[str], datetime]) -> None:
        asked = [row[0] for row in self._db.execute("SELECT DISTINCT circle FROM asked")]
        with transaction(self._db):
            for circle in asked:
                self._db.table("asked").delete_where(
                    "circle = ? AND at < ?", [circle, before(circle).isoformat()]
                )

    def _question(self, circle: str, answer: str) -> Asked | None:
        rows = self._db.query("SELECT * FROM asked WHERE circle = ? AND id = ?", [circle, answer])
        row = next(iter(rows), None)
        if row is None:
            return None
        row["missing"] = tuple(json.loads(row["missing"]))
        row["more"] = tuple(json.loads(row["more"]))
        row["at"] = datetime.fromisoformat(row["at"])
        row["quoted"] = Quoted(**json.loads(row["quoted"])) if row["quoted"] else None
        row["second"] = Place(**json.loads(row["second"])) if row["second"] else None
        row["signals"] = _signals(json.loads(row["signals"])) if row["signals"] else None
        return Asked(**row)

    def _entries(self) -> dict[str, int]:
        rows = self._db.query("SELECT circle, COUNT(*) AS entries FROM ledger GROUP BY circle")
        return {row["circle"]: row["entries"] for row in rows}

    def _fact(self, circle: str, name: str) -> str | None:
        rows = self._db.query(
            "SELECT value FROM facts WHERE circle = ? AND name = ?", [circle, name]
        )
        row = next(iter(rows), None)
        return None if row is None else str(row["value"])

    def _remember(self, circle: str, name: str, value: str) -> None:
        with transaction(self._db):
            self._db.table("facts").upsert(
                {"circle": circle, "name": name, "value": value}, pk=("circle", "name")
            )


def _packed(value: Quoted | Place | Signals | None) -> str | None:
    return json.dumps(asdict(value), ensure_ascii=False) if value else None


def _signals(packed: dict[str, Any]) -> Signals:
    parts = tuple(Signal(**part) for part in packed.pop("parts"))
    return Signals(**packed, parts=parts)
