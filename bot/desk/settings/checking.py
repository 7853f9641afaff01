"""What moderators type as the value of a setting, checked and in the form in which it is kept."""

import re
from collections.abc import Callable
from datetime import timedelta
from fractions import Fraction

from bot.desk.caller import Caller
from bot.desk.mentions import channel_in
from bot.desk.office import Office
from bot.desk.settings.chosen import BETWEEN, OFF
from bot.desk.settings.table import ALWAYS, MOST_SECONDS, Setting, Sort
from bot.desk.texts import known_text
from bot.desk.voting.drafting import roles_of, share
from bot.desk.voting.times import length
from bot.errors import Reason, Refusal
from bot.study.plans.calendar import zone_of

_HERE = frozenset({"here", "hier"})
_ON = frozenset({"on", "an"})
_OFF = frozenset({"off", "aus"})
_LONG = 6  # digits, so many as no span here has
_UNITS = {Sort.HOURS: timedelta(hours=1), Sort.DAYS: timedelta(days=1)}
_SECONDS = re.compile(r"([0-9]{1,5})\s*(?:s|sec|seconds|sek|sekunden)?")


async def checked(office: Office, setting: Setting, typed: str, caller: Caller) -> str:
    """The value that is meant; refuses what is none."""
    text = typed.strip()
    if setting.sort in _FIGURES:
        return _FIGURES[setting.sort](setting, text)
    if setting.sort is Sort.ZONE:
        return zone_of(text).key
    if setting.sort is Sort.ROLES:
        return BETWEEN.join(sorted(_roles(setting, text, caller)))
    if setting.sort is Sort.CHANNEL:
        return channel_meant(text, caller)
    parts = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    found = [(await known_text(office, caller.circle, part)).id for part in parts]
    return BETWEEN.join(dict.fromkeys(found))


def checked_use(command: str, typed: str) -> str | None:
    """``OFF`` or seconds, of a command; ``None`` where nothing is to hold of it any more."""
    text = typed.strip().casefold()
    if text in _ON:
        return None
    if command in ALWAYS:
        raise Refusal(Reason.ALWAYS_ON, command=command)
    if text in _OFF:
        return OFF
    seconds = _SECONDS.fullmatch(text)
    if seconds is None or int(seconds[1]) > MOST_SECONDS:
        raise Refusal(Reason.BAD_USE, value=typed, limit=MOST_SECONDS)
    return seconds[1].lstrip("0") or None


def _word(setting: Setting, text: str) -> str:
    word = text.casefold()
    if word not in setting.words:
        supported = ", ".join(setting.words)
        raise Refusal(Reason.BAD_VALUE, value=text, supported=supported)
    return word


def _number(setting: Setting, text: str) -> str:
    if not (text.isascii() and text.isdecimal() and setting.least <= int(text[:9]) <= setting.most):
        supported = f"{setting.least}–{setting.most}"
        raise Refusal(Reason.BAD_VALUE, value=text, supported=supported)
    return str(int(text[:9]))


def _span(setting: Setting, text: str) -> str:
    """A span in whole units; of a bare number the unit is the setting's own."""
    unit = _UNITS[setting.sort]
    bare = text.isascii() and text.isdecimal() and len(text) < _LONG
    span = int(text) * unit if bare else length(text)
    if span is None or span % unit or not setting.least <= span // unit <= setting.most:
        raise Refusal(
            Reason.BAD_SPAN,
            value=text,
            unit=setting.sort.value,
            least=setting.least,
            most=setting.most,
        )
    return str(span // unit)


def _share(setting: Setting, text: str) -> str:
    try:
        found = share(text)
    except Refusal:
        found = None
    least, most = Fraction(setting.least, 100), Fraction(setting.most, 100)
    if found is None or not least <= found <= most:
        supported = f"{setting.least} % – {setting.most} %"
        raise Refusal(Reason.BAD_VALUE, value=text, supported=supported)
    return str(found)


# A value that can be judged without knowing anybody.
_FIGURES: dict[Sort, Callable[[Setting, str], str]] = {
    Sort.WORD: _word,
    Sort.NUMBER: _number,
    Sort.HOURS: _span,
    Sort.DAYS: _span,
    Sort.SHARE: _share,
}


def _roles(setting: Setting, text: str, caller: Caller) -> frozenset[str]:
    roles = roles_of(text, caller)
    if setting.most and len(roles) > setting.most:
        raise Refusal(Reason.MANY_ROLES, limit=setting.most)
    # The role of everyone has the id of the server: whoever may mention one role, not all at once.
    if setting.most and caller.circle in roles:
        raise Refusal(Reason.UNKNOWN_ROLE, role=text)
    return roles


def channel_meant(typed: str, caller: Caller) -> str:
    """The id of a channel as typed: a mention, or *here*, which in a thread is its channel."""
    text = typed.strip()
    if text.casefold() in _HERE and caller.channel is not None:
        return caller.parent or caller.within or caller.channel
    found = channel_in(text)
    if found is None:
        raise Refusal(Reason.UNKNOWN_CHANNEL, channel=text)
    return found
