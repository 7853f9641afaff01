"""Meetings keep their hour through every change of clocks; what is posted follows from them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every, Rhythm, zone_of
from bot.study.plans.plan import MEETS, Kind, Moved, Plan
from bot.study.plans.portions import Portion, Spot

SPOT = Spot((), 1)
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")


def plan(
    count: int = 4,
    every: Every = Every.WEEK,
    first: datetime = datetime(2026, 1, 9, 20),  # noqa: DTZ001 - the clock on the wall
    zone: str = "Europe/Berlin",
    **more: object,
) -> Plan:
    portions = tuple(
        Portion(number, 100 * (number - 1), 100 * number - 1, 20, SPOT, SPOT)
        for number in range(1, count + 1)
    )
    made = Plan("s", "T", "v", portions, Rhythm(first, every, zone), START)
    return replace(made, **more)  # type: ignore[arg-type]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


def test_the_hour_on_the_wall_stays_when_clocks_change() -> None:
    year = plan(53)
    berlin = zone_of("Europe/Berlin")
    assert {year.meeting(each).astimezone(berlin).hour for each in range(1, 54)} == {20}
    assert {year.meeting(each).hour for each in range(1, 54)} == {18, 19}
    gaps = {other - one for one, other in pairwise(map(year.meeting, range(1, 54)))}
    assert gaps == {timedelta(days=7, hours=hours) for hours in (-1, 0, 1)}


@pytest.mark.parametrize(
    ("first", "zone", "at"),
    [
        # 02:30 does not exist: it is as much later as the clocks went forward.
        (datetime(2026, 3, 29, 2, 30), "Europe/Berlin", utc(2026, 3, 29, 1, 30)),  # noqa: DTZ001
        (datetime(2026, 10, 4, 2, 15), "Australia/Lord_Howe", utc(2026, 10, 3, 15, 45)),  # noqa: DTZ001
        # 02:30 comes twice: it is the first one.
        (datetime(2026, 10, 25, 2, 30), "Europe/Berlin", utc(2026, 10, 25, 0, 30)),  # noqa: DTZ001
        (datetime(2026, 11, 1, 1, 30), "America/New_York", utc(2026, 11, 1, 5, 30)),  # noqa: DTZ001
    ],
)
def test_an_hour_that_is_not_or_twice(first: datetime, zone: str, at: datetime) -> None:
    assert plan(1, first=first, zone=zone).meeting(1) == at


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "Europe", "/etc", "a\0b"])
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        zone_of(name)
    assert refused.value.reason is Reason.BAD_ZONE


PLANS = st.builds(
    lambda count, every, zone, day, minutes: plan(
        count,
        every,
        datetime(2026, 1, 6) + timedelta(days=day, minutes=minutes),  # noqa: DTZ001
        zone,
    ),
    st.integers(1, 20),
    st.sampled_from(Every),
    st.sampled_from(ZONES),
    st.integers(0, 400),
    st.integers(0, 24 * 60 - 1),
)


@given(PLANS)
def test_posts_come_in_order_and_never_two_at_a_time(made: Plan) -> None:
    posts = list(made.announcements())
    assert all(each.due < each.until for each in posts)
    assert all(one.until <= other.due for one, other in pairwise(posts))
    assert [each.number for each in posts if each.kind is Kind.START] == [
        each.number for each in made.portions
    ]
    assert all(each.until <= made.meeting(each.number) for each in posts)


@given(PLANS)
def test_meetings_are_apart_and_the_group_moves_on_after_each(made: Plan) -> None:
    for portion in made.portions:
        meeting = made.meeting(portion.number)
        assert made.at(meeting) == portion.number
        assert made.next(meeting) == portion.number
        after = meeting + MEETS
        assert made.at(after) == min(portion.number + 1, len(made.portions))
    assert made.next(made.ends) is None
    assert made.reached(made.ends) is None


def test_of_a_meeting_on_the_same_day_nobody_is_reminded() -> None:
    soon = plan(2, first=datetime(2026, 1, 5, 20))  # noqa: DTZ001
    kinds = [(each.kind, each.number) for each in soon.announcements()]
    assert kinds == [(Kind.START, 1), (Kind.START, 2), (Kind.REMINDER, 2)]


def test_moved_by_hand_the_group_goes_on_from_there() -> None:
    made = plan(5)
    back = replace(made, moved=Moved(1, made.meeting(3)))
    assert made.at(made.meeting(3)) == 3
    assert back.at(made.meeting(3)) == 1
    assert back.at(made.meeting(4)) == 2
    ahead = replace(made, moved=Moved(5, made.meeting(1)))
    assert ahead.at(made.meeting(3)) == 5


def test_a_plan_that_does_not_advance_waits_for_a_hand() -> None:
    made = plan(5, advances=False)
    assert made.at(made.ends) == 1
    assert replace(made, moved=Moved(4, START)).at(made.ends) == 4


def test_what_is_reached_ends_with_the_present_portion() -> None:
    made = plan(3)
    assert made.reached(START) == made.portions[0].end
    assert made.reached(made.meeting(2)) == made.portions[1].end
    assert made.reached(made.meeting(3)) is None
