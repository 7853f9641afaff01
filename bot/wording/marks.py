"""Times and people inside sentences, which each front shows in its own way.

Discord shows a time in everybody's own zone and a member by the name of the day; a terminal shows
the time of its clock, and members are called as they call themselves. So a sentence carries a mark
of private-use characters, and a front spells it at the last moment.
"""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

from bot.wording.blocks import Message

_MARK = re.compile("\ue000([th@&#])([^\ue000\ue001]*)\ue001")


def moment(at: datetime) -> str:
    """A time, as a mark: seconds since 1970."""
    return f"\ue000t{int(at.timestamp())}\ue001"


def hour(at: datetime) -> str:
    """A time that is near, as a mark: seconds since 1970."""
    return f"\ue000h{int(at.timestamp())}\ue001"


def person(member: str) -> str:
    """A member, as a mark."""
    return f"\ue000@{member}\ue001"


def spelled(
    text: str,
    when: Callable[[datetime], str],
    who: Callable[[str], str],
    soon: Callable[[datetime], str] | None = None,
) -> str:
    """The text with its marks spelled out; times that are near by ``soon``, if that is given."""
    return _MARK.sub(lambda mark: _spell(mark, when, who, soon or when), text)


def spell_message(
    message: Message,
    when: Callable[[datetime], str],
    who: Callable[[str], str],
    soon: Callable[[datetime], str] | None = None,
) -> Message:
    """A message with all its marks spelled out."""

    def spell(value: Any) -> Any:
        if isinstance(value, str):
            return spelled(value, when, who, soon)
        if isinstance(value, tuple):
            return tuple(map(spell, value))
        if hasattr(value, "__dataclass_fields__"):
            changed = {each.name: spell(getattr(value, each.name)) for each in fields(value)}
            return replace(value, **changed)
        return value

    return replace(
        message,
        blocks=spell(message.blocks),
        controls=spell(message.controls),
        menus=spell(message.menus),
        form=spell(message.form),
    )


def people(message: Message) -> frozenset[str]:
    """The members that the buttons and menus of a message name."""
    labels = [
        *(control.label for control in message.controls),
        *(choice.label for menu in message.menus for choice in menu.choices),
    ]
    return frozenset(
        value for label in labels for _, _, sort, value in places(label) if sort == "@"
    )


def role(name: str) -> str:
    """A role of a server, as a mark."""
    return f"\ue000&{name}\ue001"


def channel(name: str) -> str:
    """A channel of a server, as a mark."""
    return f"\ue000#{name}\ue001"


def places(text: str) -> list[tuple[int, int, str, str]]:
    """Where the marks of a text stand: start, end, sort (one of ``th@&#``) and value."""
    return [(mark.start(), mark.end(), mark[1], mark[2]) for mark in _MARK.finditer(text)]


def _spell(
    mark: re.Match[str],
    when: Callable[[datetime], str],
    who: Callable[[str], str],
    soon: Callable[[datetime], str],
) -> str:
    if mark[1] == "@":
        return who(mark[2])
    # Discord spells roles and channels itself; elsewhere they are called by their ids.
    if mark[1] in "&#":
        return f"{'@' if mark[1] == '&' else '#'}{mark[2]}"
    if not re.fullmatch(r"[0-9]{1,11}", mark[2]):
        return mark[2]
    return (soon if mark[1] == "h" else when)(datetime.fromtimestamp(int(mark[2]), UTC))
