"""Statements about votes that no other test of Discord shows: each as members would meet it.

``tests/test_statements.py`` says which test is there for which statement.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.desk.requests import AddText, Upload
from bot.errors import Reason
from bot.wording import phrase
from tests.fakes import FakeHouse, fake_house
from tests.guild.gathering import joined, wait

DOOR = Path(__file__).parents[1] / "cases" / "transcripts" / "texts" / "door.md"


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
def members(simcord_env: Any, place: Any, mo: Any) -> list[Any]:
    """A moderator and four others."""
    names = ("ada", "ben", "cleo", "dan")
    return [mo, *(place.guild.add_member(simcord_env.create_user(name)) for name in names)]


async def said(member: Any, place: Any, command: str, **options: Any) -> str:
    """What a command is answered with."""
    return str((await member.slash(place, command, **options)).response.content)


async def opening(place: Any, member: Any, **typed: Any) -> Any:
    """The ballot of a vote that was drafted and opened."""
    shown = await member.slash(place, "vote new", **typed)
    return (await member.click(shown.response, label="Open the vote")).response


async def test_roles_tenure_and_strikes_say_who_votes(
    simcord_env: Any, place: Any, members: list[Any]
) -> None:
    crew = place.guild.create_role("Crew")
    eva = place.guild.add_member(simcord_env.create_user("eva"), roles=[crew])
    mo, ada, *_ = members
    await joined(place, *members, eva)
    await opening(place, mo, question="Which sail?", options="Red; Blue", roles="Crew")
    told = await said(ada, place, "vote cast", vote="1", choice="Red")
    assert phrase("en", f"refused-{Reason.NOT_ELIGIBLE}") in told
    assert "Your ballot is cast" in await said(eva, place, "vote cast", vote="1", choice="Red")
    await opening(place, mo, question="We sail on Sundays.", kind="adopt")
    told = await said(ada, place, "vote cast", vote="2", choice="yes")
    assert phrase("en", f"refused-{Reason.TOO_NEW}", days=7) in told
    struck = {"vote": "1", "since": "2025-12-31", "reason": "They came for this alone"}
    assert "They came for this alone" in await said(mo, place, "manage strike", **struck)
    told = await said(eva, place, "vote result", vote="1")
    assert "0 of 0 voted" in told


async def test_a_secret_vote_shows_nothing_before_five_ballots(
    place: Any, members: list[Any]
) -> None:
    await joined(place, *members)
    await opening(
        place, members[0], question="Tea?", options="Yes; No", names="secret", counts="live"
    )
    for member in members[:4]:
        await said(member, place, "vote cast", vote="1", choice="Yes")
    told = await said(members[0], place, "vote result", vote="1")
    assert "Fewer than five voted" in told
    await said(members[4], place, "vote cast", vote="1", choice="No")
    for _ in range(2):
        result = (await members[0].slash(place, "vote result", vote="1")).response
        told = (await members[0].click(result, label="As text")).response.content
        assert "Yes** — 4 votes" in told
        assert f"<@{members[4].id}>" not in told
        # One ballot that is changed says nothing before four others are.
        await said(members[4], place, "vote cast", vote="1", choice="Yes")


async def test_a_tie_is_broken_by_a_lot_that_can_be_checked(
    place: Any, members: list[Any], house: FakeHouse
) -> None:
    mo, ada, *_ = members
    await joined(place, mo, ada)
    typed = {"kind": "choose", "rule": "plurality", "names": "visible", "tenure": 0}
    await opening(place, mo, question="When?", options="Monday; Friday", **typed)
    await said(mo, place, "vote cast", vote="1", choice="Monday")
    await said(ada, place, "vote cast", vote="1", choice="Friday")
    await wait(house, hours=49)
    result = (await ada.slash(place, "vote result", vote="1")).response
    assert "the lot decided for" in result.content
    draw = (await ada.click(result, label="Check the draw")).response.content
    assert "The lot of vote #1" in draw
    assert "The person who runs this bot chose the seed" in draw


async def seated(place: Any, house: FakeHouse, members: list[Any]) -> None:
    """An assembly of one seat, held by ada for a list that ben and cleo support, too."""
    mo, ada, ben, cleo, _ = members
    await joined(place, *members)
    founded = {"design": "programmes", "seats": 1, "names": "visible", "tenure": 0}
    await said(mo, place, "assembly found", name="The Assembly", **founded)
    await said(ada, place, "assembly found", name="Bread", programme="Bread for all.")
    await said(ben, place, "assembly stand", list="Bread")
    for member in (ada, ben, cleo):
        await said(member, place, "assembly support", list="Bread")
    await wait(house, hours=13)
    assert f"<@{ada.id}> (seat 1)" in await said(mo, place, "assembly show")


async def test_those_behind_a_seat_recall_who_holds_it(
    place: Any, members: list[Any], house: FakeHouse
) -> None:
    await seated(place, house, members)
    mo, ada, ben, cleo, dan = members
    await wait(house, days=14)
    await said(cleo, place, "assembly recall", seat="1", reason="Never came")
    told = await said(dan, place, "assembly recall", seat="1")
    assert "Never came" in told
    assert "I was ill" in await said(ada, place, "assembly answer", text="I was ill.")
    petition = (await ben.slash(place, "assembly recall", seat="1")).response
    signed = (await ben.click(petition, label="Sign")).response
    assert "recalled" in signed.content
    assert f"<@{ben.id}> (seat 1)" in await said(mo, place, "assembly show")


async def test_an_executive_and_a_chair_come_from_the_seats(
    place: Any, members: list[Any], house: FakeHouse
) -> None:
    await seated(place, house, members)
    mo, ada, ben, *_ = members
    body = {"body": "The Assembly"}
    await said(mo, place, "manage assembly", **body, action="executive", number=1)
    await said(mo, place, "manage assembly", **body, action="chair")
    await said(ada, place, "vote cast", vote="1", choice="1")
    await wait(house, hours=73)
    told = await said(ben, place, "assembly show")
    assert told.count(f"<@{ada.id}>") == 3  # the seat, the executive, the chair


async def test_a_vote_against_a_mandate_is_told_to_who_could_recall(
    place: Any, members: list[Any], house: FakeHouse
) -> None:
    await seated(place, house, members)
    mo, ada, ben, *_ = members
    await said(mo, place, "assembly mandate", seat="1", text="Vote for open doors")
    typed = {"kind": "adopt", "names": "visible", "tenure": 0}
    await opening(place, mo, question="The doors stay open.", **typed)
    await said(mo, place, "assembly bind", seat=1, vote="1", choice="yes")
    await said(ada, place, "vote cast", vote="1", choice="no")
    await wait(house, hours=49)
    assert "voted against its mandate in #1" in await said(ben, place, "now")


async def test_a_ballot_quotes_the_text_as_it_stood(
    place: Any, members: list[Any], house: FakeHouse
) -> None:
    mo = members[0]
    await joined(place, mo)
    circle = replace(house.moderator, circle=str(place.guild.id))
    await house.desk.handle(AddText(circle, Upload(DOOR.name, DOOR)))
    typed = {"question": "Who may call a meeting?", "options": "Three; Anybody", "passages": "1"}
    ballot = await opening(place, mo, **typed)
    assert "> Any three members may call a meeting." in ballot.content
    await said(mo, place, "manage remove", text="The Open Door")
    told = await said(mo, place, "vote result", vote="1")
    assert "> Any three members may call a meeting." in told
