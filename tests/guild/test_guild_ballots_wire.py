"""Ballots over the wire: every body is held against Discord's own description of its interface."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.desk.requests import Caller
from bot.desk.voting.replies import VoteOpened
from bot.desk.voting.requests import Join, OpenVote
from tests.fakes import FakeClock, FakeHouse, fake_house
from tests.loopback import Fault, LoopbackDiscord, Member, Reply

pytestmark = [pytest.mark.wire, pytest.mark.usefixtures("restored")]

DEFERRED = r"/interactions/.+/callback"
EDITED = r"/webhooks/.+/messages/@original"


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
def ada(loopback: LoopbackDiscord) -> Member:
    return loopback.add_guild("Readers").add_member("Ada")


async def paper(house: FakeHouse, ada: Member, kind: str, rule: str | None = None) -> Reply:
    """A vote among six options, opened after Ada came to the server, and her ballot in it."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now = datetime.now(UTC) + timedelta(minutes=1)
    circle = str(ada.guild.id)
    moderator = Caller(circle, "mo", "en", moderator=True)
    for request in (
        Join(moderator),
        Join(Caller(circle, str(ada.id), "en")),
        OpenVote(moderator, "Which?", "A; B; C; D; E; F", kind, rule=rule, tenure=0),
    ):
        reply = await house.desk.handle(request)
    assert isinstance(reply, VoteOpened), reply
    return await ada.slash(ada.guild.channel("general"), "vote cast", vote="1")


def placeholder(reply: Reply) -> str:
    (menu,) = reply.message.selects
    return str(menu["placeholder"])


async def test_a_ranking_is_tapped_undone_and_typed(
    house: FakeHouse, loopback: LoopbackDiscord, ada: Member, bot: Any
) -> None:
    async with bot():
        await loopback.ready()
        shown = await paper(house, ada, "choose", "schulze")
        assert shown.ephemeral
        for option in ("C", "A"):
            shown = await ada.select(shown, placeholder(shown), option)
        assert r"2\. A" in shown.text
        shown = await ada.press(shown, "Undo")
        assert r"2\. A" not in shown.text
        form = await ada.press(shown, "Type it")
        shown = await ada.submit(form, {"Numbers, your favourite first": "2, 1=3"})
    assert r"2\. A = C" in shown.text
    assert not shown.followups
    loopback.assert_clean()


async def test_taps_in_quick_succession_all_count_and_the_last_is_shown(
    house: FakeHouse, loopback: LoopbackDiscord, ada: Member, bot: Any
) -> None:
    async with bot():
        await loopback.ready()
        shown = await paper(house, ada, "choose", "irv")
        (menu,) = shown.message.selects
        taps = [
            ada.forge(shown, menu["custom_id"], values=[str(n)], within=10) for n in (3, 1, 3, 6)
        ]
        answers = await asyncio.gather(*taps)
        await loopback.until(lambda: r"3\. F" in shown.text, 10, "the last tap")
        await asyncio.sleep(0.1)
    assert all(each.acknowledged for each in answers)
    assert [line for line in shown.text.splitlines() if line.startswith("- ")] == [
        r"- **1\. C**",
        r"- **2\. A**",
        r"- **3\. F**",
    ]
    loopback.assert_clean()


async def test_a_whole_set_is_approved(
    house: FakeHouse, loopback: LoopbackDiscord, ada: Member, bot: Any
) -> None:
    async with bot():
        await loopback.ready()
        shown = await paper(house, ada, "choose")
        shown = await ada.select(shown, placeholder(shown), "F", "B")
        rules = await ada.press(shown, "Rules")
        assert rules.message.id == shown.message.id
        back = await ada.press(rules, "My ballot")
    assert "B and F" in back.text
    loopback.assert_clean()


@pytest.mark.parametrize(("method", "path"), [("POST", DEFERRED), ("PATCH", EDITED)])
async def test_connections_that_drop_lose_no_ballot(
    house: FakeHouse, loopback: LoopbackDiscord, ada: Member, bot: Any, method: str, path: str
) -> None:
    async with bot():
        await loopback.ready()
        shown = await paper(house, ada, "ask")
        loopback.fail(method, path, Fault.lose_answer(), times=1)
        shown = await ada.select(shown, placeholder(shown), "F")
        await loopback.until(lambda: "is cast: F" in shown.text, 10, "the ballot")
    # What had arrived after all was answered twice, and refused the second time.
    assert all("already been acknowledged" in each for each in loopback.violations)
    assert not loopback.unknown_requests
