"""From the card in the channel to a ballot that counts, by whoever has not joined the circle yet.

Each press, choice and form that is sent is an interaction; no ballot takes more than three, a
ranking of n options by tapping n + 2.
"""

from dataclasses import dataclass
from typing import Any

import pytest

from bot.desk.requests import Caller
from bot.desk.voting.replies import VoteOpened
from bot.desk.voting.requests import OpenVote
from bot.wording import phrase
from tests.fakes import FakeHouse
from tests.guild.board.acting import posts

DRINKS = ("Tea", "Coffee", "Milk", "Water", "Juice", "Cocoa")
LIMIT = 3


@dataclass
class Thumb:
    """A member, and how often they have tapped, chosen or sent something."""

    member: Any
    count: int = 0

    async def tap(self, message: Any, label: str) -> Any:
        self.count += 1
        return await self.member.click(message, label=label)

    async def take(self, shown: Any, *names: str) -> Any:
        """Choose from the only menu by what stands there."""
        self.count += 1
        rows = shown.response.components
        (menu,) = (part for row in rows for part in row["components"] if part["type"] == 3)
        offered = {each["label"]: each["value"] for each in menu["options"]}
        values = [offered[name] for name in names]
        return await self.member.select(shown.response, values=values, custom_id=menu["custom_id"])

    async def send(self, form: Any, typed: str) -> Any:
        self.count += 1
        return await self.member.submit_modal(form, {"ranking": typed})


@pytest.fixture
def thumb(ann: Any) -> Thumb:
    return Thumb(ann)


async def card(
    house: FakeHouse, place: Any, mo: Any, kind: str, rule: str | None = None, count: int = 6
) -> Any:
    """The card of a vote that a moderator opened, who alone has joined the circle."""
    page = await mo.slash(place, "now")
    await mo.click(page.response, label="Join the circle")
    circle = str(place.guild.id)
    asks = Caller(circle, str(mo.id), "en", channel=str(place.id), moderator=True)
    options = "; ".join(DRINKS[:count]) if count else None
    reply = await house.desk.handle(OpenVote(asks, "Which?", options, kind, rule=rule, tenure=0))
    assert isinstance(reply, VoteOpened), reply
    await mo.slash(place, "now")
    (posted,) = posts(place)
    return posted


async def on_roll(house: FakeHouse, member: Any) -> bool:
    def look(circle: Any) -> bool:
        known = circle.roll.of(str(member.id))
        return known is not None and known.on

    return await house.office.ledgers.look(str(member.guild.id), house.office.clock(), look)


@pytest.mark.parametrize(
    ("kind", "count", "label", "told"),
    [
        ("adopt", 0, "Yes", "Your ballot is cast: yes."),
        ("ask", 3, "Milk", "Your ballot is cast: Milk."),
        ("ask", 3, "Abstain", "Your ballot is cast: abstain."),
    ],
)
async def test_a_button_takes_two(
    place: Any,
    thumb: Thumb,
    mo: Any,
    house: FakeHouse,
    kind: str,
    count: int,
    label: str,
    told: str,
) -> None:
    ballot = await thumb.tap(await card(house, place, mo, kind, count=count), "Vote")
    assert phrase("en", "ballot-joins") in ballot.response.content
    assert not await on_roll(house, thumb.member)
    cast = await thumb.tap(ballot.response, label)
    assert told in cast.response.content
    assert phrase("en", "cast-joined") in cast.response.content
    assert cast.response.id == ballot.response.id
    assert await on_roll(house, thumb.member)
    assert thumb.count == 2


@pytest.mark.parametrize(
    ("kind", "names", "told"),
    [
        ("ask", ("Cocoa",), "Your ballot is cast: Cocoa."),
        ("choose", ("Tea", "Milk"), "Your ballot is cast: Tea and Milk."),
    ],
)
async def test_a_menu_takes_two(
    place: Any,
    thumb: Thumb,
    mo: Any,
    house: FakeHouse,
    kind: str,
    names: tuple[str, ...],
    told: str,
) -> None:
    ballot = await thumb.tap(await card(house, place, mo, kind), "Vote")
    cast = await thumb.take(ballot, *names)
    assert told in cast.response.content
    assert await on_roll(house, thumb.member)
    assert thumb.count == 2


@pytest.mark.parametrize("rule", ["irv", "schulze"])
async def test_ranking_by_tapping_takes_no_more_than_n_and_two(
    place: Any, thumb: Thumb, mo: Any, house: FakeHouse, rule: str
) -> None:
    shown = await thumb.tap(await card(house, place, mo, "choose", rule), "Vote")
    ranked = ("Milk", "Tea", "Juice")
    for name in ranked:
        shown = await thumb.take(shown, name)
    for line in ("1\\. Milk", "2\\. Tea", "3\\. Juice"):
        assert line in shown.response.content
    assert await on_roll(house, thumb.member)
    assert thumb.count <= len(ranked) + 2


@pytest.mark.parametrize("rule", ["irv", "schulze"])
async def test_ranking_by_form_takes_three(
    place: Any, thumb: Thumb, mo: Any, house: FakeHouse, rule: str
) -> None:
    ballot = await thumb.tap(await card(house, place, mo, "choose", rule), "Vote")
    form = await thumb.tap(ballot.response, "Type it")
    text, _ = form.modal["components"]
    assert text["content"].startswith(phrase("en", "ballot-joins"))
    assert not await on_roll(house, thumb.member)
    cast = await thumb.send(form, "3, 1, 5, 2, 4, 6")
    assert "6\\. Cocoa" in cast.response.content
    assert phrase("en", "cast-joined") in cast.response.content
    assert await on_roll(house, thumb.member)
    assert thumb.count == LIMIT
