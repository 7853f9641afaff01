"""Roles and channels as they come to the Desk: mentions of their ids, or bare numbers.

What they are called only the fronts know. Ids are opaque: numbers in Discord, names in a terminal.
"""

import re

_ROLE = re.compile(r"<@&([^<>]{1,100})>|([0-9]{1,20})")
_CHANNEL = re.compile(r"<#([^<>]{1,100})>|([0-9]{1,20})")


def role_in(typed: str) -> str | None:
    """The id of the role that is mentioned; ``None`` where none is."""
    return _id(_ROLE, typed)


def channel_in(typed: str) -> str | None:
    """The id of the channel that is mentioned; ``None`` where none is."""
    return _id(_CHANNEL, typed)


def _id(form: re.Pattern[str], typed: str) -> str | None:
    found = form.fullmatch(typed.strip())
    return None if found is None else found[1] or found[2]
