"""Reading plans are kept for good, circle by circle; drafts for a day."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.plans.planned import Planned
from bot.errors import Reason, Refusal
from bot.store.store import SqliteStore
from bot.study.plans.plan import Moved
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
