"""Until when, and since when, as members write it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.voting.deadlines import closing
from bot.desk.voting.past import since
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


PARTS = st.lists(
    st.sampled_from([*"0123456789 .:-h", "fri", "uhr", "days", "9999", "pm", "last", "ago"])
).map("".join)


@given(st.text(max_size=30))
def test_any_text_is_a_time_to_come_or_refused(typed: str) -> None:
    try:
        at = closing(typed, NOW, UTC)
    except Refusal:
        return
    assert at > NOW


@given(PARTS)
def test_any_mixture_of_times_is_a_time_to_come_or_refused(typed: str) -> None:
    try:
        at = closing(typed, NOW, UTC)
    except Refusal:
        return
    assert at > NOW


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-01 20:00", datetime(2026, 3, 1, 20, tzinfo=UTC)),
        ("1.3.", datetime(2026, 3, 1, tzinfo=UTC)),
        ("1.3.2026 um 20 Uhr", datetime(2026, 3, 1, 20, tzinfo=UTC)),
        ("5.3.", datetime(2025, 3, 5, tzinfo=UTC)),
        ("yesterday", datetime(2026, 3, 3, tzinfo=UTC)),
        ("since yesterday, 8pm", datetime(2026, 3, 3, 20, tzinfo=UTC)),
        ("gestern um 20 Uhr", datetime(2026, 3, 3, 20, tzinfo=UTC)),
        ("vorgestern", datetime(2026, 3, 2, tzinfo=UTC)),
        ("heute", datetime(2026, 3, 4, tzinfo=UTC)),
        ("today 18:00", datetime(2026, 3, 4, 18, tzinfo=UTC)),
        ("18:00", datetime(2026, 3, 4, 18, tzinfo=UTC)),
        ("20:00", datetime(2026, 3, 3, 20, tzinfo=UTC)),
        ("friday 20:00", datetime(2026, 2, 27, 20, tzinfo=UTC)),
        ("wednesday", datetime(2026, 3, 4, tzinfo=UTC)),
        ("wednesday 20:00", datetime(2026, 2, 25, 20, tzinfo=UTC)),
        ("letzten Mittwoch", datetime(2026, 2, 25, tzinfo=UTC)),
        ("last monday", datetime(2026, 3, 2, tzinfo=UTC)),
        ("3 days", NOW - timedelta(days=3)),
        ("2 hours ago", NOW - timedelta(hours=2)),
        ("vor 2 Wochen", NOW - timedelta(weeks=2)),
    ],
)
def test_since_when_is_understood(typed: str, at: datetime) -> None:
    assert since(typed, NOW, UTC) == at


@pytest.mark.parametrize(
    "typed", ["", "soon", "tomorrow", "2030-01-01", "today 20:00", "last", "31.2.", "friday friday"]
)
def test_what_is_to_come_or_no_time_is_nothing_past(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        since(typed, NOW, UTC)
    assert refused.value.reason is Reason.BAD_DATE


@given(st.text(max_size=30) | PARTS)
def test_any_text_is_a_time_that_is_past_or_refused(typed: str) -> None:
    try:
        at = since(typed, NOW, UTC)
    except Refusal:
        return
    assert at <= NOW
