"""A change of a plan's dates as a button or a menu carries it: ``move.4.20260206T2000``."""

import re
from datetime import datetime
from enum import StrEnum

from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every
from bot.study.plans.changing import Anew, Change, Move, Shift

_CLOCK = "%Y%m%dT%H%M"
_CHANGE = re.compile(
    r"(?P<how>move|shift|anew)\.(?P<number>[0-9]{1,3})"
    r"\.(?P<value>-?[0-9]{1,3}|[0-9]{8}T[0-9]{4})(\.(?P<every>day|week|fortnight))?"
)


class How(StrEnum):
    """What may be done with the dates of a plan."""

    MOVE = "move"
    SHIFT = "shift"
    ANEW = "anew"


def written(change: Change) -> str:
    """A change as text."""
    match change:
        case Move(number, to):
            return f"{How.MOVE}.{number}.{to.strftime(_CLOCK)}"
        case Shift(number, days):
            return f"{How.SHIFT}.{number}.{days}"
        case Anew(number, first, every):
            return f"{How.ANEW}.{number}.{first.strftime(_CLOCK)}.{every}"


def read(text: str) -> Change:
    """The change that a text means; refuses what is none."""
    match = _CHANGE.fullmatch(text)
    if match is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    number, value, every = int(match["number"]), match["value"], match["every"]
    try:
        if match["how"] == How.SHIFT and every is None:
            return Shift(number, int(value))
        at = datetime.strptime(value, _CLOCK)  # noqa: DTZ007 - the clock on the wall
    except ValueError:
        raise Refusal(Reason.UNKNOWN_ANSWER) from None
    if match["how"] == How.MOVE and every is None:
        return Move(number, at)
    if match["how"] == How.ANEW and every is not None:
        return Anew(number, at, Every(every))
    raise Refusal(Reason.UNKNOWN_ANSWER)
