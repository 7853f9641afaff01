"""Which role of the server sitting in a body gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A role for those who sit in a body; ``failure``: what hinders the bot from giving it."""

    body: str
    role: str
    failure: str | None = None
