"""The first run in Discord: from the first message to an answer, and what is missing there."""

from collections.abc import Iterator
from typing import Any

import discord
import pytest
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from tests.fakes import FakeHouse, fake_house

MOST = 5  # interactions from the invitation to the first answer
WORDS = "every second Thursday"
MENU = "scm1:setup-language:"


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


class Counted:
    """A moderator, and how often they had to do something."""

    def __init__(self, member: Any) -> None:
        self._member = member
        self.interactions = 0

    def __getattr__(self, name: str) -> Any:
        self.interactions += 1
        return getattr(self._member, name)


@pytest.fixture
async def invited(simcord_env: Any) -> Any:
    """A server into which the bot has just been invited."""
    guild = simcord_env.create_guild("Readers")
    room = guild.create_text_channel("general")
    await simcord_env.settle()
    return room


@pytest.fixture
def newcomer(simcord_env: Any, invited: Any) -> Counted:
    """A moderator who has never seen the bot."""
    rights = discord.Permissions(
        manage_guild=True, view_channel=True, use_application_commands=True
    )
    role = invited.guild.create_role("Moderators", permissions=rights)
    user = simcord_env.create_user("mo")
    return Counted(invited.guild.add_member(user, roles=[role]))


def labels(message: Any) -> list[str]:
    return [
        part.label for row in message.components for part in row.children if hasattr(part, "label")
    ]


async def test_from_the_invitation_to_an_answer_in_five_interactions(
    invited: Any, newcomer: Counted, house: FakeHouse
) -> None:
    guide = await newcomer.click(invited.last_message, label="Set up")
    assert guide.ephemeral
    assert "Set up, 1 of 4: the language" in guide.response.content
    step = await newcomer.select(guide.response, values=["en"], custom_id=MENU)
    assert "Set up, 2 of 4" in step.response.content
    step = await newcomer.click(step.response, label="Skip")
    step = await newcomer.click(step.response, label="Take the sample")
    assert "The Lamplighters’ Circle" in step.response.content
    last = await newcomer.click(step.response, label="How often does the circle meet?")

    assert newcomer.interactions <= MOST
    assert WORDS in last.response.content
    assert "› A room with a stove (Nora Pell, 2019), ¶ 2" in last.response.content
    assert "/ask" in last.response.content
    # All of it is one message, which nobody else sees.
    assert last.response.id == guide.response.id
    assert len(house.libraries.library(str(invited.guild.id)).sources()) == 1


async def test_the_same_with_a_text_of_ones_own(invited: Any, newcomer: Counted) -> None:
    guide = await newcomer.click(invited.last_message, label="Set up")
    step = await newcomer.click(guide.response, label="Straight to the first text")
    assert "/manage add" in step.response.content
    bell = b"# The Bell\n\nThe harbour bell is rung by Ines Okafor, every day at noon.\n"
    added = await newcomer.slash(invited, "manage add", file=("bell.md", bell))
    form = await newcomer.click(added.response, label="Ask a question …")
    answer = await newcomer.submit_modal(form, {"question": "Who rings the harbour bell?"})

    assert newcomer.interactions <= MOST
    assert "Ines Okafor" in answer.response.content
    assert "That is all: everybody here can ask now" in answer.response.content


async def test_the_guide_goes_on_after_a_restart_of_the_talk(
    invited: Any, newcomer: Counted
) -> None:
    guide = await newcomer.slash(invited, "manage setup")
    await newcomer.select(guide.response, values=["de"], custom_id=MENU)
    again = await newcomer.slash(invited, "manage setup")
    assert "Set up, 2 of 4: who does what" in again.response.content
    form = await newcomer.click(again.response, label="Choose roles …")
    typed = {"moderators": "Moderators", "facilitators": ""}
    step = await newcomer.submit_modal(form, typed)
    assert "Set up, 3 of 4: the first text" in step.response.content
    # The text was looked for in vain: the step stays, and says why.
    step = await newcomer.click(step.response, label="I have added one")
    assert "Set up, 3 of 4: the first text" in step.response.content
    assert "I find no text yet." in step.response.content


async def test_members_are_told_that_this_is_for_moderators(simcord_env: Any, invited: Any) -> None:
    ann = invited.guild.add_member(simcord_env.create_user("ann"))
    told = await ann.click(invited.last_message, label="Set up")
    assert told.ephemeral
    assert told.response.content == "Only moderators can do this. Please ask one of them."


def deny(env: Any, channel: Any, *rights: str) -> None:
    """Take rights from everybody in a channel."""
    denied = discord.Permissions(**dict.fromkeys(rights, True)).value
    everyone = channel.guild.id
    env.backend.set_overwrite(
        channel.id, Overwrite(everyone, OverwriteType.ROLE, allow=0, deny=denied)
    )


async def test_a_missing_permission_is_named_with_its_channel(
    simcord_env: Any, invited: Any, newcomer: Counted
) -> None:
    quiet = invited.guild.create_text_channel("quiet")
    well = await newcomer.slash(invited, "manage check")
    assert well.response.content == "All is well: I may do everything that I need here."

    deny(simcord_env, quiet, "send_messages")
    deny(simcord_env, invited, "attach_files", "create_public_threads")
    checked = await newcomer.click(well.response, label="Check again")
    content = checked.response.content
    assert f"**Send Messages** — <#{quiet.id}>: no cards of votes" in content
    assert f"**Attach Files** — <#{invited.id}>: results come without" in content
    assert f"**Create Public Threads** — <#{invited.id}>" in content
    assert "View Channel" not in content


async def test_the_log_channel_that_was_deleted(
    simcord_env: Any, invited: Any, newcomer: Counted
) -> None:
    log = invited.guild.create_text_channel("log")
    await newcomer.slash(invited, "manage settings", setting="log", value=f"<#{log.id}>")
    assert "All is well" in (await newcomer.slash(invited, "manage check")).response.content
    simcord_env.backend.delete_channel(log.id)
    checked = await newcomer.slash(invited, "manage check")
    assert "The channel that is set as “Log”." in checked.response.content


async def test_a_role_that_was_deleted(simcord_env: Any, invited: Any, newcomer: Counted) -> None:
    role = invited.guild.create_role("Elders")
    await newcomer.slash(invited, "manage settings", setting="facilitators", roles="Elders")
    assert "All is well" in (await newcomer.slash(invited, "manage check")).response.content
    simcord_env.backend.delete_role(invited.guild.id, role.id)
    checked = await newcomer.slash(invited, "manage check")
    assert "A role that is set as “Facilitators”." in checked.response.content


async def test_commands_that_discord_did_not_take(
    simcord_env: Any, invited: Any, newcomer: Counted
) -> None:
    simcord_env.bot.offered = False
    checked = await newcomer.slash(invited, "manage check")
    assert "Discord has not taken my newest commands" in checked.response.content
