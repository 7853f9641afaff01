"""What a server has chosen for its votes, in Discord: its hours, and its many settings by name."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.desk.settings.table import SETTINGS
from tests.fakes import FakeHouse, fake_house

WEDNESDAY = datetime(2026, 7, 8, 9, 30, tzinfo=UTC)


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.mark.parametrize(
    ("zone", "friday"),
    [
        (None, datetime(2026, 7, 10, 20, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 7, 10, 18, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 7, 11, 0, tzinfo=UTC)),
    ],
)
async def test_hours_are_those_of_the_servers_zone_and_shown_to_everybody_in_their_own(
    house: FakeHouse, place: Any, mo: Any, ann: Any, zone: str | None, friday: datetime
) -> None:
    house.office.clock.now = WEDNESDAY  # type: ignore[attr-defined]
    if zone is not None:
        saved = await mo.slash(place, "manage settings", setting="zone", value=zone)
        assert "Saved." in saved.response.content
    page = await ann.slash(place, "now")
    await ann.click(page.response, label="Join the circle")
    drafted = await ann.slash(
        place, "vote new", question="Which?", options="Tea; Coffee", until="friday 20:00"
    )
    mark = f"<t:{int(friday.timestamp())}:f>"
    assert mark in drafted.response.content
    opened = await ann.click(drafted.response, label="Open the vote")
    assert mark in opened.response.content


async def test_settings_are_completed_by_name_and_their_pages_lead_to_one_another(
    place: Any, mo: Any
) -> None:
    every = await mo.autocomplete(place, "manage settings", "setting", "")
    assert len(every) == 25 < len(SETTINGS)
    found = await mo.autocomplete(place, "manage settings", "setting", "assembly")
    assert [each["value"] for each in found] == [
        each.name for each in SETTINGS if each.name.startswith("assembly-")
    ]
    shown = (await mo.slash(place, "manage settings")).response
    votes = (await mo.click(shown, label="Votes")).response
    assert votes.id == shown.id
    assert "**Length of a vote** — 2 days (the default)" in votes.content
    refused = await mo.slash(place, "manage settings", setting="vote-duration", value="91 days")
    assert "It can be from 1 to 2,160 hours" in refused.response.content
    saved = await mo.slash(place, "manage settings", setting="vote-duration", value="3 days")
    assert "3 days" in saved.response.content
