"""Who sees a channel decides who finds the votes that were opened there."""

from asyncio import sleep
from collections.abc import Iterator
from itertools import product
from typing import Any

import discord
import pytest
from simcord.backend.models import Overwrite
from simcord.enums import ChannelType, OverwriteType

from bot.guild.places import FRESH, Server, Viewers, audience_in, viewers_in
from tests.fakes import FakeHouse, fake_house

VIEW = discord.Permissions(view_channel=True).value
ROLE, MEMBER = OverwriteType.ROLE, OverwriteType.MEMBER


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
def ben(simcord_env: Any, place: Any) -> Any:
    return place.guild.add_member(simcord_env.create_user("ben"))


def overwrite(
    simcord_env: Any, channel: Any, target: int, kind: OverwriteType, *, sees: bool
) -> None:
    allow, deny = (VIEW, 0) if sees else (0, VIEW)
    simcord_env.backend.set_overwrite(channel.id, Overwrite(target, kind, allow=allow, deny=deny))


@pytest.fixture
def den(simcord_env: Any, place: Any, ann: Any) -> Any:
    """A channel that of all members only ann sees."""
    den = place.guild.create_text_channel("den")
    overwrite(simcord_env, den, place.guild.id, ROLE, sees=False)
    overwrite(simcord_env, den, ann.id, MEMBER, sees=True)
    return den


async def opening(place: Any, member: Any, question: str) -> None:
    """Draft a vote and open it."""
    shown = await member.slash(place, "vote new", question=question, options="Yes; No")
    await member.click(shown.response, label="Open the vote")


async def joined(place: Any, *members: Any) -> None:
    for member in members:
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")


async def test_a_vote_of_a_channel_is_not_there_for_who_cannot_see_it(
    place: Any, den: Any, ann: Any, ben: Any
) -> None:
    await joined(place, ann, ben)
    await opening(den, ann, "In the den?")
    assert "In the den?" in (await ann.slash(place, "vote list")).response.content
    assert "In the den?" not in (await ben.slash(place, "vote list")).response.content
    assert "In the den?" not in (await ben.slash(place, "now")).response.content
    hidden = await ben.slash(place, "vote result", vote="1")
    unknown = await ben.slash(place, "vote result", vote="2")
    assert hidden.response.content == unknown.response.content.replace("2", "1")
    assert await ben.autocomplete(place, "vote result", "vote", "") == []


async def test_of_who_sees_it_the_roll_of_the_vote_is_made(
    place: Any, den: Any, ann: Any, ben: Any
) -> None:
    await joined(place, ann, ben)
    await opening(den, ann, "In the den?")
    result = await ann.slash(place, "vote result", vote="1")
    assert "0 of 1" in result.response.content
    await opening(place, ann, "In public?")
    assert "0 of 2" in (await ann.slash(place, "vote result", vote="2")).response.content


async def test_a_public_thread_is_seen_with_its_channel_and_a_private_one_from_inside(
    simcord_env: Any, place: Any, den: Any, ann: Any, ben: Any
) -> None:
    await joined(place, ann, ben)
    backend = simcord_env.backend
    for number, (parent, kind) in enumerate(
        (
            (place, ChannelType.PUBLIC_THREAD),
            (den, ChannelType.PUBLIC_THREAD),
            (place, ChannelType.PRIVATE_THREAD),
        ),
        start=1,
    ):
        made = backend.create_thread(parent.id, f"thread {number}", ann.id, type=kind)
        inside = next(each for each in parent.threads if each.id == made.id)
        await opening(inside, ann, f"Thread {number}?")
        assert f"Thread {number}?" in (await ann.slash(inside, "vote list")).response.content
    seen = (await ben.slash(place, "vote list")).response.content
    assert [f"Thread {number}?" in seen for number in (1, 2, 3)] == [True, False, False]
    # What was opened in a private thread is there in the thread alone.
    assert "Thread 3?" not in (await ann.slash(place, "vote list")).response.content


async def test_what_was_held_in_a_deleted_channel_is_left_to_who_manages_all(
    simcord_env: Any, place: Any, den: Any, ann: Any, mo: Any
) -> None:
    rights = discord.Permissions(manage_guild=True, manage_threads=True)
    role = place.guild.create_role("Keepers", permissions=rights)
    keeper = place.guild.add_member(simcord_env.create_user("keeper"), roles=[role])
    await joined(place, ann)
    await opening(den, ann, "In the den?")
    assert "In the den?" not in (await keeper.slash(place, "vote list")).response.content
    simcord_env.backend.delete_channel(den.id)
    await sleep(FRESH)
    assert "In the den?" in (await keeper.slash(place, "vote list")).response.content
    assert "In the den?" not in (await mo.slash(place, "vote list")).response.content
    assert "In the den?" not in (await ann.slash(place, "vote list")).response.content


async def test_viewers_are_those_whom_discord_py_reckons(
    simcord_env: Any, simcord_bot: discord.Client, place: Any, ann: Any
) -> None:
    guild = place.guild
    roles = [guild.create_role(name, permissions=discord.Permissions.none()) for name in "ab"]
    readers = guild.create_role("readers", permissions=discord.Permissions(view_channel=True))
    people = [
        guild.add_member(simcord_env.create_user(f"m{number}"), roles=list(held))
        for number, held in enumerate(
            ((), (roles[0],), (roles[1],), tuple(roles), (readers,), (readers, roles[0]))
        )
    ]
    said = (None, True, False)
    channels = []
    for number, (everyone, first, second, one) in enumerate(product(said, repeat=4)):
        channel = guild.create_text_channel(f"c{number}")
        for target, kind, sees in (
            (guild.id, ROLE, everyone),
            (roles[0].id, ROLE, first),
            (roles[1].id, ROLE, second),
            (people[3].id, MEMBER, one),
        ):
            if sees is not None:
                overwrite(simcord_env, channel, target, kind, sees=sees)
        channels.append(channel)
    await ann.slash(place, "now")
    known: Any = simcord_bot.get_guild(guild.id)
    known_viewers = viewers_in(known)
    for channel, person in product(channels, people):
        member = await known.fetch_member(person.id)
        sees = known.get_channel(channel.id).permissions_for(member).view_channel
        held = frozenset(str(role.id) for role in member.roles)
        assert known_viewers[str(channel.id)](str(member.id), held) is sees
        audience = audience_in(known, str(channel.id))
        assert audience is None or audience(str(member.id), held) is sees
        assert sees or audience is not None


def test_owners_and_administrators_see_everything() -> None:
    server = Server("1", frozenset({"admins"}), everyone=False, viewing=frozenset())
    shut = Viewers(server, False, *[frozenset[str]()] * 4)
    assert shut("1", frozenset())
    assert shut("2", frozenset({"admins"}))
    assert not shut("2", frozenset({"others"}))
