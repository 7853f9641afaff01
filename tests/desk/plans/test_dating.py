"""Dates of a plan under way at the Desk: asked for, previewed, changed once as they were shown."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.board.posts import Posted, State
from bot.desk.board.replies import WallShown
from bot.desk.board.requests import NotePost, ShowWall
from bot.desk.caller import Sight
from bot.desk.commands import press
from bot.desk.plans import requests as p
from bot.desk.plans.changes import How, read, written
from bot.desk.plans.replies import (
    DatesAsked,
    DatesProposed,
    DatesShown,
    PlanDrafted,
    PlanShown,
    PortionPosted,
)
from bot.desk.replies import Refused
from bot.desk.requests import Caller
from bot.desk.voting.replies import NowShown
from bot.desk.voting.requests import Now
from bot.errors import Reason, Refusal
from bot.store.store import SqliteStore
from bot.study.plans.calendar import Every
from bot.study.plans.changing import Anew, Change, Move, Shift
from bot.wording import render
from index.documents import Source
from tests.desk.plans.conftest import ME, MO, drafted, started
from tests.fakes import FakeClock, FakeHouse

BOT = Caller("one", "bot")
SATURDAY = datetime(2026, 1, 10, 19, 30)  # noqa: DTZ001 - the clock on the wall


def wait(house: FakeHouse, **span: float) -> None:
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(**span)


async def typed(house: FakeHouse, plan: str, how: How, **fields: str) -> DatesProposed:
    reply = await house.desk.handle(p.TypeDates(MO, plan, how, fields))
    assert isinstance(reply, DatesProposed), reply
    return reply


async def done(house: FakeHouse, shown: DatesProposed) -> PlanShown:
    """What the button of a preview does."""
    control = next(e for e in render(shown, "en").controls if e.action == "reading-dates-set")
    reply = await house.desk.handle(press(control.action, control.argument, MO, None))
    assert isinstance(reply, PlanShown), reply
    return reply


async def reason(house: FakeHouse, request: p.PlanRequest) -> Reason:
    reply = await house.desk.handle(request)
    assert isinstance(reply, Refused), reply
    return reply.reason


async def test_where_a_plan_runs_its_dates_are_offered(house: FakeHouse, book: Source) -> None:
    assert book.words
    assert isinstance(await house.desk.handle(p.DraftPlan(MO)), PlanDrafted)
    plan = (await started(house)).card.id
    shown = await house.desk.handle(p.DraftPlan(MO))
    assert isinstance(shown, DatesShown)
    assert (shown.card.id, shown.to_come) == (plan, tuple(range(1, 9)))
    assert isinstance(await house.desk.handle(p.OpenDates(MO, plan)), DatesShown)
    # Whoever says what to plan plans it, and another channel has no plan yet.
    assert isinstance(await drafted(house), PlanDrafted)
    elsewhere = replace(MO, channel="8")
    assert isinstance(await house.desk.handle(p.DraftPlan(elsewhere)), PlanDrafted)


async def test_a_meeting_is_moved_as_its_preview_says(house: FakeHouse, book: Source) -> None:
    assert book.words
    plan = (await started(house)).card.id
    form = await house.desk.handle(p.AskDates(MO, plan, How.MOVE))
    assert form == DatesAsked(plan, How.MOVE, {"number": "1", "when": "2026-01-09 20:00"})
    shown = await typed(house, plan, How.MOVE, number="1", when="saturday 19:30")
    # Of the Saturdays to come the first, and in the zone of the plan.
    assert shown.change == Move(1, datetime(2026, 1, 3, 19, 30))  # noqa: DTZ001
    shown = await typed(house, plan, How.MOVE, number="2", when="saturday 19:30")
    assert shown.change == Move(2, SATURDAY)
    before = await house.desk.handle(p.ShowPlan(ME))
    assert isinstance(before, PlanShown)
    assert before.card.plan.meeting(2) == datetime(2026, 1, 16, 19, tzinfo=UTC)
    after = await done(house, shown)
    assert after.done == "dated"
    assert after.card.plan.meeting(2) == datetime(2026, 1, 10, 18, 30, tzinfo=UTC)
    assert after.card.plan.meeting(3) == datetime(2026, 1, 23, 19, tzinfo=UTC)
    wait(house, days=9)
    page = await house.desk.handle(Now(ME))
    assert isinstance(page, NowShown)
    (card,) = page.plans
    assert (card.next, card.plan.meeting(2)) == (2, datetime(2026, 1, 10, 18, 30, tzinfo=UTC))


async def test_the_rest_is_shifted_over_a_holiday(house: FakeHouse, book: Source) -> None:
    assert book.words
    plan = (await started(house)).card.id
    shown = await typed(house, plan, How.SHIFT, number="3", days="14")
    assert shown.numbers == tuple(range(3, 9))
    after = (await done(house, shown)).card.plan
    assert after.meeting(3) == datetime(2026, 2, 6, 19, tzinfo=UTC)
    # The hour on the wall stays.
    assert after.rhythm.local(8) == datetime(2026, 3, 13, 20)  # noqa: DTZ001


async def test_another_weekday_and_how_often(house: FakeHouse, book: Source) -> None:
    assert book.words
    plan = (await started(house)).card.id
    shown = await typed(house, plan, How.ANEW, number="2", when="sunday 11:00")
    (menu,) = render(shown, "en").menus
    again = await house.desk.handle(press(menu.action, menu.argument, MO, ("fortnight",)))
    assert isinstance(again, DatesProposed)
    assert again.change == Anew(2, datetime(2026, 1, 11, 11), Every.FORTNIGHT)  # noqa: DTZ001
    after = (await done(house, again)).card.plan
    assert after.meeting(3) == datetime(2026, 1, 25, 10, tzinfo=UTC)
    assert after.rhythm.every is Every.FORTNIGHT


async def test_a_preview_of_something_older_changes_nothing(house: FakeHouse, book: Source) -> None:
    assert book.words
    plan = (await started(house)).card.id
    old = await typed(house, plan, How.SHIFT, number="1", days="7")
    await done(house, await typed(house, plan, How.SHIFT, number="1", days="1"))
    stale = p.SetDates(MO, plan, old.revision, old.change)
    assert await reason(house, stale) is Reason.PLAN_CHANGED


@pytest.mark.parametrize(
    ("how", "fields", "wrong"),
    [
        (How.MOVE, {"number": "0", "when": "friday 20:00"}, Reason.MEETING_BEGUN),
        (How.MOVE, {"number": "x", "when": "friday 20:00"}, Reason.MEETING_BEGUN),
        (How.MOVE, {"number": "2", "when": "some day"}, Reason.BAD_MEETING),
        (How.MOVE, {"number": "1", "when": "2025-12-01 20:00"}, Reason.MEETING_PAST),
        (How.MOVE, {"number": "3", "when": "2026-01-16 21:00"}, Reason.MEETING_ORDER),
        (How.MOVE, {"number": "3", "when": "2026-02-20 20:00"}, Reason.MEETING_ORDER),
        (How.SHIFT, {"number": "3", "days": "a week"}, Reason.BAD_SHIFT),
        (How.SHIFT, {"number": "3", "days": "0"}, Reason.BAD_SHIFT),
        (How.SHIFT, {"number": "3", "days": "-30"}, Reason.MEETING_PAST),
        (How.SHIFT, {}, Reason.MEETING_BEGUN),
    ],
)
async def test_what_cannot_be_is_said(
    house: FakeHouse, book: Source, how: How, fields: dict[str, str], wrong: Reason
) -> None:
    assert book.words
    plan = (await started(house)).card.id
    assert await reason(house, p.TypeDates(MO, plan, how, fields)) is wrong


async def test_only_moderators_who_see_the_channel_change_dates(
    house: FakeHouse, book: Source
) -> None:
    assert book.words
    plan = (await started(house)).card.id
    for caller, why in (
        (ME, Reason.NOT_MODERATOR),
        (replace(MO, channel="8", sight=Sight(frozenset({"7"}))), Reason.UNKNOWN_PLAN),
        (Caller("two", "st", moderator=True), Reason.UNKNOWN_PLAN),
    ):
        for request in (
            p.OpenDates(caller, plan),
            p.AskDates(caller, plan, How.MOVE),
            p.TypeDates(caller, plan, How.SHIFT, {"number": "1", "days": "7"}),
            p.ProposeDates(caller, plan, Shift(1, 7)),
            p.SetDates(caller, plan, 1, Shift(1, 7)),
        ):
            assert await reason(house, request) is why


@pytest.mark.parametrize(
    "change", [Move(4, SATURDAY), Shift(12, -30), Anew(1, SATURDAY, Every.DAY)]
)
def test_a_button_carries_a_change_as_it_is(change: Change) -> None:
    assert read(written(change)) == change


FORGED = (
    "",
    "move.4",
    "move.4.7",
    "move.4.20261332T2000",
    "shift.4.20260110T1930",
    "shift.4.7.week",
    "anew.4.20260110T1930",
    "anew.4.20260110T1930.hour",
    "end.4.7",
    "move.4444.20260110T1930",
)


@pytest.mark.parametrize("text", FORGED)
def test_what_no_button_carries_is_refused(text: str) -> None:
    for action, argument, given in (
        ("reading-dates-set", f"1:{text}:p", None),
        ("reading-dates-set", f"x:{text}:p", None),
        ("reading-dates-every", f"{text}:p", ("week",)),
        ("reading-dates-every", "anew.4.20260110T1930.day:p", ("hour",)),
        ("reading-dates-ask", f"{text}:p", None),
        ("reading-dates-write", f"{text}:p", {"number": "1"}),
    ):
        with pytest.raises(Refusal):
            press(action, argument, MO, given)


async def posts(house: FakeHouse) -> list[tuple[str, bool, datetime]]:
    shown = await house.desk.handle(ShowWall(BOT))
    assert isinstance(shown, WallShown)
    return [
        (each.post.key, each.post.lives, each.post.shows.meeting)
        for each in shown.posts
        if isinstance(each.post.shows, PortionPosted)
    ]


async def test_what_is_posted_stays_with_the_new_date_and_comes_once(
    house: FakeHouse, book: Source
) -> None:
    assert book.words
    plan = (await started(house)).card.id
    keys = [f"plan:{plan}:{kind}:1" for kind in ("start", "reminder")]
    wait(house, days=7, hours=23)
    for key in keys:
        there = Posted(key, "7", State.THERE, house.office.clock(), "1")
        await house.desk.handle(NotePost(BOT, there))
    assert await posts(house) == []
    await done(house, await typed(house, plan, How.SHIFT, number="1", days="7"))
    later = datetime(2026, 1, 16, 19, tzinfo=UTC)
    assert await posts(house) == [(each, True, later) for each in keys]
    # A day before the new date the group is not reminded once more.
    wait(house, days=7)
    assert await posts(house) == [(each, True, later) for each in keys]
    wait(house, days=1)
    assert [each for each, _, _ in await posts(house)] == [f"plan:{plan}:start:2"]


async def test_dates_are_kept_over_a_restart(
    house: FakeHouse, book: Source, tmp_path: Path
) -> None:
    assert book.words
    plan = (await started(house)).card.id
    await done(house, await typed(house, plan, How.SHIFT, number="2", days="3"))
    kept = await house.office.plans.plan("one", plan)
    assert kept is not None
    store = SqliteStore.writable(tmp_path)
    await store.plans().keep_plan(kept)
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.plans().plan("one", plan) == kept
    again.close()
