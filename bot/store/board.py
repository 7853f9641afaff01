"""The rows of what stands in channels, and of roles that were given to those who sit."""

import asyncio
import json
from collections.abc import Callable, Collection
from concurrent.futures import Executor
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.desk.board.links import Link
from bot.desk.board.posts import Failure, Posted, State, answer_key
from index.database import transaction

T = TypeVar("T")


class Board:
    """Satisfies ``bot.desk.ports.Board``. All work is done by the store's one thread."""

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread

    async def posts(self, circle: str) -> dict[str, Posted]:
        """What stands, or should, by its key."""
        return await self._run(self._posts, circle)

    async def keep_post(self, circle: str, posted: Posted) -> None:
        """Keep what stands, in place of what was known of that key."""
        await self._run(self._upsert, "posts", _row(circle, posted), ("circle", "key"))

    async def lose_posts(
        self, circle: str, at: datetime, *, messages: Collection[str] = (), channel: str = ""
    ) -> None:
        """Keep that these messages were deleted, or all of a channel with it."""
        await self._run(self._lose, circle, at, tuple(messages), channel)

    async def keep_answer(
        self, circle: str, channel: str, message: str, sources: Collection[str]
    ) -> None:
        """Keep that a public message quotes texts."""
        row = {
            "circle": circle,
            "message": message,
            "channel": channel,
            "sources": json.dumps(sorted(sources)),
        }
        await self._run(self._upsert, "answers_shown", row, ("circle", "message"))

    async def take_down_answers(self, circle: str, kept: Collection[str], at: datetime) -> int:
        """Make posts that are to be edited of those that quote any but the ``kept`` texts."""
        return await self._run(self._take_down_answers, circle, frozenset(kept), at)

    async def links(self, circle: str) -> tuple[Link, ...]:
        """The roles that sitting in a body gives."""
        return await self._run(self._links, circle)

    async def keep_link(self, circle: str, link: Link) -> None:
        """Link a role to a body, in place of another."""
        row = {"circle": circle, **asdict(link)}
        await self._run(self._upsert, "links", row, ("circle", "body"))

    async def drop_link(self, circle: str, body: str) -> None:
        """Link no role to a body any more."""
        await self._run(self._delete, "links", "circle = ? AND body = ?", (circle, body))

    async def grants(self, circle: str) -> frozenset[tuple[str, str]]:
        """The roles that the bot has given, each with its member."""
        return await self._run(self._grants, circle)

    async def keep_grant(self, circle: str, role: str, member: str) -> None:
        """Keep that the bot gave a role to a member."""
        row = {"circle": circle, "role": role, "member": member}
        await self._run(self._upsert, "grants", row, ("circle", "role", "member"))

    async def drop_grant(self, circle: str, role: str, member: str) -> None:
        """Know no more that the bot gave a role to a member."""
        where = "circle = ? AND role = ? AND member = ?"
        await self._run(self._delete, "grants", where, (circle, role, member))

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _posts(self, circle: str) -> dict[str, Posted]:
        found = self._db.query("SELECT * FROM posts WHERE circle = ?", [circle])
        return {row["key"]: _posted(row) for row in found}

    def _links(self, circle: str) -> tuple[Link, ...]:
        found = self._db.query("SELECT * FROM links WHERE circle = ? ORDER BY body", [circle])
        return tuple(Link(row["body"], row["role"], row["failure"]) for row in found)

    def _grants(self, circle: str) -> frozenset[tuple[str, str]]:
        found = self._db.query("SELECT role, member FROM grants WHERE circle = ?", [circle])
        return frozenset((row["role"], row["member"]) for row in found)

    def _lose(self, circle: str, at: datetime, messages: tuple[str, ...], channel: str) -> None:
        failure = Failure.CHANNEL_GONE if channel else Failure.MESSAGE_GONE
        values = [State.GONE, at.isoformat(), failure, circle, State.THERE, State.REFUSED]
        with transaction(self._db):
            # What is about to be sent is another message than the one that was deleted.
            self._db.execute(
                "UPDATE posts SET state = ?, at = ?, failure = ? WHERE circle = ?"
                " AND state IN (?, ?)"
                " AND (channel = ? OR message IN (SELECT value FROM json_each(?)))",
                [*values, channel, json.dumps(messages)],
            )

    def _take_down_answers(self, circle: str, kept: frozenset[str], at: datetime) -> int:
        found = self._db.query("SELECT * FROM answers_shown WHERE circle = ?", [circle])
        gone = [row for row in found if not kept.issuperset(json.loads(row["sources"]))]
        with transaction(self._db):
            for row in gone:
                message = row["message"]
                post = Posted(answer_key(message), row["channel"], State.THERE, at, message)
                self._db.table("posts").upsert(_row(circle, post), pk=("circle", "key"))
                self._db.table("answers_shown").delete((circle, message))
        return len(gone)

    def _upsert(self, table: str, row: dict[str, Any], key: tuple[str, ...]) -> None:
        with transaction(self._db):
            self._db.table(table).upsert(row, pk=key)

    def _delete(self, table: str, where: str, values: tuple[str, ...]) -> None:
        with transaction(self._db):
            self._db.table(table).delete_where(where, list(values))


def _row(circle: str, posted: Posted) -> dict[str, Any]:
    return {"circle": circle, **asdict(posted), "at": posted.at.isoformat()}


def _posted(row: dict[str, Any]) -> Posted:
    return Posted(
        key=row["key"],
        channel=row["channel"],
        state=State(row["state"]),
        at=datetime.fromisoformat(row["at"]),
        message=row["message"],
        digest=row["digest"],
        failure=None if row["failure"] is None else Failure(row["failure"]),
        before=row["before"],
    )
