"""A circle that reads a book of eight chapters in channel 7."""

from pathlib import Path

import pytest

from bot.desk.plans.replies import PlanDrafted, PlanShown
from bot.desk.plans.requests import DraftPlan, StartPlan
from bot.desk.requests import Caller
from index.documents import Source
from tests.desk.conftest import added
from tests.fakes import FakeHouse

CHAPTERS = ("tides", "dogs", "lamps", "boats", "storms", "letters", "ghosts", "harvests")
BOOK = "# The Long Book\n\n" + "\n\n".join(
    f"## Of {each}\n\nThe pilot wrote of {each}, and nobody in the harbour minded that at all."
    for each in CHAPTERS
)
MO = Caller("one", "mo", moderator=True, channel="7")
ME = Caller("one", "me", channel="7")


@pytest.fixture
async def book(house: FakeHouse, tmp_path: Path) -> Source:
    return await added(house, tmp_path, BOOK, "book.md")


async def drafted(house: FakeHouse, caller: Caller = MO, **typed: object) -> PlanDrafted:
    given = {"meetings": 8, "first": "2026-01-09 20:00", "zone": "Europe/Berlin", **typed}
    reply = await house.desk.handle(DraftPlan(caller, **given))  # type: ignore[arg-type]
    assert isinstance(reply, PlanDrafted), reply
    return reply


async def started(house: FakeHouse, caller: Caller = MO, **typed: object) -> PlanShown:
    draft = await drafted(house, caller, **typed)
    reply = await house.desk.handle(StartPlan(caller, draft.draft, draft.revision))
    assert isinstance(reply, PlanShown), reply
    return reply
