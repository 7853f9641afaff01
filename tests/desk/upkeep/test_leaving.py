"""Servers that the bot has left: kept for the grace period, then gone to the last byte."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.board.posts import Posted, State
from bot.desk.board.requests import NoteGrant, NotePost
from bot.desk.caller import Caller
from bot.desk.commands import press
from bot.desk.desk import Desk
from bot.desk.notes.replies import Marked, NoteKept
from bot.desk.notes.requests import AddNote, MarkUnclear, ShareNote
from bot.desk.plans.replies import PlanDrafted, PlanShown
from bot.desk.plans.requests import DraftPlan, StartPlan
from bot.desk.replies import Answered, TextAdded, TextList, TextRemoved
from bot.desk.requests import AddText, Ask, ListTexts, RemoveText
from bot.desk.sessions.replies import SessionPrepared, SessionShown
from bot.desk.sessions.requests import StartSession
from bot.desk.upkeep.chores import Chore
from bot.desk.voting.replies import BallotCast, HistoryShown, NowShown, VoteOpened
from bot.desk.voting.requests import CastBallot, Join, Now, OpenVote, SearchHistory
from tests.desk.privacy.lasting import files_with, lasting_house
from tests.fakes import SAMPLE, FakeClock, FakeHouse, write

ONE, TWO = "111111111111111111", "222222222222222222"
WORD = {ONE: "zyxonequint", TWO: "zyxtwoquint"}
LOCAL = "local"


def member(circle: str, name: str = "ada") -> Caller:
    """A member whose id and name are theirs alone; moderator of everything."""
    own = f"{name}{WORD[circle]}"
    return Caller(circle, own, name=f"Name{own}", channel="7", moderator=True)


async def settled(house: FakeHouse, circle: str, folder: Path) -> None:
    """A circle has a text and a member."""
    word = WORD[circle]
    text = f"# The {word} Book\n\nThe pilot {word} counted eleven tides in a fortnight.\n"
    added = AddText(member(circle), write(folder, f"{word}.md", text))
    assert isinstance(await house.desk.handle(added), TextAdded)
    await house.desk.handle(Join(member(circle)))


async def lived(house: FakeHouse, circle: str, folder: Path) -> None:
    """A circle has everything that there is."""
    desk, word, me = house.desk, WORD[circle], member(circle)
    await settled(house, circle, folder)
    text = SAMPLE.read_text("utf-8").replace("The Lamplighters’ Circle", f"Letter {word}")
    added = await desk.handle(AddText(me, write(folder, f"{word}2.md", text.replace("lamp", word))))
    assert isinstance(added, TextAdded)
    asked = await desk.handle(Ask(me, f"Who counted {word} tides?"))
    assert isinstance(asked, Answered)
    for name in ("ben", "cleo"):
        await desk.handle(Join(member(circle, name)))
    opened = OpenVote(me, f"Which {word}?", f"Tea {word}; Milk {word}", names="visible")
    assert isinstance(await desk.handle(opened), VoteOpened)
    assert isinstance(await desk.handle(CastBallot(me, "1", "1")), BallotCast)
    await desk.handle(OpenVote(replace(me, moderator=False), f"A {word} motion."))
    assert isinstance(await desk.handle(OpenVote(me, f"Is {word} locked?")), VoteOpened)
    assert isinstance(await desk.handle(CastBallot(me, "2", "yes")), BallotCast)
    noted = await desk.handle(AddNote(me, f"[the {word} book 1]", f"A note {word}"))
    assert isinstance(noted, NoteKept), noted
    await desk.handle(ShareNote(me, 1))
    assert isinstance(await desk.handle(MarkUnclear(me, asked.id)), Marked)
    drafted = await desk.handle(DraftPlan(me, added.source.id, meetings=1))
    assert isinstance(drafted, PlanDrafted)
    plan = await desk.handle(StartPlan(me, drafted.draft, drafted.revision))
    assert isinstance(plan, PlanShown), plan
    there = replace(me, channel="8")
    prepared = await desk.handle(StartSession(there))
    assert isinstance(prepared, SessionPrepared), prepared
    ids = tuple(each.id for each in prepared.session.offered)[:1]
    await desk.handle(press("session-keep", "1", there, ids))
    begun = await desk.handle(press("session-begin", "1", there))
    assert isinstance(begun, SessionShown)
    await desk.handle(NotePost(me, Posted("vote:1", "7", State.THERE, house_clock(house)())))
    await desk.handle(NoteGrant(me, "9", me.member, holds=True))
    assert isinstance(await desk.handle(RemoveText(me, added.source.id)), TextRemoved)


async def decided(house: FakeHouse, *circles: str) -> None:
    """Votes end, and what was decided can be found."""
    # The bot is awake meanwhile: an outage would move the close.
    for _ in range(73 * 6):
        await wait(house, minutes=10)
    for circle in circles:
        found = await house.desk.handle(SearchHistory(member(circle), WORD[circle]))
        assert isinstance(found, HistoryShown)
        assert found.cards


def house_clock(house: FakeHouse) -> FakeClock:
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    return clock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def house(folder: Path) -> Iterator[FakeHouse]:
    with lasting_house(folder) as house:
        yield house


@contextmanager
def started_again(house: FakeHouse, folder: Path) -> Iterator[FakeHouse]:
    """The bot after a restart, at the same time."""
    with lasting_house(folder) as again:
        house_clock(again).now = house_clock(house).now
        yield again


async def wait(house: FakeHouse, **span: float) -> None:
    house_clock(house).now += timedelta(**span)
    await house.desk.tick()


async def texts(house: FakeHouse, circle: str) -> int:
    reply = await house.desk.handle(ListTexts(Caller(circle, "me")))
    assert isinstance(reply, TextList), reply
    return len(reply.sources)


async def waiting(house: FakeHouse) -> set[str]:
    return {each for chore in Chore for each in await house.office.chores.waiting(chore)}


async def test_after_the_grace_period_no_byte_is_left_and_another_server_keeps_all(
    house: FakeHouse, folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for circle in (ONE, TWO):
        await lived(house, circle, tmp_path)
    await decided(house, ONE, TWO)
    before = files_with(folder, WORD[ONE])
    assert before == {
        "circle.db",
        f"circles/{ONE}/library.db",
        f"circles/{ONE}/memory/library.db",
    }
    other = files_with(folder, WORD[TWO])
    await house.desk.left(ONE)
    await wait(house, days=29)
    assert files_with(folder, WORD[ONE]) == before
    await wait(house, days=1.1)
    assert files_with(folder, WORD[ONE]) == set()
    assert files_with(folder, ONE) == set()
    assert not (folder / "circles" / ONE).exists()
    assert await waiting(house) == set()
    assert files_with(folder, WORD[TWO]) == other
    assert WORD[ONE] not in caplog.text
    # Who invites the bot again finds an empty circle, and begins at one.
    me = member(ONE)
    await house.desk.came(ONE)
    assert await texts(house, ONE) == 0
    now = await house.desk.handle(Now(me))
    assert isinstance(now, NowShown)
    assert (now.on_roll, now.size, now.votes) == (False, 0, ())
    await house.desk.handle(Join(me))
    opened = await house.desk.handle(OpenVote(me, "Once more?", "Tea; Milk"))
    assert isinstance(opened, VoteOpened)
    assert opened.card.number == 1


async def test_who_comes_back_within_it_loses_nothing(house: FakeHouse, tmp_path: Path) -> None:
    await settled(house, ONE, tmp_path)
    await house.desk.left(ONE)
    await wait(house, days=29)
    await house.desk.came(ONE)
    await wait(house, days=60)
    assert await texts(house, ONE) == 1
    # A later removal begins a period of its own.
    await house.desk.left(ONE)
    await wait(house, days=29)
    assert await texts(house, ONE) == 1
    await wait(house, days=2)
    assert await texts(house, ONE) == 0


async def test_a_restart_forgets_nothing_and_deletes_only_where_the_bot_is_not(
    house: FakeHouse, folder: Path, tmp_path: Path
) -> None:
    for circle in (ONE, TWO):
        await settled(house, circle, tmp_path)
        await house.desk.left(circle)
    with started_again(house, folder) as again:
        # Nobody knows yet whether it was invited again while it was not running.
        await wait(again, days=40)
        assert await texts(again, ONE) == await texts(again, TWO) == 1
        await again.desk.servers(None)
        await again.desk.tick()
        assert await texts(again, ONE) == 1
        await again.desk.servers(frozenset({TWO}))
        await again.desk.tick()
        assert (await texts(again, ONE), await texts(again, TWO)) == (0, 1)
        await wait(again, days=40)
        assert await texts(again, TWO) == 1


async def test_a_server_that_is_gone_at_the_start_was_left_while_the_bot_was_away(
    house: FakeHouse, folder: Path, tmp_path: Path
) -> None:
    for circle in (ONE, TWO):
        await settled(house, circle, tmp_path)
    local = write(tmp_path, "local.md", "# Local\n\nThe terminal has no server to leave.")
    await house.desk.handle(AddText(Caller(LOCAL, "me", moderator=True), local))
    with started_again(house, folder) as again:
        await again.desk.servers(frozenset({TWO}))
        await wait(again, days=20)
        # While a connection is lost nothing is known, and nothing deleted.
        await again.desk.servers(None)
        await wait(again, days=20)
        assert await texts(again, ONE) == 1
        await again.desk.servers(frozenset({TWO}))
        await again.desk.tick()
        assert await texts(again, ONE) == 0
        assert (await texts(again, TWO), await texts(again, LOCAL)) == (1, 1)
        assert files_with(folder, WORD[ONE]) == set()


STEPS = ("jobs.forget", "libraries.discard", "ledgers.purge", "store.wipe", "chores.done")


@pytest.mark.parametrize("step", STEPS)
async def test_a_purge_that_is_interrupted_goes_on_at_the_next_start(
    house: FakeHouse, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    await settled(house, ONE, tmp_path)
    await house.desk.left(ONE)

    async def killed(*_: object) -> None:
        raise OSError(step)

    part, name = step.split(".")
    with monkeypatch.context() as patched:
        patched.setattr(getattr(house.office, part), name, killed, raising=True)
        await wait(house, days=31)
    assert ONE in await waiting(house)
    with started_again(house, folder) as again:
        # It was begun, so it needs nobody to say that the bot is not there.
        await again.desk.tick()
        assert await waiting(again) == set()
        assert await texts(again, ONE) == 0
    assert files_with(folder, WORD[ONE]) == set()


async def test_who_comes_back_in_the_middle_of_a_purge_begins_anew(
    house: FakeHouse, tmp_path: Path
) -> None:
    await settled(house, ONE, tmp_path)
    await house.office.chores.note(ONE, Chore.PURGING, house_clock(house)())
    await house.desk.came(ONE)
    assert await waiting(house) == set()
    assert await texts(house, ONE) == 0


async def test_the_period_is_the_operators(house: FakeHouse, tmp_path: Path) -> None:
    await settled(house, ONE, tmp_path)
    hasty = Desk(replace(house.office, grace_days=0))
    await hasty.left(ONE)
    await hasty.tick()
    assert await texts(house, ONE) == 0
