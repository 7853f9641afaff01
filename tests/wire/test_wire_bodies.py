"""Lives of bodies over the wire: a delegate recalled and replaced, a majority that moves."""

import pytest

from tests.wire.living import Later, labels
from tests.wire.seating import (
    divided,
    founded,
    grouped,
    listed,
    ranked,
    seats,
    shown,
    supported,
)

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_a_delegate_is_recalled_and_the_same_papers_are_counted_again(later: Later) -> None:
    company = await later.company("Harbour")
    await founded(company, "The Council", "Groups elect people")
    await grouped(company, "ada", "ben", "cleo", "dan", "eva", standing=("ada", "ben"))
    await ranked(company, "1", ada="1", ben="2", cleo="1, 2", dan="1", eva="2")
    await company.wait(hours=73)
    ada, ben = (company.members[who].mention for who in ("ada", "ben"))
    assert f"seat 1: {ada}" in (await shown(company, "eva")).text

    await company.wait(days=14)  # in which nobody can be recalled
    page = await company.press("cleo", await shown(company, "cleo"), "Recall …")
    form = await company.take("cleo", page, "Whom to recall?", "seat 1")
    await company.fill("cleo", form, reason="Never came")
    card = await company.card("a petition for a recall", "Never came")
    told = await company.press("ada", await company.slash("ada", "now"), "The petition")
    form = await company.press("ada", told, "Answer")
    assert "I was at sea." in (await company.fill("ada", form, text="I was at sea.")).text
    signed = await company.press("dan", card, "Sign")
    assert "recalled" in signed.text
    asked = await company.press("ben", await company.slash("ben", "now"), "Seat 1: answer")
    seated = await company.press("ben", asked, "Yes, I would")
    assert f"seat 1: {ben}" in seated.text
    history = await company.press("ben", seated, "History")
    assert ada in history.text
    assert "recalled" in history.text


async def test_a_majority_moves_when_it_has_stood_for_the_window(later: Later) -> None:
    company = await later.company("Assembled")
    await founded(company, "The Assembly", "Everyone supports programmes")
    await listed(company, cleo="Bread", dan="Peace", eva="Peace")
    await divided(company)

    await supported(company, "dan", "Peace")
    await company.wait(hours=11)
    moved = await shown(company, "mo")
    assert seats(moved) == {"Bread": 2, "Peace": 1}
    assert "if nothing moves: Bread 1 and Peace 2." in moved.text
    await company.wait(hours=2)
    assert seats(await shown(company, "mo")) == {"Bread": 1, "Peace": 2}
    history = await company.press("mo", await shown(company, "mo"), "History")
    cleo, dan = (company.members[who].mention for who in ("cleo", "dan"))
    assert f"seat 2: {dan}** — Peace · since" in history.text
    assert f"seat 2: {cleo}** — Bread · " in history.text
    (picture,) = history.files
    assert picture.content_type == "image/png"
    assert "Peace" in (picture.description or "")
    assert "As text" in labels(history)
