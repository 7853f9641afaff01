"""Acts: what moderators did, as it is kept until it was told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

KEPT = timedelta(days=7)
"""How long an act is kept: a bot that was away, or was not let, tells of it once, and no history.

For as long, what was said of a member or a text that has to go is taken out of the channel, too.
"""

TITLE = "title"
"""The fact that is a text's title: it goes when the text is taken down."""


class What(StrEnum):
    """What was done."""

    TEXT_ADDED = "text-added"
    TEXT_REVISED = "text-revised"
    TEXT_EDITED = "text-edited"
    TEXT_REMOVED = "text-removed"
    TEXT_BACK = "text-back"
    TEXT_LIMITED = "text-limited"
    TEXT_FREED = "text-freed"
    TEXT_TAKEN_DOWN = "text-taken-down"
    SETTING = "setting"
    COMMAND = "command"
    VOTE_PAUSED = "vote-paused"
    VOTE_RESUMED = "vote-resumed"
    VOTE_CANCELLED = "vote-cancelled"
    VOTE_ANNULLED = "vote-annulled"
    VOTE_STRUCK = "vote-struck"
    BODY_FOUNDED = "body-founded"
    BODY_GROUPED = "body-grouped"
    BODY_PAUSED = "body-paused"
    BODY_RESUMED = "body-resumed"
    BODY_ENDED = "body-ended"
    BODY_RESIZED = "body-resized"
    BODY_STRUCK = "body-struck"
    BODY_CALLED = "body-called"
    BODY_EXECUTIVE = "body-executive"
    BODY_CHAIR = "body-chair"
    BODY_SENT = "body-sent"
    BODY_CALLED_BACK = "body-called-back"
    BODY_MANDATED = "body-mandated"
    BODY_BOUND = "body-bound"
    BODY_RELEASED = "body-released"
    PLAN_STARTED = "plan-started"
    PLAN_MOVED = "plan-moved"
    PLAN_DATED = "plan-dated"
    PLAN_STOPPED = "plan-stopped"
    ROLE_LINKED = "role-linked"
    ROLE_UNLINKED = "role-unlinked"


@dataclass(frozen=True, slots=True)
class Noticed:
    """What was done, as a request and its reply tell it.

    ``facts`` are what its sentence names, by ``title`` (of a text), ``vote`` (a number), ``reason``
    (public), ``body`` (its title), ``portion``, ``role``, ``place`` (a channel), ``setting``,
    ``command``, ``old`` and ``new`` (values). ``source`` is the text that it is about.
    """

    what: What
    facts: Mapping[str, str]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What was done, by whom and when, and the channel in which that is told.

    ``member`` is ``None`` once they had their data deleted.
    """

    id: str
    member: str | None
    at: datetime
    channel: str
    noticed: Noticed

    @property
    def key(self) -> str:
        """That of its post."""
        return f"act:{self.id}"

    @property
    def cut(self) -> bool:
        """Whether something of it may not be said, or may not be said any more."""
        unnamed = self.noticed.source is not None and TITLE not in self.noticed.facts
        return self.member is None or unnamed


@dataclass(frozen=True, slots=True)
class ActPosted:
    """One act, told in a channel."""

    act: Act
