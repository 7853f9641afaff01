"""What a guild has beside its messages: roles, scheduled events, private threads, and deletions."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio

from . import Guild, LoopbackDiscord
from .errors import Json
from .permissions import EVERYONE
from .validation import SKIPPED, available

pytestmark = pytest.mark.asyncio

HEADERS = {"Authorization": "Bot loopback.token"}
BOT = EVERYONE | discord.Permissions(
    manage_roles=True, create_events=True, create_private_threads=True
)
SOON = datetime(2099, 1, 1, 19, tzinfo=UTC)
MEETING: Json = {
    "name": "Chapter 2",
    "description": "Pages 20 to 41",
    "privacy_level": 2,
    "entity_type": 3,
    "entity_metadata": {"location": "#reading"},
    "scheduled_start_time": SOON.isoformat(),
    "scheduled_end_time": (SOON + timedelta(hours=2)).isoformat(),
}


@dataclass(frozen=True, slots=True)
class Wire:
    """A guild, seen by the bot's token: each request gives Discord's answer, or its refusal."""

    loopback: LoopbackDiscord
    client: aiohttp.ClientSession
    guild: Guild

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """What is answered: JSON, None where there is no content, or `status code` of a refusal."""
        url = f"{self.loopback.url}/api/v10{path}"
        async with self.client.request(method, url, json=body, headers=HEADERS) as answer:
            if answer.status == 204:
                return None
            found = await answer.json()
            return found if answer.status == 200 else f"{answer.status} {found['code']}"


@pytest_asyncio.fixture
async def wire(loopback: LoopbackDiscord, client: aiohttp.ClientSession) -> Wire:
    return Wire(loopback, client, loopback.add_guild("Readers", bot_permissions=BOT))


async def test_roles_below_the_bots_are_given_and_taken(wire: Wire) -> None:
    ada = wire.guild.add_member("Ada")
    role = wire.guild.add_role("Delegates")
    path = f"/guilds/{wire.guild.id}/members/{ada.id}/roles"
    assert await wire.ask("PUT", f"{path}/{role.id}") is None
    assert ada.has_role(role)
    shown = await wire.ask("GET", f"/guilds/{wire.guild.id}/members/{ada.id}")
    assert shown["roles"] == [str(role.id)]
    assert await wire.ask("DELETE", f"{path}/{role.id}") is None
    assert not ada.has_role(role)

    above = wire.guild.add_role("Keepers", position=2)
    (own,) = wire.guild.me.state.role_ids
    assert await wire.ask("PUT", f"{path}/{above.id}") == "403 50013"
    assert await wire.ask("PUT", f"{path}/{own}") == "400 50028"
    assert await wire.ask("PUT", f"{path}/7") == "404 10011"
    assert (
        await wire.ask("PUT", f"/guilds/{wire.guild.id}/members/7/roles/{role.id}") == "404 10007"
    )


async def test_a_bot_without_the_right_gives_no_roles(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    wire = Wire(loopback, client, loopback.add_guild("Strict"))
    ada, role = wire.guild.add_member("Ada"), wire.guild.add_role("Delegates")
    path = f"/guilds/{wire.guild.id}/members/{ada.id}/roles/{role.id}"
    assert await wire.ask("PUT", path) == "403 50013"
    assert await wire.ask("POST", f"/guilds/{wire.guild.id}/scheduled-events", MEETING) == (
        "403 50013"
    )


async def test_an_event_is_made_moved_and_called_off(wire: Wire) -> None:
    base = f"/guilds/{wire.guild.id}/scheduled-events"
    made = await wire.ask("POST", base, MEETING)
    (event,) = wire.guild.events
    assert (event.name, event.starts, event.location) == ("Chapter 2", SOON, "#reading")
    moved = {"scheduled_start_time": (SOON + timedelta(minutes=30)).isoformat()}
    changed = await wire.ask("PATCH", f"{base}/{made['id']}", moved)
    assert event.starts == SOON + timedelta(minutes=30)
    assert (changed["name"], changed["status"]) == ("Chapter 2", 1)
    assert await wire.ask("GET", base) == [changed]

    await wire.ask("PATCH", f"{base}/{made['id']}", {"status": 4})
    assert event.status == 4
    assert await wire.ask("PATCH", f"{base}/{made['id']}", {"name": "Late"}) == "400 180000"
    assert await wire.ask("DELETE", f"{base}/{made['id']}") is None
    assert wire.guild.events == []
    assert await wire.ask("GET", f"{base}/{made['id']}") == "404 10070"

    again = await wire.ask("POST", base, MEETING)
    wire.guild.delete_event(wire.guild.events[0])
    assert await wire.ask("PATCH", f"{base}/{again['id']}", moved) == "404 10070"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"description": "x" * 1001},
        {"entity_metadata": {"location": "x" * 101}},
        {"scheduled_start_time": "2020-01-01T00:00:00+00:00"},
        {"scheduled_end_time": SOON.isoformat()},
        {"scheduled_end_time": None},
    ],
)
async def test_events_that_discord_refuses(wire: Wire, wrong: Json) -> None:
    base = f"/guilds/{wire.guild.id}/scheduled-events"
    assert await wire.ask("POST", base, MEETING | wrong) == "400 50035"
    assert wire.guild.events == []
    assert wire.loopback.violations


async def test_events_are_checked_against_the_file(wire: Wire) -> None:
    if not available():
        pytest.skip(SKIPPED)
    base = f"/guilds/{wire.guild.id}/scheduled-events"
    bare = {key: value for key, value in MEETING.items() if key != "privacy_level"}
    assert await wire.ask("POST", base, bare) == "400 50035"
    assert "is not valid" in wire.loopback.violations[0]


async def test_a_private_thread_is_seen_by_those_in_it(wire: Wire) -> None:
    ada, ben = wire.guild.add_member("Ada"), wire.guild.add_member("Ben")
    general = wire.guild.channel("general")
    thread = general.start_thread("aside", ada, private=True)
    assert ada.permissions_in(thread).view_channel
    assert not ben.permissions_in(thread).view_channel
    path = f"/channels/{thread.id}"
    assert await wire.ask("GET", path) == "403 50001"
    assert (await wire.ask("GET", f"/guilds/{wire.guild.id}/threads/active"))["threads"] == []
    thread.invite(wire.guild.me)
    assert (await wire.ask("GET", path))["type"] == 12
    assert await wire.ask("PUT", f"{path}/thread-members/{ben.id}") is None
    assert ben.permissions_in(thread).view_channel
    assert await wire.ask("DELETE", f"{path}/thread-members/{ben.id}") == "403 50013"  # not its own
    assert await wire.ask("DELETE", f"{path}/thread-members/@me") is None
    assert await wire.ask("GET", path) == "403 50001"

    body = {"name": "quiet", "type": 12}
    own = await wire.ask("POST", f"/channels/{general.id}/threads", body)
    assert await wire.ask("PUT", f"/channels/{own['id']}/thread-members/{ben.id}") is None
    assert await wire.ask("DELETE", f"/channels/{own['id']}/thread-members/{ben.id}") is None
    general.deny(wire.guild.me, create_private_threads=True)
    assert await wire.ask("POST", f"/channels/{general.id}/threads", body) == "403 50013"


async def test_what_others_delete_is_gone(wire: Wire) -> None:
    general = wire.guild.channel("general")
    path = f"/channels/{general.id}"
    sent = await wire.ask("POST", f"{path}/messages", {"content": "here"})
    thread = await wire.ask("POST", f"{path}/threads", {"name": "talk", "type": 11})
    reply = await wire.ask("POST", f"{path}/messages/{sent['id']}/threads", {"name": "reply"})
    assert (reply["id"], general.messages[0].flags) == (sent["id"], 1 << 5)
    general.delete_message(general.messages[0])
    assert await wire.ask("PATCH", f"{path}/messages/{sent['id']}", {"content": "there"}) == (
        "404 10008"
    )
    general.delete()
    assert await wire.ask("POST", f"{path}/messages", {"content": "here"}) == "404 10003"
    gone = await wire.ask("POST", f"/channels/{thread['id']}/messages", {"content": "here"})
    assert gone == "404 10003"  # with their channel, its threads are gone
