"""Groups of a council in Discord: made of a role, of those who see a channel, of everybody."""

from collections.abc import Iterator
from typing import Any

import discord
import pytest
from simcord.backend.models import Overwrite
from simcord.enums import ChannelType, OverwriteType

from bot.errors import Reason
from bot.guild import places
from bot.guild.board import checks
from bot.guild.board.checks import Checks
from bot.guild.shift import Shift
from bot.wording import phrase
from tests.fakes import FakeHouse, fake_house

VIEW = discord.Permissions(view_channel=True).value


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions are read anew at each press."""
    monkeypatch.setattr(places, "FRESH", 0.0)


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


@pytest.fixture
def den(simcord_env: Any, place: Any, ann: Any, mo: Any) -> Any:
    """A channel that of all members only ann and mo see."""
    den = place.guild.create_text_channel("den")
    let(simcord_env, den, place.guild.id, OverwriteType.ROLE, sees=False)
    for member in (ann, mo):
        let(simcord_env, den, member.id, OverwriteType.MEMBER, sees=True)
    return den


def let(env: Any, channel: Any, target: int, kind: OverwriteType, *, sees: bool) -> None:
    allow, deny = (VIEW, 0) if sees else (0, VIEW)
    env.backend.set_overwrite(channel.id, Overwrite(target, kind, allow=allow, deny=deny))


async def founded(place: Any, mo: Any, *members: Any) -> Any:
    """A council without groups, which everybody joined the circle for."""
    for member in (mo, *members):
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")
    found = await mo.slash(place, "assembly found", name="The Council", design="groups", tenure=0)
    return found.response


async def said(member: Any, place: Any, command: str, **options: Any) -> str:
    return str((await member.slash(place, command, **options)).response.content)


async def test_whoever_sees_the_channel_may_join_its_group(
    place: Any, den: Any, mo: Any, ann: Any, ben: Any
) -> None:
    await founded(place, mo, ann, ben)
    made = await said(mo, place, "assembly found", name="Den", design="group", channel="#den")
    assert f"for whoever sees <#{den.id}>" in made
    assert "You belong to Den." in await said(ann, place, "assembly join", group="Den")
    refused = await said(ben, place, "assembly join", group="Den")
    assert phrase("en", f"refused-{Reason.NOT_OF_GROUP}") in refused
    shown = await said(ben, place, "assembly show")
    assert phrase("en", "group-channel-unseen") in shown
    assert str(den.id) not in shown


async def test_a_channel_may_be_typed_into_the_form_by_moderators(
    place: Any, den: Any, mo: Any, ann: Any
) -> None:
    council = await founded(place, mo, ann)
    form = await mo.click(council, label="New group")
    names = [each["component"]["custom_id"] for each in form.modal["components"]]
    assert names == ["name", "channel"]
    made = await mo.submit_modal(form, {"name": "Den", "channel": "den"})
    assert f"for whoever sees <#{den.id}>" in made.response.content
    theirs = await ann.click((await ann.slash(place, "assembly show")).response, label="New group")
    assert [each["component"]["custom_id"] for each in theirs.modal["components"]] == ["name"]


async def test_a_thread_and_a_channel_that_is_not_seen_are_no_channels(
    simcord_env: Any, place: Any, den: Any, mo: Any
) -> None:
    await founded(place, mo)
    let(simcord_env, den, mo.id, OverwriteType.MEMBER, sees=False)
    thread = simcord_env.backend.create_thread(
        place.id, "aside", mo.id, type=ChannelType.PUBLIC_THREAD
    )
    for typed in ("#den", f"<#{den.id}>", f"<#{thread.id}>", "#nowhere", "<#1>"):
        told = await said(mo, place, "assembly found", name="X", design="group", channel=typed)
        # A channel that one does not see is told from none at all by nothing.
        assert "is no channel here that you see" in told
        assert typed.strip("<>#") in told


async def test_who_sees_the_channel_no_more_is_found_out_by_looking(
    simcord_env: Any,
    simcord_bot: discord.Client,
    monkeypatch: pytest.MonkeyPatch,
    place: Any,
    den: Any,
    house: FakeHouse,
    mo: Any,
    ann: Any,
) -> None:
    monkeypatch.setattr(checks, "PAUSE", 0.0)
    await founded(place, mo, ann)
    await said(mo, place, "assembly found", name="Den", design="group", channel="#den")
    await said(ann, place, "assembly join", group="Den")
    let(simcord_env, den, ann.id, OverwriteType.MEMBER, sees=False)
    guild = simcord_bot.get_guild(place.guild.id)
    assert guild is not None
    await Checks(house.desk, simcord_bot, Shift()).look(guild)
    held = await house.office.ledgers.look(
        str(guild.id),
        house.office.clock(),
        lambda circle: {each.member: each.roles for each in circle.roll.members.values()},
    )
    assert f"#{den.id}" not in held[str(ann.id)]
    assert f"#{den.id}" in held[str(mo.id)]
