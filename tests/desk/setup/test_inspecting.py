"""What is found to be missing: each permission with its channels, and what is gone."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.board.links import Link
from bot.desk.board.posts import Failure, Posted, State
from bot.desk.caller import Caller, Sight
from bot.desk.server import Right, Room, Server
from bot.desk.settings.chosen import Chosen
from bot.desk.setup.replies import Barred, Checked, Gone, Machine, Missing
from bot.desk.setup.requests import Check
from bot.wording import LOCALES, render
from bot.wording.blocks import Text
from index.documents import Source
from tests.desk.conftest import added
from tests.desk.plans.conftest import BOOK, started
from tests.fakes import NOW, FakeClock, FakeHouse
from tests.wording.setting_up import all_missing


@dataclass
class FakeServer:
    """A server with channels, what the bot lacks in each, and roles."""

    rooms: dict[str, set[Right]] = field(default_factory=lambda: {"7": set(), "8": set()})
    lacks: set[Right] = field(default_factory=set)
    roles: dict[str, str | None] = field(default_factory=lambda: {"1": None, "2": None})
    unsure: set[str] = field(default_factory=set)
    offered: bool = True
    looked_for: set[str] = field(default_factory=set)

    async def survey(self, places: Collection[str]) -> Server:
        self.looked_for |= set(places)
        return Server(
            tuple(Room(place, frozenset(lacks)) for place, lacks in self.rooms.items()),
            frozenset(self.unsure),
            frozenset(self.lacks),
            self.roles,
            self.offered,
        )


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


async def found(house: FakeHouse, server: FakeServer, sight: Sight | None = None) -> Checked:
    caller = Caller("one", "mo", moderator=True, channel="7", roles=frozenset({"1"}))
    caller = replace(caller, survey=server.survey, sight=sight or caller.sight)
    reply = await house.desk.handle(Check(caller))
    assert isinstance(reply, Checked), reply
    return reply


async def test_all_is_well_in_one_sentence(house: FakeHouse, server: FakeServer) -> None:
    reply = await found(house, server)
    assert reply.well
    for locale in LOCALES:
        (only,) = render(reply, locale).blocks
        assert isinstance(only, Text)
        assert only.text.count(".") == 1


async def test_a_permission_is_named_with_its_channels(
    house: FakeHouse, server: FakeServer
) -> None:
    server.rooms = {"7": {Right.FILES}, "8": {Right.FILES, Right.HISTORY}, "9": set()}
    reply = await found(house, server)
    assert reply.missing == (Missing(Right.FILES, ("7", "8")), Missing(Right.HISTORY, ("8",)))
    assert not reply.well


async def test_what_follows_from_another_lack_is_not_told(
    house: FakeHouse, server: FakeServer
) -> None:
    server.rooms["7"] = set(Right) - {Right.EVENTS, Right.ROLES}
    server.rooms["8"] = {Right.SEND, Right.FILES, Right.BEGIN_THREADS}
    reply = await found(house, server)
    assert reply.missing == (Missing(Right.VIEW, ("7",)), Missing(Right.SEND, ("8",)))


async def test_what_is_missing_everywhere_is_told_once(
    house: FakeHouse, server: FakeServer
) -> None:
    server.lacks = {Right.FILES}
    server.rooms = {"7": {Right.FILES}, "8": {Right.FILES}, "9": {Right.VIEW}}
    assert (await found(house, server)).missing == (Missing(Right.FILES),)
    # Where a channel allows it, the others are named.
    server.rooms["8"] = set()
    assert (await found(house, server)).missing == (Missing(Right.FILES, ("7",)),)


async def test_channels_that_the_bot_does_not_see_are_only_counted_unless_used(
    house: FakeHouse, server: FakeServer
) -> None:
    server.rooms["9"] = {Right.VIEW, Right.SEND}
    reply = await found(house, server)
    assert reply.well
    assert reply.hidden == 1
    await house.office.settings.keep("one", Chosen("", "", "log", "9"))
    reply = await found(house, server)
    assert (reply.missing, reply.hidden) == ((Missing(Right.VIEW, ("9",)),), 0)


async def test_channels_that_the_caller_does_not_see_are_not_named(
    house: FakeHouse, server: FakeServer
) -> None:
    server.rooms = {"7": {Right.FILES}, "8": {Right.FILES}, "9": set()}
    reply = await found(house, server, Sight(frozenset({"7", "9"}), only=True))
    assert reply.missing == (Missing(Right.FILES, ("7",), unseen=1),)


async def test_events_are_needed_while_a_plan_runs(
    house: FakeHouse, server: FakeServer, tmp_path: Path
) -> None:
    await added(house, tmp_path, BOOK, "book.md")
    server.lacks = {Right.EVENTS, Right.ROLES}
    assert (await found(house, server)).well
    await started(house)
    assert (await found(house, server)).missing == (Missing(Right.EVENTS),)
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(days=365)
    assert (await found(house, server)).well


async def test_a_role_for_delegates_that_cannot_be_given(
    house: FakeHouse, server: FakeServer
) -> None:
    await house.office.board.keep_link("one", Link("council", "2"))
    await house.office.board.keep_link("one", Link("assembly", "3"))
    server.roles["2"] = "role_above"
    reply = await found(house, server)
    assert set(reply.barred) == {Barred("2", "role_above"), Barred("3", "role_gone")}
    assert reply.missing == ()
    # So with the role for sessions; that it is gone stands with what settings name.
    await house.office.settings.keep("one", Chosen("", "", "session-role", "4"))
    assert (await found(house, server)).gone == (Gone("session-role", role=True),)
    server.roles["4"] = "role_managed"
    assert Barred("4", "role_managed") in (await found(house, server)).barred
    await house.office.settings.drop("one", "", "", "session-role")
    # Where the bot may give none at all, that is what is told.
    server.roles, server.lacks = {"1": None, "2": Right.ROLES, "3": Right.ROLES}, {Right.ROLES}
    reply = await found(house, server)
    assert (reply.barred, reply.missing) == ((), (Missing(Right.ROLES),))


async def test_what_settings_name_and_is_gone(
    house: FakeHouse, server: FakeServer, moon: Source, sun: Source
) -> None:
    text = f"text:{moon.id}"
    for chosen in (
        Chosen("", "", "log", "99"),
        Chosen("", "", "moderators", "1;98"),
        Chosen("7", "", "facilitators", "97"),
        Chosen("96", "", text, "seen"),
        Chosen("", "95", text, "seen"),
        Chosen("7", "", f"text:{sun.id}", "seen"),
        Chosen("94", "", "text:removed-long-ago", "seen"),
        Chosen("93", "", "strictness", "strict"),
    ):
        await house.office.settings.keep("one", chosen)
    reply = await found(house, server)
    assert set(reply.gone) == {
        Gone("log"),
        Gone("moderators", role=True),
        Gone("facilitators", role=True),
        Gone("text", moon.title),
        Gone("text", moon.title, role=True),
    }
    assert {"99", "96"} <= server.looked_for


async def test_what_could_not_be_looked_for_is_not_said_to_be_gone(
    house: FakeHouse, server: FakeServer
) -> None:
    await house.office.settings.keep("one", Chosen("", "", "log", "99"))
    server.unsure = {"99"}
    assert (await found(house, server)).well


async def test_a_plan_whose_channel_is_gone(
    house: FakeHouse, server: FakeServer, tmp_path: Path
) -> None:
    book = await added(house, tmp_path, BOOK, "book.md")
    await started(house, Caller("one", "mo", moderator=True, channel="77"))
    assert (await found(house, server)).gone == (Gone("plan", book.title),)


async def test_posts_that_do_not_stand_and_commands_that_were_not_taken(
    house: FakeHouse, server: FakeServer
) -> None:
    refused = Posted("vote:3", "8", State.REFUSED, NOW, failure=Failure.SEND)
    await house.office.board.keep_post("one", refused)
    server.offered = False
    reply = await found(house, server)
    assert [(each.what, each.where) for each in reply.posts] == [("vote:3", "8")]
    assert not reply.offered
    assert not reply.well


async def test_a_channel_where_a_card_stands_is_used(house: FakeHouse, server: FakeServer) -> None:
    stands = Posted("vote:3", "9", State.THERE, NOW, message="1")
    await house.office.board.keep_post("one", stands)
    server.rooms["9"] = {Right.VIEW}
    assert (await found(house, server)).missing == (Missing(Right.VIEW, ("9",)),)
    # The threads of old votes would be many: Discord is not asked for each.
    assert server.looked_for == {"7"}


async def test_in_a_terminal_it_is_said_what_applies(house: FakeHouse) -> None:
    reply = await house.desk.handle(Check(house.moderator))
    assert reply == Checked(machine=Machine("data", "fake", 0))


def test_every_lack_says_what_does_not_work() -> None:
    for locale in LOCALES:
        message = render(all_missing(), locale)
        items = [item for block in message.blocks for item in getattr(block, "items", ())]
        lacking = items[: len(all_missing().missing)]
        assert all(name and len(said) > 20 for name, said in lacking)
        # Of many channels some are named; the others are counted, the unseen among them.
        assert "6" in lacking[-1][1]
