"""What times are made of as members write them: spans, hours, weekdays, dates.

English and German are both understood, whatever language the bot speaks to whom.
"""

import re
from datetime import datetime, time, timedelta, tzinfo

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
WEEKDAY = {word: day for day, words in enumerate(_WEEKDAYS) for word in words}
TODAY = frozenset({"today", "heute"})
FILLING = frozenset({"since", "after", "seit", "nach", "ago", "vor", "dem"})
FILLING = frozenset({"at", "um", "until", "bis", "in", "on", "am", "and", "und", "uhr", "next"})
_CLOCK = re.compile(r"(?<![\d.])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d.])")
_HOUR = re.compile(r"([01]?\d|2[0-3])(?= uhr\b)|(1[0-2]|[1-9])(am|pm)\b")
_GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?")


def in_zone(at: datetime, zone: tzinfo | None) -> datetime:
    """A time of the clock on the wall, in a zone."""
    return at.astimezone() if zone is None else at.replace(tzinfo=zone)


def length(text: str) -> timedelta | None:
    """How long ``1 day 12 hours`` is; ``None`` for anything but spans."""
    typed = " ".join(text.casefold().split())
    found = _SPAN.findall(typed)
    rest = set(_SPAN.sub(" ", typed).replace(",", " ").split())
    if not found or rest - FILLING or any(unit not in _UNIT for _, unit in found):
        return None
    span = timedelta()
    for number, unit in found:
        span += timedelta(**{_UNIT[unit]: int(number)})
    return span


def hour_of(typed: str) -> tuple[time | None, str]:
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


def iso_time(typed: str, hour: time) -> datetime | None:
    """What ISO writes; a day alone is meant at this ``hour``."""
    try:
        at = datetime.fromisoformat(typed.upper())
    except ValueError:
        return None
    return datetime.combine(at.date(), hour) if len(typed) <= len("2026-03-05") else at


def german_time(typed: str, year: int, hour: time) -> datetime | None:
    """A date of that year as ``5.3.``, or of another as ``5.3.2027``, at an hour."""
    found = _GERMAN_DATE.search(typed)
    if not found:
        return None
    rest = set(_GERMAN_DATE.sub(" ", typed).replace(",", " ").split())
    if rest - FILLING - set(WEEKDAY):
        return None
    try:
        date = datetime(int(found[3] or year), int(found[2]), int(found[1]))  # noqa: DTZ001 - a wall clock
    except ValueError:
        return None
    return datetime.combine(date.date(), hour)
