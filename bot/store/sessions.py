"""The rows of sessions: one each, whole, so that every step is one change of one row.

Members are named inside the rows: what belongs to one of them is found and cut out there.
"""

import asyncio
from collections.abc import Callable, Collection
from concurrent.futures import Executor
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.store.session_rows import packed, unpacked
from bot.study.sessions import erasing, steps
from bot.study.sessions.values import IDLE, Session, State
from index.database import transaction

T = TypeVar("T")

_RECENT = timedelta(days=7)
_GOING = (State.PREPARING, State.RUNNING, State.ENDED)


class Sessions:
    """Satisfies ``bot.desk.ports.Sessions``. All work is done by the store's one thread."""

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread

    async def add(self, circle: str, make: Callable[[int], Session]) -> Session:
        """Keep a new session under the next number."""
        return await self._run(self._add, circle, make)

    async def find(self, circle: str, number: int) -> Session | None:
        """A session of a circle by its number."""
        return await self._run(find, self._db, circle, number)

    async def change(
        self, circle: str, number: int, how: Callable[[Session], Session]
    ) -> Session | None:
        """A session after a change, which nothing comes between; ``None`` where there is none."""
        return await self._run(self._change, circle, number, how)

    async def drop(self, circle: str, number: int) -> None:
        """Forget a session that was only prepared; its number stays taken."""
        await self._run(self._drop, circle, number)

    async def drop_over(self, before: Callable[[str], datetime | None]) -> None:
        """Forget the sessions of a circle that were over before its time, if it has one.

        Their numbers stay taken. ``before`` runs in another thread.
        """
        await self._run(self._drop_over, before)

    async def all(self, circle: str) -> tuple[Session, ...]:
        """The sessions of a circle, in order."""
        return await self._run(self._all, circle)

    async def going(self, circle: str, now: datetime) -> tuple[Session, ...]:
        """Those that are not over, and those of the last seven days."""
        return await self._run(self._going, circle, now)

    async def running(self) -> tuple[Session, ...]:
        """Those that run, in all circles."""
        return await self._run(self._running)

    async def tick(self, now: datetime) -> tuple[str, ...]:
        """Do what is due in any circle; the circles where something happened."""
        return await self._run(self._tick, now)

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _add(self, circle: str, make: Callable[[int], Session]) -> Session:
        with transaction(self._db):
            last = self._db.execute(
                "SELECT max(number) FROM sessions WHERE circle = ?", [circle]
            ).fetchone()[0]
            session = make((last or 0) + 1)
            _write(self._db, session)
        return session

    def _change(
        self, circle: str, number: int, how: Callable[[Session], Session]
    ) -> Session | None:
        with transaction(self._db):
            found = find(self._db, circle, number)
            if found is None:
                return None
            changed = how(found)
            if changed != found:
                _write(self._db, changed)
        return changed

    def _drop(self, circle: str, number: int) -> None:
        with transaction(self._db):
            self._db.execute(
                "UPDATE sessions SET text = NULL, state = 'dropped'"
                " WHERE circle = ? AND number = ? AND state = ?",
                [circle, number, State.PREPARING],
            )

    def _drop_over(self, before: Callable[[str], datetime | None]) -> None:
        held = self._db.execute("SELECT DISTINCT circle FROM sessions WHERE text IS NOT NULL")
        times = {circle: before(circle) for (circle,) in held.fetchall()}
        with transaction(self._db):
            for circle, at in times.items():
                if at is not None:
                    self._db.execute(
                        "UPDATE sessions SET text = NULL, state = 'dropped'"
                        " WHERE circle = ? AND state IN (?, ?) AND touched <= ?",
                        [circle, State.ENDED, State.CLOSED, at.isoformat()],
                    )

    def _all(self, circle: str) -> tuple[Session, ...]:
        return of(self._db, circle)

    def _going(self, circle: str, now: datetime) -> tuple[Session, ...]:
        rows = self._db.query(
            "SELECT text FROM sessions WHERE circle = ? AND text IS NOT NULL"
            " AND (state IN (?, ?, ?) OR touched > ?) ORDER BY number",
            [circle, *_GOING, (now - _RECENT).isoformat()],
        )
        return tuple(unpacked(row["text"]) for row in rows)

    def _running(self) -> tuple[Session, ...]:
        rows = self._db.query(
            "SELECT text FROM sessions WHERE state = ? ORDER BY circle, number", [State.RUNNING]
        )
        return tuple(unpacked(row["text"]) for row in rows)

    def _tick(self, now: datetime) -> tuple[str, ...]:
        """What was only prepared is dropped after as long a time."""
        due = "circle, number, text FROM sessions WHERE state = ? AND due <= ?"
        happened = []
        with transaction(self._db):
            for row in [*self._db.query(f"SELECT {due}", [State.RUNNING, _sorted(now)])]:
                after = steps.due(unpacked(row["text"]), now)
                if after is not None:
                    _write(self._db, after)
                    happened.append(row["circle"])
            self._db.execute(
                "UPDATE sessions SET text = NULL, state = 'dropped'"
                " WHERE state = ? AND touched <= ?",
                [State.PREPARING, (now - IDLE).isoformat()],
            )
        return tuple(dict.fromkeys(happened))


def find(db: Database, circle: str, number: int) -> Session | None:
    """A session of a circle by its number."""
    rows = db.query(
        "SELECT text FROM sessions WHERE circle = ? AND number = ? AND text IS NOT NULL",
        [circle, number],
    )
    row = next(iter(rows), None)
    return None if row is None else unpacked(row["text"])


def of(db: Database, circle: str) -> tuple[Session, ...]:
    """The sessions of a circle, in order."""
    rows = db.query(
        "SELECT text FROM sessions WHERE circle = ? AND text IS NOT NULL ORDER BY number", [circle]
    )
    return tuple(unpacked(row["text"]) for row in rows)


def belongings(db: Database, circle: str, member: str) -> list[dict[str, Any]]:
    """What of each session belongs to a member."""
    found = []
    for session in of(db, circle):
        heard = [asdict(each) for each in session.heard if each.member == member]
        suggested = [asdict(each) for each in session.suggested if each.member == member]
        if erasing.forget(session, member) != session:
            found.append(
                {
                    "session": session.number,
                    "state": session.state,
                    "facilitated": session.facilitator == member,
                    "turns": session.order.turns(member),
                    "recorded": any(each.member == member for each in session.recorded),
                    "asked": heard,
                    "suggested": suggested,
                }
            )
    return found


def forget(db: Database, circle: str, member: str) -> None:
    """Take a member out of all sessions; within somebody's transaction."""
    for session in of(db, circle):
        after = erasing.forget(session, member)
        if after != session:
            _write(db, after)


def unquote(db: Database, circle: str, kept: Collection[str]) -> None:
    """Take the words of all texts but those out of the sessions; within a transaction."""
    for session in of(db, circle):
        after = erasing.unquote(session, kept)
        if after != session:
            _write(db, after)


def _write(db: Database, session: Session) -> None:
    due = steps.next_due(session)
    row = {
        "circle": session.circle,
        "number": session.number,
        "state": session.state,
        "touched": session.touched.isoformat(),
        "due": None if due is None else _sorted(due),
        "text": packed(session),
    }
    db.table("sessions").upsert(row, pk=("circle", "number"))


def _sorted(at: datetime) -> str:
    """A time that sorts as text: ISO leaves out what is zero of a second."""
    return at.isoformat(timespec="microseconds")
