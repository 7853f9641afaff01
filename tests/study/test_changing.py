"""Dates of a plan under way: moved, shifted, begun anew; what was due before stays what it was."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every
from bot.study.plans.changing import Anew, Change, Move, Shift, changed, moved, to_come
from bot.study.plans.meetings import listed
from bot.study.plans.plan import MEETS, Kind, Plan
from tests.study.test_plan import START, plan, utc

HELD = utc(2026, 1, 17)  # two meetings are over
SATURDAY = datetime(2026, 1, 24, 19, 30)  # noqa: DTZ001 - the clock on the wall


def hours(made: Plan) -> list[datetime]:
    return [made.rhythm.local(each.number) for each in made.portions]


def refused(made: Plan, change: Change, now: datetime = HELD) -> Refusal:
    with pytest.raises(Refusal) as caught:
        changed(made, change, now)
    return caught.value


def test_one_meeting_moves_and_no_other_does() -> None:
    made = plan(5)
    after = changed(made, Move(3, SATURDAY), HELD)
    assert moved(made, after) == (3,)
    assert after.meeting(3) == utc(2026, 1, 24, 18, 30)
    # What is read next begins when that meeting is over, whenever that is.
    assert after.begins(4) == utc(2026, 1, 24, 21, 30)
    assert not after.rhythm.even(3, 5)


def test_the_rest_is_shifted_and_keeps_its_hour_through_a_change_of_clocks() -> None:
    made = plan(12, first=datetime(2026, 3, 6, 20))  # noqa: DTZ001
    after = changed(made, Shift(2, 21), START)
    assert moved(made, after) == tuple(range(2, 13))
    assert [other - one for one, other in pairwise(hours(after))][1:] == [timedelta(days=7)] * 10
    assert {each.hour for each in hours(after)} == {20}
    assert after.rhythm.even(2, 12)
    assert not after.rhythm.even(1, 12)


def test_from_a_meeting_on_the_group_meets_at_another_hour_and_as_often() -> None:
    made = plan(5)
    after = changed(made, Anew(4, datetime(2026, 2, 1, 11), Every.FORTNIGHT), HELD)  # noqa: DTZ001
    assert hours(after)[3:] == [datetime(2026, 2, 1, 11), datetime(2026, 2, 15, 11)]  # noqa: DTZ001
    assert after.rhythm.every is Every.FORTNIGHT
    assert moved(made, after) == (4, 5)


def test_what_was_moved_once_is_moved_again_from_where_it_is() -> None:
    once = changed(plan(5), Shift(3, 7), HELD)
    assert hours(changed(once, Shift(4, -1), HELD))[3] == datetime(2026, 2, 5, 20)  # noqa: DTZ001
    assert moved(plan(5), changed(once, Shift(3, -7), HELD)) == ()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (Shift(2, 7), Reason.MEETING_BEGUN),
        (Shift(6, 7), Reason.MEETING_BEGUN),
        (Shift(3, -7), Reason.MEETING_PAST),
        (Move(4, datetime(2026, 1, 23, 22)), Reason.MEETING_ORDER),  # noqa: DTZ001
        (Move(3, datetime(2026, 1, 31)), Reason.MEETING_ORDER),  # noqa: DTZ001
        (Shift(3, 9999999), Reason.MEETING_PAST),
        (Move(5, datetime(9999, 12, 31, 23)), Reason.MEETING_PAST),  # noqa: DTZ001
    ],
)
def test_what_cannot_be_is_refused(change: Change, reason: Reason) -> None:
    assert refused(plan(5), change).reason is reason


def test_a_meeting_that_has_begun_keeps_its_date() -> None:
    made = plan(2)
    assert list(to_come(made, made.meeting(1))) == [2]
    assert refused(made, Shift(2, 1), made.meeting(2)).reason is Reason.NO_MEETING_LEFT


def test_what_stands_in_the_calendar_stays_there_when_it_moves_further_off() -> None:
    made = changed(plan(6), Shift(2, 70), START)
    assert [each.number for each in listed(made, START)] == [1]
    assert [each.number for each in listed(made, START, {2, 3})] == [1, 2, 3]


def announced(made: Plan, now: datetime) -> list[tuple[int, datetime]]:
    """Which portions were begun, and when."""
    return [
        (each.number, each.due)
        for each in made.announcements()
        if each.kind is Kind.START and each.due <= now
    ]


STEPS = st.tuples(
    st.integers(0, 90),
    st.sampled_from((Move, Shift, Anew)),
    st.integers(0, 9),
    st.integers(-10, 60),
    st.sampled_from(Every),
)


@given(st.integers(1, 10), st.lists(STEPS, max_size=5))
def test_no_change_alters_what_was_due_before(
    count: int, steps: list[tuple[int, type[Change], int, int, Every]]
) -> None:
    made, now = plan(count), START
    for waited, kind, at, days, every in steps:
        now += timedelta(days=waited, hours=5)
        numbers = to_come(made, now)
        number = numbers[at % len(numbers)] if numbers else 1
        to = made.rhythm.local(number) + timedelta(days=days)
        changes: dict[type[Change], Change] = {
            Move: Move(number, to),
            Shift: Shift(number, days),
            Anew: Anew(number, to, every),
        }
        try:
            after = changed(made, changes[kind], now)
        except Refusal:
            continue
        begun = [each.number for each in made.portions if made.meeting(each.number) <= now]
        assert not set(begun) & set(moved(made, after))
        assert after.at(now) == made.at(now)
        assert announced(after, now) == announced(made, now)
        made = after
    posts = list(made.announcements())
    assert all(each.due < each.until for each in posts)
    assert all(one.until <= other.due for one, other in pairwise(posts))
    assert all(made.meeting(each) + MEETS < made.meeting(each + 1) for each in range(1, count))
