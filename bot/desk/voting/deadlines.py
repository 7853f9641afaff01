"""``48h``, ``3 days``, ``friday 20:00``, ``2026-03-05 20:00``: until when, as members write it.

English and German are both understood, whatever language the bot speaks to whom.
"""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.errors import Reason, Refusal

_UNITS = {
    "minutes": ("m", "min", "mins", "minute", "minutes", "minuten"),
    "hours": ("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"),
    "days": ("d", "day", "days", "tag", "tage", "tagen"),
    "weeks": ("w", "week", "weeks", "woche", "wochen"),
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words}
_SPAN = re.compile(r"(\d{1,4})\s*([^\W\d_]+)\.?")
_WEEKDAYS = (
    ("mon", "monday", "mo", "montag"),
    ("tue", "tues", "tuesday", "di", "dienstag"),
    ("wed", "wednesday", "mi", "mittwoch"),
    ("thu", "thur", "thurs", "thursday", "do", "donnerstag"),
    ("fri", "friday", "fr", "freitag"),
    ("sat", "saturday", "sa", "samstag", "sonnabend"),
    ("sun", "sunday", "so", "sonntag"),
)
_WEEKDAY = {word: day for day, words in enumerate(_WEEKDAYS) for word in words}
_TODAY = frozenset({"today", "heute"})
_TOMORROW = frozenset({"tomorrow", "morgen"})
_FILLING = frozenset({"at", "um", "until", "bis", "in", "on", "am", "and", "und", "uhr", "next"})
_CLOCK = re.compile(r"(?<![\d.])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d.])")
_HOUR = re.compile(r"([01]?\d|2[0-3])(?= uhr\b)|(1[0-2]|[1-9])(am|pm)\b")
_GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?")
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
                at = (at if at.tzinfo else _in(at, zone)).astimezone(UTC)
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


def day(text: str, now: datetime, zone: tzinfo | None) -> datetime:
    """The beginning of a day, or a moment of it, as ISO or the German way writes it (UTC)."""
    typed = " ".join(text.casefold().split())
    at = _iso(typed, time()) or _german(typed, now.year, time())
    if at is None:
        raise Refusal(Reason.BAD_DATE, date=text)
    return (at if at.tzinfo else _in(at, zone)).astimezone(UTC)


def _in(at: datetime, zone: tzinfo | None) -> datetime:
    """A time of the clock on the wall, in a zone."""
    return at.astimezone() if zone is None else at.replace(tzinfo=zone)


def length(text: str) -> timedelta | None:
    """How long ``1 day 12 hours`` is; ``None`` for anything but spans."""
    typed = " ".join(text.casefold().split())
    found = _SPAN.findall(typed)
    rest = set(_SPAN.sub(" ", typed).replace(",", " ").split())
    if not found or rest - _FILLING or any(unit not in _UNIT for _, unit in found):
        return None
    span = timedelta()
    for number, unit in found:
        span += timedelta(**{_UNIT[unit]: int(number)})
    return span


def _span(typed: str, now: datetime) -> datetime | None:
    """The end of a span that begins now."""
    span = length(typed)
    return None if span is None else now + span


def _moment(typed: str, now: datetime) -> datetime | None:
    hour, rest = _hour(typed)
    iso = _iso(typed, _EVENING)
    if iso is not None:
        return iso
    german = _german(rest if hour else typed, now.year, hour or _EVENING)
    if german is not None:
        if german < now.replace(tzinfo=None) and not re.search(r"\d{4}", rest):
            return german.replace(year=german.year + 1)
        return german
    words = [word for word in rest.replace(",", " ").split() if word not in _FILLING]
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
    if word in _TODAY | _TOMORROW:
        return datetime.combine(today + timedelta(days=word in _TOMORROW), hour or _EVENING)
    if word not in _WEEKDAY:
        return None
    at = datetime.combine(
        today + timedelta(days=(_WEEKDAY[word] - today.weekday()) % 7), hour or _EVENING
    )
    return at if at > now.replace(tzinfo=None) else at + timedelta(days=7)


def _hour(typed: str) -> tuple[time | None, str]:
    """The hour in a text, and the text without it."""
    plain = typed.replace("a.m.", "am").replace("p.m.", "pm").replace(" am", "am")
    plain = plain.replace(" pm", "pm")
    found = _CLOCK.search(plain)
    if found:
        at = time(int(found[1]), int(found[2]))
        return at, plain[: found.start()] + plain[found.end() :]
    found = _HOUR.search(plain)
    if not found:
        return None, typed
    hour = int(found[1] or found[2])
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour), plain[: found.start()] + plain[found.end() :]


def _iso(typed: str, hour: time) -> datetime | None:
    try:
        at = datetime.fromisoformat(typed.upper())
    except ValueError:
        return None
    return datetime.combine(at.date(), hour) if len(typed) <= len("2026-03-05") else at


def _german(typed: str, year: int, hour: time) -> datetime | None:
    found = _GERMAN_DATE.search(typed)
    if not found:
        return None
    rest = set(_GERMAN_DATE.sub(" ", typed).replace(",", " ").split())
    if rest - _FILLING - set(_WEEKDAY):
        return None
    try:
        date = datetime(int(found[3] or year), int(found[2]), int(found[1]))  # noqa: DTZ001 - a wall clock
    except ValueError:
        return None
    return datetime.combine(date.date(), hour)
