"""A text is taken down: the answers that quoted it in channels are edited, or named as they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.desk.board.posts import Failure, State
from bot.desk.notes.requests import Mention
from bot.desk.requests import AddText, Caller
from bot.wording import phrase
from tests.fakes import FakeHouse, fake_house, write

WORDS = "in a fortnight and wrote all of them down"
TIDES = f"# Tides\n\nThe pilot counted eleven tides {WORDS}."
OTHER = "# Lamps\n\nThe keeper trimmed nine lamps in a night and slept at noon."
REMOVED = phrase("en", "removed")


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture(autouse=True)
async def texts(house: FakeHouse, place: Any, tmp_path: Path) -> None:
    boss = Caller(str(place.guild.id), "boss", moderator=True)
    await house.desk.handle(AddText(boss, write(tmp_path, "tides.md", TIDES)))
    await house.desk.handle(AddText(boss, write(tmp_path, "lamps.md", OTHER)))


async def shared(place: Any, who: Any, question: str) -> Any:
    """An answer that somebody shared."""
    answer = await who.slash(place, "ask", question=question)
    await who.click(answer.response, label="Share")
    return place.last_message


async def taken_down(env: Any, place: Any, mo: Any) -> str:
    asked = await mo.slash(place, "manage takedown", text="Tides")
    done = await mo.click(asked.response, label="Take down")
    await env.advance_time(65)
    return str(done.response.content)


async def test_shared_answers_and_answers_to_mentions_lose_their_words(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    public = await shared(place, ann, "How many tides did the pilot count?")
    other = await shared(place, ann, "How many lamps did the keeper trim?")
    me = f"<@{simcord_env.bot.user.id}>"
    await ann.send(place, f"{me} How many tides did the pilot count?")
    said = place.last_message
    await ann.send(place, f"{me} [Tides 1]")
    looked = place.last_message
    before = [each.content for each in (public, said, looked)]
    assert [WORDS in each for each in before] == [True, True, True], before

    told = await taken_down(simcord_env, place, mo)
    assert phrase("en", "taken-down-posts", count=3) in told
    there = [simcord_env.backend.get_message(place.id, each.id) for each in (public, said, looked)]
    for each in there:
        assert REMOVED in each.content.replace("\\", "")
        assert WORDS not in each.content
        assert not each.components
    assert (
        "in a night and slept at noon"
        in simcord_env.backend.get_message(place.id, other.id).content
    )
    kept = await house.office.board.posts(str(place.guild.id))
    assert {each.state for each in kept.values()} == {State.THERE}


async def test_what_cannot_be_edited_is_told_to_moderators_until_it_can(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    public = await shared(place, ann, "How many tides did the pilot count?")
    path = f"/channels/{place.id}/messages/*"
    simcord_env.inject_error("PATCH", path, status=400, code=50083, times=1)
    await taken_down(simcord_env, place, mo)
    page = (await mo.slash(place, "now")).response.content
    assert phrase("en", "board-post-answer") in page
    assert phrase("en", f"board-failure-{Failure.ARCHIVED}") in page
    assert phrase("en", "board-post-answer") not in (await ann.slash(place, "now")).response.content
    await simcord_env.advance_time(65)
    assert WORDS not in simcord_env.backend.get_message(place.id, public.id).content
    assert phrase("en", "board-post-answer") not in (await mo.slash(place, "now")).response.content


async def test_an_answer_that_was_deleted_is_no_hindrance(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    public = await shared(place, ann, "How many tides did the pilot count?")
    simcord_env.backend.delete_message(place.id, public.id)
    assert phrase("en", "taken-down-posts", count=1) in await taken_down(simcord_env, place, mo)
    page = (await mo.slash(place, "now")).response.content
    assert phrase("en", "board-post-answer") not in page


async def test_of_private_answers_nothing_is_kept(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await ann.slash(place, "ask", question="How many tides did the pilot count?")
    await house.desk.handle(Mention(Caller(str(place.guild.id), "ann"), "[Tides 1]"))
    await taken_down(simcord_env, place, mo)
    assert await house.office.board.posts(str(place.guild.id)) == {}
