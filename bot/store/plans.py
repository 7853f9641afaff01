"""The rows of reading plans: drafts, those that were started, and the events of their meetings."""

import asyncio
import json
from collections.abc import Callable, Collection
from concurrent.futures import Executor
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.desk.plans.events import Event
from bot.desk.plans.planned import DRAFTED, Opening, Planned
from bot.store import plan_events
from bot.store.session_rows import posed
from bot.study.plans.calendar import Every, Rhythm
from bot.study.plans.plan import Moved, Plan
from bot.study.plans.portions import Portion, Spot
from bot.study.sessions.erasing import unquoted
from index.database import transaction

T = TypeVar("T")


class Plans:
    """Satisfies ``bot.desk.ports.Plans``. All work is done by the store's one thread."""

    def __init__(self, db: Database, thread: Executor) -> None:
        self._db = db
        self._thread = thread

    async def keep_plan(self, planned: Planned) -> None:
        """Keep a new draft, and forget those whose time is over."""
        await self._run(self._keep, planned)

    async def drop_drafts(self, now: datetime) -> None:
        """Forget the drafts whose time is over."""
        await self._run(self._drop_old, now)

    async def plan(self, circle: str, plan: str) -> Planned | None:
        """A plan of a circle by its id."""
        return await self._run(self._find, circle, plan)

    async def plans(self, circle: str) -> tuple[Planned, ...]:
        """All plans of a circle, the latest first."""
        return await self._run(self._all, circle)

    async def change_plan(
        self, circle: str, plan: str, how: Callable[[Planned], Planned]
    ) -> Planned | None:
        """A plan after a change, which nothing comes between; ``None`` where there is none."""
        return await self._run(self._change, circle, plan, how)

    async def start_plan(
        self, circle: str, plan: str, how: Callable[[Planned, Planned | None], Planned]
    ) -> Planned | None:
        """A draft that ``how`` starts, in place of the plan of its channel; ``None`` if it is gone.

        ``how`` gets the draft and that plan; nothing comes between.
        """
        return await self._run(self._start, circle, plan, how)

    async def drop_plan(self, circle: str, plan: str) -> None:
        """Forget a plan."""
        await self._run(self._drop, circle, plan)

    async def events(self, circle: str) -> tuple[Event, ...]:
        """What is known of the events of a circle's meetings."""
        return await self._run(plan_events.of, self._db, circle)

    async def keep_event(self, circle: str, event: Event) -> None:
        """Keep what is known of an event, in place of what was known of its meeting."""
        await self._run(plan_events.keep, self._db, circle, event)

    async def drop_event(self, circle: str, plan: str, number: int) -> None:
        """Know no more of the event of a meeting."""
        await self._run(plan_events.drop, self._db, circle, plan, number)

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def _keep(self, planned: Planned) -> None:
        with transaction(self._db):
            write(self._db, planned)
        self._drop_old(planned.at)

    def _drop_old(self, now: datetime) -> None:
        with transaction(self._db):
            drafts = [*map(_planned, self._db.query("SELECT * FROM plans WHERE NOT started"))]
            for each in drafts:
                if each.expires <= now:
                    self._db.table("plans").delete_where(
                        "circle = ? AND id = ?", [each.circle, each.id]
                    )

    def _find(self, circle: str, plan: str) -> Planned | None:
        rows = self._db.query("SELECT * FROM plans WHERE circle = ? AND id = ?", [circle, plan])
        row = next(iter(rows), None)
        return None if row is None else _planned(row)

    def _all(self, circle: str) -> tuple[Planned, ...]:
        rows = self._db.query("SELECT * FROM plans WHERE circle = ? ORDER BY rowid DESC", [circle])
        return tuple(map(_planned, rows))

    def _change(self, circle: str, plan: str, how: Callable[[Planned], Planned]) -> Planned | None:
        with transaction(self._db):
            found = self._find(circle, plan)
            if found is None:
                return None
            found = how(found)
            write(self._db, found)
        return found

    def _start(
        self, circle: str, plan: str, how: Callable[[Planned, Planned | None], Planned]
    ) -> Planned | None:
        with transaction(self._db):
            draft = self._find(circle, plan)
            if draft is None:
                return None
            there = [each for each in self._all(circle) if each.plan is not None]
            here = [each for each in there if each.channel == draft.channel and each.id != plan]
            started = how(draft, here[0] if here else None)
            for each in here:
                self._db.table("plans").delete_where("circle = ? AND id = ?", [circle, each.id])
            write(self._db, started)
        return started

    def _drop(self, circle: str, plan: str) -> None:
        with transaction(self._db):
            self._db.table("plans").delete_where("circle = ? AND id = ?", [circle, plan])


def _planned(row: dict[str, Any]) -> Planned:
    text = json.loads(row["text"])
    return Planned(
        row["circle"],
        row["id"],
        datetime.fromisoformat(row["at"]),
        text["asked"],
        datetime.fromisoformat(text["first"]) if text["first"] else None,
        text["channel"],
        text["within"],
        text["revision"],
        _plan(text["plan"]) if text["plan"] else None,
        # Plans of before there were prompts have none.
        tuple(map(_opening, text.get("openings", ()))),
        timedelta(days=text.get("days", DRAFTED.days)),
    )


def write(db: Database, planned: Planned) -> None:
    """Keep a plan, in place of what was known of it."""
    text = {
        "asked": dict(planned.asked),
        "first": planned.first and planned.first.isoformat(),
        "channel": planned.channel,
        "within": planned.within,
        "revision": planned.revision,
        "plan": planned.plan and asdict(planned.plan),
        "days": planned.lasts.days,
        "openings": [asdict(each) for each in planned.openings],
    }
    row = {
        "circle": planned.circle,
        "id": planned.id,
        "at": planned.at.isoformat(),
        "started": int(planned.plan is not None),
        # As ASCII: half a surrogate pair is kept as it was typed.
        "text": json.dumps(text, default=datetime.isoformat),
    }
    db.table("plans").upsert(row, pk=("circle", "id"))


def unquote(db: Database, circle: str, kept: Collection[str]) -> None:
    """Take the words of all texts but those out of a circle's plans; within a transaction."""
    for row in [*db.query("SELECT * FROM plans WHERE circle = ?", [circle])]:
        before = _planned(row)
        openings = tuple(
            replace(each, prompts=tuple(unquoted(prompt, kept) for prompt in each.prompts))
            for each in before.openings
        )
        if openings != before.openings:
            write(db, replace(before, openings=openings))


def _plan(packed: dict[str, Any]) -> Plan:
    rhythm, moved = packed["rhythm"], packed["moved"]
    return Plan(
        packed["source"],
        packed["title"],
        packed["version"],
        tuple(map(_portion, packed["portions"])),
        Rhythm(
            datetime.fromisoformat(rhythm["first"]),
            Every(rhythm["every"]),
            rhythm["zone"],
            # Plans of before dates could be changed have none.
            tuple(map(datetime.fromisoformat, rhythm.get("dates", ()))),
        ),
        datetime.fromisoformat(packed["started"]),
        packed["limited"],
        packed["advances"],
        Moved(moved["portion"], datetime.fromisoformat(moved["at"])) if moved else None,
    )


def _opening(packed: dict[str, Any]) -> Opening:
    return Opening(packed["number"], tuple(map(posed, packed["prompts"])))


def _portion(packed: dict[str, Any]) -> Portion:
    spots = {name: _spot(packed[name]) for name in ("opening", "closing")}
    return Portion(**{**packed, **spots})


def _spot(packed: dict[str, Any]) -> Spot:
    return Spot(tuple(packed["headings"]), packed["paragraph"])
