"""A year of a plan, with both changes of clocks, restarts and downtime: each post exactly once."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.desk.board.posts import Posted, State
from bot.desk.board.replies import WallShown
from bot.desk.board.requests import NotePost, ShowWall
from bot.desk.desk import Desk
from bot.desk.plans.events import Event
from bot.desk.plans.events import State as Entered
from bot.desk.plans.replies import MeetingsShown, PlanShown, PortionPosted
from bot.desk.plans.requests import (
    DraftPlan,
    DropMeeting,
    NoteMeeting,
    SetDates,
    ShowMeetings,
    StartPlan,
    StopPlan,
)
from bot.desk.replies import Refused
from bot.desk.requests import Caller
from bot.store.store import SqliteStore
from bot.study.plans.calendar import Every
from bot.study.plans.changing import Anew, Change, Move, Shift, to_come
from bot.study.plans.meetings import MOST, listed
from bot.study.plans.plan import MEETS, Plan
from index.documents import Source
from tests.desk.conftest import added
from tests.desk.plans.conftest import MO, drafted
from tests.fakes import FakeClock, FakeHouse

BOT = Caller("one", "bot")
WEEKS = 53
LONG = "# The Year\n\n" + "\n\n".join(
    f"## Week {each}\n\nWhat was read in week {each}." for each in range(WEEKS)
)
FRIDAY = "2026-01-09 20:00"
CHANGED = 0.5  # how often dates are changed before it looks
KILLED = 0.2  # how often the bot is killed after a sending
PUNCTUAL = 0.7  # how often it is there when something is due


@pytest.fixture
async def year(house: FakeHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    async def none(*_: object) -> tuple[()]:
        return ()

    # Prompts take time to be found, and there are none in such a text.
    monkeypatch.setattr(house.office.jobs, "prompts", none)
    return await added(house, tmp_path, LONG, "year.md")


class Server:
    """The calendar of a server, as far as it tells whether an event was made twice, and when."""

    def __init__(self) -> None:
        self.events: dict[str, tuple[str, int]] = {}
        self.starts: dict[str, datetime] = {}
        self.made: list[tuple[str, int]] = []
        self.deleted = 0
        self.most = 0

    def make(self, meeting: tuple[str, int], starts: datetime) -> str:
        self.made.append(meeting)
        event = f"e{len(self.made)}"
        self.events[event] = meeting
        self.starts[event] = starts
        return event

    def found(self, meeting: tuple[str, int]) -> str | None:
        """By its mark."""
        return next((event for event, each in self.events.items() if each == meeting), None)


class Bot:
    """What the board of a front does, with the time between its looks and its restarts."""

    def __init__(self, house: FakeHouse, now: datetime, chance: random.Random) -> None:
        self.now = now
        self.chance = chance
        self.sent: list[tuple[str, datetime]] = []
        self.looks: list[datetime] = []
        self.server = Server()
        self.changes = 0
        self.over: dict[tuple[str, int], datetime] = {}
        self.useful: list[str] = []
        self.near: set[tuple[str, int]] = set()
        self._office = replace(house.office, clock=lambda: self.now)

    async def look(self) -> datetime | None:
        """Send what should stand and does not; when time alone changes that."""
        self.looks.append(self.now)
        await self._reckon()
        while True:
            # After each restart nothing is known but what is stored.
            desk = Desk(self._office)
            shown = await desk.handle(ShowWall(BOT))
            assert isinstance(shown, WallShown)
            if await self._send(desk, shown) and await self._enter(desk):
                return shown.again

    async def _send(self, desk: Desk, shown: WallShown) -> bool:
        """Whether all was sent: it may be killed after a sending."""
        for each in shown.posts:
            assert isinstance(each.post.shows, PortionPosted)
            key = each.post.key
            if each.post.lives:
                # What stands is edited, of no meeting but one to come.
                assert each.stands is not None
                assert each.stands.state is State.THERE
                assert each.post.shows.meeting > self.now
                continue
            if each.stands is None:
                await desk.handle(NotePost(BOT, Posted(key, "7", State.SENDING, self.now)))
                self.sent.append((key, self.now))
                if self.chance.random() < KILLED:
                    return False  # the front finds its message when it is there again
            await desk.handle(NotePost(BOT, Posted(key, "7", State.THERE, self.now, "1")))
        return True

    async def _enter(self, desk: Desk) -> bool:
        """Whether the calendar is as it should be: the bot may be killed around each change."""
        shown = await desk.handle(ShowMeetings(BOT))
        assert isinstance(shown, MeetingsShown)
        for event in shown.over:
            if event.ends > self.now:
                self.server.deleted += self.server.events.pop(event.event or "", None) is not None
                # Of a plan that goes on, only what was held sooner than the event says.
                over = self.over.get(event.key)
                assert over is None or over <= self.now
                if self.chance.random() < KILLED:
                    return False
            await desk.handle(DropMeeting(BOT, event.plan, event.number))
        for each in shown.listed:
            meeting = (each.plan, each.number)
            if each.stands is not None and each.stands.state is Entered.THERE:
                self.server.starts[each.stands.event or ""] = each.starts
                continue
            made = None if each.stands is None else self.server.found(meeting)
            known = Event(*meeting, each.channel, Entered.CREATING, self.now, each.ends)
            if made is None:
                await desk.handle(NoteMeeting(BOT, known))
                if self.chance.random() < KILLED:
                    return False
                made = self.server.make(meeting, each.starts)
                if self.chance.random() < KILLED:
                    return False
            there = replace(known, state=Entered.THERE, event=made)
            await desk.handle(NoteMeeting(BOT, there))
        kept = await self._office.plans.events("one")
        self.server.most = max(self.server.most, len(kept))
        by_meeting = {each.key: each.event or "" for each in kept}
        for each in shown.listed:
            assert self.server.starts[by_meeting[each.plan, each.number]] == each.starts
        return True

    async def _reckon(self) -> None:
        """What is of use just now, by the plan as it is; and which meetings are near."""
        self.over = {}
        for kept in await self._office.plans.plans("one"):
            plan = kept.plan
            assert plan is not None
            for each in plan.announcements():
                key = f"plan:{kept.id}:{each.kind}:{each.number}"
                if each.due <= self.now < each.until and key not in self.useful:
                    self.useful.append(key)
            numbers = range(1, len(plan.portions) + 1)
            self.over |= {(kept.id, each): plan.meeting(each) + MEETS for each in numbers}
            meetings = listed(plan, self.now)
            self.near |= {(kept.id, each.number) for each in meetings if self.now < each.starts}

    async def live(self, plan: str) -> datetime:
        """Wake when the wall says so, be away for a while at random; sometimes dates are changed.

        When the last meeting was over at last.
        """
        while True:
            kept = await self._office.plans.plan("one", plan)
            assert kept is not None
            assert kept.plan is not None
            if self.now > kept.plan.ends + timedelta(days=30):
                return kept.plan.ends
            if self.chance.random() < CHANGED:
                await self._change(plan, kept.plan, kept.revision)
            again = await self.look()
            asleep = timedelta(hours=self.chance.choice((1, 5, 30, 24 * 5, 24 * 20)))
            self.now += asleep
            if again is not None and self.chance.random() < PUNCTUAL:
                self.now = min(self.now, again)

    async def _change(self, plan: str, kept: Plan, revision: int) -> None:
        """A moderator changes dates, as far as that is possible."""
        numbers = to_come(kept, self.now)
        if not numbers:
            return
        number, days = self.chance.choice(numbers), self.chance.choice((-2, -1, 1, 3, 7, 21))
        to = kept.rhythm.local(number) + timedelta(days=days, hours=self.chance.choice((0, 1, 13)))
        change: Change = self.chance.choice(
            (Move(number, to), Shift(number, days), Anew(number, to, kept.rhythm.every))
        )
        request = SetDates(MO, plan, revision, change)
        reply = await Desk(self._office).handle(request)
        assert isinstance(reply, PlanShown | Refused)
        self.changes += isinstance(reply, PlanShown)


async def begun(house: FakeHouse, every: str, first: str) -> tuple[str, Plan]:
    draft = await drafted(house, meetings=WEEKS, first=first, every=every, zone="Europe/Berlin")
    await house.desk.handle(StartPlan(MO, draft.draft, draft.revision))
    kept = await house.office.plans.plan("one", draft.draft)
    assert kept is not None
    assert kept.plan is not None
    return kept.id, kept.plan


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(
    # A Friday evening for a year; a night hour of each day around each change of clocks.
    ("every", "first"),
    [(Every.WEEK, FRIDAY), (Every.DAY, "2026-03-10 02:30"), (Every.DAY, "2026-10-10 02:30")],
)
async def test_each_post_goes_out_exactly_once_across_downtime_and_changes(
    house: FakeHouse, year: Source, seed: int, every: Every, first: str
) -> None:
    assert year.words
    plan_id, plan = await begun(house, every, first)
    bot = Bot(house, plan.started, random.Random(seed))  # noqa: S311 - chosen to be the same
    await bot.live(plan_id)
    # All that was of use at any of the times when the bot looked, once; and nothing else.
    assert [key for key, _ in bot.sent] == bot.useful
    assert 0 < len(bot.useful) < len(list(plan.announcements()))
    assert bot.changes > 0
    # And in the calendar, once, every meeting that was near at any of those times.
    assert bot.server.made == sorted(bot.near)
    assert bot.server.most <= MOST
    assert await house.office.plans.events("one") == ()


async def test_a_bot_that_is_always_there_misses_nothing_and_is_never_late(
    house: FakeHouse, year: Source
) -> None:
    assert year.words
    plan_id, plan = await begun(house, Every.WEEK, FRIDAY)
    bot = Bot(house, plan.started, random.Random(0))  # noqa: S311 - chosen to be the same
    while (again := await bot.look()) is not None:
        bot.now = again
    assert bot.sent == [
        (f"plan:{plan_id}:{each.kind}:{each.number}", each.due) for each in plan.announcements()
    ]
    assert len(bot.sent) == 2 * WEEKS
    assert bot.server.made == [(plan_id, number) for number in range(1, WEEKS + 1)]


async def test_a_plan_that_is_stopped_between_two_looks_leaves_no_event(
    house: FakeHouse, year: Source
) -> None:
    assert year.words
    plan_id, plan = await begun(house, Every.DAY, "2026-01-03 02:30")
    bot = Bot(house, plan.started, random.Random(3))  # noqa: S311 - chosen to be the same
    await bot.look()
    assert len(bot.server.events) == MOST
    await house.desk.handle(StopPlan(MO, plan_id))
    await bot.look()
    assert await house.office.plans.events("one") == ()
    assert bot.server.events == {}
    assert bot.server.deleted == MOST


async def test_the_hours_of_the_year_are_those_of_the_wall(house: FakeHouse, year: Source) -> None:
    assert year.words
    _, plan = await begun(house, Every.WEEK, FRIDAY)
    hours = [plan.meeting(each).hour for each in range(1, WEEKS + 1)]
    assert set(hours) == {18, 19}
    assert sum(one != other for one, other in pairwise(hours)) == 2


async def test_after_a_restart_from_the_disk_nothing_is_posted_again(
    house: FakeHouse, year: Source, tmp_path: Path
) -> None:
    assert year.words
    plan_id, _ = await begun(house, Every.WEEK, FRIDAY)
    kept = await house.office.plans.plan("one", plan_id)
    assert kept is not None
    there = Posted(f"plan:{plan_id}:start:1", "7", State.THERE, datetime.now(UTC), "1")
    store = SqliteStore.writable(tmp_path)
    await store.plans().keep_plan(kept)
    await store.board().keep_post("one", there)
    store.close()
    again = SqliteStore.writable(tmp_path)
    desk = Desk(replace(house.office, plans=again.plans(), board=again.board()))
    shown = await desk.handle(ShowWall(BOT))
    assert isinstance(shown, WallShown)
    assert shown.posts == ()
    again.close()


async def test_a_post_that_was_refused_is_made_while_it_is_of_use(
    house: FakeHouse, year: Source
) -> None:
    assert year.words
    plan_id, plan = await begun(house, Every.WEEK, FRIDAY)
    refused = Posted(f"plan:{plan_id}:start:1", "7", State.REFUSED, plan.started)
    await house.desk.handle(NotePost(BOT, refused))
    shown = await house.desk.handle(ShowWall(BOT))
    assert isinstance(shown, WallShown)
    assert [each.stands for each in shown.posts] == [refused]
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now = plan.meeting(1) - timedelta(days=1)
    later = await house.desk.handle(ShowWall(BOT))
    assert isinstance(later, WallShown)
    assert [each.post.key for each in later.posts] == [f"plan:{plan_id}:reminder:1"]


async def test_a_draft_and_a_plan_without_a_channel_post_nothing(
    house: FakeHouse, year: Source
) -> None:
    assert year.words
    await drafted(house, meetings=3)
    alone = replace(MO, channel=None)
    draft = await drafted(house, alone, meetings=3)
    await house.desk.handle(StartPlan(alone, draft.draft, draft.revision))
    await house.desk.handle(DraftPlan(MO))
    shown = await house.desk.handle(ShowWall(BOT))
    assert shown == WallShown((), None)
