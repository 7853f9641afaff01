"""The meetings of a plan among the events of the server: each once, true, and only where it may."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.desk.plans.events import Event, Failure, State
from bot.desk.settings.chosen import EVERYBODY, SERVER, TEXT, Chosen
from bot.desk.settings.limiting import SEEN
from bot.guild import places
from tests.fakes import FakeClock, FakeHouse, prepared
from tests.guild.board.acting import posts

CHAPTERS = ("tides", "dogs", "lamps", "boats", "storms", "letters")
BOOK = "# The Book\n\n" + "\n\n".join(
    f"## Of {each}\n\nThe pilot wrote of {each}, and nobody minded that at all."
    for each in CHAPTERS
)
LIST = "/guilds/*/scheduled-events"


@pytest.fixture(autouse=True)
def book(house: FakeHouse, place: Any, tmp_path: Path) -> None:
    library = house.libraries.library(str(place.guild.id))
    library.add(prepared(tmp_path, "book.md", BOOK), house.office.clock())


async def started(place: Any, mo: Any, **more: Any) -> Any:
    given = {"meetings": 6, "first": "2026-01-09 20:00", "zone": "Europe/Berlin", **more}
    shown = (await mo.slash(place, "manage plan", **given)).response
    return (await mo.click(shown, label="Start")).response


def events(env: Any, place: Any) -> list[Any]:
    """Those of the server, the earliest first."""
    there = env.backend.get_guild(place.guild.id).scheduled_events.values()
    return sorted(there, key=lambda each: each.scheduled_start_time)


def starts(env: Any, place: Any) -> list[datetime]:
    return [datetime.fromisoformat(each.scheduled_start_time) for each in events(env, place)]


async def kept(house: FakeHouse, place: Any) -> tuple[Event, ...]:
    return await house.office.plans.events(str(place.guild.id))


def asked(env: Any, method: str) -> int:
    """How often the calendar was changed in a way."""
    return sum(
        each.method == method and "/scheduled-events" in each.path for each in env.http_requests
    )


def may(env: Any, place: Any, *, create: bool) -> None:
    """Give or take the permission."""
    own = env.bot.get_guild(place.guild.id).me.roles[-1]
    rights = discord.Permissions(own.permissions.value)
    rights.update(create_events=create, manage_events=create)
    env.backend.edit_role(place.guild.id, own.id, {"permissions": rights.value})


async def later(env: Any, house: FakeHouse, who: Any, place: Any, **span: float) -> None:
    """Time goes by with nobody there; then somebody looks at the plan."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(**span)
    await who.slash(place, "plan show")
    await env.advance_time(120)


async def test_the_next_meetings_are_events_that_say_what_is_read(
    simcord_env: Any, place: Any, mo: Any
) -> None:
    await started(place, mo)
    first, *others = events(simcord_env, place)
    assert len(others) == 2  # within four weeks of the first of January
    assert first.name == "The Book, portion 1 of 6"
    assert "Of tides, ¶ 1" in first.description
    assert f"<#{place.id}>" in first.description
    assert first.entity_metadata == {"location": "#general"}
    assert starts(simcord_env, place)[0] == datetime.fromisoformat("2026-01-09T19:00:00+00:00")
    assert first.scheduled_end_time == "2026-01-09T22:00:00+00:00"


async def test_with_time_others_come_and_none_comes_twice(
    simcord_env: Any, make_client: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    for _ in range(3):
        await later(simcord_env, house, ann, place, days=7)
        await simcord_env.restart_bot(make_client())
    assert [each.name[-6:] for each in events(simcord_env, place)] == [
        f"{number} of 6" for number in range(1, 7)
    ]
    # Of what is past the bot knows no more; the calendar keeps it as it was.
    assert [each.number for each in await kept(house, place)] == [3, 4, 5, 6]
    assert asked(simcord_env, "POST") == 6
    assert asked(simcord_env, "PATCH") == asked(simcord_env, "DELETE") == 0


async def test_a_plan_that_is_stopped_takes_its_events_along(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    page = await mo.slash(place, "plan show")
    asks = await mo.click(page.response, label="Stop the plan")
    await mo.click(asks.response, label="Yes, stop it")
    assert events(simcord_env, place) == []
    assert await kept(house, place) == ()


async def test_an_event_moves_with_its_meeting_and_no_other_is_touched(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    before = [each.id for each in events(simcord_env, place)]
    simcord_env.backend.edit_scheduled_event(place.guild.id, before[1], {"name": "Mine"})
    dates = await mo.slash(place, "manage plan")
    assert dates.ephemeral
    form = await mo.click(dates.response, label="Another time or weekday")
    shown = await mo.submit_modal(form, {"number": "1", "when": "2026-01-10 21:00"})
    assert starts(simcord_env, place)[0].hour == 19
    assert "now on <t:" in shown.response.content
    done = await mo.click(shown.response, label="Change the dates")
    assert "The dates are changed" in done.response.content
    await later(simcord_env, house, ann, place)
    assert [each.id for each in events(simcord_env, place)] == before
    assert starts(simcord_env, place)[0] == datetime.fromisoformat("2026-01-10T20:00:00+00:00")
    assert {each.hour for each in starts(simcord_env, place)} == {20}
    assert asked(simcord_env, "PATCH") == 3
    # What was posted names the new date, and nothing was posted again.
    (post,) = posts(place)
    assert f"<t:{int(starts(simcord_env, place)[0].timestamp())}" in post.content


async def test_an_event_stays_the_same_one_when_its_meeting_moves_far_away(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    before = [each.id for each in events(simcord_env, place)]
    dates = await mo.slash(place, "manage plan")
    form = await mo.click(dates.response, label="Shift the rest")
    shown = await mo.submit_modal(form, {"number": "2", "days": "70"})
    await mo.click(shown.response, label="Change the dates")
    await later(simcord_env, house, ann, place)
    assert [each.id for each in events(simcord_env, place)] == before
    assert starts(simcord_env, place)[1] == datetime.fromisoformat("2026-03-27T19:00:00+00:00")
    assert asked(simcord_env, "DELETE") == 0


@pytest.mark.parametrize("reached", [True, False])
async def test_a_crash_while_an_event_is_made_makes_no_second_one(
    simcord_env: Any,
    make_client: Any,
    place: Any,
    ann: Any,
    mo: Any,
    house: FakeHouse,
    reached: bool,
) -> None:
    await started(place, mo)
    circle, (_, second, _) = str(place.guild.id), await kept(house, place)
    assert second.event is not None
    if not reached:
        simcord_env.backend.delete_scheduled_event(place.guild.id, int(second.event))
    cut = replace(second, state=State.CREATING, event=None)
    await house.office.plans.keep_event(circle, cut)
    await simcord_env.restart_bot(make_client())
    await later(simcord_env, house, ann, place)
    assert len(events(simcord_env, place)) == 3
    assert asked(simcord_env, "POST") == (3 if reached else 4)
    (_, again, _) = await kept(house, place)
    assert again.state is State.THERE
    assert (again.event == second.event) is reached
    assert again.digest == second.digest


async def test_a_dropped_connection_makes_no_second_one(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse
) -> None:
    simcord_env.inject_error("POST", LIST, status=503, times=1)
    await started(place, mo)
    assert [each.state for each in await kept(house, place)].count(State.CREATING) == 1
    await simcord_env.advance_time(61)
    assert len(events(simcord_env, place)) == 3
    assert {each.state for each in await kept(house, place)} == {State.THERE}


async def test_what_somebody_deleted_is_not_made_again(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    (gone, *_) = events(simcord_env, place)
    simcord_env.backend.delete_scheduled_event(place.guild.id, gone.id)
    circle = str(place.guild.id)
    first = (await kept(house, place))[0]
    await house.office.plans.keep_event(circle, replace(first, digest="of an older version"))
    await later(simcord_env, house, ann, place)
    await later(simcord_env, house, ann, place)
    assert len(events(simcord_env, place)) == 2
    assert (await kept(house, place))[0].state is State.GONE


async def test_a_missing_permission_is_named_once_and_the_plan_goes_on(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    may(simcord_env, place, create=False)
    await started(place, mo)
    assert events(simcord_env, place) == []
    assert asked(simcord_env, "POST") == 0
    assert "Now we read portion 1 of 6." in posts(place)[0].content
    page = (await mo.slash(place, "now")).response.content
    assert page.count("The events of the reading plan") == 1
    assert "I may not “Create Events” there." in page
    assert "Create Events" not in (await ann.slash(place, "now")).response.content
    may(simcord_env, place, create=True)
    await simcord_env.advance_time(61)
    assert len(events(simcord_env, place)) == 3
    assert "Create Events" not in (await mo.slash(place, "now")).response.content


async def test_what_not_everybody_sees_stands_in_no_calendar(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse
) -> None:
    unseen = discord.PermissionOverwrite(view_channel=False)
    seen = discord.PermissionOverwrite(view_channel=True)
    closed = {place.guild.default_role: unseen, mo: seen, place.guild.me: seen}
    channel = place.guild.create_text_channel("closed", overwrites=closed)
    page = await started(channel, mo)
    assert "The plan has started." in page.content
    assert events(simcord_env, place) == []
    assert {each.failure for each in await kept(house, place)} == {Failure.HIDDEN}
    shown = (await mo.slash(channel, "plan show")).response.content
    assert "not among the server’s events" in shown
    assert "events of the reading plan" not in (await mo.slash(channel, "now")).response.content


async def test_a_channel_that_is_closed_later_takes_its_events_out(
    simcord_env: Any, place: Any, mo: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "FRESH", 0)
    await started(place, mo)
    channel = simcord_env.bot.get_channel(place.id)
    guild = channel.guild
    await channel.set_permissions(guild.me, view_channel=True, send_messages=True)
    await channel.set_permissions(guild.default_role, view_channel=False)
    await simcord_env.advance_time(61)
    assert events(simcord_env, place) == []


async def test_a_voice_channel_is_where_its_meetings_are(
    simcord_env: Any, place: Any, mo: Any
) -> None:
    voice = place.guild.create_voice_channel("hall")
    await started(voice, mo)
    assert {(each.entity_type, each.channel_id) for each in events(simcord_env, place)} == {
        (2, voice.id)
    }


async def test_a_full_calendar_is_told_and_asked_again_after_an_hour(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    simcord_env.inject_error("POST", LIST, status=400, code=30038, times=3)
    await started(place, mo)
    assert {each.failure for each in await kept(house, place)} == {Failure.FULL}
    page = (await mo.slash(place, "now")).response.content
    assert "as many events as Discord allows" in page
    await simcord_env.advance_time(120)
    assert asked(simcord_env, "POST") == 3
    await later(simcord_env, house, ann, place, hours=1)
    assert len(events(simcord_env, place)) == 3


@pytest.mark.parametrize("to", ["channel", "role"])
async def test_a_text_that_is_kept_to_some_stands_in_no_calendar(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse, to: str
) -> None:
    await started(place, mo)
    circle, settings = str(place.guild.id), house.office.settings
    name = TEXT + house.libraries.library(circle).sources()[0].id
    # Whoever may read it where the plan is: the calendar is everybody's.
    where = (str(place.id), EVERYBODY) if to == "channel" else (SERVER, "4242")
    await settings.keep(circle, Chosen(*where, name, SEEN))
    await later(simcord_env, house, mo, place)
    assert events(simcord_env, place) == []
    assert await kept(house, place) == ()
    await settings.drop(circle, *where, name)
    await later(simcord_env, house, mo, place)
    assert len(events(simcord_env, place)) == 3


async def test_a_text_that_is_removed_takes_its_events_along(
    simcord_env: Any, place: Any, mo: Any, house: FakeHouse
) -> None:
    await started(place, mo)
    await mo.slash(place, "manage remove", text="The Book")
    await later(simcord_env, house, mo, place)
    assert events(simcord_env, place) == []
    assert await kept(house, place) == ()
