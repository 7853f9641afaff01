"""Members of a server who have joined the circle, and time that goes by for them."""

from datetime import timedelta
from typing import Any

from tests.fakes import FakeClock, FakeHouse


async def wait(house: FakeHouse, **span: float) -> None:
    """Let time go by, the bot awake."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    until = clock.now + timedelta(**span)
    while clock.now < until:
        clock.now = min(clock.now + timedelta(minutes=10), until)
        await house.desk.tick()


async def joined(place: Any, *members: Any) -> None:
    """Have members join the circle, as everybody does: by the button of /now."""
    for member in members:
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")
