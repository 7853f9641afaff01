"""How many quotations of each text are looked at before prompts are dealt."""

from pathlib import Path
from typing import Any

import pytest

from bot.study.prompting.dealing import Wanted
from bot.study.prompting.readings import read
from bot.working import posing
from index.documents import EVERYTHING, Scope
from tests.desk.conftest import added
from tests.fakes import SAMPLE, FakeHouse


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many quotations of each text may be looked at, in the order of reading."""
    seen: list[int] = []

    def reading(*given: Any) -> Any:
        seen.append(given[-1])
        return read(*given)

    monkeypatch.setattr(posing, "read", reading)
    return seen


async def test_of_several_texts_each_gets_its_share(
    house: FakeHouse, tmp_path: Path, looked_at: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = SAMPLE.read_text("utf-8")
    first = await added(house, tmp_path, sample, "first.md")
    for name in ("second", "third"):
        await added(house, tmp_path, sample.replace("Lamplighters", name.title()), f"{name}.md")
    circle = house.moderator.circle
    assert await house.office.jobs.prompts(circle, Wanted(3), EVERYTHING)
    whole = posing._LOOKED_AT
    assert looked_at == [whole // 3] * 3
    looked_at.clear()
    await house.office.jobs.prompts(circle, Wanted(3), Scope(frozenset({first.id})))
    assert looked_at == [whole]
    looked_at.clear()
    monkeypatch.setattr(posing, "_LOOKED_AT", 30)
    await house.office.jobs.prompts(circle, Wanted(3), EVERYTHING)
    assert looked_at == [posing._LEAST] * 3
