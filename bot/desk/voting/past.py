"""``yesterday``, ``friday 20:00``, ``3 days``, ``2026-03-01``: since when, as members write it."""

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

_DAYS_AGO = {**dict.fromkeys(TODAY, 0), "yesterday": 1, "gestern": 1, "vorgestern": 2}
_LAST = frozenset({"last", "letzter", "letzten", "letzte", "letztem"})
_AROUND = frozenset({"since", "after", "seit", "nach", "ago", "vor", "dem"})


def since(text: str, now: datetime, zone: tzinfo | None) -> datetime:
    """The time that is meant (UTC), not after ``now``: ``yesterday``, ``friday 20:00``, ``3 days``.

    A day is meant from its beginning, a weekday the last one, a span such as ``3 days`` backwards.
    Refuses what is no time, and what is to come.
    """
    typed = " ".join(text.casefold().split())
    words = [word for word in typed.split() if word not in _AROUND]
    try:
        span = length(" ".join(words))
        at = now - span if span is not None else _moment(" ".join(words), now.astimezone(zone))
        if at is not None:
            at = (at if at.tzinfo else in_zone(at, zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        at = None  # beyond the calendar
    if at is None or at > now:
        raise Refusal(Reason.BAD_DATE, date=text)
    return at


def _moment(typed: str, now: datetime) -> datetime | None:
    """The last time of which all this is true."""
    iso = iso_time(typed, time())
    if iso is not None:
        return iso
    hour, rest = hour_of(typed)
    german = german_time(rest if hour else typed, now.year, hour or time())
    if german is not None:
        to_come = german > now.replace(tzinfo=None) and not re.search(r"\d{4}", rest)
        return german.replace(year=german.year - 1) if to_come else german
    words = [word for word in rest.replace(",", " ").split() if word not in FILLING]
    return _on_past_day(words, hour, now)


def _on_past_day(words: list[str], hour: time | None, now: datetime) -> datetime | None:
    today, last = now.date(), bool(_LAST.intersection(words))
    words = [word for word in words if word not in _LAST]
    if not words and hour is not None:
        at = datetime.combine(today, hour)
        return at if at <= now.replace(tzinfo=None) else at - timedelta(days=1)
    if len(words) != 1:
        return None
    if words[0] in _DAYS_AGO:
        return datetime.combine(today - timedelta(days=_DAYS_AGO[words[0]]), hour or time())
    if words[0] not in WEEKDAY:
        return None
    back = (today.weekday() - WEEKDAY[words[0]]) % 7
    at = datetime.combine(today - timedelta(days=back), hour or time())
    soon = at > now.replace(tzinfo=None) or (last and not back)
    return at - timedelta(days=7) if soon else at
