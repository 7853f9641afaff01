"""What the ids of buttons, menus and forms on votes hold: numbers, in a form that cannot vary."""

import re

from bot.errors import Reason, Refusal

_NUMBERS = re.compile(r"[0-9]{1,9}")


def numbers(argument: str, count: int) -> list[str]:
    """The parts of an argument ``<number>:<number>:…``; a forged one is refused."""
    parts = argument.split(":", count - 1)
    if len(parts) != count or not all(map(_NUMBERS.fullmatch, parts)):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return parts


def picked(values: tuple[str, ...]) -> tuple[int, ...]:
    """The numbers of the options that were taken from a menu; refuses what no menu gives."""
    if not values or len(set(values)) < len(values) or not all(map(_NUMBERS.fullmatch, values)):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return tuple(map(int, values))
