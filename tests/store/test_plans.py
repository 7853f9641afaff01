"""Reading plans are kept for good, circle by circle; drafts for a day."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.desk.plans.events import Event, Failure, State
from bot.desk.plans.planned import Planned
from bot.errors import Reason, Refusal
from bot.store.schema import FILENAME
from bot.store.store import SqliteStore
from bot.study.plans.plan import Moved
from index.database import transaction
from tests.wording.read import PLAN

AT = datetime(2026, 1, 5, 9, tzinfo=UTC)
FIRST = datetime(2026, 1, 9, 20)  # noqa: DTZ001 - the clock on the wall
DRAFT = Planned("one", "p1", AT, {"zone": "UTC", "first": "\ud83d"}, FIRST, "7", "6", 3)
RUNS = replace(DRAFT, id="p2", plan=replace(PLAN, moved=Moved(4, AT)))


async def test_plans_are_there_after_a_restart(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    for each in (DRAFT, RUNS, replace(RUNS, circle="two")):
        await store.plans().keep_plan(each)
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.plans().plans("one") == (RUNS, DRAFT)
    assert await again.plans().plan("one", "p2") == RUNS
    assert await again.plans().plan("three", "p2") is None
    await again.plans().drop_plan("one", "p2")
    assert await again.plans().plans("one") == (DRAFT,)
    assert await again.plans().plan("two", "p2") is not None
    again.close()


async def test_events_are_there_after_a_restart_each_under_its_meeting(tmp_path: Path) -> None:
    entered = Event("p2", 3, "7", State.CREATING, AT, AT + timedelta(days=9))
    store = SqliteStore.writable(tmp_path)
    there = replace(entered, state=State.THERE, event="12", digest="d")
    refused = replace(entered, number=4, state=State.REFUSED, failure=Failure.CREATE)
    for each in (entered, there, refused):
        await store.plans().keep_event("one", each)
    await store.plans().keep_event("two", entered)
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.plans().events("one") == (there, refused)
    await again.plans().drop_event("one", "p2", 3)
    assert await again.plans().events("one") == (refused,)
    assert await again.plans().events("two") == (entered,)
    again.close()


async def test_a_plan_starts_in_place_of_the_one_of_its_channel_and_of_no_other() -> None:
    store = SqliteStore.forgetful()
    plans = store.plans()
    other = replace(RUNS, id="p3", channel="8")
    for each in (RUNS, other, DRAFT):
        await plans.keep_plan(each)
    seen: list[Planned | None] = []

    def refuse(_: Planned, here: Planned | None) -> Planned:
        seen.append(here)
        raise Refusal(Reason.PLAN_RUNS_HERE)

    with pytest.raises(Refusal):
        await plans.start_plan("one", "p1", refuse)
    assert seen == [RUNS]
    assert await plans.plans("one") == (DRAFT, other, RUNS)
    began = await plans.start_plan("one", "p1", lambda kept, _: replace(kept, plan=PLAN))
    assert began == replace(DRAFT, plan=PLAN)
    kept = await plans.plans("one")
    assert sorted(kept, key=lambda each: each.id) == [began, other]
    assert await plans.start_plan("one", "gone", refuse) is None
    store.close()


async def test_plans_of_before_there_were_prompts_are_read(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    await store.plans().keep_plan(RUNS)
    store.close()
    db = Database(tmp_path / FILENAME)
    (row,) = db.query("SELECT text FROM plans")
    text = {name: value for name, value in json.loads(row["text"]).items() if name != "openings"}
    with transaction(db):
        db.execute("UPDATE plans SET text = ?", [json.dumps(text)])
    db.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.plans().plans("one") == (RUNS,)
    again.close()


async def test_old_drafts_go_and_plans_stay() -> None:
    store = SqliteStore.forgetful()
    plans = store.plans()
    for each in (DRAFT, RUNS):
        await plans.keep_plan(each)
    await plans.keep_plan(replace(DRAFT, id="p3", at=AT + timedelta(days=1)))
    assert [each.id for each in await plans.plans("one")] == ["p3", "p2"]
    store.close()


async def test_a_change_that_is_refused_changes_nothing() -> None:
    store = SqliteStore.forgetful()
    plans = store.plans()
    await plans.keep_plan(DRAFT)

    def refuse(_: Planned) -> Planned:
        raise Refusal(Reason.PLAN_CHANGED)

    with pytest.raises(Refusal):
        await plans.change_plan("one", "p1", refuse)
    assert await plans.plan("one", "p1") == DRAFT
    changed = await plans.change_plan("one", "p1", lambda kept: replace(kept, revision=4))
    assert changed == await plans.plan("one", "p1") == replace(DRAFT, revision=4)
    assert await plans.change_plan("two", "p1", refuse) is None
    store.close()
