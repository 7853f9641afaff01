"""What members do, and what is seen of it in channels."""

from datetime import timedelta
from typing import Any

import discord

from bot.desk.board.posts import Posted
from tests.fakes import FakeClock, FakeHouse


async def opened(place: Any, who: Any, question: str = "Which?", **more: Any) -> Any:
    """Somebody opens a vote."""
    draft = await who.slash(place, "vote new", question=question, options="Tea; Coffee", **more)
    return await who.click(draft.response, label="Open the vote")


async def later(env: Any, house: FakeHouse, who: Any, place: Any, **span: float) -> None:
    """Let time go by, Discord away; then somebody looks at the page of the circle."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    until = clock.now + timedelta(**span)
    while clock.now < until:
        clock.now += timedelta(minutes=14)
        await house.desk.tick()
    await who.slash(place, "now")
    await env.advance_time(120)


def posts(place: Any) -> list[discord.Message]:
    """What the bot has posted for everybody, the oldest first."""
    said = (discord.MessageType.default, discord.MessageType.reply)
    return [each for each in place.history() if each.author.bot and each.type in said]


async def stands(house: FakeHouse, place: Any, key: str) -> Posted:
    """What is kept of a post."""
    return (await house.office.board.posts(str(place.guild.id)))[key]
