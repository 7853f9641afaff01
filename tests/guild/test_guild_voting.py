"""Votes in Discord, over a whole Desk: commands, buttons, forged presses."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.wording import phrase
from tests.fakes import FakeHouse, fake_house


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


async def joined(place: Any, *members: Any) -> None:
    for member in members:
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")


async def opening(place: Any, member: Any, **typed: str) -> Any:
    """The ballot of a vote that was drafted and opened."""
    shown = await member.slash(place, "vote new", **typed)
    return await member.click(shown.response, label="Open the vote")


async def test_a_poll_is_opened_voted_on_by_buttons_and_shown(
    place: Any, ann: Any, ben: Any
) -> None:
    await joined(place, ann, ben)
    shown = await ann.slash(place, "vote new", question="Which?", options="Tea; Coffee")
    assert shown.ephemeral
    assert "Preview: only you see this." in shown.response.content
    opened = await ann.click(shown.response, label="Open the vote")
    assert opened.response.id == shown.response.id
    assert "Vote #1 is open." in opened.response.content
    assert f"<@{ann.id}>" in opened.response.content
    assert "<t:" in opened.response.content
    cast = await ann.click(opened.response, label="Coffee")
    assert "Your ballot is cast: Coffee." in cast.response.content
    listed = await ben.slash(place, "vote list")
    ballot = await ben.click(listed.response, label="Vote in #1")
    await ben.click(ballot.response, label="Coffee")
    changed = await ann.slash(place, "vote cast", vote="1", choice="tea")
    assert "Your ballot is changed: Tea." in changed.response.content
    result = await ben.slash(place, "vote result", vote="#1")
    assert f"**<@{ben.id}>** — Coffee" in result.response.content


async def test_a_members_motion_is_seconded_by_a_button(place: Any, ann: Any, ben: Any) -> None:
    await joined(place, ann, ben)
    shown = await ann.slash(place, "vote new", question="Lock the door?")
    proposed = await ann.click(shown.response, label="Propose it")
    assert "One other member has joined the circle and can back it" in proposed.response.content
    listed = await ben.slash(place, "vote list")
    opened = await ben.click(listed.response, label="Back it: Lock the door?")
    assert "Vote #1 is open." in opened.response.content


async def test_kinds_are_offered_as_words_of_the_language(place: Any, mo: Any) -> None:
    await joined(place, mo)
    opened = await opening(
        place, mo, question="Which?", options="A; B", kind="choose", until="3 days"
    )
    assert "A choice" in opened.response.content


async def test_whoever_has_not_joined_is_offered_to(place: Any, ann: Any, mo: Any) -> None:
    await joined(place, mo)
    await opening(place, mo, question="Which?", options="A; B")
    ballot = await ann.slash(place, "vote cast", vote="1", choice="1")
    assert phrase("en", "ballot-joins") in ballot.response.content
    pressed = await ann.click(ballot.response, label="A")
    assert phrase("en", "cast-joined") in pressed.response.content


@pytest.mark.parametrize(
    "custom_id",
    [
        "sc1:cast:1:2:3",
        "sc1:cast:1:999:1",
        "sc1:cast:9:4:1",
        "sc1:cast:x",
        "sc1:withdraw:77",
        "sc1:receipt:",
        "sc1:sign:nothing",
        "sc1:second:nothing",
        "sc1:draft:none",
        "sc1:draft-advanced:none",
        "sc1:draft-words:none",
        "sc1:draft-figures:",
        "sc1:draft-open:0:none",
        "sc1:draft-open:none",
        "sc1:draft-discard:none",
        "sc1:draft-set:kind:none",
        "sc1:mend:99",
        "sc1:support:none:1",
        "sc1:consent:none:1",
        "sc1:endstance:1",
        "sc1:body:none",
    ],
)
async def test_forged_presses_change_nothing(
    simcord_env: Any, place: Any, ann: Any, house: FakeHouse, custom_id: str
) -> None:
    await joined(place, ann)
    opened = await opening(place, ann, question="Which?", options="A; B")
    before = await house.office.ledgers.head(str(place.guild.id), house.office.clock())
    stored = simcord_env.backend.get_message(place.id, opened.response.id)
    stored.components[0]["components"][0]["custom_id"] = custom_id

    pressed = await ann.click(opened.response, custom_id=custom_id)

    # Where an answer would have taken the message's place, a refusal is told beside it.
    told = pressed.followups[-1] if pressed.followups else pressed.response
    assert told.ephemeral
    assert phrase("en", "refused-unexpected") not in told.content
    after = await house.office.ledgers.head(str(place.guild.id), house.office.clock())
    assert after == before


async def test_the_record_of_a_vote_is_a_file(place: Any, ann: Any) -> None:
    await joined(place, ann)
    await opening(place, ann, question="Which?", options="A; B")
    exported = await ann.slash(place, "vote export", vote="1")
    assert [file.filename for file in exported.response.attachments] == ["vote-1.md", "vote-1.json"]
    assert "{" not in exported.response.content
