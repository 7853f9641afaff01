"""``48h``, ``3 days``, ``friday 20:00``, ``2026-03-05 20:00``: until when, as members write it."""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.desk.voting.times import (
    FILLING,
    TODAY,
    WEEKDAY,
    german_time,
    hour_of,
    in_zone,
    iso_time,
    length,
)
from bot.errors import Reason, Refusal

_TOMORROW = frozenset({"tomorrow", "morgen"})
# A day without an hour is meant to its end.
_EVENING = time(23, 59)


def closing(text: str, now: datetime, zone: tzinfo | None) -> datetime:
    """The time that is meant (UTC), after ``now``; ``zone`` is that of the hours (None: here's).

    Refuses what is no time, and what is past.
    """
    typed = " ".join(text.casefold().split())
    try:
        at = _span(typed, now)
        if at is None:
            local = now.astimezone(zone)
            at = _moment(typed, local)
            if at is not None:
                at = (at if at.tzinfo else in_zone(at, zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        # Beyond the calendar, or the 29th of a February that has none.
        at = None
    if at is None:
        raise Refusal(Reason.BAD_UNTIL, until=text)
    if at <= now:
        raise Refusal(Reason.PAST_UNTIL, until=text)
    return at


def named_moment(text: str, now: datetime, zone: tzinfo | None) -> datetime | None:
    """The time that a text names, which is the same whenever it is read; ``None`` if it names none.

    A span such as ``3 days`` names none: it runs from whenever it begins.
    """
    try:
        at = closing(text, now, zone)
    except Refusal:
        return None
    return None if _span(" ".join(text.casefold().split()), now) is not None else at


def _span(typed: str, now: datetime) -> datetime | None:
    """The end of a span that begins now."""
    span = length(typed)
    return None if span is None else now + span


def _moment(typed: str, now: datetime) -> datetime | None:
    hour, rest = hour_of(typed)
    iso = iso_time(typed, _EVENING)
    if iso is not None:
        return iso
    german = german_time(rest if hour else typed, now.year, hour or _EVENING)
    if german is not None:
        if german < now.replace(tzinfo=None) and not re.search(r"\d{4}", rest):
            return german.replace(year=german.year + 1)
        return german
    words = [word for word in rest.replace(",", " ").split() if word not in FILLING]
    return _on_day(words, hour, now)


def _on_day(words: list[str], hour: time | None, now: datetime) -> datetime | None:
    today = now.date()
    if not words:
        if hour is None:
            return None
        at = datetime.combine(today, hour)
        return at if at > now.replace(tzinfo=None) else at + timedelta(days=1)
    if len(words) > 1:
        return None
    word = words[0]
    if word in TODAY | _TOMORROW:
        return datetime.combine(today + timedelta(days=word in _TOMORROW), hour or _EVENING)
    if word not in WEEKDAY:
        return None
    at = datetime.combine(
        today + timedelta(days=(WEEKDAY[word] - today.weekday()) % 7), hour or _EVENING
    )
    return at if at > now.replace(tzinfo=None) else at + timedelta(days=7)
