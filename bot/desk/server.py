"""A server as its front finds it: its channels, its roles, and what the bot may not do there.

No intent is among this. The two that the bot uses are given to every bot, and one that Discord did
not grant would end the connection: then nobody could ask.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """What the bot may be allowed, by Discord's own name for it; the weightiest first."""

    VIEW = "view_channel"
    SEND = "send_messages"
    SEND_IN_THREADS = "send_messages_in_threads"
    BEGIN_THREADS = "create_public_threads"
    FILES = "attach_files"
    HISTORY = "read_message_history"
    EVENTS = "create_events"
    ROLES = "manage_roles"


@dataclass(frozen=True, slots=True)
class Room:
    """A channel or a thread, and what the bot lacks of what it could use there."""

    id: str
    lacks: frozenset[Right]


@dataclass(frozen=True, slots=True)
class Server:
    """What was found.

    ``rooms`` are the channels, and those places that were asked for and are there; of the
    ``unsure`` among those nothing could be found out. ``lacks`` holds for the whole server.
    ``roles`` are all of them, each with what hinders the bot from giving it. ``offered``: Discord
    has the commands as they are.
    """

    rooms: tuple[Room, ...]
    unsure: frozenset[str]
    lacks: frozenset[Right]
    roles: Mapping[str, str | None]
    offered: bool


Survey = Callable[[Collection[str]], Awaitable[Server]]
"""Looks at the server, and for these places: channels and threads, by their ids."""
