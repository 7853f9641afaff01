"""A session in Discord: its card and thread, buttons, the one mention, answers for everybody."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.desk.requests import AddText, Caller
from tests.fakes import SAMPLE, FakeHouse, fake_house, write
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
    *_, minutes = posts(thread)
    assert len(posts(thread)) == before + 1
    assert "Minutes" in minutes.content
    assert [each.filename for each in minutes.attachments] == ["minutes-1.md"]
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
