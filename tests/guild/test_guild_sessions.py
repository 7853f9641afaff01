"""A session in Discord: its card and thread, buttons, the one mention, answers for everybody."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.desk.requests import AddText, Caller
from bot.desk.settings.chosen import EVERYBODY, SERVER, Chosen
from tests.fakes import SAMPLE, FakeClock, FakeHouse, fake_house, write
from tests.guild.board.acting import posts


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
async def text(house: FakeHouse, place: Any, tmp_path: Path) -> None:
    mo = Caller(str(place.guild.id), "mo", moderator=True)
    await house.desk.handle(AddText(mo, write(tmp_path, "s.md", SAMPLE.read_text("utf-8"))))


def menu(message: Any) -> dict[str, Any]:
    """The menu of a message."""
    found = (part for row in message.components for part in row["components"])
    return next(part for part in found if part["type"] == 3)


async def begun(env: Any, place: Any, who: Any) -> Any:
    """Somebody prepares and begins a session; its thread."""
    shown = (await who.slash(place, "session start")).response
    part = menu(shown)
    values = [each["value"] for each in part["options"][:3]]
    kept = await who.select(shown, values=values, custom_id=part["custom_id"])
    assert not posts(place)
    await who.click(kept.response, label="Begin")
    await env.advance_time(5)
    (thread,) = place.threads
    return thread


@pytest.mark.usefixtures("text")
async def test_what_is_prepared_only_its_facilitator_sees(place: Any, ann: Any) -> None:
    shown = await ann.slash(place, "session start")
    assert shown.ephemeral
    assert "Only you see this." in shown.response.content
    assert not posts(place)


@pytest.mark.usefixtures("text")
async def test_a_session_has_a_card_and_its_prompts_stand_in_a_thread(
    simcord_env: Any, place: Any, ann: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    assert thread.name.startswith("Session 1")
    (card,) = posts(place)
    assert "Session 1" in card.content
    (prompt,) = posts(thread)
    assert "prompt 1 of 3" in prompt.content
    assert ">" in prompt.content
    assert "Nobody is speaking." in prompt.content


@pytest.mark.usefixtures("text")
async def test_whose_turn_it_is_is_mentioned_and_nobody_else(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    (prompt,) = posts(thread)
    tapped = await ben.click(prompt, label="Speak")
    assert tapped.ephemeral
    await ann.click(prompt, label="Speak")
    await simcord_env.advance_time(65)
    live, turn = posts(thread)
    assert [each.id for each in turn.mentions] == [ben.user.id]
    assert f"<@{ben.user.id}> is speaking." in live.content
    sends = [
        each.json["allowed_mentions"]
        for each in simcord_env.http_requests
        if each.method == "POST" and each.path.endswith("/messages") and each.json
    ]
    assert [each.get("users") for each in sends if each.get("users")] == [[ben.user.id]]
    assert not any(each.get("parse") for each in sends)
    await ben.click(turn, label="My word is said")
    await simcord_env.advance_time(65)
    assert [each.id for each in posts(thread)[-1].mentions] == [ann.user.id]


@pytest.mark.usefixtures("text")
async def test_next_is_the_facilitators_and_poses_once(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    (prompt,) = posts(thread)
    refused = await ben.click(prompt, label="Next (facilitator)")
    assert "Only whoever leads the session can do that." in refused.response.content
    await ann.click(prompt, label="Next (facilitator)")
    stale = await ann.click(prompt, label="Next (facilitator)")
    assert "moved on" in stale.response.content
    await simcord_env.advance_time(65)
    first, second = posts(thread)
    assert "prompt 2 of 3" in second.content
    assert "Nobody is speaking" not in first.content


@pytest.mark.usefixtures("text")
async def test_answers_are_public_in_the_thread_and_private_beside_it(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    asked = await ben.slash(thread, "ask", question="How often does the circle meet?")
    assert not asked.ephemeral
    beside = await ben.slash(place, "ask", question="How often does the circle meet?")
    assert beside.ephemeral


@pytest.mark.usefixtures("text")
async def test_what_goes_further_is_asked_before_everybody_and_once(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    (prompt,) = posts(thread)
    more = await ben.click(prompt, label="More")
    assert more.ephemeral
    probed = await ben.click(more.response, label="Who disagrees?")
    assert not probed.ephemeral
    again = await ben.click(more.response, label="Who disagrees?")
    assert any("already" in each.content for each in (again.response, *again.followups) if each)


@pytest.mark.usefixtures("text")
async def test_minutes_are_posted_with_their_file_once_and_survive_a_restart(
    simcord_env: Any, make_client: Any, place: Any, ann: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    await simcord_env.restart_bot(make_client())
    draft = await ann.slash(thread, "session end")
    assert draft.ephemeral
    assert "A draft" in draft.response.content
    before = len(posts(thread))
    done = await ann.click(draft.response, label="Post the minutes")
    await ann.slash(place, "now")
    await simcord_env.advance_time(65)
    assert done.response is not None
    *_, minutes, page = posts(thread)
    assert len(posts(thread)) == before + 2
    assert "Minutes" in minutes.content
    assert [each.filename for each in minutes.attachments] == ["minutes-1.md"]
    assert [each.filename for each in page.attachments] == ["session-1.png"]
    assert (await ann.click(page, label="Passage")).ephemeral
    words = await ann.click(page, label="As text")
    assert ">" in words.response.content
    (card,) = posts(place)
    assert "its minutes are there" in card.content


@pytest.mark.usefixtures("text")
async def test_in_a_thread_it_runs_in_place(simcord_env: Any, place: Any, ann: Any) -> None:
    thread = await begun(simcord_env, place, ann)
    await ann.slash(thread, "session end")
    shown = (await ann.slash(thread, "session start")).response
    part = menu(shown)
    value = part["options"][0]["value"]
    kept = await ann.select(shown, values=[value], custom_id=part["custom_id"])
    await ann.click(kept.response, label="Begin")
    await simcord_env.advance_time(5)
    card, prompt = posts(thread)[-2:]
    assert "Session 2" in card.content
    assert "prompt 1 of 1" in prompt.content
    assert len(place.threads) == 1


@pytest.mark.usefixtures("text")
async def test_in_the_chat_of_a_voice_channel_it_runs_in_place(
    simcord_env: Any, place: Any, ann: Any, ben: Any
) -> None:
    hall = place.guild.create_voice_channel("hall")
    shown = (await ann.slash(hall, "session start")).response
    part = menu(shown)
    values = [each["value"] for each in part["options"][:2]]
    kept = await ann.select(shown, values=values, custom_id=part["custom_id"])
    await ann.click(kept.response, label="Begin")
    await simcord_env.advance_time(5)
    card, prompt = posts(hall)
    assert "Session 1" in card.content
    assert "prompt 1 of 2" in prompt.content
    made = [each for each in simcord_env.http_requests if each.path.endswith("/threads")]
    assert not made
    assert not posts(place)
    # The room of the session is the chat: there answers are for everybody, and turns are called.
    asked = await ben.slash(hall, "ask", question="How often does the circle meet?")
    assert not asked.ephemeral
    await ben.click(prompt, label="Speak")
    await simcord_env.advance_time(65)
    assert [each.id for each in posts(hall)[-1].mentions] == [ben.user.id]


async def waited(house: FakeHouse, env: Any, span: timedelta) -> None:
    """Time passes for the Desk, then its tick; the board is woken by whoever asks something."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += span
    await house.desk.tick()
    await env.advance_time(61)


@pytest.mark.usefixtures("text")
async def test_the_clock_thanks_one_and_calls_the_next_once(
    simcord_env: Any, house: FakeHouse, place: Any, ann: Any, ben: Any
) -> None:
    thread = await begun(simcord_env, place, ann)
    (prompt,) = posts(thread)
    more = await ann.click(prompt, label="More")
    times = await ann.click(more.response, label="Timed rounds")
    assert times.ephemeral
    part = menu(times.response)
    await ann.select(times.response, values=["2"], custom_id=part["custom_id"])
    await ben.click(prompt, label="Speak")
    await ann.click(prompt, label="Speak")
    await simcord_env.advance_time(65)
    *_, turn = posts(thread)
    assert f"<@{ben.user.id}>, it is your turn, until <t:" in turn.content
    assert ":R>)" in turn.content
    await waited(house, simcord_env, timedelta(minutes=2))
    await ben.slash(place, "now")
    await simcord_env.advance_time(65)
    _, over, called = posts(thread)
    assert over.content == f"Thank you, <@{ben.user.id}>: the time is up."
    assert called.content.startswith(over.content)
    # Whoever is thanked is named, and hears nothing.
    assert [each["users"] for each in mentioned(simcord_env) if each.get("users")] == [
        [ben.user.id],
        [ann.user.id],
    ]
    await ben.slash(place, "now")
    await simcord_env.advance_time(65)
    assert len(posts(thread)) == 3


async def chosen(house: FakeHouse, place: Any, role: Any) -> None:
    """A moderator has chosen the role that hears when sessions start."""
    choice = Chosen(SERVER, EVERYBODY, "session-role", str(role.id))
    await house.office.settings.keep(str(place.guild.id), choice)


def mentioned(env: Any) -> list[dict[str, Any]]:
    """What the bot let be mentioned, message by message."""
    return [
        each.json["allowed_mentions"]
        for each in env.http_requests
        if each.method in ("POST", "PATCH") and each.json and "allowed_mentions" in each.json
    ]


@pytest.mark.usefixtures("text")
async def test_one_role_hears_of_the_start_once_and_nothing_else_is_mentioned(
    simcord_env: Any, house: FakeHouse, place: Any, ann: Any
) -> None:
    role = place.guild.create_role("Readers", mentionable=True)
    await chosen(house, place, role)
    thread = await begun(simcord_env, place, ann)
    (card,) = posts(place)
    assert card.content.startswith(f"<@&{role.id}>: a session begins.")
    await ann.slash(thread, "session end")
    await simcord_env.advance_time(65)
    allowed = mentioned(simcord_env)
    named = [each for each in allowed if each.get("roles") or each.get("users")]
    assert [each["roles"] for each in named] == [[role.id]]
    assert not any(each.get("users") for each in named)
    assert not any(each.get("parse") for each in allowed)


def roles_of(env: Any, place: Any, who: Any) -> set[int]:
    return set(env.backend.guilds[place.guild.id].members[who.id].role_ids)


@pytest.mark.usefixtures("text")
async def test_members_take_the_role_and_leave_it_by_the_cards_button(
    simcord_env: Any, house: FakeHouse, place: Any, ann: Any, ben: Any
) -> None:
    role = place.guild.create_role("Readers", mentionable=True)
    await chosen(house, place, role)
    await begun(simcord_env, place, ann)
    (card,) = posts(place)
    label = "Tell me of new sessions (or not)"
    taken = await ben.click(card, label=label)
    assert taken.ephemeral
    assert "You have the role" in taken.response.content
    assert role.id in roles_of(simcord_env, place, ben)
    left = await ben.click(card, label=label)
    assert "any more" in left.response.content
    assert role.id not in roles_of(simcord_env, place, ben)


@pytest.mark.usefixtures("text")
async def test_a_role_with_powers_nobody_takes_and_a_missing_permission_is_named(
    simcord_env: Any, house: FakeHouse, place: Any, ann: Any, ben: Any
) -> None:
    powers = discord.Permissions(manage_messages=True)
    role = place.guild.create_role("Keepers", permissions=powers)
    await chosen(house, place, role)
    deny = discord.PermissionOverwrite(mention_everyone=False)
    room = place.guild.create_text_channel("reading", overwrites={place.guild.me: deny})
    shown = (await ann.slash(room, "session start")).response
    part = menu(shown)
    values = [each["value"] for each in part["options"][:1]]
    kept = await ann.select(shown, values=values, custom_id=part["custom_id"])
    done = await ann.click(kept.response, label="Begin")
    told = "".join(each.content for each in (done.response, *done.followups) if each)
    assert "does not hear of it" in told
    assert "and All Roles" in told
    await simcord_env.advance_time(5)
    (card,) = posts(room)
    refused = await ben.click(card, label="Tell me of new sessions (or not)")
    assert "may do more here than everyone" in refused.response.content
    assert role.id not in roles_of(simcord_env, place, ben)
