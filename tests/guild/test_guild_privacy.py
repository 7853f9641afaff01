"""What is kept, in Discord: shown and handed over privately, deleted on the second press only."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.desk.privacy.holding import Held
from bot.desk.privacy.replies import PrivacyShown
from bot.desk.privacy.requests import ShowPrivacy
from bot.desk.requests import Caller
from bot.errors import Reason
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


async def voted(place: Any, *members: Any) -> None:
    """A visible poll in which everybody votes."""
    for member in members:
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")
    drafted = await members[0].slash(place, "vote new", question="Which?", options="Tea; Milk")
    await members[0].click(drafted.response, label="Open the vote")
    for member in members:
        await member.slash(place, "vote cast", vote="1", choice="tea")


async def held(house: FakeHouse, place: Any, member: Any) -> Held:
    shown = await house.desk.handle(ShowPrivacy(Caller(str(place.guild.id), str(member.id))))
    assert isinstance(shown, PrivacyShown)
    return shown.held


async def test_data_are_deleted_on_the_second_press_and_double_presses_are_harmless(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await voted(place, ann, mo)
    asked = await ann.slash(place, "privacy delete")
    assert asked.ephemeral
    assert "Your ballot in one open vote will be withdrawn." in asked.response.content
    assert "Posts in channels remain." in asked.response.content
    before = await held(house, place, ann)
    assert (before.on_roll, before.ballots) == (True, 1)

    kept = await ann.click(asked.response, label="Keep")
    assert "Nothing was deleted." in kept.response.content
    assert await held(house, place, ann) == before

    asked, twin = [await ann.slash(place, "privacy delete") for _ in range(2)]
    done = await ann.click(asked.response, label="Delete")
    assert done.response.id == asked.response.id
    assert "Your ballot in one open vote is withdrawn" in done.response.content
    assert not done.response.components
    assert await held(house, place, ann) == Held()
    # A second press, under another message that was still there, finds nothing.
    await ann.click(twin.response, label="Delete")
    assert await held(house, place, ann) == Held()
    assert (await held(house, place, mo)).ballots == 1


async def test_what_is_kept_is_shown_and_handed_over_to_oneself_alone(place: Any, ann: Any) -> None:
    await voted(place, ann)
    shown = await ann.slash(place, "privacy show")
    assert shown.ephemeral
    assert "Your ballot in an open vote" in shown.response.content
    assert "Whoever runs it can technically read all of this." in shown.response.content
    exported = await ann.click(shown.response, label="Get it as a file")
    assert exported.ephemeral
    assert [file.filename for file in exported.response.attachments] == ["my-data.json"]
    typed = await ann.slash(place, "privacy export")
    assert typed.ephemeral
    assert "{" not in typed.response.content


async def test_a_text_is_taken_down_by_moderators_alone(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    refused = await mo.slash(place, "manage takedown", text="nothing")
    assert refused.response.content.startswith(phrase("en", f"refused-{Reason.NO_TEXTS}"))
    await voted(place, ann)
    shown = await ann.slash(place, "privacy show")
    stored = simcord_env.backend.get_message(place.id, shown.response.id)
    forged = f"sc1:takedown:{'0' * 64}"
    stored.components[0]["components"][0]["custom_id"] = forged
    pressed = await ann.click(shown.response, custom_id=forged)
    (told,) = pressed.followups
    assert told.ephemeral
    assert told.content == phrase("en", f"refused-{Reason.NOT_MODERATOR}")
