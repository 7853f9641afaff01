"""The meetings of a plan among the events of a server, over the wire: made once, moved, deleted."""

from datetime import datetime, timedelta

import discord
import pytest

from tests.loopback import Fault
from tests.loopback.permissions import EVERYONE
from tests.wire.acting import ALMANAC, Circle, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

EVENTS = r"/guilds/{}/scheduled-events"
CALENDAR = EVERYONE | discord.Permissions(create_events=True)


async def started(circle: Circle) -> None:
    mo = circle.moderator
    draft = await circle.slash(mo, "manage plan", meetings=3, zone="Europe/Berlin")
    shown = await circle.press(draft, "Start", mo)
    assert "The plan has started." in shown.text


def starts(circle: Circle) -> list[datetime]:
    return [each.starts for each in circle.guild.events]


def asked(circle: Circle, method: str) -> int:
    return len(circle.loopback.calls(method, EVENTS.format(circle.guild.id)))


async def test_meetings_are_events_that_are_made_once_and_move_with_their_plan(
    scene: Scene,
) -> None:
    circle = scene.circle("Calendar", bot=CALENDAR)
    await circle.add(ALMANAC)
    # They are made, and the bot dies before it hears so.
    path = EVENTS.format(circle.guild.id) + "$"
    circle.loopback.fail("POST", path, Fault.lose_answer(), times=None)
    await started(circle)
    await circle.loopback.until(lambda: len(circle.guild.events) == 3, 20, "three events")
    await scene.bot.kill()
    circle.loopback.backend.faults.rules.clear()
    made, before = [each.id for each in circle.guild.events], starts(circle)
    await scene.bot.start()
    await scene.connected()

    dates = await circle.slash(circle.moderator, "manage plan")
    form = await circle.press(dates, "Shift the rest", circle.moderator)
    shown = await circle.moderator.submit(form, {"number": "2", "days": "14"})
    assert "Portion 2: now on <t:" in shown.text
    await circle.press(shown, "Change the dates", circle.moderator)
    later = [before[0], *(each + timedelta(days=14) for each in before[1:])]
    # Where clocks change in these weeks, the hour on the wall stays.
    near = timedelta(hours=1)

    def moved() -> bool:
        now = zip(starts(circle), later, strict=True)
        return all(abs(one - other) <= near for one, other in now)

    await circle.loopback.until(moved, 20, "events at other times")
    assert [each.id for each in circle.guild.events] == made
    assert asked(circle, "POST") == 3
    plan = await circle.slash(circle.member, "plan show")
    assert f"<t:{int(starts(circle)[1].timestamp())}" in plan.text

    page = await circle.slash(circle.moderator, "plan show")
    asks = await circle.press(page, "Stop the plan", circle.moderator)
    await circle.press(asks, "Yes, stop it", circle.moderator)
    await circle.loopback.until(lambda: not circle.guild.events, 20, "no events")


async def test_that_events_may_not_be_made_is_named_and_the_plan_goes_on(scene: Scene) -> None:
    circle = scene.circle("No calendar")
    await circle.add(ALMANAC)
    await started(circle)
    await circle.room.message("Now we read portion 1 of 3.")
    page = await circle.slash(circle.moderator, "now")
    for _ in range(50):  # the calendar is looked at after what is posted
        if "The events of the reading plan" in page.text:
            break
        page = await circle.slash(circle.moderator, "now")
    assert "I may not “Create Events” there." in page.text
    assert asked(circle, "POST") == 0
    member = await circle.slash(circle.member, "now")
    assert "Create Events" not in member.text
