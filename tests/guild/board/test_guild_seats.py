"""Delegates have a role of the server, for as long as they sit; and members are looked for."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.desk.privacy.requests import ForgetMember
from bot.desk.requests import Caller
from bot.guild.board import checks
from bot.guild.board.checks import Checks
from bot.guild.listening import GuildClient
from bot.guild.shift import Shift
from tests.fakes import FakeClock, FakeHouse

pytestmark = pytest.mark.usefixtures("joined")


@pytest.fixture
def delegates(place: Any) -> Any:
    return place.guild.create_role("Delegates")


def roles_of(env: Any, place: Any, who: Any) -> set[int]:
    return set(env.backend.guilds[place.guild.id].members[who.id].role_ids)


async def seated(env: Any, place: Any, house: FakeHouse, mo: Any, ann: Any, role: Any) -> None:
    """Ann sits in an assembly whose delegates have a role."""
    # Of so few, secret support would not be published, and so give no seats.
    terms = {"design": "programmes", "seats": 1, "tenure": 0, "names": "visible"}
    await mo.slash(place, "assembly found", name="The Assembly", **terms)
    await mo.slash(place, "manage delegates", body="The Assembly", role=f"<@&{role.id}>")
    await ann.slash(place, "assembly found", name="Tea", design="list", programme="Tea at four.")
    await ann.slash(place, "assembly support", list="1")
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    for _ in range(60):
        clock.now += timedelta(minutes=14)
        await house.desk.tick()
    await mo.slash(place, "now")
    await env.advance_time(61)


async def test_a_delegate_has_the_role_and_loses_it_with_the_seat(
    simcord_env: Any, place: Any, house: FakeHouse, mo: Any, ann: Any, delegates: Any
) -> None:
    await seated(simcord_env, place, house, mo, ann, delegates)
    assert delegates.id in roles_of(simcord_env, place, ann)
    await ann.slash(place, "assembly leave", body="The Assembly")
    await simcord_env.advance_time(61)
    assert delegates.id not in roles_of(simcord_env, place, ann)
    assert await house.office.board.grants(str(place.guild.id)) == frozenset()


async def test_whoever_has_their_data_deleted_loses_the_role_with_the_seat(
    simcord_env: Any, place: Any, house: FakeHouse, mo: Any, ann: Any, delegates: Any
) -> None:
    await seated(simcord_env, place, house, mo, ann, delegates)
    await house.desk.handle(ForgetMember(Caller(str(place.guild.id), str(ann.id))))
    assert await house.office.board.grants(str(place.guild.id)) == frozenset()
    await mo.slash(place, "now")
    assert delegates.id not in roles_of(simcord_env, place, ann)


async def test_a_role_that_somebody_has_for_another_reason_is_left_alone(
    simcord_env: Any, place: Any, house: FakeHouse, mo: Any, ann: Any, delegates: Any
) -> None:
    guild = simcord_env.bot.get_guild(place.guild.id)
    member = await guild.fetch_member(ann.id)
    await member.add_roles(guild.get_role(delegates.id))
    await seated(simcord_env, place, house, mo, ann, delegates)
    await ann.slash(place, "assembly leave", body="The Assembly")
    await simcord_env.advance_time(61)
    assert delegates.id in roles_of(simcord_env, place, ann)


async def test_what_hinders_a_role_is_named_to_moderators(
    simcord_env: Any, place: Any, house: FakeHouse, mo: Any, ann: Any
) -> None:
    high = place.guild.create_role("High", position=90)
    await seated(simcord_env, place, house, mo, ann, high)
    assert high.id not in roles_of(simcord_env, place, ann)
    page = await mo.slash(place, "now")
    assert f"Giving the role <@&{high.id}>: The role stands above mine." in page.response.content
    assert "Giving the role" not in (await ann.slash(place, "now")).response.content


async def test_a_body_has_a_card_where_it_was_founded(
    simcord_env: Any, place: Any, house: FakeHouse, mo: Any, ann: Any, delegates: Any
) -> None:
    await seated(simcord_env, place, house, mo, ann, delegates)
    said = [each for each in place.history() if each.type is discord.MessageType.default]
    (card,) = [each for each in said if "The Assembly" in each.content]
    assert f"<@{ann.id}>" in card.content
    assert "You support" not in card.content
    shown = await ann.click(card, label="Take part")
    assert "You support Tea" in shown.response.content


async def test_who_has_left_the_server_is_found_out(
    simcord_bot: GuildClient,
    monkeypatch: pytest.MonkeyPatch,
    place: Any,
    house: FakeHouse,
    ann: Any,
    ben: Any,
) -> None:
    monkeypatch.setattr(checks, "PAUSE", 0.0)
    place.guild.remove_member(ben)
    guild = simcord_bot.get_guild(place.guild.id)
    assert guild is not None
    await Checks(house.desk, simcord_bot, Shift()).look(guild)
    circle = str(guild.id)
    caller = Caller(circle, str(ann.id))
    roll = await house.office.ledgers.look(
        circle,
        house.office.clock(),
        lambda known: {each.member: each.here for each in known.roll.members.values()},
    )
    assert roll[str(ben.id)] is False
    assert roll[caller.member] is True
