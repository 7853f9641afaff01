"""Who asks something of the Desk, what they see of the server, and what they hand in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.desk.server import Survey


@dataclass(frozen=True, slots=True)
class Sight:
    """Which places of a server somebody sees, as its front knows just now.

    Those in ``places`` ``only``, or all but those. A place that the front does not know, because
    it was deleted or nothing was heard of it since, is seen by those alone who see all but some.
    """

    places: frozenset[str] = frozenset()
    only: bool = False

    def reaches(self, place: str | None) -> bool:
        """Whether a place is seen; what is held nowhere in particular everybody sees."""
        return place is None or (place in self.places) is self.only


EVERYWHERE = Sight()
"""Where there are no places, as in a terminal, nothing is hidden."""

Audience = Callable[[str, frozenset[str]], bool]
"""Whether a member, by id and roles, sees a certain place. Pure: asked in any thread."""

Audiences = Callable[[str], Audience | None]
"""Who sees a place, ``None`` where everybody does. Asked on the event loop only."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and where. ``circle`` is a guild's id, or the name of a terminal's circle.

    ``moderator`` was checked by the front against the server's own permissions for this very
    request; the Desk refuses moderators' requests without it. ``roles`` and ``server_since`` (UTC)
    came with it too; ``None`` where there is no server to join: nobody is too new there. ``name``
    is what the member is called there just now, where that is not ``member``.

    ``within`` is the channel of a public thread: whoever sees that sees ``channel``. ``parent`` is
    the channel of any thread: what holds there, holds in its threads. ``sight`` is what the caller
    sees, ``audience`` tells who else sees a place. ``survey`` looks at the server, where there is
    one.

    The Desk adds what the circle's settings say: that one of the caller's roles makes them a
    moderator (``appointed``), or a facilitator.
    """

    circle: str
    member: str
    locale: str = "en"
    channel: str | None = None
    moderator: bool = False
    roles: frozenset[str] = frozenset()
    server_since: datetime | None = None
    name: str = ""
    within: str | None = None
    sight: Sight = EVERYWHERE
    audience: Audiences | None = field(default=None, compare=False, repr=False)
    survey: Survey | None = field(default=None, compare=False, repr=False)
    parent: str | None = None
    appointed: bool = False
    facilitator: bool = False

    @property
    def leads(self) -> bool:
        """Whether they may do what facilitators do; moderators may as well."""
        return self.moderator or self.facilitator


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was handed in: where its bytes lie, and the name that its owner gave it.

    ``id`` names this handing-in for ``Cancel``; empty where nobody can cancel it that way.
    """

    name: str
    path: Path
    id: str = ""
