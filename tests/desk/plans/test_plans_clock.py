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
from bot.desk.plans.replies import MeetingsShown, PortionPosted
from bot.desk.plans.requests import (
    DraftPlan,
    DropMeeting,
    NoteMeeting,
    ShowMeetings,
    StartPlan,
    StopPlan,
)
from bot.desk.requests import Caller
from bot.store.store import SqliteStore
from bot.study.plans.calendar import Every
from bot.study.plans.meetings import MOST, listed
from bot.study.plans.plan import Plan
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
    """The calendar of a server, as far as it tells whether an event was made twice."""

    def __init__(self) -> None:
        self.events: dict[str, tuple[str, int]] = {}
        self.made: list[tuple[str, int]] = []
        self.deleted = 0
        self.most = 0

    def make(self, meeting: tuple[str, int]) -> str:
        self.made.append(meeting)
        event = f"e{len(self.made)}"
        self.events[event] = meeting
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
        self._office = replace(house.office, clock=lambda: self.now)

    async def look(self) -> datetime | None:
        """Send what should stand and does not; when time alone changes that."""
        self.looks.append(self.now)
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
                if self.chance.random() < KILLED:
                    return False
            await desk.handle(DropMeeting(BOT, event.plan, event.number))
        for each in shown.listed:
            if each.stands is not None and each.stands.state is Entered.THERE:
                continue
            meeting = (each.plan, each.number)
            made = None if each.stands is None else self.server.found(meeting)
            known = Event(*meeting, each.channel, Entered.CREATING, self.now, each.ends)
            if made is None:
                await desk.handle(NoteMeeting(BOT, known))
                if self.chance.random() < KILLED:
                    return False
                made = self.server.make(meeting)
                if self.chance.random() < KILLED:
                    return False
            there = replace(known, state=Entered.THERE, event=made)
            await desk.handle(NoteMeeting(BOT, there))
        kept = await self._office.plans.events("one")
        self.server.most = max(self.server.most, len(kept))
        return True

    async def live(self, until: datetime) -> None:
        """Wake when the wall says so, and be away for a while at random."""
        while self.now < until:
            again = await self.look()
            asleep = timedelta(hours=self.chance.choice((1, 5, 30, 24 * 5, 24 * 20)))
            self.now += asleep
            if again is not None and self.chance.random() < PUNCTUAL:
                self.now = min(self.now, again)


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
async def test_each_post_goes_out_exactly_once_across_downtime(
    house: FakeHouse, year: Source, seed: int, every: Every, first: str
) -> None:
    assert year.words
    plan_id, plan = await begun(house, every, first)
    bot = Bot(house, plan.started, random.Random(seed))  # noqa: S311 - chosen to be the same
    await bot.live(plan.ends + timedelta(days=30))
    # All that was of use at any of the times when the bot looked, once; and nothing else.
    useful = [
        f"plan:{plan_id}:{each.kind}:{each.number}"
        for each in plan.announcements()
        if any(each.due <= at < each.until for at in bot.looks)
    ]
    assert [key for key, _ in bot.sent] == useful
    assert 0 < len(useful) < len(list(plan.announcements()))
    # And in the calendar, once, every meeting that was near at any of those times.
    near = {
        (plan_id, each.number) for at in bot.looks for each in listed(plan, at) if at < each.starts
    }
    assert bot.server.made == sorted(near)
    assert bot.server.deleted == 0
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
