"""Until when, as members write it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.voting.deadlines import closing, day
from bot.errors import Reason, Refusal

NOW = datetime(2026, 3, 4, 18, 30, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("48h", NOW + timedelta(hours=48)),
        ("48 hours", NOW + timedelta(hours=48)),
        ("3 days", NOW + timedelta(days=3)),
        ("in 3 Tagen", NOW + timedelta(days=3)),
        ("90 min", NOW + timedelta(minutes=90)),
        ("1 day and 12 hours", NOW + timedelta(hours=36)),
        ("2 Wochen", NOW + timedelta(weeks=2)),
        ("friday 20:00", datetime(2026, 3, 6, 20, tzinfo=UTC)),
        ("Fri at 8pm", datetime(2026, 3, 6, 20, tzinfo=UTC)),
        ("Freitag 20 Uhr", datetime(2026, 3, 6, 20, tzinfo=UTC)),
        ("bis Freitag um 20 Uhr", datetime(2026, 3, 6, 20, tzinfo=UTC)),
        ("sunday", datetime(2026, 3, 8, 23, 59, tzinfo=UTC)),
        ("wednesday 18:00", datetime(2026, 3, 11, 18, tzinfo=UTC)),
        ("wednesday 19:00", datetime(2026, 3, 4, 19, tzinfo=UTC)),
        ("today 20:00", datetime(2026, 3, 4, 20, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 3, 5, 23, 59, tzinfo=UTC)),
        ("morgen 9:30", datetime(2026, 3, 5, 9, 30, tzinfo=UTC)),
        ("20:00", datetime(2026, 3, 4, 20, tzinfo=UTC)),
        ("18:00", datetime(2026, 3, 5, 18, tzinfo=UTC)),
        ("2026-03-05", datetime(2026, 3, 5, 23, 59, tzinfo=UTC)),
        ("2026-03-05 20:00", datetime(2026, 3, 5, 20, tzinfo=UTC)),
        ("2026-03-05T20:00+01:00", datetime(2026, 3, 5, 19, tzinfo=UTC)),
        ("5.3.2026", datetime(2026, 3, 5, 23, 59, tzinfo=UTC)),
        ("5.3. 20:00", datetime(2026, 3, 5, 20, tzinfo=UTC)),
        ("Donnerstag, 5.3., 20 Uhr", datetime(2026, 3, 5, 20, tzinfo=UTC)),
        ("1.2.", datetime(2027, 2, 1, 23, 59, tzinfo=UTC)),
    ],
)
def test_a_time_is_understood(typed: str, at: datetime) -> None:
    assert closing(typed, NOW, UTC) == at


def test_hours_are_those_of_the_zone() -> None:
    assert closing("friday 20:00", NOW, timezone(timedelta(hours=2))).hour == 18


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "never", "friday friday", "48", "3 moons", "25:00", "31.2.", "2026-13-01", "at"],
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        closing(typed, NOW, UTC)
    assert refused.value.reason is Reason.BAD_UNTIL


@pytest.mark.parametrize("typed", ["2020-01-01", "0h", "today 10:00", "1.1.2020"])
def test_what_is_over_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        closing(typed, NOW, UTC)
    assert refused.value.reason is Reason.PAST_UNTIL


@given(st.text(max_size=30))
def test_any_text_is_a_time_to_come_or_refused(typed: str) -> None:
    try:
        at = closing(typed, NOW, UTC)
    except Refusal:
        return
    assert at > NOW


@given(st.lists(st.sampled_from([*"0123456789 .:-h", "fri", "uhr", "days", "9999", "pm"])))
def test_any_mixture_of_times_is_a_time_to_come_or_refused(parts: list[str]) -> None:
    try:
        at = closing("".join(parts), NOW, UTC)
    except Refusal:
        return
    assert at > NOW


def test_a_day_is_its_beginning() -> None:
    assert day("2026-03-01", NOW, UTC) == datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(Refusal):
        day("yesterday", NOW, UTC)
