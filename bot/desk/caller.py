"""Who asks something of the Desk, and what they hand in."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and where. ``circle`` is a guild's id, or the name of a terminal's circle.

    ``moderator`` was checked by the front against the server's own permissions for this very
    request; the Desk refuses moderators' requests without it. ``roles`` and ``server_since`` (UTC)
    came with it too; ``None`` where there is no server to join: nobody is too new there. ``name``
    is what the member is called there just now, where that is not ``member``.
    """

    circle: str
    member: str
    locale: str = "en"
    channel: str | None = None
    moderator: bool = False
    roles: frozenset[str] = frozenset()
    server_since: datetime | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was handed in: where its bytes lie, and the name that its owner gave it.

    ``id`` names this handing-in for ``Cancel``; empty where nobody can cancel it that way.
    """

    name: str
    path: Path
    id: str = ""
