"""Members are looked for in rounds, within a budget; only what is new goes into the ledger."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.board import checking
from bot.desk.board.replies import ChecksDue
from bot.desk.board.requests import NoteCheck, ShowChecks
from bot.desk.bodies.requests import Found
from bot.desk.requests import Caller
from bot.desk.voting.requests import Join, Leave
from bot.voting.circle import Circle
from tests.fakes import FakeHouse

BOT = Caller("one", "bot")
SINCE = datetime(2025, 1, 1, tzinfo=UTC)
NAMES = ("ada", "ben", "cleo")


@pytest.fixture
async def circle(house: FakeHouse) -> FakeHouse:
    for name in NAMES:
        await house.desk.handle(Join(caller(name)))
    return house


def caller(name: str) -> Caller:
    return Caller("one", name, roles=frozenset({"one", "5"}), server_since=SINCE)


async def due(house: FakeHouse) -> tuple[str, ...]:
    reply = await house.desk.handle(ShowChecks(BOT))
    assert isinstance(reply, ChecksDue)
    return reply.members


async def wait(house: FakeHouse, **span: float) -> None:
    house.office.clock.now += timedelta(**span)  # type: ignore[attr-defined]  # a FakeClock


async def here(house: FakeHouse) -> dict[str | None, bool]:
    def look(known: Circle) -> dict[str | None, bool]:
        return {each.member: each.here for each in known.roll.members.values()}

    return await house.office.ledgers.look("one", house.office.clock(), look)


async def test_everybody_is_looked_for_once_a_week(circle: FakeHouse) -> None:
    assert await due(circle) == NAMES
    assert await due(circle) == ()
    await wait(circle, days=6)
    assert await due(circle) == ()
    await circle.desk.handle(Leave(caller("ben")))
    await wait(circle, days=1)
    assert await due(circle) == ("ada", "cleo")


async def test_where_seats_follow_who_is_here_it_is_once_a_day(circle: FakeHouse) -> None:
    mo = replace(caller("mo"), moderator=True)
    await circle.desk.handle(Found(mo, "The Assembly", design="programmes"))
    assert await due(circle) == NAMES
    await wait(circle, days=1)
    assert await due(circle) == NAMES


async def test_a_large_circle_takes_several_days(
    circle: FakeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "BUDGET", 2)
    assert await due(circle) == ("ada", "ben")
    await wait(circle, hours=23)
    assert await due(circle) == ()
    await wait(circle, hours=1)
    assert await due(circle) == ("cleo",)
    await wait(circle, days=1)
    assert await due(circle) == ()


async def test_where_nobody_joined_nobody_is_looked_for(house: FakeHouse) -> None:
    assert await due(house) == ()


async def test_only_what_is_new_goes_into_the_ledger(circle: FakeHouse) -> None:
    roles = frozenset({"one", "5"})
    found = NoteCheck(BOT, "ada", here=True, roles=roles, server_since=SINCE)
    before = await circle.office.ledgers.entries("one")
    await circle.desk.handle(found)
    assert await circle.office.ledgers.entries("one") == before
    gone = NoteCheck(BOT, "ada", here=False)
    for _ in range(2):
        await circle.desk.handle(gone)
    assert len(await circle.office.ledgers.entries("one")) == len(before) + 1
    assert (await here(circle))["ada"] is False
    await circle.desk.handle(found)
    assert (await here(circle))["ada"] is True
    await circle.desk.handle(replace(found, roles=frozenset({"one"})))
    assert len(await circle.office.ledgers.entries("one")) == len(before) + 3


async def test_whoever_is_not_known_is_not_written_down(circle: FakeHouse) -> None:
    before = await circle.office.ledgers.entries("one")
    await circle.desk.handle(NoteCheck(BOT, "stranger", here=True, server_since=SINCE))
    await circle.desk.handle(NoteCheck(BOT, "stranger", here=False))
    assert await circle.office.ledgers.entries("one") == before
